"""A paragraph's text as one string, with the way back from each character to the element that holds it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.xml import DELETED, PROPERTIES, ancestor, is_element
from minutes.ooxml.oxml import FIELD_CHAR, FIELD_CODE, P, T, W

if TYPE_CHECKING:
    from lxml.etree import _Element

SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
    f"{W}ptab": "\t",
}


class Piece(NamedTuple):
    """An element with text, and where that text begins in the paragraph."""

    element: "_Element"
    start: int
    text: str


def flow(paragraph: "_Element") -> list[Piece]:
    """The pieces of a paragraph in order: not deleted text, and not the paragraphs of a text box in it."""
    pieces: list[Piece] = []
    start = 0
    for element in _texts(paragraph):
        text = (element.text or "") if element.tag == T else SIGNS[str(element.tag)]
        if text:
            pieces.append(Piece(element, start, text))
            start += len(text)
    return pieces


def field_codes(paragraph: "_Element") -> Iterator[list[Piece]]:
    """The instructions of the Word fields in a paragraph, each as the pieces that it is typed in (17.16.18)."""
    pieces: list[Piece] = []
    start = 0
    for element in paragraph.iter(FIELD_CODE, FIELD_CHAR):
        if ancestor(element, P) is not paragraph:
            continue
        if element.tag == FIELD_CHAR:
            if pieces:
                yield pieces
            pieces, start = [], 0
        elif element.text:
            pieces.append(Piece(element, start, element.text))
            start += len(element.text)
    if pieces:
        yield pieces


def _texts(parent: "_Element") -> Iterator["_Element"]:
    for child in parent:
        if not is_element(child) or child.tag in PROPERTIES or child.tag in DELETED or child.tag == P:
            continue
        if child.tag == T or child.tag in SIGNS:
            yield child
        else:
            yield from _texts(child)
