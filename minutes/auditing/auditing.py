"""All checks of one document, in the order of its paragraphs."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from minutes.auditing.attendance import attendance
from minutes.auditing.days import days
from minutes.auditing.duties import duties
from minutes.auditing.hours import hours
from minutes.auditing.leftovers import leftovers
from minutes.auditing.lines import Paper
from minutes.auditing.percentages import percentages
from minutes.auditing.series import series
from minutes.auditing.spelling_out import spelt_out
from minutes.auditing.spellings import spellings
from minutes.auditing.sums import sums
from minutes.auditing.table_percentages import table_percentages
from minutes.auditing.unanimity import unanimity
from minutes.auditing.votes import votes
from minutes.checking.facts import Document
from minutes.problems import Place, Problem

if TYPE_CHECKING:
    from minutes.reading.meetings import Reading

CHECKS: tuple[Callable[[Paper], Iterator[Problem]], ...] = (
    attendance, days, duties, hours, leftovers, percentages, series, spelt_out, spellings, sums, table_percentages,
    unanimity, votes,
)  # fmt: skip
"""Of the document against itself."""


def audit(document: Document, reading: "Reading | None" = None) -> tuple[Problem, ...]:
    """What contradicts itself in a document, or the data that it was made from, in the order of its paragraphs.

    Errors are certain contradictions, warnings are to be looked at, hints are doubts. The codes are those of
    :func:`minutes.auditing.rules`.
    """
    paper = Paper(document)
    problems = [problem for check in CHECKS for problem in check(paper)]
    if reading is not None:
        from minutes.auditing.comparing import compared

        problems = _told_better(problems, list(compared(paper, reading)))
    order = {paragraph.place: paragraph.number for paragraph in reversed(document.paragraphs)}
    return tuple(sorted(_once(problems), key=lambda one: order.get(one.place, -1)))


def _told_better(alone: list[Problem], with_data: list[Problem]) -> list[Problem]:
    """All problems, without the doubt which of two spellings is right where the data tell it."""
    misspelt = {one.place for one in with_data if one.code == "name-misspelt"}
    return [one for one in alone if one.code != "name-spelt-twice" or one.place not in misspelt] + with_data


def _once(problems: list[Problem]) -> list[Problem]:
    """One problem of a kind at a place with the same values."""
    kept: dict[tuple[str, Place, str], Problem] = {}
    for problem in problems:
        kept.setdefault((problem.code, problem.place, str(problem.values)), problem)
    return list(kept.values())
