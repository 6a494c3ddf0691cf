"""What moves text about instead of indents, spacing and tab stops."""

import re
from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.rules.text import is_plain, last
from minutes.lint.structure.anatomy import HEAD, SIGNATURE, TEXT, Anatomy

_SPACES = re.compile(r"^  +\S|\S {3,}\S")
_GAPS = re.compile(r" +(?=(?:giờ|phút|tháng|năm)\b)")
"""Left to be filled by hand."""
_TABS = re.compile(r"^\t+\S|\t\t")
_SEVERAL = 5
"""So many words make a text of what stands in a box; fewer may be a mark or a stamp."""
_SPACERS = ("rule", "after_table", "spacer", "continuation", "command", "picture")
_JUDGED = frozenset((*HEAD, "type", "summary", *TEXT, *SIGNATURE)) - {"symbol"}


def _lines(anatomy: Anatomy) -> Iterator[Paragraph]:
    """What is judged, lines that hold several parts, and within the text what is too short for its words to tell."""
    beside = set(anatomy.seen.values())
    first, end = next(iter(anatomy.text), None), last(anatomy)
    for paragraph in anatomy.body:
        inside = first and end and first.number < paragraph.number < end.number and is_plain(anatomy, paragraph)
        if anatomy.component(paragraph) in _JUDGED or paragraph.number in beside or inside:
            yield paragraph


@fact("text.spaces")
def spaces(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Three spaces in a row, or two at the beginning. The number has a gap to be filled by hand."""
    for paragraph in _lines(anatomy):
        if _SPACES.search(_GAPS.sub(" ", paragraph.text)):
            yield Fact(True, (paragraph.number,))


@fact("text.tabs")
def tabs(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """A tab at the beginning, or two in a row; dots to the end of a line and stops that align are no such thing."""
    for paragraph in _lines(anatomy):
        meant = any(stop.leader or stop.kind != "left" for stop in paragraph.shape.stops)
        if not meant and _TABS.search(paragraph.text):
            yield Fact(True, (paragraph.number,))


@fact("text.empty")
def empty(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Empty paragraphs within the running text; those beside a table part it from another."""
    texts = [one.number for one in anatomy.text]
    for before, paragraph, after in zip(anatomy.body, anatomy.body[1:], anatomy.body[2:], strict=False):
        near = (before, paragraph, after)
        inside = texts and texts[0] < paragraph.number < texts[-1] and len({one.section for one in near}) == 1
        if anatomy.component(before).startswith("appendix"):
            continue  # its head has a place for a line
        if inside and all(one.cell is None for one in near) and _is_empty(anatomy, paragraph):
            yield Fact(True, (paragraph.number,))


def _is_empty(anatomy: Anatomy, paragraph: Paragraph) -> bool:
    held = paragraph.text or paragraph.drawings or any(one.text for one in paragraph.stretches)
    return not held and anatomy.component(paragraph) not in _SPACERS


@fact("text.boxed")
def boxed(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Text in a text box of the body."""
    for paragraph in anatomy.document.paragraphs:
        if paragraph.story == "text-box" and len(paragraph.text.split()) >= _SEVERAL:
            yield Fact(True, (paragraph.number,))


@fact("document.order")
def order(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The first part that stands behind one which should follow it."""
    ranks = {**dict.fromkeys(HEAD, 0), "type": 1, "summary": 2, **dict.fromkeys(TEXT, 3)}
    ranks |= dict.fromkeys(SIGNATURE, 4)
    highest = 0
    for paragraph in anatomy.body:
        name = anatomy.component(paragraph)
        if name == "appendix_label":
            return
        rank = ranks.get(name, highest)
        if paragraph.text.strip():
            if rank < highest and rank != 3:
                yield Fact(False, (paragraph.number,))
                return
            highest = max(highest, rank)
