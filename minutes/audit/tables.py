"""Checks of tables and lists: percentage columns, series of numbers, tasks without an owner or a date."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import permutations

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.audit.numbers import Cells, Grid, is_rounded
from minutes.problems import Problem
from minutes.wording import LETTERS, from_roman, number, percentage, share, value

_CELL = re.compile(r"(\d{1,4}(?:[.,]\d+)?)\s?%?")
_VALID = re.compile(r"(?<!không )hợp lệ\s*:\s*(\d+)", re.IGNORECASE)
MOST_COLUMNS = 12
LEAST_ROWS = 2
FIRST_ROWS = 20
"""Only this many rows are searched for a whole, so that the time stays linear in the length of the table."""
AROUND = 6
"""How many paragraphs before and after a table may name its whole."""
Ratio = Callable[[int], tuple[Decimal, Decimal] | None]


def table_percentages(paper: Paper) -> Iterator[Problem]:
    """Yield percentages that differ from the way in which at least two rows, and two thirds, are computed.

    One row is enough where the text around the table names the whole, such as the number of valid ballots.
    """
    positions = {line.paragraph.number: place for place, line in enumerate(paper.lines)}
    for cells in paper.tables.values():
        if not any("%" in line.text for line in cells.values()):
            continue
        grid = Grid(cells)
        if len(grid.columns) <= MOST_COLUMNS:
            for column in grid.columns:
                named = _named_wholes(paper, cells, positions)
                yield from _column(grid, column, named)


def _named_wholes(paper: Paper, cells: Cells, positions: dict[int, int]) -> list[Decimal]:
    """Return the numbers of valid ballots named near a table."""
    first, last = positions[cells[min(cells)].paragraph.number], positions[cells[max(cells)].paragraph.number]
    around = paper.lines[max(0, first - AROUND) : first] + paper.lines[last + 1 : last + 1 + AROUND]
    return [value(hit[1]) for line in around if (hit := _VALID.search(line.text))]


def _column(grid: Grid, column: int, named: list[Decimal]) -> Iterator[Problem]:
    rows = [row for row in grid.rows if row not in grid.heads]
    stated = {row: said for row in rows if (said := _stated(grid, row, column)) is not None}
    if len(stated) <= LEAST_ROWS:
        return
    for ratio, least in _ways(grid, column, named):
        known = {row: pair for row in stated if (pair := ratio(row)) is not None and pair[1]}
        right = [row for row, pair in known.items() if is_rounded(stated[row], *pair)]
        telling = [row for row in right if stated[row]]
        if len(telling) >= least and 3 * len(right) >= 2 * len(known):
            for row in known.keys() - set(right):
                yield _wrong(grid, row, column, stated[row], known[row])
            return


def _stated(grid: Grid, row: int, column: int) -> Decimal | None:
    text = grid.text(row, column)
    hit = _CELL.fullmatch(text)
    return percentage(hit[1]) if hit and ("%" in text or "%" in grid.title(column)) else None


def _ways(grid: Grid, column: int, named: list[Decimal]) -> Iterator[tuple[Ratio, int]]:
    """Yield the possible ways to compute a column, each with the number of rows that must confirm it.

    A way is two other columns, or a column and one whole.
    """
    others = [
        one for one in grid.columns if one != column and any(grid.number(row, one) is not None for row in grid.rows)
    ]
    for part, whole in permutations(others, 2):
        yield _of_columns(grid, part, whole), LEAST_ROWS
    for part in others:
        for number_of_all in _wholes(grid, part, column):
            yield _of_all(grid, part, number_of_all), LEAST_ROWS
        for number_of_all in named:
            yield _of_all(grid, part, number_of_all), 1


def _of_columns(grid: Grid, part: int, whole: int) -> Ratio:
    return lambda row: _pair(grid.number(row, part), grid.number(row, whole))


def _of_all(grid: Grid, part: int, whole: Decimal) -> Ratio:
    return lambda row: _pair(grid.number(row, part), whole)


def _wholes(grid: Grid, part: int, column: int) -> Iterator[Decimal]:
    """Yield the total of the column and the wholes that its first rows imply."""
    for row in grid.totals:
        total = grid.number(row, part)
        if total is not None:
            yield total
    for row in grid.rows[:FIRST_ROWS]:
        count, said = grid.number(row, part), _stated(grid, row, column)
        if count and said:
            whole = (100 * count / said).to_integral_value()
            if is_rounded(said, count, whole):
                yield whole


def _pair(part: Decimal | None, whole: Decimal | None) -> tuple[Decimal, Decimal] | None:
    return None if part is None or whole is None else (part, whole)


def _wrong(grid: Grid, row: int, column: int, stated: Decimal, pair: tuple[Decimal, Decimal]) -> Problem:
    part, whole = pair
    computed = share(int(part), int(whole)) if part == int(part) and whole == int(whole) else number(100 * part / whole)
    values = {"column": grid.title(column) or str(column), "computed": computed, "stated": f"{number(stated)}%"}
    return found("table-percentage", grid.cells[row, column].paragraph, **values)


_MARK = re.compile(r"^(?:(?P<roman>[IVX]+)[.\-:]|(?P<number>\d{1,2})[.)]|(?P<letter>[a-zđ])\))(?:\s|$)")
_KINDS = ("roman", "number", "letter")


def series(paper: Paper) -> Iterator[Problem]:
    """Yield numbers of sections, conclusions, points and rows that skip or repeat one. Lists may be nested."""
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
    """Continue the innermost list whose next number this is, or start a new one."""
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
    """Return the first column of a table when its header names it as the row number."""
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


_TASK = re.compile(r"công việc|nhiệm vụ|nội dung", re.IGNORECASE)
_OWNER = re.compile(r"đơn vị chủ trì|phụ trách|người thực hiện|đơn vị thực hiện|chủ trì|giao cho", re.IGNORECASE)
_DUE = re.compile(r"thời hạn|hạn hoàn thành|thời gian (?:hoàn thành|thực hiện)", re.IGNORECASE)


def task_rows(paper: Paper) -> Iterator[Problem]:
    """Yield rows of a task table without an owner or a date."""
    for cells in paper.tables.values():
        if not any(row == 1 and _OWNER.search(line.text) for (row, _), line in cells.items()):
            continue
        grid = Grid(cells)
        task, owner, due = (_headed(grid, pattern) for pattern in (_TASK, _OWNER, _DUE))
        if task is None or owner is None:
            continue
        for row in grid.rows[1:]:
            words = grid.text(row, task)
            if not words or not any(grid.text(row, column) for column in grid.columns if column > task):
                continue
            if not grid.text(row, owner):
                yield found("task-without-owner", grid.cells[row, task].paragraph, task=words)
            if due is not None and not grid.text(row, due):
                yield found("task-without-date", grid.cells[row, task].paragraph, task=words)


def _headed(grid: Grid, pattern: "re.Pattern[str]") -> int | None:
    return next((column for column in grid.columns if pattern.search(grid.text(1, column))), None)
