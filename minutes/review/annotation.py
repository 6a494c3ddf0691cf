"""Writes a copy of a document with a Word comment at each finding."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from minutes.i18n import fill, word
from minutes.ooxml import at, commented, first_paragraph, parse_part, read_archive
from minutes.problems import InputError, Place, TemplateError
from minutes.review.found import Found
from minutes.review.review import Review

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST = 5
"""A finding in more paragraphs has one comment, at the first, which gives their number."""


def annotated(review: Review, lang: str = "vi", found: Iterable[Found] | None = None) -> bytes:
    """Return the document with comments in a language, for ``found`` or for all findings; unchanged without findings.

    Findings about the page, the whole document, a header, a footer or a note, where Word allows no comments, are at the
    first paragraph. InputError when the comments already in the file cannot be read.
    """
    told = review.found if found is None else tuple(found)
    if not told:
        return review.content
    try:
        archive = read_archive(review.content, review.source, strict=True)
        root = parse_part(archive, archive.main)
        places = [(one, *place) for one in told for place in _places(one, review, archive.main, root)]
        return commented(archive, root, [(paragraph, _words(one, lang, here)) for one, paragraph, here in places])
    except TemplateError as error:
        raise InputError(error.problems) from None


def _words(found: Found, lang: str, here: bool) -> str:
    """Return the text of a comment: the finding and its reason; with the place unless ``here``."""
    problem = found.problem
    place = Place() if here else problem.place._replace(source="")
    lines = [f"{word(problem._replace(place=place), lang)} [{found.code}]"]
    if found.why:
        lines.append(fill(found.why, {}, lang))
    return "\n".join(lines)


def _places(found: Found, review: Review, main: str, root: "_Element") -> "Iterator[tuple[_Element, bool]]":
    """Yield the body paragraphs for the comments of a finding, and whether each is at the finding's own place."""
    paragraphs = [review.document.paragraphs[number] for number in found.paragraphs]
    lines = [one.line for one in paragraphs if one.part == main]
    if not lines:
        yield first_paragraph(root), False
    for line in lines[: len(lines) if len(lines) <= MOST else 1]:
        yield at(root, line), True
