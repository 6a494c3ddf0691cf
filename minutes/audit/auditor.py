"""The audit of one document: all checks, with problems in the order of the paragraphs."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from minutes.audit.dates import days, hours
from minutes.audit.faults import found
from minutes.audit.lines import Line, Paper
from minutes.audit.names import spellings
from minutes.audit.numbers import percentages, spelt_out, sums
from minutes.audit.tables import series, table_percentages, task_rows
from minutes.audit.votes import attendance, unanimity, votes
from minutes.lint import Document
from minutes.problems import Place, Problem

if TYPE_CHECKING:
    from minutes.reading import Reading


# What was to be filled and was not: tags, a program's words, placeholders, blanks; and traces of editing.
_TAG = re.compile(r"\{[{%#].*?[}%#]\}|\{\{[^}]*$|\$\{\w+\}|«[^«»]*»|<<[^<>]+>>")
_PROGRAM = re.compile(
    r"(?<![\w.])(?:undefined|None|null|NaN|NoneType|#REF!|#N/A|#VALUE!|#DIV/0!|\[object Object\])(?!\w)"
)
_ERROR = re.compile(r"Error! (?:Reference source|Bookmark) not|Lỗi! Không tìm thấy")
_PLACEHOLDER = re.compile(
    r"\[[^\]\d]{3,60}\]|\b(?:x{3,}|X{3,}|TODO|TBD|lorem ipsum)\b|\((?:ghi|điền|nhập) [^)]{2,60}\)|\?{3,}", re.UNICODE
)
_DOTS = re.compile(r"(?:\.{4,}|…{2,}|_{4,}|(?:\. ){4,})")


def leftovers(paper: Paper) -> Iterator[Problem]:
    """What was left over, in headers and notes, too."""
    for paragraph in paper.document.paragraphs:
        if not paragraph.text.strip():
            continue
        line = Line(paragraph)
        yield from _left(line)
        if blank := _blank(line):
            yield found("blank-left", paragraph, text=blank)
    first = paper.document.paragraphs[0] if paper.document.paragraphs else None
    if first is not None and paper.document.comments:
        yield found("comments-left", first, count=paper.document.comments)
    if first is not None and paper.document.tracked:
        yield found("tracked-changes-left", first)


def _left(line: Line) -> Iterator[Problem]:
    if hit := _TAG.search(line.text):
        yield found("tag-left", line.paragraph, text=hit[0])
    elif hit := _PROGRAM.search(line.text) or _ERROR.search(line.text):
        yield found("word-of-a-program", line.paragraph, text=hit[0])
    elif hit := _PLACEHOLDER.search(line.text):
        yield found("placeholder-left", line.paragraph, text=hit[0])


def _blank(line: Line) -> str:
    """The text around a dotted blank, drawn by dots or by a tab's leader."""
    hit = _DOTS.search(line.text)
    if hit:
        return line.text
    typed = line.paragraph.text
    leads = any(stop.leader for stop in line.paragraph.shape.stops)
    return line.text if leads and re.search(r":\s*\t\s*$", typed) else ""


CHECKS: tuple[Callable[[Paper], Iterator[Problem]], ...] = (
    attendance, days, task_rows, hours, leftovers, percentages, series, spelt_out, spellings, sums, table_percentages,
    unanimity, votes,
)  # fmt: skip
"""The checks that need no data."""


def audit(document: Document, reading: "Reading | None" = None) -> tuple[Problem, ...]:
    """Return the problems of a document, alone or compared with its data, in the order of its paragraphs.

    Errors are certain contradictions, warnings need a look, hints are doubts. The codes are those of
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
    """Merge both, dropping ``name-spelt-twice`` where the data decide which spelling is right."""
    misspelt = {one.place for one in with_data if one.code == "name-misspelt"}
    return [one for one in alone if one.code != "name-spelt-twice" or one.place not in misspelt] + with_data


def _once(problems: list[Problem]) -> list[Problem]:
    kept: dict[tuple[str, Place, str], Problem] = {}
    for problem in problems:
        kept.setdefault((problem.code, problem.place, str(problem.values)), problem)
    return list(kept.values())
