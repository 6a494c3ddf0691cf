"""Lists of which the document has one item only: nothing tells its own words from those that every item has."""

import re
from collections.abc import Iterator

from minutes.learning.nodes import Line, Loop, Node
from minutes.learning.remarks import Remarks

_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,5})[.)/-]\s")
"""A number that every item would have again."""
_LABEL = 4
"""A line of so many words, or one that ends with a colon, is a label, which every item may have."""


def doubt_lone(nodes: list[Node], remarks: Remarks, *, alone: bool = False) -> None:
    """Remark the sentences that a loop prints for each item because the only one has them."""
    for node in nodes:
        if isinstance(node, Line):
            for text in _sentences(node) if alone else ():
                remarks.lone(text)
        else:
            doubt_lone(node.inside, remarks, alone=len(node.parts) == 1 if isinstance(node, Loop) else alone)


def _sentences(line: Line) -> Iterator[str]:
    """A line without any value that is more than a label, or that has a number."""
    text = " ".join(line.block.text.split())
    says = len(text.split()) > _LABEL and not text.endswith(":")
    if not line.expressions and (says or _NUMBERED.match(text)):
        yield text
