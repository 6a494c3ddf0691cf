"""Tasks in tables: each has an owner and a date."""

import re
from collections.abc import Iterator

from minutes.audit.faults import found
from minutes.audit.lines import Paper
from minutes.audit.sums import Grid
from minutes.problems import Problem

_TASK = re.compile(r"công việc|nhiệm vụ|nội dung", re.IGNORECASE)
_OWNER = re.compile(r"đơn vị chủ trì|phụ trách|người thực hiện|đơn vị thực hiện|chủ trì|giao cho", re.IGNORECASE)
_DUE = re.compile(r"thời hạn|hạn hoàn thành|thời gian (?:hoàn thành|thực hiện)", re.IGNORECASE)


def duties(paper: Paper) -> Iterator[Problem]:
    """Rows of a table of tasks without an owner or a date."""
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
