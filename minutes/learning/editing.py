"""Text put in the place of text in a paragraph, in the formatting of the first letter that it replaces."""

from collections.abc import Iterable
from itertools import takewhile
from typing import TYPE_CHECKING

from minutes.engine.normalize.runs import Piece, flow
from minutes.engine.xml import remove
from minutes.ooxml.oxml import P_PR, R_PR, SPACE, R, T

if TYPE_CHECKING:
    from lxml.etree import _Element

Edit = tuple[int, int, str]
"""Where in the paragraph's text, and what is put there; begin and end are the same where nothing is replaced."""


def edit(paragraph: "_Element", edits: Iterable[Edit]) -> None:
    """Make all edits of one paragraph, which never overlap."""
    ordered = sorted(enumerate(edits), key=lambda one: (one[1][0], one[1][1], one[0]), reverse=True)
    pieces: list[Piece] = []
    for _, (start, end, text) in ordered:
        pieces = pieces or flow(paragraph)
        while pieces and pieces[-1].start > end:  # the last edits come first: what stands behind is done with
            pieces.pop()
        if not pieces:
            _first_run(paragraph, text)
        elif not (_insert(pieces, start, text) if start == end else _replace(pieces, start, end, text)):
            pieces = []
    for element in list(paragraph.iter(T)):
        _drop_empty(element)


def _insert(pieces: list[Piece], at: int, text: str) -> bool:
    """An end stands in the run before it, everything else in the run behind it. Whether the pieces are the same."""
    closes = text.startswith("{% end")
    where = next((one for one in reversed(pieces) if one.start <= at - closes), pieces[0])
    element = _text_of(where, behind=closes or at > where.start)
    place = at - where.start if element is where.element else 0
    written = element.text or ""
    element.text = written[:place] + text + written[place:]
    element.set(SPACE, "preserve")
    return element is where.element


def _replace(pieces: list[Piece], start: int, end: int, text: str) -> bool:
    """Whether the pieces are the same after it."""
    last = takewhile(lambda one: one.start + len(one.text) > start, reversed(pieces))
    touched = [one for one in last if one.start < end][::-1]
    for piece in reversed(touched[1:]):
        if piece.element.tag == T:
            piece.element.text = (piece.element.text or "")[max(0, end - piece.start) :]
            piece.element.set(SPACE, "preserve")
        else:
            remove(piece.element)
    first = touched[0]
    element = _text_of(first, behind=False)
    if element is not first.element:
        element.text = text
        remove(first.element)
    else:
        written = element.text or ""
        element.text = written[: start - first.start] + text + written[max(0, end - first.start) :]
    element.set(SPACE, "preserve")
    return element is first.element and len(touched) == 1


def _text_of(piece: Piece, *, behind: bool) -> "_Element":
    """The element for text at a piece: its own, or a new one beside a tab or a break."""
    if piece.element.tag == T:
        return piece.element
    made = piece.element.makeelement(T)
    if behind:
        piece.element.addnext(made)
    else:
        piece.element.addprevious(made)
    return made


def _first_run(paragraph: "_Element", text: str) -> None:
    """A run with text in a paragraph that has none, formatted as its mark is."""
    run, written = paragraph.makeelement(R), paragraph.makeelement(T)
    mark = paragraph.find(f"{P_PR}/{R_PR}")
    if mark is not None:
        from copy import deepcopy

        run.append(deepcopy(mark))
    written.text = text
    written.set(SPACE, "preserve")
    run.append(written)
    paragraph.append(run)


def _drop_empty(element: "_Element") -> None:
    run = element.getparent()
    if element.text or run is None:
        return
    remove(element)
    if not [child for child in run if child.tag != R_PR] and run.getparent() is not None:
        remove(run)
