"""Meetings of many lengths whose signatures would stand under a single line, and do not when they are fitted."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from minutes.fitting.fitter import Attempt, Fitted, fit
from minutes.fitting.goals import Goal
from minutes.fitting.search import print_together
from minutes.lint.effective.document import read_document
from minutes.lint.linter import check
from minutes.problems import Severity
from minutes.rendering.jobs import RenderOptions
from minutes.rendering.renderer import render
from minutes.standards.standard import load
from tests.fitting.made import meeting
from tests.proof import Page, measure, to_pdf, validate

LENGTHS = [
    *((paragraphs, recipients) for recipients in (1, 2, 4, 6, 9) for paragraphs in (13, 14, 15, 16)),
    (12, 1), (36, 1),
]  # fmt: skip
LOOKED_AT = 6
"""So many are measured as they come out without being fitted, too; of the others it is enough what was told."""
TOP = 20.0  # millimetres: above it stands the page number
ENOUGH, FEWEST = 2, 3


class Case(NamedTuple):
    """A meeting that was fitted, and how it came out."""

    fitted: Fitted
    pages: list[Page]


class Cases(NamedTuple):
    """All of them, and how some come out without being fitted."""

    all: list[Case]
    plain: list[Case]


@pytest.fixture(scope="module")
def printed() -> Cases:
    """All lengths, printed in as few runs of LibreOffice as possible."""
    attempts = [Attempt(meeting(*length), Goal(), RenderOptions()) for length in LENGTHS]
    print_together((one.printer, [one.ladder.usual, *one.ladder.rungs[0]]) for one in attempts)
    fitted = [one.finish() for one in attempts]
    plain = [one.document.content for one in attempts[:LOOKED_AT]]
    pages = [measure(pdf) for pdf in to_pdf([*(one.document.content for one in fitted), *plain])]
    return Cases(list(map(Case, fitted, pages)), list(map(Case, fitted, pages[len(fitted) :])))


@pytest.fixture
def cases(printed: Cases) -> list[Case]:
    return printed.all


def above(pages: list[Page]) -> int:
    """The lines above the signatures on their page, as pdfplumber sees them."""
    [(page, role)] = [(page, line) for page in pages for line in page.lines if line.text == "CHỦ TỌA"]
    return len({round(line.bottom) for line in page.lines if TOP < line.bottom < role.top})


def text_lines(page: Page) -> int:
    return len({round(line.bottom) for line in page.lines if line.bottom > TOP})


def test_more_than_twenty_lengths_have_a_single_line_above_the_signatures(printed: Cases) -> None:
    assert len(printed.all) > 20
    assert [case.fitted.before.above for case in printed.all] == [1] * len(LENGTHS)
    assert [above(case.pages) for case in printed.plain] == [1] * LOOKED_AT


def test_two_lines_or_more_stand_above_the_signatures_when_they_are_fitted(cases: list[Case]) -> None:
    assert min(above(case.pages) for case in cases) >= ENOUGH
    assert [case.fitted.problems for case in cases] == [()] * len(cases)


def test_what_is_told_is_what_stands_on_paper(printed: Cases) -> None:
    for case in printed.all:
        assert (case.fitted.after.above, case.fitted.after.own) == (above(case.pages), len(case.pages))
    for case in printed.plain:
        assert (case.fitted.before.above, case.fitted.before.own) == (above(case.pages), len(case.pages))


def test_no_page_is_added_and_none_holds_only_a_line_or_two(cases: list[Case]) -> None:
    for case in cases:
        assert len(case.pages) <= case.fitted.before.own
        assert min(text_lines(page) for page in case.pages) >= FEWEST


def values(fitted: Fitted) -> Iterator[tuple[str, float]]:
    yield from ((name, value) for name, value in fitted.layout._asdict().items() if isinstance(value, float))


def test_every_value_lies_in_the_standards_range(cases: list[Case]) -> None:
    standard = load()
    ranges = {**standard.page.margins._asdict(), **standard.flow._asdict()}
    for case in cases:
        assert dict(values(case.fitted)).keys() == ranges.keys()
        for name, value in values(case.fitted):
            assert ranges[name].low <= value <= ranges[name].high


def test_only_the_space_between_paragraphs_is_changed_where_that_is_enough(cases: list[Case]) -> None:
    changed = [[str(change).partition(" {")[0] for change in case.fitted.changes] for case in cases]
    assert sum(len(one) == 1 and one[0].startswith("space between paragraphs") for one in changed) > 20
    assert all(
        "NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6" in str(change) for case in cases for change in case.fitted.changes
    )


def test_the_fitted_document_is_valid_and_keeps_the_form(cases: list[Case]) -> None:
    content = cases[-1].fitted.document.content
    assert validate(content) == []
    findings = check(read_document(content, "bien-ban.docx"), load())
    assert [one for one in findings if one.problem.severity > Severity.HINT] == []


def test_the_marks_that_were_measured_are_not_in_the_document(cases: list[Case]) -> None:
    [case] = cases[:1]
    assert not any(
        "minutes-" in mark for one in read_document(case.fitted.document.content, "").body for mark in one.bookmarks
    )


def test_the_same_meeting_is_fitted_to_the_same_bytes(cases: list[Case]) -> None:
    again = fit(meeting(*LENGTHS[3]))
    assert again.document.content == cases[3].fitted.document.content
    assert again.document.content != render(meeting(*LENGTHS[3])).content
    assert again.runs == 2
