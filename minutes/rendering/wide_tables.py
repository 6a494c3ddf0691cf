"""The tables of a template that are wider than the text of their page: Word prints them into the margin, or past it."""

from typing import TYPE_CHECKING

from minutes.engine.markup import TBL, TEXT_BOX
from minutes.engine.stories import paragraphs, read_stories
from minutes.engine.styles import Styles
from minutes.ooxml.archive import read_archive
from minutes.ooxml.namespaces import qn
from minutes.ooxml.whole_numbers import whole
from minutes.problems import N_, Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

_PADDING = 230
"""Twips by which Word makes a table wider than the text, so that the words in it stand below those above it: twice the
usual margin of a cell, 108, and what is lost by rounding."""
_TO_MM = 25.4 / 1440
_MESSAGE = N_("the table is {width} mm wide, and the text of the page {room} mm")
_HINT = N_(
    "make columns narrower, or let Word do it (Layout, AutoFit, AutoFit Window); or put the table into a section on"
    " paper that lies"
)


def wide_tables(content: bytes, source: str) -> tuple[Problem, ...]:
    """A warning for each such table of the body, at its first paragraph; TemplateError when it is no Word file.

    Not told of are tables whose width Word works out, those that float, and those in other tables.
    """
    archive = read_archive(content, source)
    headings = Styles(archive).headings
    found = []
    for story in read_stories(archive):
        if story.body:
            outer = _outermost(paragraphs(story, headings))
            # A section's properties stand behind all that is in it (ISO/IEC 29500-1, 17.6.17).
            waiting: list[_Element] = []
            for element in story.root.iter(TBL, qn("w:sectPr")):
                if element.tag == TBL:
                    waiting += [element] if element in outer else []
                    continue
                found += [_looked_at(table, _room(element), outer[table]) for table in waiting]
                waiting = []
    return tuple(filter(None, found))


def _outermost(written: "Iterable[tuple[_Element, Place]]") -> "dict[_Element, Place]":
    """The tables that stand in no other, nor in a text box, each with its first paragraph's place."""
    places: dict[_Element, Place] = {}
    for paragraph, place in written:
        around = list(paragraph.iterancestors(TBL, TEXT_BOX))
        if around and all(one.tag == TBL for one in around):
            places.setdefault(around[-1], place)
    return places


def _looked_at(table: "_Element", room: int | None, place: Place) -> Problem | None:
    width = _width(table)
    if room is None or width <= room + _PADDING:
        return None
    values = {"width": round(width * _TO_MM), "room": round(room * _TO_MM)}
    return Problem("wide-table", place, _MESSAGE, values, Severity.WARNING, _HINT)


def _room(section: "_Element") -> int | None:
    """The twips of a line of a section's text; None when the section does not say, or has columns."""
    page, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    columns = section.find(qn("w:cols"))
    if page is None or margins is None or (columns is not None and _number(columns, "w:num") > 1):
        return None
    return _number(page, "w:w") - _number(margins, "w:left") - _number(margins, "w:right") or None


def _width(table: "_Element") -> int:
    """The twips from the text's edge to the right end of a table; 0: not told by the table."""
    properties = table.find(qn("w:tblPr"))
    wished = properties.find(qn("w:tblW")) if properties is not None else None
    floats = properties is not None and properties.find(qn("w:tblpPr")) is not None
    if floats or (wished is not None and wished.get(qn("w:type")) == "pct"):
        return 0
    columns = sum(_number(column, "w:w") for column in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
    rows = [_cells(row) for row in table.iterchildren(qn("w:tr"))]
    indent = properties.find(qn("w:tblInd")) if properties is not None else None
    return max(rows if rows and all(rows) else [columns]) + max(0, 0 if indent is None else _number(indent, "w:w"))


def _cells(row: "_Element") -> int:
    """The widths of a row's cells together; 0 when one of them does not say."""
    found = [cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") for cell in row.iterchildren(qn("w:tc"))]
    widths = [_number(one, "w:w") if one is not None and one.get(qn("w:type")) == "dxa" else 0 for one in found]
    return sum(widths) if all(widths) else 0


def _number(element: "_Element", attribute: str) -> int:
    return whole(element.get(qn(attribute)))
