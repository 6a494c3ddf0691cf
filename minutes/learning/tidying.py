"""Marks in pairs of which one was taken away with the text that it stood in: the other goes too."""

from typing import TYPE_CHECKING

from minutes.engine.xml import remove
from minutes.ooxml.oxml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAIRS = (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd"), ("permStart", "permEnd"))


def drop_halves(root: "_Element") -> None:
    """Remove the marks of a part whose other half is not there."""
    for begin, end in _PAIRS:
        begins = {one.get(f"{W}id"): one for one in root.iter(W + begin)}
        ends = {one.get(f"{W}id"): one for one in root.iter(W + end)}
        for identity, mark in [*begins.items(), *ends.items()]:
            if identity not in begins or identity not in ends:
                remove(mark)
