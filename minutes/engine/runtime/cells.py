"""What tags say about cells, as values of WordprocessingML."""

import re

from minutes.engine.runtime.faults import fault
from minutes.engine.runtime.missing import is_missing
from minutes.problems import N_

_COLOUR = r"#?([0-9A-Fa-f]{6})"
_MOST_COLUMNS = 63
"""As many as Word's tables have."""


def shade(value: object) -> str:
    """A cell's colour (17.4.32): six hexadecimal digits; nothing: none."""
    if is_missing(value) or value in ("", "auto"):
        return "auto"
    found = re.fullmatch(_COLOUR, value.strip()) if isinstance(value, str) else None
    if found is None:
        raise fault("not-a-colour", N_("{tag}: a colour has six hexadecimal digits, like FFC000"))
    return found[1].upper()


def columns(value: object) -> str:
    """How many columns a cell covers (17.4.17); nothing: one."""
    if is_missing(value):
        return "1"
    number = int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 4 else value
    if not isinstance(number, int) or not 1 <= number <= _MOST_COLUMNS:
        raise fault("not-a-number-of-columns", N_("{tag}: a cell covers 1 to {limit} columns"), limit=_MOST_COLUMNS)
    return str(int(number))


def merged(first: bool) -> str:
    """Whether merged cells begin or go on (17.4.84)."""
    return "restart" if first else "continue"
