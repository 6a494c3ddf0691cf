"""Numbers of sections, conclusions and points, typed or counted by Word, and of the rows of tables."""

import re
from collections.abc import Iterator

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.problems import Problem
from minutes.wording.lists import LETTERS, from_roman

_MARK = re.compile(r"^(?:(?P<roman>[IVX]+)[.\-:]|(?P<number>\d{1,2})[.)]|(?P<letter>[a-zđ])\))(?:\s|$)")
_KINDS = ("roman", "number", "letter")


def series(paper: Paper) -> Iterator[Problem]:
    """Numbers that leave one out or come twice. A list may stand inside another one."""
    open_series: dict[str, list[tuple[int, str, Line]]] = {kind: [] for kind in _KINDS}
    for line in paper.running:
        mark = _MARK.match(f"{line.paragraph.label} {line.text}".lstrip())
        if mark is None:
            continue
        kind = next(name for name in _KINDS if mark[name])
        for inner in _KINDS[_KINDS.index(kind) + 1 :]:
            open_series[inner] = []
        yield from _follows(open_series[kind], (_ordinal(kind, mark[kind]), mark[0].strip(), line))
    yield from _rows(paper)


def _follows(stack: list[tuple[int, str, Line]], new: tuple[int, str, Line]) -> Iterator[Problem]:
    """Put a number where it goes on: behind the innermost list whose next it is, or as the first of a new one."""
    place, text, line = new
    fitting = next((depth for depth in reversed(range(len(stack))) if stack[depth][0] + 1 == place), None)
    if fitting is not None:
        stack[fitting:] = [new]
    elif place == 1:
        stack.append(new)
    else:
        if stack:
            _, before, other = stack[-1]
            yield found("number-skipped", line.paragraph, found=text, before=before, there=there(other.paragraph))
        stack[-1:] = [new]


def _ordinal(kind: str, text: str) -> int:
    if kind == "number":
        return int(text)
    return LETTERS.find(text) + 1 if kind == "letter" else from_roman(text)


def _rows(paper: Paper) -> Iterator[Problem]:
    """The first column of a table, where it is headed as the number of its rows."""
    for cells in paper.tables.values():
        head = cells.get((1, 1))
        if head is None or head.text.casefold() not in ("tt", "stt", "số tt", "số thứ tự"):
            continue
        before: Line | None = None
        for (_, column), line in sorted(cells.items()):
            if column == 1 and line.text.isdecimal():
                if before is not None and int(line.text) not in (int(before.text) + 1, 1):
                    values = {"found": line.text, "before": before.text, "there": there(before.paragraph)}
                    yield found("number-skipped", line.paragraph, **values)
                before = line
