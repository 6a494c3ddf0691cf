"""Tables of the data against those of the document, cell by cell; and the votes of candidates."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper, plain
from minutes.audit.names import form
from minutes.model.tree import facts
from minutes.model.usages import usage_of
from minutes.problems import Problem

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading

Cells = dict[tuple[int, int], Line]


def drawn(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """Cells that are other than in the data. Tables are known by their heads, rows by what their first cell says."""
    by_head: dict[tuple[str, ...], list[Cells]] = {}
    for cells in paper.tables.values():
        columns = sorted(column for row, column in cells if row == 1)
        by_head.setdefault(tuple(form(cells[1, column].text) for column in columns), []).append(cells)
    tree = facts(reading.meeting, usage_of(reading.meeting))
    for field, table in _tables(tree):
        head = tuple(form(plain(str(text))) for text in table["header"] or ())
        places = by_head.get(head, [])
        if len(places) == 1:
            yield from _rows(places[0], table, field, reading)
    yield from _candidates(paper, tree, reading)


def _tables(tree: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for list_name in ("agenda", "appendices"):
        for number, item in enumerate(tree.get(list_name) or (), 1):
            for place, table in enumerate(item.get("tables") or (), 1):
                yield f"{list_name}[{number}].tables[{place}]", table


def _rows(cells: Cells, table: dict[str, Any], field: str, reading: "Reading") -> Iterator[Problem]:
    by_first: dict[str, list[int]] = {}
    for row, column in sorted(cells):
        if column == 1 and row > 1:
            by_first.setdefault(form(cells[row, 1].text), []).append(row)
    for number, row in enumerate(table["rows"] or (), 1):
        texts = [plain(str(text)) for text in row.get("cells") or ()]
        rows = by_first.get(form(texts[0]), []) if texts else []
        if len(rows) != 1:
            continue
        for column, text in enumerate(texts[1:], 2):
            cell = cells.get((rows[0], column))
            if cell is not None and form(cell.text) != form(text):
                place = there(reading.positions.place(f"{field}.rows[{number}]"))
                yield found("cell-differs", cell.paragraph, None, found=cell.text, expected=text, there=place)


def _candidates(paper: Paper, tree: dict[str, Any], reading: "Reading") -> Iterator[Problem]:
    """The votes of a candidate in the row that names them."""
    rows: dict[str, list[tuple[Cells, int]]] = {}
    for cells in paper.tables.values():
        for (row, _), line in cells.items():
            rows.setdefault(form(line.text), []).append((cells, row))
    for number, item in enumerate(tree.get("agenda") or (), 1):
        for place, election in enumerate(item.get("elections") or (), 1):
            for order, one in enumerate(election.get("candidates") or (), 1):
                field = f"agenda[{number}].elections[{place}].candidates[{order}]"
                for spot in rows.get(form(str(one.get("named") or "")), [])[:1]:
                    yield from _votes(*spot, one, field, reading)


def _votes(cells: Cells, row: int, one: dict[str, Any], field: str, reading: "Reading") -> Iterator[Problem]:
    for column, word in sorted((column, line.text) for (number, column), line in cells.items() if number == 1):
        name = {"số phiếu": "votes", "tỷ lệ": "share"}.get(form(word))
        cell = cells.get((row, column))
        if name is None or cell is None or one.get(name) is None:
            continue
        wanted = str(one[name])
        if cell.text.lstrip("0") != wanted.lstrip("0"):
            place = there(reading.positions.place(f"{field}.{name}"))
            yield found("cell-differs", cell.paragraph, None, found=cell.text, expected=wanted, there=place)
