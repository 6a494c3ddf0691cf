"""Checks of templates: faults, mistyped tags, missing styles, tables wider than their page; and a template's title."""

import re
from typing import TYPE_CHECKING

from minutes.engine import Styles, paragraphs, read_stories, suspects
from minutes.ooxml import (
    NAMESPACES,
    SECT_PR,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    Package,
    W,
    number,
    quoted,
    read_archive,
    read_properties,
)
from minutes.problems import N_, Message, MinutesError, Place, Problem, Severity, TemplateError
from minutes.rendering.compile import compiled_content, vocabulary
from minutes.rendering.coverage import trial
from minutes.standards import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element


def faults(content: bytes, source: str) -> tuple[Problem, ...]:
    """Return all faults of a template in page order; ``source`` is its name in places.

    TemplateError when it is not a Word file.
    """
    read_archive(content, source)
    try:
        compiled_content(content, source, load())
    except TemplateError as error:
        return error.problems
    return ()


def doubts(content: bytes, source: str) -> tuple[Problem, ...]:
    """Return the problems of a template filled with the sample: failing tags, missing styles, tables that are too wide.

    Errors are faults, the others are warnings.
    """
    from minutes.rendering.coverage import trial

    try:
        trial().fill(compiled_content(content, source, trial().layout.standard))
        return missing_styles(content, source) + wide_tables(content, source)
    except TemplateError as error:
        return error.problems


def suspicions(content: bytes, source: str) -> tuple[Problem, ...]:
    """Return a warning for each text that looks like a mistyped tag. TemplateError when it is not a Word file."""
    return suspects(content, vocabulary(), source)


def title_of(path: str) -> str:
    """Return the title property of a template without its tags; empty when it is missing or unreadable."""
    try:
        with open(path, "rb") as file:
            title = read_properties(read_archive(file.read(), path)).core.get("title", "")
    except (MinutesError, OSError, ValueError):
        return ""
    return " ".join(re.sub(r"\{[{%#].*?[}%#]\}", " ", title).split())


# Only templates that print rich text need its styles. So a copy with all styles is filled with the sample, and those
# used in the result and lacking in the template are reported.
PURPOSES = {
    "bullet-1": N_("points of a list"),
    "bullet-2": N_("points below the points of a list"),
    "caption": N_("titles of tables"),
    "unit-line": N_("the unit above a table"),
    "cell-header": N_("the heading row of a table"),
    "cell": N_("the cells of a table"),
    "cell-group": N_("rows that begin a group of a table"),
    "cell-total": N_("rows with a sum"),
    "cell-header-small": N_("the heading row of a wide table"),
    "cell-small": N_("the cells of a wide table"),
    "cell-group-small": N_("rows that begin a group of a wide table"),
    "cell-total-small": N_("rows with a sum of a wide table"),
    "after-table": N_("the space behind a table"),
    "picture": N_("pictures"),
    "picture-caption": N_("the words below a picture"),
    "table": N_("tables of data"),
}
"""The purposes of rich text styles, for people who edit templates."""
_STYLE_MESSAGE = N_('the template has no style "{style}", which is for {purpose}')
_STYLE_HINT = N_(
    "without it they look like the text around them; copy something that has the style from a copy of a built-in"
    " template (minutes templates copy), or make a style of exactly this name in Word (Home, Styles, Create a Style)"
)
_TABLE_HINT = N_(
    "without it they have plain lines only; copy a table that has the style from a copy of a built-in template (minutes"
    " templates copy), or make a table style of exactly this name in Word (Table Design, New Table Style); a detour"
    " through .odt loses table styles, so always save the template as .docx"
)


def missing_styles(content: bytes, source: str) -> tuple[Problem, ...]:
    """Return a warning for each missing style; the first, and that of tables, say how to make it.

    TemplateError when the template cannot be filled.
    """
    archive = read_archive(content, source)
    standard = trial().layout.standard
    known = Styles(archive).names
    lacking = {role: style for role, style in standard.roles.items() if style.lower() not in known}
    used = _used(_with_styles(archive, lacking), source, tuple(lacking)) if lacking else ()
    first = next((role for role in used if role != "table"), "")
    hints = {first: _STYLE_HINT, "table": _TABLE_HINT}
    return tuple(_missing(source, role, lacking[role], hints.get(role, "")) for role in used)


