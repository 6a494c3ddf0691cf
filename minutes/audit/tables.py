"""Percentages of a table: where the other rows are worked out in one way, so is each."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import permutations

from minutes.audit.faults import found
from minutes.audit.lines import Paper
from minutes.audit.percentages import is_rounded
from minutes.audit.sums import Cells, Grid
from minutes.problems import Problem
from minutes.wording.numbers import number, share
from minutes.wording.parsing import percentage, value

_CELL = re.compile(r"(\d{1,4}(?:[.,]\d+)?)\s?%?")
_VALID = re.compile(r"(?<!không )hợp lệ\s*:\s*(\d+)", re.IGNORECASE)
MOST_COLUMNS = 12
LEAST_ROWS = 2
FIRST_ROWS = 20
"""So many rows are asked for a whole, so that a long table costs no more than its length."""
AROUND = 6
"""How many paragraphs before and behind a table may name its whole."""
Ratio = Callable[[int], tuple[Decimal, Decimal] | None]


def table_percentages(paper: Paper) -> Iterator[Problem]:
    """Percentages that break with the way in which at least two rows, and two of three, are worked out.

    One row is enough where the text around the table names the whole, as the number of valid ballots.
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
    """The numbers of valid ballots that stand near a table."""
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
    """How the percentages of a column may be worked out, and in how many rows they must be to be believed.

    Of two other columns, or of a column and one whole.
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
    """The total of the column, and the wholes that its first rows give."""
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
