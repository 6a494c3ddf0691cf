"""The tables of a template that are wider than the text of their page: Word prints them into the margin, or past it."""

from typing import TYPE_CHECKING

from minutes.engine.stories import Styles, paragraphs, read_stories
from minutes.ooxml.oxml import SECT_PR, TBL, TC, TEXT_BOX, TR, W, number
from minutes.ooxml.package import read_archive
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
            for element in story.root.iter(TBL, SECT_PR):
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
    page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    columns = section.find(f"{W}cols")
    if page is None or margins is None or (columns is not None and number(columns, "num") > 1):
        return None
    return number(page, "w") - number(margins, "left") - number(margins, "right") or None


def _width(table: "_Element") -> int:
    """The twips from the text's edge to the right end of a table; 0: not told by the table."""
    properties = table.find(f"{W}tblPr")
    wished = properties.find(f"{W}tblW") if properties is not None else None
    floats = properties is not None and properties.find(f"{W}tblpPr") is not None
    if floats or (wished is not None and wished.get(f"{W}type") == "pct"):
        return 0
    columns = sum(number(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol"))
    rows = [_cells(row) for row in table.iterchildren(TR)]
    indent = properties.find(f"{W}tblInd") if properties is not None else None
    return max(rows if rows and all(rows) else [columns]) + max(0, 0 if indent is None else number(indent, "w"))


def _cells(row: "_Element") -> int:
    """The widths of a row's cells together; 0 when one of them does not say."""
    found = [cell.find(f"{W}tcPr/{W}tcW") for cell in row.iterchildren(TC)]
    widths = [number(one, "w") if one is not None and one.get(f"{W}type") == "dxa" else 0 for one in found]
    return sum(widths) if all(widths) else 0
