"""Groups of WordprocessingML elements that the engine treats alike (ISO/IEC 29500-1, 17), and tree operations."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.ooxml import FIELD_CODE, T, W

if TYPE_CHECKING:
    from lxml.etree import _Element

NOTES = frozenset((f"{W}footnotes", f"{W}endnotes", f"{W}comments"))
TEXTS = frozenset((T, FIELD_CODE))
"""Elements whose own text is visible, or is the instruction of a Word field."""
PROPERTIES = frozenset(W + n for n in "pPr rPr tblPr trPr tcPr tblGrid sdtPr sdtEndPr smartTagPr tblPrEx".split())
DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
RANGE_MARKS = frozenset(
    W + n
    for n in (
        "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd permStart permEnd "
        "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
    ).split()
)
NOISE = frozenset((f"{W}proofErr", f"{W}lastRenderedPageBreak"))
"""Elements that Word leaves behind and that render nothing."""


def is_element(node: "_Element") -> bool:
    """Return whether the node is an element, not a processing instruction (a mark) or a comment."""
    return isinstance(node.tag, str)


def elements(parent: "_Element") -> Iterator["_Element"]:
    """Return the child elements, without marks and comments."""
    return (child for child in parent if isinstance(child.tag, str))


def ancestor(node: "_Element", tag: str) -> "_Element | None":
    """Return the nearest ancestor with that name, or ``None``."""
    return next(node.iterancestors(tag), None)


def remove(node: "_Element") -> None:
    """Remove a node and keep the text that follows it."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    node.tail = None
    parent.remove(node)