def _missing(source: str, role: str, style: str, hint: str) -> Problem:
    values = {"style": style, "purpose": Message(PURPOSES[role])}
    return Problem("missing-style", Place(source), _STYLE_MESSAGE, values, Severity.WARNING, hint)


def _with_styles(archive: Package, lacking: dict[str, str]) -> bytes:
    """Return the template with an empty style for each role; its id identifies it in the filled document."""
    from lxml import etree

    part = archive.main.rpartition("/")[0] + "/styles.xml"
    w = NAMESPACES["w"]
    root = etree.fromstring(archive.read(part) if part in archive.members else f'<w:styles xmlns:w="{w}"/>'.encode())
    for role, name in lacking.items():
        kind = "table" if role == "table" else "paragraph"
        names = f'<w:name w:val="{quoted(name)}"/>'
        root.append(
            etree.fromstring(f'<w:style xmlns:w="{w}" w:type="{kind}" w:styleId="{_id(role)}">{names}</w:style>')
        )
    given = archive.copy()
    given.write(part, etree.tostring(root))
    return given.content()


def _used(content: bytes, source: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    sample = trial()
    filled = read_archive(sample.fill(compiled_content(content, source, sample.layout.standard)).content, source)
    parts = [filled.read(name) for name in filled.members if name.endswith(".xml") and not name.endswith("/styles.xml")]
    return tuple(role for role in roles if any(f'w:val="{_id(role)}"'.encode() in part for part in parts))


def _id(role: str) -> str:
    return f"minutes-{role}"


_PADDING = 230
"""Twips by which Word makes a table wider than the text, to align the words in it with those above: twice the usual
cell margin, 108, and rounding."""
_TO_MM = 25.4 / 1440
_WIDTH_MESSAGE = N_("the table is {width} mm wide, and the text of the page {room} mm")
_WIDTH_HINT = N_(
    "make columns narrower, or let Word do it (Layout, AutoFit, AutoFit Window); or put the table into a section on"
    " paper that lies"
)


def wide_tables(content: bytes, source: str) -> tuple[Problem, ...]:
    """Return a warning for each body table wider than the text, at its first paragraph.

    Tables of automatic width, floating and nested ones are skipped. TemplateError when it is not a Word file.
    """
    archive = read_archive(content, source)
    headings = Styles(archive).headings
    found = []
    for story in read_stories(archive):
        if story.body:
            outer = _outermost(paragraphs(story, headings))
            # The properties of a section come after its content (ISO/IEC 29500-1, 17.6.17).
            waiting: list[_Element] = []
            for element in story.root.iter(TBL, SECT_PR):
                if element.tag == TBL:
                    waiting += [element] if element in outer else []
                    continue
                found += [_looked_at(table, _room(element), outer[table]) for table in waiting]
                waiting = []
    return tuple(filter(None, found))


def _outermost(written: "Iterable[tuple[_Element, Place]]") -> "dict[_Element, Place]":
    """Return the tables outside other tables and text boxes, each with the place of its first paragraph."""
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
    return Problem("wide-table", place, _WIDTH_MESSAGE, values, Severity.WARNING, _WIDTH_HINT)


def _room(section: "_Element") -> int | None:
    """Return the text width of a section in twips; None when it is not given or the section has columns."""
    page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    columns = section.find(f"{W}cols")
    if page is None or margins is None or (columns is not None and number(columns, "num") > 1):
        return None
    return number(page, "w") - number(margins, "left") - number(margins, "right") or None


def _width(table: "_Element") -> int:
    """Return the twips from the text's left edge to the table's right edge; 0 when the table does not state them."""
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
    """Return the sum of a row's cell widths; 0 when one of them is not given."""
    found = [cell.find(f"{W}tcPr/{W}tcW") for cell in row.iterchildren(TC)]
    widths = [number(one, "w") if one is not None and one.get(f"{W}type") == "dxa" else 0 for one in found]
    return sum(widths) if all(widths) else 0
