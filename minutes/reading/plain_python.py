"""PyYAML's own parser, for a machine on which its C library is absent: the same tree, slower."""

from typing import Any

from yaml.composer import Composer
from yaml.parser import Parser as _Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Parser(Reader, Scanner, _Parser, Composer):
    """Reads what the C parser reads."""

    def __init__(self, stream: Any) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        _Parser.__init__(self)
        Composer.__init__(self)
