"""Facts about paper, margins, page numbers, layout by spaces and tabs, and the order of components."""

import re
from collections.abc import Iterator

from minutes.lint.document import Paragraph, Section
from minutes.lint.rules.registry import Fact, Finder, fact
from minutes.lint.rules.text import is_plain, last
from minutes.lint.structure import HEAD, SIGNATURE, TEXT, Anatomy, shows_page
from minutes.problems import N_, Message, Place

SIZE = N_("{width} × {height} mm")


@fact("page.paper", N_("paper"))
def paper(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the paper size of each section, regardless of orientation."""
    page = anatomy.standard.page
    wanted = (page.width, page.height)
    for section in anatomy.document.sections:
        if section.width is None or section.height is None:
            continue
        found = (min(section.width, section.height), max(section.width, section.height))
        if max(abs(one - other) for one, other in zip(found, wanted, strict=True)) > page.tolerance:
            yield Fact(_size(found), place=begin(anatomy, section), wanted=_size(wanted))


def begin(anatomy: Anatomy, section: Section) -> Place | None:
    """Return the start of a section; None for the first one, which is the document."""
    return None if section is anatomy.document.sections[0] else section.place


def _size(sides: tuple[float, float]) -> Message:
    return Message(SIZE, {"width": round(sides[0], 1), "height": round(sides[1], 1)})


@fact("page.orientation")
def orientation(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the orientation of sections without tables of data, which may need the width."""
    bordered = {table.number for table in anatomy.document.tables if table.bordered}
    broad = {one.section for one in anatomy.body if one.cell and one.cell.table in bordered}
    for number, section in enumerate(anatomy.document.sections):
        if number not in broad:
            yield Fact("landscape" if section.landscape else "portrait", place=begin(anatomy, section))


def _margin(side: str) -> Finder:
    def find(anatomy: Anatomy, component: str) -> Iterator[Fact]:
        for section in anatomy.document.sections:
            value: float | None = getattr(section, side)
            # The binding edge of landscape pages is not prescribed, so their margins are not judged.
            if value is not None and not section.landscape:
                yield Fact(value, place=begin(anatomy, section))

    return find


WHAT: dict[str, str] = {
    "top": N_("top margin"),
    "bottom": N_("bottom margin"),
    "left": N_("left margin"),
    "right": N_("right margin"),
}
for _name, _what in WHAT.items():
    fact(f"page.{_name}", _what, "mm")(_margin(_name))


LONG = 7000
"""Longer text does not fit on one A4 page, even with the smallest legal sizes and margins."""


def _numbers(anatomy: Anatomy) -> tuple[int, ...]:
    return tuple(number for number, part in anatomy.parts.items() if part.component == "page_number")


@fact("page_number.present")
def present(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield a fact if pages are not numbered; a document that may have one page needs no number."""
    if _numbers(anatomy):
        return
    pages = any("\f" in one.text or one.shape.break_before for one in anatomy.body[1:])
    if pages or sum(len(one.text) for one in anatomy.body) > LONG:
        yield Fact(False)


@fact("page_number.story")
def story(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the story of each page number."""
    for number in _numbers(anatomy):
        yield Fact(anatomy.document.paragraphs[number].story, (number,))


@fact("page_number.on_first_page")
def on_first_page(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the first page shows its number."""
    if anatomy.document.sections and _numbers(anatomy):
        section = anatomy.document.sections[0]
        kind = "first" if section.title_page else "default"
        shown = [*section.headers.get(kind, ()), *section.footers.get(kind, ())]
        numbers = tuple(one for one in shown if shows_page(anatomy.document.paragraphs[one]))
        yield Fact(bool(numbers), numbers)


@fact("page_number.form")
def form(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the number format of each section that shows page numbers."""
    for section in _numbered(anatomy):
        yield Fact(section.numbering.form, place=begin(anatomy, section))


@fact("page_number.start")
def start(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the number of the first page."""
    for section in list(_numbered(anatomy))[:1]:
        yield Fact(section.numbering.start if section.numbering.start is not None else 1, place=begin(anatomy, section))


def _numbered(anatomy: Anatomy) -> Iterator[Section]:
    numbers = set(_numbers(anatomy))
    for section in anatomy.document.sections:
        shown = {one for each in (section.headers, section.footers) for row in each.values() for one in row}
        if shown & numbers:
            yield section


@fact("page_number.restarted")
def restarted(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether each appendix starts a section numbered from 1."""
    if not _numbers(anatomy):
        return
    for label in anatomy.of("appendix_label"):
        section = anatomy.document.sections[label.section]
        before = [one for one in anatomy.body if one.section == label.section and one.number < label.number]
        first = not any(one.text.strip() for one in before)
        yield Fact(first and section.numbering.start == 1, (label.number,))


_SPACES = re.compile(r"^  +\S|\S {3,}\S")
_GAPS = re.compile(r" +(?=(?:giờ|phút|tháng|năm)\b)")
"""Blanks to be filled in by hand."""
_TABS = re.compile(r"^\t+\S|\t\t")
_SEVERAL = 5
"""Number of words that count as text in a text box; fewer can be a mark or a stamp."""
_SPACERS = ("rule", "after_table", "spacer", "continuation", "command", "picture")
_JUDGED = frozenset((*HEAD, "type", "summary", *TEXT, *SIGNATURE)) - {"symbol"}


def _lines(anatomy: Anatomy) -> Iterator[Paragraph]:
    """The recognised paragraphs, those with several components, and unrecognised ones within the running text."""
    beside = set(anatomy.seen.values())
    first, end = next(iter(anatomy.text), None), last(anatomy)
    for paragraph in anatomy.body:
        inside = first and end and first.number < paragraph.number < end.number and is_plain(anatomy, paragraph)
        if anatomy.component(paragraph) in _JUDGED or paragraph.number in beside or inside:
            yield paragraph


@fact("text.spaces")
def spaces(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield lines with three spaces in a row or two at the start, except blanks to fill in by hand."""
    for paragraph in _lines(anatomy):
        if _SPACES.search(_GAPS.sub(" ", paragraph.text)):
            yield Fact(True, (paragraph.number,))


@fact("text.tabs")
def tabs(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield lines with a tab at the start or two in a row, except with leaders and aligning tab stops."""
    for paragraph in _lines(anatomy):
        meant = any(stop.leader or stop.kind != "left" for stop in paragraph.shape.stops)
        if not meant and _TABS.search(paragraph.text):
            yield Fact(True, (paragraph.number,))


@fact("text.empty")
def empty(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield empty paragraphs in running text, except next to tables, where they separate."""
    texts = [one.number for one in anatomy.text]
    for before, paragraph, after in zip(anatomy.body, anatomy.body[1:], anatomy.body[2:], strict=False):
        near = (before, paragraph, after)
        inside = texts and texts[0] < paragraph.number < texts[-1] and len({one.section for one in near}) == 1
        if anatomy.component(before).startswith("appendix"):
            continue  # its head has room for a separator line
        if inside and all(one.cell is None for one in near) and _is_empty(anatomy, paragraph):
            yield Fact(True, (paragraph.number,))


def _is_empty(anatomy: Anatomy, paragraph: Paragraph) -> bool:
    held = paragraph.text or paragraph.drawings or any(one.text for one in paragraph.stretches)
    return not held and anatomy.component(paragraph) not in _SPACERS


@fact("text.boxed")
def boxed(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield text in text boxes of the body."""
    for paragraph in anatomy.document.paragraphs:
        if paragraph.story == "text-box" and len(paragraph.text.split()) >= _SEVERAL:
            yield Fact(True, (paragraph.number,))


@fact("document.order")
def order(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the first component that follows one which should come after it."""
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
