"""White space beside a tag, wherever Word put it: in the tag's own text, or in a run of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.engine.xml import NOISE, PROPERTIES, RANGE_MARKS, TEXTS
from minutes.ooxml.oxml import R

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = " \t\r\n"
"""What is taken away; a no-break space is there because its author wants it."""
_UNSEEN = PROPERTIES | RANGE_MARKS | NOISE


def trim(mark: "_Element", before: bool = True, behind: bool = True) -> None:
    """Take away the white space of texts beside a mark, up to the next mark, sign or end of what holds the runs."""
    text = mark.getparent()
    if behind:
        mark.tail = (mark.tail or "").lstrip(_SPACES)
        if not mark.tail and mark.getnext() is None and text is not None:
            _trim_start(beside(text, before=False))
    if before and text is not None and not _trim_end(text, mark.getprevious()):
        for other in beside(text, before=True):
            if other.tag not in TEXTS or _trim_end(other, other[-1] if len(other) else None):
                return


def _trim_start(nodes: "Iterator[_Element]") -> None:
    for text in nodes:
        if text.tag not in TEXTS:
            return
        text.text = (text.text or "").lstrip(_SPACES)
        if text.text or len(text):
            return


def _trim_end(text: "_Element", last: "_Element | None") -> bool:
    """Trim what stands behind the mark ``last``, or the text itself where there is none; whether anything remains."""
    if last is not None:
        last.tail = (last.tail or "").rstrip(_SPACES)
        return True
    text.text = (text.text or "").rstrip(_SPACES)
    return bool(text.text)


def beside(text: "_Element", *, before: bool) -> "Iterator[_Element]":
    """What stands in the text's run and in the runs beside it, from the text on, without what is not seen."""
    for node in _nodes(text, before):
        if node.tag not in _UNSEEN and (node.tag not in TEXTS or node.text or len(node)):
            yield node


def _nodes(text: "_Element", before: bool) -> "Iterator[_Element]":
    yield from text.itersiblings(preceding=before)
    run = text.getparent()
    for node in run.itersiblings(preceding=before) if run is not None else ():
        yield from (reversed(node) if before else node) if node.tag == R else (node,)
