"""The page number: where it stands, where it is hidden, how it counts."""

from collections.abc import Iterator

from minutes.lint.document import Section
from minutes.lint.rules.page import begin
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.numbers import shows_page

LONG = 7000
"""More letters do not fit on one page of A4, however small the legal sizes and margins are chosen."""


def _numbers(anatomy: Anatomy) -> tuple[int, ...]:
    return tuple(number for number, part in anatomy.parts.items() if part.component == "page_number")


@fact("page_number.present")
def present(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether pages are numbered; a document that may have one page needs no number."""
    if _numbers(anatomy):
        return
    pages = any("\f" in one.text or one.shape.break_before for one in anatomy.body[1:])
    if pages or sum(len(one.text) for one in anatomy.body) > LONG:
        yield Fact(False)


@fact("page_number.story")
def story(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The story that each number stands in."""
    for number in _numbers(anatomy):
        yield Fact(anatomy.document.paragraphs[number].story, (number,))


@fact("page_number.on_first_page")
def on_first_page(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the first page shows its number."""
    if anatomy.document.sections and _numbers(anatomy):
        section = anatomy.document.sections[0]
        kind = "first" if section.title_page else "default"
        shown = [*section.headers.get(kind, ()), *section.footers.get(kind, ())]
        numbers = tuple(one for one in shown if shows_page(anatomy.document.paragraphs[one]))
        yield Fact(bool(numbers), numbers)


@fact("page_number.form")
def form(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The numerals of each section that shows numbers."""
    for section in _numbered(anatomy):
        yield Fact(section.numbering.form, place=begin(anatomy, section))


@fact("page_number.start")
def start(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The number of the first page."""
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
    """Whether each appendix begins a section that counts from 1."""
    if not _numbers(anatomy):
        return
    for label in anatomy.of("appendix_label"):
        section = anatomy.document.sections[label.section]
        before = [one for one in anatomy.body if one.section == label.section and one.number < label.number]
        first = not any(one.text.strip() for one in before)
        yield Fact(first and section.numbering.start == 1, (label.number,))
