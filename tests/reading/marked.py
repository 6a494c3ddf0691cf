"""Cases with the fault marked: ``#   ^ code: words`` below its line; ``#1 code`` names the column; ``#0``: no line."""

import re
from pathlib import Path
from typing import NamedTuple

from minutes.i18n import word
from minutes.problems import InputError, Problem
from minutes.reading.meeting import read_text

CASES = Path(__file__).parent / "cases"
MARK = re.compile(r"#(?:(\d)| *(\^)) ([a-z-]+)(?:: (.*))?$")


class Marked(NamedTuple):
    """What is to be found: its code, line and column, and words of its message or hint."""

    code: str
    line: int | None
    column: int | None
    words: str


class Case(NamedTuple):
    title: str
    text: str

    def __str__(self):
        return self.title

    def marks(self):
        found, line = [], 0
        for number, text in enumerate(self.text.splitlines(), 1):
            mark = MARK.match(text)
            if not mark:
                line = number
                continue
            column = int(mark[1]) if mark[1] else text.index("^") + 1
            found.append(Marked(mark[3], line if column else None, column or None, mark[4] or ""))
        return found


def cases(name: str) -> list[Case]:
    sections = (CASES / name).read_text("utf-8").split("=== ")[1:]
    return [Case(*section.split("\n", 1)) for section in sections]


def problems(text: str, name: str = "hop.yaml", folder: str | Path = CASES) -> tuple[Problem, ...]:
    try:
        return read_text(text, name, folder).problems
    except InputError as error:
        return error.problems


def worded(problem: Problem, lang: str = "en") -> str:
    return word(problem, lang)


def agree(found, marks):
    assert [(one.code, one.place.line, one.place.column) for one in found] == [tuple(mark[:3]) for mark in marks]
    for problem, mark in zip(found, marks, strict=True):
        assert mark.words in worded(problem)
