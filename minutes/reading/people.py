"""People from a spreadsheet: ``attendees: {from: danh-sach.xlsx, sheet: Đại biểu}``."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.problems import N_, InputError, Place, Problem
from minutes.reading.neighbours import read_neighbour, refused
from minutes.reading.people_columns import Column, Header, header_of, problems_of, second_names
from minutes.reading.spreadsheets import LIMIT, Rows, SheetRow, is_excel, readings

if TYPE_CHECKING:
    from os import PathLike

MARKS = frozenset({"x", "v", "✓", "✔", "√", "1", "có", "yes", "đã", "true", "+"})
"""What is put into a column to say that its title is true."""
DENIALS = frozenset({"không", "0", "-", "–", "no", "chưa", "false"})
ABBREVIATIONS = {"p": "vắng có lý do", "cp": "vắng có lý do", "k": "vắng không lý do", "kp": "vắng không lý do"}
"""Usual marks of absence: with leave (phép), without."""


def people_from(
    base: "str | PathLike[str]", source: str, sheet: str | None = None
) -> list[tuple[Mapping[str, str], int]]:
    """Each person's fields as they are written, by the English name of the field, and the number of the row.

    The file is named relative to the folder ``base``. InputError has all problems of the file: those about a row
    have the file and the row as their place, those about the file itself have none.
    """
    content = read_neighbour(base, source, LIMIT)
    if not content.strip():
        raise refused("empty-spreadsheet", source, N_('"{file}" is empty'))
    rows, header = _best(content, source, sheet)
    below = [row for row in rows if row.number > header.row.number]
    people = [(fields_of_row(row, header), row) for row in below]
    problems = problems_of(header, below, source)
    problems += [_nobody(row, fields, source) for fields, row in people if fields and not _is_somebody(fields)]
    if problems:
        raise InputError(sorted(problems, key=lambda problem: problem.place.line or 0))
    return [(fields, row.number) for fields, row in people if fields]


def _best(content: bytes, source: str, sheet: str | None) -> tuple[Rows, Header]:
    """The rows of the file as they are meant, and the row of titles among them."""
    found = ((rows, header) for rows in readings(content, source, sheet) if (header := header_of(rows)))
    # Of the sheets the first that is a list; of the delimiters the one that parts the titles rightly.
    best = next(found, None) if is_excel(content) else max(found, key=lambda one: one[1].known, default=None)
    if best is None:
        message = N_('"{file}" has no row with titles of columns')
        raise refused("no-header", source, message, N_("write for example: Họ và tên, Chức vụ, Đơn vị, Có mặt"))
    return best


def fields_of_row(row: SheetRow, header: Header) -> dict[str, str]:
    """What a row says, by field; empty for a blank row, and for one that only has a number or a signature."""
    seconds = second_names(header)
    fields: dict[str, str] = {}
    for column in header.columns:
        text = _cell(row, column.place)
        if column.field == "name" and column.place + 1 in seconds:
            text = f"{text} {_cell(row, column.place + 1)}".strip()
        if column.field == "presence":
            text = presence_text(text, column)
        if column.field and text:
            before = fields.get(column.field)
            fields[column.field] = f"{before}, {text}" if before and column.field != "presence" else text
    return _completed(fields, header)


def _cell(row: SheetRow, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def presence_text(text: str, column: Column) -> str:
    """The presence that a cell says: a mark says the column's title, another word says itself; no mark says nothing."""
    low = text.lower().strip(" .")
    if low in ABBREVIATIONS:
        return ABBREVIATIONS[low]
    if not column.mark:
        return text
    if low in MARKS:
        return column.mark
    if low in DENIALS:
        return "vắng" if column.mark == "có mặt" else ""
    return text


def _completed(fields: dict[str, str], header: Header) -> dict[str, str]:
    """A unit alone is a body that attends; who has a reason for being absent is absent with a reason."""
    if "unit" in fields and not _is_somebody(fields):
        fields["body"] = fields.pop("unit")
    said = fields.get("presence", "vắng" if _says_absence(header) else "")
    if said == "vắng" and "reason" in fields:
        fields["presence"] = "vắng có lý do"
    return fields


def _says_absence(header: Header) -> bool:
    """Whether the reasons are of absence by their title (``Lý do vắng``), not of coming late."""
    return any(one.field == "reason" and "vắng" in one.title.lower() for one in header.columns)


def _is_somebody(fields: Mapping[str, str]) -> bool:
    return any(name in fields for name in ("name", "positions", "body", "group"))


def _nobody(row: SheetRow, fields: Mapping[str, str], source: str) -> Problem:
    text = next(iter(fields.values()))
    message = N_('row {row} has "{text}" and names nobody')
    hint = N_("write a name, a position, a body or a group in the row, or delete it")
    return Problem("nobody-named", Place(source, row.number), message, {"row": row.number, "text": text}, hint=hint)
