"""docxtpl's way of writing the signs of tags as text: ``{_{``, ``}_}``, ``{_%``, ``%_}``."""

from collections.abc import Iterable

from minutes.engine.normalize.flow import Piece
from minutes.engine.xml import TEXTS

_MEANINGS = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def resolve_escapes(pieces: Iterable[Piece]) -> bool:
    """Put the signs that are meant into a line whose tags have become marks already; whether there were any."""
    found = False
    for element in [piece.element for piece in pieces if "_" in piece.text and piece.element.tag in TEXTS]:
        before = (element.text, *(mark.tail for mark in element))
        element.text = _resolved(element.text)
        for mark in element:
            mark.tail = _resolved(mark.tail)
        found = found or before != (element.text, *(mark.tail for mark in element))
    return found


def _resolved(text: str | None) -> str | None:
    for written, meant in _MEANINGS:
        text = text.replace(written, meant) if text else text
    return text
