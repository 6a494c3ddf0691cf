"""People from a spreadsheet, ``attendees: {from: danh-sach.xlsx, sheet: Đại biểu}``: header row, columns, rows."""

import re
from collections.abc import Iterable, Mapping
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from minutes.model import Attendee, Presence, ScalarError, fields_of, key_form, keys_of
from minutes.problems import N_, InputError, Place, Problem
from minutes.reading.errors import meant
from minutes.reading.files import read_neighbour, refused
from minutes.reading.spreadsheets import LIMIT, Rows, SheetRow, is_excel, readings
from minutes.wording import lettered

if TYPE_CHECKING:
    from os import PathLike


WHO = frozenset({"name", "positions", "body", "group"})
"""Fields that identify a person or body; a header row has at least one of them."""

UNPRINTED = frozenset(
    map(
        key_form,
        """stt|tt|số tt|số thứ tự|no|ký tên|chữ ký|ký nhận|mã số|mã đại biểu|mã cổ đông|điện thoại|số điện thoại|đt|sđt|
        di động|email|e-mail|thư điện tử|địa chỉ|ngày sinh|năm sinh|giới tính|nam|nữ|cccd|cmnd|số cccd|số cmnd|
        số tài khoản|biển số xe|phòng nghỉ""".split("|"),
    )
)
"""Usual columns of such lists that minutes do not print."""

HEADER_ROWS = 30
"""The number of rows searched for the header; above it are the body, the national title and the name of the list."""

MANY = frozenset(field.name for field in fields_of(Attendee) if field.many)


class Column(NamedTuple):
    """A column with a title."""

    place: int
    """Its index in the row, from 0."""
    title: str
    field: str
    """The English name of the field; empty for a column that minutes do not print."""
    mark: str = ""
    """The presence that a mark in the column means: its title is ``Có mặt``, ``Vắng``, ``Trực tuyến``."""


class Header(NamedTuple):
    """The header row."""

    row: SheetRow
    columns: tuple[Column, ...]

    @property
    def known(self) -> int:
        """The number of columns that are fields; the reading of a file with the most is chosen."""
        return sum(1 for column in self.columns if column.field)


def header_of(rows: Rows) -> Header | None:
    """Return the first row with the title of an identifying column; ``None`` when there is none."""
    for row in rows[:HEADER_ROWS]:
        columns = tuple(column_of(place, title) for place, title in enumerate(row.cells) if title)
        if WHO & {column.field for column in columns if column}:
            known = _as_units(column for column in columns if column)
            return Header(row, known)
    return None


def column_of(place: int, title: str) -> Column | None:
    """Return the column of a title: an attendee's key, a word for presence, or a column that is not printed."""
    bare = re.sub(r"\(.*?\)|[:*]", " ", title)
    # "Họ và, tên": a title on two lines of its cell.
    for name in (bare, bare.replace(",", ""), bare.split("/")[0], bare.split(",")[0]):
        key = key_form(name).strip(" .")
        if key in UNPRINTED:
            return Column(place, title, "")
        if mark := _presence(key):
            return Column(place, title, "presence", mark)
        if field := keys_of(Attendee).get(key):
            return Column(place, title, field)
    return None


def _presence(key: str) -> str:
    try:
        return Presence.parse(key).vietnamese
    except ScalarError:
        return ""


def _as_units(columns: Iterable[Column]) -> tuple[Column, ...]:
    """In a list of names, a body (``Phòng ban``) is the person's unit."""
    found = tuple(columns)
    fields = {column.field for column in found}
    if "name" not in fields or "unit" in fields:
        return found
    return tuple(column._replace(field="unit") if column.field == "body" else column for column in found)


def problems_of(header: Header, rows: Rows, source: str) -> list[Problem]:
    """Return the problems of unknown titles, duplicate columns, and columns with content but no title."""
    place = Place(source, header.row.number)
    known = {column.place for column in header.columns}
    titles = {number: title for number, title in enumerate(header.row.cells) if title}
    found = [_unknown(title, place) for number, title in titles.items() if number not in known]
    singles: dict[str, str] = {}
    for column in header.columns:
        first = singles.setdefault(column.field, column.title) if _is_single(column) else column.title
        if first != column.title:
            message = N_('the columns "{first}" and "{second}" are both {field}')
            values = {"first": first, "second": column.title, "field": _title_of(column.field)}
            found.append(Problem("duplicate-column", place, message, values, hint=N_("keep one of them")))
    return found + _untitled(header, rows, source)


