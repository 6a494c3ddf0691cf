"""All checks of one document, in the order of its paragraphs."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from minutes.audit.dates import days, hours
from minutes.audit.leftovers import leftovers
from minutes.audit.lines import Paper
from minutes.audit.names import spellings
from minutes.audit.numbers import percentages, spelt_out, sums
from minutes.audit.tables import series, table_percentages, task_rows
from minutes.audit.votes import attendance, unanimity, votes
from minutes.lint import Document
from minutes.problems import Place, Problem

if TYPE_CHECKING:
    from minutes.reading import Reading

CHECKS: tuple[Callable[[Paper], Iterator[Problem]], ...] = (
    attendance, days, task_rows, hours, leftovers, percentages, series, spelt_out, spellings, sums, table_percentages,
    unanimity, votes,
)  # fmt: skip
"""Of the document against itself."""


def audit(document: Document, reading: "Reading | None" = None) -> tuple[Problem, ...]:
    """What contradicts itself in a document, or the data that it was made from, in the order of its paragraphs.

    Errors are certain contradictions, warnings are to be looked at, hints are doubts. The codes are those of
    :func:`minutes.audit.rules`.
    """
    paper = Paper(document)
    problems = [problem for check in CHECKS for problem in check(paper)]
    if reading is not None:
        from minutes.audit.data import compared

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
