"""Totals of tables: the sum of their column. Only where the table can be read in one way."""

import re
from collections.abc import Iterator
from decimal import Decimal

from minutes.audit.faults import found
from minutes.audit.lines import Line, Paper
from minutes.problems import Problem
from minutes.wording.numbers import number
from minutes.wording.parsing import parse_number as number_of

Cells = dict[tuple[int, int], Line]
_TOTAL = re.compile(r"^(?:tổng cộng|cộng|tổng số|tổng)\b", re.IGNORECASE)
_NO_SUM = re.compile(
    r"%|\btỷ lệ|\btỉ lệ|\bđơn giá|^s?tt$|^số tt|thứ tự|\bnăm sinh|\bđiểm (?:trung )?bình|bình quân", re.IGNORECASE
)
_PARTS = re.compile(r"^(?:[-+*•]|trong đó|[IVX]+\.?$|[a-zđ][.)])", re.IGNORECASE)


class Grid:
    """A table with a row of totals."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.rows = sorted({row for row, _ in cells})
        self.columns = sorted({column for _, column in cells})
        self.totals = [row for row in self.rows if _is_total(self, row)]
        self.heads = [
            row for row in self.rows[:3] if not any(self.number(row, column) is not None for column in self.columns)
        ]

    def text(self, row: int, column: int) -> str:
        """What a cell says; empty where there is none."""
        line = self.cells.get((row, column))
        return line.text if line else ""

    def number(self, row: int, column: int) -> Decimal | None:
        """The number that a cell is; a dash stands for nothing."""
        text = self.text(row, column).replace(" ", "").replace("−", "-")
        return Decimal(0) if text in ("-", "–", "—") else number_of(text)

    def title(self, column: int) -> str:
        """The head of a column."""
        return " ".join(text for row in self.heads if (text := self.text(row, column)))


def _is_total(grid: Grid, row: int) -> bool:
    first = next((text for column in grid.columns if (text := grid.text(row, column))), "")
    return bool(_TOTAL.search(first)) and any(grid.number(row, column) is not None for column in grid.columns)


def sums(paper: Paper) -> Iterator[Problem]:
    """Totals that are no sum of what stands above them, read in any way that the table allows."""
    for cells in paper.tables.values():
        grid = Grid(cells)
        if len(grid.totals) == 1 and grid.totals[0] == grid.rows[-1]:
            for column in grid.columns:
                yield from _column(grid, column)


def _column(grid: Grid, column: int) -> Iterator[Problem]:
    total = grid.totals[0]
    stated = grid.number(total, column)
    if stated is None or _NO_SUM.search(grid.title(column)):
        return
    rows = [row for row in grid.rows if row < total and row not in grid.heads]
    if not _is_plain(grid, rows, column):
        return
    counts = [count for row in rows if (count := grid.number(row, column)) is not None]
    computed = sum(counts, Decimal(0))
    if len(counts) > 1 and computed != stated:
        values = {"column": grid.title(column) or str(column), "computed": number(computed), "stated": number(stated)}
        yield found("table-sum", grid.cells[total, column].paragraph, **values)


def _is_plain(grid: Grid, rows: list[int], column: int) -> bool:
    """Whether each row is one of the parts of the total: a row that heads a group has no figures at all."""
    for row in rows:
        text = grid.text(row, column)
        if text and grid.number(row, column) is None:
            return False
        names = [
            words for place in grid.columns if (words := grid.text(row, place)) and grid.number(row, place) is None
        ]
        has_figures = any(grid.number(row, place) is not None for place in grid.columns)
        if has_figures and any(_PARTS.search(words) for words in names[:2]):
            return False
        if any(re.fullmatch(r"\d+\.\d+\.?", grid.text(row, place)) for place in grid.columns[:1]):
            return False
    return True