def _is_single(column: Column) -> bool:
    return bool(column.field) and column.field not in MANY and not column.mark


def _title_of(name: str) -> str:
    return next(field.title for field in fields_of(Attendee) if field.name == name)


def _unknown(title: str, place: Place) -> Problem:
    names = ", ".join(field.title for field in fields_of(Attendee))
    near = meant(title, Attendee)
    hint = N_("did you mean {near}?") if near else N_("columns that are read: {known}; delete the column")
    values = {"title": title, "near": near[0] if near else "", "known": names}
    return Problem("unknown-column", place, N_('"{title}" is not a column that is read here'), values, hint=hint)


def _untitled(header: Header, rows: Rows, source: str) -> list[Problem]:
    """One problem a column; a second column below the name's merged title (``Họ và tên``) holds the given name."""
    titled = {number for number, title in enumerate(header.row.cells) if title} | second_names(header)
    found: dict[int, Problem] = {}
    for row in rows:
        for number, text in enumerate(row.cells):
            if text and number not in titled and number not in found:
                message = N_('column {column} holds "{text}" and has no title')
                values = {"column": _letters(number), "text": text}
                hint = N_("give the column a title in row {header}")
                values["header"] = str(header.row.number)
                found[number] = Problem("untitled-column", Place(source, row.number), message, values, hint=hint)
    return list(found.values())


def second_names(header: Header) -> set[int]:
    """Return the untitled columns to the right of the name's: a merged title covers both parts of a name."""
    cells = header.row.cells
    after = [column.place + 1 for column in header.columns if column.field == "name"]
    return {number for number in after if number >= len(cells) or not cells[number]}


def _letters(number: int) -> str:
    """Return the Excel name of a column index: A, B … Z, AA."""
    return lettered(number + 1, ascii_uppercase)


MARKS = frozenset({"x", "v", "✓", "✔", "√", "1", "có", "yes", "đã", "true", "+"})
"""Marks in a column that mean its title applies."""
DENIALS = frozenset({"không", "0", "-", "–", "no", "chưa", "false"})
ABBREVIATIONS = {"p": "vắng có lý do", "cp": "vắng có lý do", "k": "vắng không lý do", "kp": "vắng không lý do"}
"""Usual marks of absence: with permission (phép), without."""


def people_from(
    base: "str | PathLike[str]", source: str, sheet: str | None = None
) -> list[tuple[Mapping[str, str], int]]:
    """Return each person's fields as text, by English field name, with the row number.

    ``source`` is relative to the folder ``base``. InputError with all problems of the file; those of a row have the
    file and row as their place, those of the file itself have none.
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
    """Return the rows of the most plausible reading of the file, and the header row among them."""
    found = ((rows, header) for rows in readings(content, source, sheet) if (header := header_of(rows)))
    # Of sheets the first that is a list; of delimiters the one that splits the titles correctly.
    best = next(found, None) if is_excel(content) else max(found, key=lambda one: one[1].known, default=None)
    if best is None:
        message = N_('"{file}" has no row with titles of columns')
        raise refused("no-header", source, message, N_("write for example: Họ và tên, Chức vụ, Đơn vị, Có mặt"))
    return best


def fields_of_row(row: SheetRow, header: Header) -> dict[str, str]:
    """Return a row's texts by field; empty for a blank row and one with only a number or a signature."""
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
    """Return the presence a cell means: a mark means the column's title, another word itself, an empty cell nothing."""
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
    """A unit without a name is a body that attends; a person with a reason for absence is absent with a reason."""
    if "unit" in fields and not _is_somebody(fields):
        fields["body"] = fields.pop("unit")
    said = fields.get("presence", "vắng" if _says_absence(header) else "")
    if said == "vắng" and "reason" in fields:
        fields["presence"] = "vắng có lý do"
    return fields


def _says_absence(header: Header) -> bool:
    """Whether the title says that reasons are of absence (``Lý do vắng``), not of lateness."""
    return any(one.field == "reason" and "vắng" in one.title.lower() for one in header.columns)


def _is_somebody(fields: Mapping[str, str]) -> bool:
    return any(name in fields for name in ("name", "positions", "body", "group"))


def _nobody(row: SheetRow, fields: Mapping[str, str], source: str) -> Problem:
    text = next(iter(fields.values()))
    message = N_('row {row} has "{text}" and names nobody')
    hint = N_("write a name, a position, a body or a group in the row, or delete it")
    return Problem("nobody-named", Place(source, row.number), message, {"row": row.number, "text": text}, hint=hint)
