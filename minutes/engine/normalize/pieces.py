"""A text that has no elements, cut at its tags."""

from minutes.engine.normalize.lexer import find_tags
from minutes.engine.normalize.tidying import tag_of
from minutes.engine.normalize.unclosed import unclosed
from minutes.engine.tags import Tag
from minutes.problems import Place, Problem

Pieces = list[str | Tag]


def pieces_of(text: str, place: Place, problems: list[Problem]) -> Pieces:
    """The literals and tags of a text in their order, without comments; a tag that does not end is a problem."""
    pieces: Pieces = []
    end = 0
    for span in find_tags(text):
        if span.half or not span.end:
            problems.append(unclosed(text[span.start : span.end or None], span.sign, place))
            break
        pieces.append(text[end : span.start])
        if span.sign != "{#":
            pieces.append(tag_of(span.sign, text[span.start : span.end], place))
        end = span.end
    return [piece for piece in (*pieces, text[end:]) if piece]
