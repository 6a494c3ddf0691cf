"""The rows of a spreadsheet as text: ``.xlsx``, and ``.csv`` in the usual encodings and delimiters."""

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import normalize

from minutes.problems import N_
from minutes.reading.files import refused

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

LIMIT = 20_000_000
"""Bytes. The list of a shareholders' meeting with 50,000 names has about 3 MB."""
UNPACKED_LIMIT = 200_000_000
"""Bytes. The unpacked size of an ``.xlsx``, a protection against zip bombs."""

DELIMITERS = ("\t", ";", ",")
OLD = b"\xd0\xcf\x11\xe0"
"""The signature of an ``.xls``, and of an ``.xlsx`` with a password."""


class SheetRow(NamedTuple):
    """A row with its number, from 1 as in Excel; in a ``.csv`` the line on which it begins."""

    number: int
    cells: tuple[str, ...]
    """Text in NFC, stripped; empty for an empty cell."""


Rows = list[SheetRow]


def readings(content: bytes, name: str, sheet: str | None) -> Iterator[Rows]:
    """Yield the possible readings of the file: its sheets in order, or its lines split by each delimiter."""
    if is_excel(content):
        yield from _excel(content, name, sheet)
    elif content.startswith(OLD):
        message = N_('"{file}" is in the old Excel format, or has a password')
        raise refused("old-spreadsheet", name, message, N_("open it in Excel and save it as .xlsx, without a password"))
    elif sheet is not None:
        raise refused("no-such-sheet", name, N_('"{file}" is no Excel file and has no sheets'), N_("leave out: sheet"))
    else:
        text = _text(content, name)
        yield from (_csv(text, delimiter, name) for delimiter in DELIMITERS)


def is_excel(content: bytes) -> bool:
    """Whether the content is an ``.xlsx``."""
    return content.startswith(b"PK")


def _text(content: bytes, name: str) -> str:
    """Return the text of a ``.csv``: UTF-16 by its byte order mark, else UTF-8, else cp1258."""
    encodings = ["utf-16"] if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1258"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    message = N_('"{file}" is not a spreadsheet: neither .xlsx nor .csv')
    raise refused("not-a-spreadsheet", name, message, N_("open it in Excel and save it as .xlsx"))


def _csv(text: str, delimiter: str, name: str) -> Rows:
    # Excel itself writes ``sep=;`` as a first line that is not data.
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter)
    rows, begins = [], 1
    try:
        for cells in reader:
            if not (begins == 1 and cells and cells[0].startswith("sep=")):
                rows.append(SheetRow(begins, tuple(map(clean, cells))))
            begins = reader.line_num + 1
    except csv.Error as error:
        message = N_('"{file}" is not a .csv file: line {line} cannot be parted into cells')
        raise refused("not-a-spreadsheet", name, message, line=reader.line_num) from error
    return rows


def clean(text: str) -> str:
    """Return a cell's text in NFC with single spaces; its lines are joined by commas."""
    lines = (" ".join(line.split()) for line in normalize("NFC", text).splitlines())
    return ", ".join(line.rstrip(",") for line in lines if line)


def _excel(content: bytes, name: str, sheet: str | None) -> Iterator[Rows]:
    import warnings

    with warnings.catch_warnings():
        # Features that openpyxl does not support (colours, drop-down lists) are irrelevant for a list of people.
        warnings.simplefilter("ignore")
        book = _workbook(content, name)
        for title in _titles(book, name, sheet):
            yield _sheet_rows(book[title], name)


def _workbook(content: bytes, name: str) -> "Workbook":
    from zipfile import ZipFile

    from openpyxl import load_workbook

    try:
        with ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked <= UNPACKED_LIMIT:
            return load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except Exception as error:  # openpyxl passes on errors of zip, XML, missing keys
        message = N_('"{file}" is not an Excel file, or is damaged')
        hint = N_("open it in Excel and save it as .xlsx")
        raise refused("not-a-spreadsheet", name, message, hint) from error
    message = N_('"{file}" unpacks to more than {limit} MB')
    raise refused("file-too-large", name, message, limit=UNPACKED_LIMIT // 10**6)


def _titles(book: "Workbook", name: str, sheet: str | None) -> list[str]:
    """Return the named sheet, ignoring case; without a name all visible ones, in order."""
    shown = [one.title for one in book.worksheets if one.sheet_state == "visible"]
    if sheet is None:
        return shown
    wanted = clean(sheet).casefold()
    found = [one.title for one in book.worksheets if clean(one.title).casefold() == wanted]
    if not found:
        message = N_('"{file}" has no sheet "{sheet}"')
        known = ", ".join(shown)
        raise refused("no-such-sheet", name, message, N_("its sheets: {known}"), sheet=sheet, known=known)
    return found


def _sheet_rows(sheet: Any, name: str) -> Rows:
    # The dimensions stored in a file are often wrong.
    sheet.reset_dimensions()
    try:
        return [SheetRow(place, tuple(map(cell_text, cells))) for place, cells in enumerate(sheet.iter_rows(), 1)]
    except Exception as error:  # as above: the sheet is read only here
        message = N_('"{file}" is not an Excel file, or is damaged')
        hint = N_("open it in Excel and save it as .xlsx")
        raise refused("not-a-spreadsheet", name, message, hint) from error


def cell_text(cell: Any) -> str:
    """Return a cell's value as typed by hand: ``13/12/2018``, ``8:30``, ``24``, ``2,5``, ``97,9%``, ``có``."""
    from datetime import date, datetime, time

    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return _number_text(value, "%" in (cell.number_format or ""))
    if isinstance(value, datetime):
        day = f"{value:%d/%m/%Y}"
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return clean(str(value))


def _number_text(value: float, is_share: bool) -> str:
    # Excel keeps fifteen digits: 0.979 * 100 is 97.9 there, not 97.89999999999999.
    shown = f"{value * 100 if is_share else value:.15g}".replace(".", ",")
    return shown + "%" if is_share else shown
