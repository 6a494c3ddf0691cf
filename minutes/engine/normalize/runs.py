"""Replace the tags of a story by marks, in paragraphs (a tag may be split over runs) and in elements with text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.normalize.attributes import check_field_code, free_controls, normalize_attributes
from minutes.engine.normalize.lexer import find_tags, guessed, tag_of, unclosed
from minutes.engine.normalize.paragraphs import join_lines, join_paragraphs, trim
from minutes.engine.options import Limits
from minutes.engine.stories import CLOSE, OPEN, Story, is_mark, paragraphs
from minutes.engine.tags import Span, Tag
from minutes.engine.xml import DELETED, PROPERTIES, TEXTS, ancestor, is_element, remove
from minutes.ooxml import FIELD_CHAR, FIELD_CODE, R_PR, SDT_CONTENT, SPACE, P, R, T, W
from minutes.problems import N_, Place, Problem, TemplateError

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
    """An element with text, and the position of that text in the paragraph."""

    element: "_Element"
    start: int
    text: str


def flow(paragraph: "_Element") -> list[Piece]:
    """Return the pieces of a paragraph in order, without deleted text and without paragraphs of text boxes."""
    pieces: list[Piece] = []
    start = 0
    for element in _texts(paragraph):
        text = (element.text or "") if element.tag == T else SIGNS[str(element.tag)]
        if text:
            pieces.append(Piece(element, start, text))
            start += len(text)
    return pieces


def field_codes(paragraph: "_Element") -> Iterator[list[Piece]]:
    """Yield the instructions of the Word fields in a paragraph, each as its pieces (17.16.18)."""
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


_START = attrgetter("start")


def normalize_story(story: Story, headings: frozenset[str], limit: int = Limits().tags) -> list[Problem]:
    """Replace the tags of a story by marks, list them in ``story.tags``, and return the problems.

    :class:`TemplateError` when there are more than ``limit``.
    """
    normalizer = _Normalizer(story, limit)
    places: dict[_Element, Place] = {}
    if story.has_paragraphs:
        for paragraph, place in list(paragraphs(story, headings)):
            normalizer.normalize_story(flow(paragraph), place)
            for code in field_codes(paragraph):
                normalizer.problems += check_field_code("".join(piece.text for piece in code), place)
                normalizer.normalize_story(code, place)
            places[paragraph] = place
        normalizer.problems += normalize_attributes(story, places)
        free_controls(story)
        join_paragraphs(story)
    else:
        # Each element with a text of its own is a line.
        for element in list(story.root.iter()):
            if is_element(element) and not len(element) and element.text:
                normalizer.normalize_story([Piece(element, 0, element.text)], story.place())
    story.tags = tags_in_order(story)
    return normalizer.problems


class _Normalizer:
    """Normalizes the lines of a story; ``{% raw %}`` may span several of them."""

    def __init__(self, story: Story, limit: int) -> None:
        self.story = story
        self.limit = limit
        self.count = 0
        self.raw = False
        self.problems: list[Problem] = []

    def normalize_story(self, pieces: list[Piece], place: Place) -> None:
        text = "".join(piece.text for piece in pieces)
        if "{" not in text and "_}" not in text:
            return
        found = list(self.tags(text, place))
        marks = [(span, self.story.mark(tag)) for span, tag in found]
        for span, mark in reversed(marks):
            _cut_out(pieces, span, mark)
        for (_, tag), (_, mark) in zip(found, marks, strict=True):
            trim(mark, *tag.trims)
            if tag.sign == "{%":
                join_lines(mark, *tag.trims)
        self.story.has_escapes |= resolve_escapes(pieces)

    def tags(self, text: str, place: Place) -> Iterator[tuple[Span, Tag]]:
        for span in find_tags(text):
            self.count += 1
            if self.count > self.limit:
                raise TemplateError([too_many_tags(self.story.source, self.limit)])
            if span.half or not span.end:
                if not self.raw:
                    source = text[span.start : span.end or None]
                    problem = unclosed(source, span.sign, place)
                    self.problems.append(problem)
                    yield span._replace(end=span.start + len(source)), guessed(source, span.sign, problem.place)
                continue
            tag = tag_of(span.sign, text[span.start : span.end], place)
            if tag.word in ("raw", "endraw"):
                self.raw = tag.word == "raw"
                tag.sign = "{#"
            elif self.raw:
                continue
            yield span, tag


def too_many_tags(source: str, limit: int) -> Problem:
    """Return the problem of a template with too many tags."""
    place = Place(source=source)
    return Problem("limit-reached", place, N_("the template has more than {limit} tags"), {"limit": limit})


def _cut_out(pieces: list[Piece], span: Span, mark: "_Element") -> None:
    """Insert the mark where the tag begins, and remove the tag's text from all elements that contain a part of it."""
    first = bisect_right(pieces, span.start, key=_START) - 1
    touched = pieces[first : bisect_left(pieces, span.end, key=_START)]
    for piece in reversed(touched):
        element = piece.element
        begin, end = max(span.start - piece.start, 0), span.end - piece.start
        if element.tag in SIGNS:
            remove(element)
            continue
        # Tags to the right are already cut out: their text is no longer in ``element.text``.
        text = element.text or ""
        element.text = text[:begin] if piece is touched[0] else text[end:]
        if piece is touched[0]:
            mark.tail = text[end:]
            element.insert(0, mark)
        if element.tag in TEXTS:
            element.set(SPACE, "preserve")
            _drop_if_empty(element)


def _drop_if_empty(element: "_Element") -> None:
    """Remove a text that became empty, its run if that has no other content, and a container without runs."""
    if element.text or len(element):
        return
    parent = element.getparent()
    remove(element)
    while parent is not None and not any(child.tag != R_PR for child in parent):
        if parent.tag not in (R, f"{W}ins", f"{W}hyperlink", f"{W}smartTag", f"{W}fldSimple"):
            return
        above = parent.getparent()
        if above is None or above.tag == SDT_CONTENT:
            return
        remove(parent)
        parent = above


_IN_ATTRIBUTE = re.compile(f"{OPEN}(\\d+){CLOSE}")


def tags_in_order(story: Story) -> list[Tag]:
    """Return each tag of a normalized story once, in document order, without comments."""
    found: dict[int, Tag] = {}
    for node in story.root.iter():
        if is_mark(node):
            meanings = [story.meaning(node)]
        else:
            numbers = [number for text in node.attrib.values() for number in _IN_ATTRIBUTE.findall(str(text))]
            meanings = [story.marks[int(number)] for number in numbers]
        for meaning in meanings:
            for tag in _tags(meaning):
                found[id(tag)] = tag
    return [tag for tag in found.values() if tag.sign != "{#"]


def _tags(meaning: object) -> list[Tag]:
    if isinstance(meaning, Tag):
        return [meaning]
    tag = getattr(meaning, "tag", None)
    if isinstance(tag, Tag):
        return [tag]
    return [piece for piece in getattr(meaning, "pieces", ()) if isinstance(piece, Tag)]


# docxtpl's escapes for the signs of tags: ``{_{``, ``}_}``, ``{_%``, ``%_}``.
_MEANINGS = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def resolve_escapes(pieces: Iterable[Piece]) -> bool:
    """Replace the escapes in a line whose tags are already marks; return whether there were any."""
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
