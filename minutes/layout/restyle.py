"""Change the layout of a template's parts: styles, margins, and tables, tab stops and drawings of the text's width.

Loads lxml; used only for layouts other than the default.
"""

import re
from collections.abc import Iterator

from lxml import etree

from minutes.layout.layout import Layout
from minutes.ooxml import (
    SECT_PR,
    TBL,
    TC,
    TR,
    VAL,
    Length,
    Package,
    StyleSheet,
    W,
    extents,
    number,
    parse_part,
    qn,
    read_archive,
    value,
    whole,
)
from minutes.standards import Component

LINE = 240
STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
_STORIES = ("header", "footer", "footnotes", "endnotes")
_MARGINS = ("top", "bottom", "left", "right")


def restyled(content: bytes, source: str, layout: Layout) -> bytes:
    """Return the template in a layout; TemplateError if it cannot be read."""
    archive = read_archive(content, source)
    document = parse_part(archive, archive.main)
    old = _text_width(document)
    styles = parse_part(archive, STYLES)
    _restyle(styles, layout)
    for section in document.iter(SECT_PR):
        _set_margins(section, layout)
    parts = {archive.main: document, STYLES: styles}
    new = _twips(layout.text_width)
    if old not in (None, new):
        parts |= {name: parse_part(archive, name) for name in _further(archive)}
        frame = _style_id(styles, layout.standard.frame_style)
        for root in parts.values():
            widen(root, old, new, frame)
    if NUMBERING in archive.members:
        parts[NUMBERING] = _indented(archive, layout)
    for name, root in parts.items():
        archive.write(name, _written(root))
    return archive.content()


def _further(archive: Package) -> Iterator[str]:
    return (name for name in archive.related(archive.main, *_STORIES).values() if name in archive.members)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _twips(millimetres: float) -> int:
    return Length.of(millimetres, "mm").in_twips


def _text_width(document: etree._Element) -> int | None:
    """Return the text width of the first section in twips; ``None`` if the document does not give it."""
    size, margins = next(document.iter(f"{W}pgSz"), None), next(document.iter(f"{W}pgMar"), None)
    if size is None or margins is None:
        return None
    return number(size, "w") - number(margins, "left") - number(margins, "right")


def _set_margins(section: etree._Element, layout: Layout) -> None:
    margins = section.find(f"{W}pgMar")
    if margins is not None:
        for side in _MARGINS:
            margins.set(W + side, str(_twips(getattr(layout, side))))


def _restyle(styles: etree._Element, layout: Layout) -> None:
    components = {one.style: one for one in layout.standard.components.values()}
    for style in StyleSheet(styles):
        component = components.get(style.name)
        if component is not None:
            _set_size(style.element, layout.size(component))
            _set_flow(style.element, component, layout)


def _set_size(style: etree._Element, size: float) -> None:
    for name in ("w:sz", "w:szCs"):
        for element in style.iter(qn(name)):
            element.set(VAL, str(Length.of(size, "pt").in_half_points))


def _set_flow(style: etree._Element, component: Component, layout: Layout) -> None:
    if not component.text_flow:
        return
    for spacing in style.iter(f"{W}spacing"):
        spacing.set(f"{W}before", str(Length.of(layout.before, "pt").in_twips))
        spacing.set(f"{W}line", str(round(LINE * layout.line)))
    for indent in style.iter(f"{W}ind"):
        if indent.get(f"{W}firstLine"):
            indent.set(f"{W}firstLine", str(_twips(layout.first_line)))


def _indented(archive: Package, layout: Layout) -> etree._Element:
    """Return the numbering part with the layout's first-line indent where a level has one."""
    root = parse_part(archive, NUMBERING)
    for indent in root.iter(f"{W}ind"):
        if indent.get(f"{W}firstLine"):
            indent.set(f"{W}firstLine", str(_twips(layout.first_line)))
    return root


def _style_id(styles: etree._Element, name: str) -> str:
    return next((style.identifier for style in StyleSheet(styles) if style.name == name), "")


ROUNDING = 5
"""Tolerance in twips for sums of rounded widths."""
_STYLED_WIDTH = re.compile(r"(?<![\w-])(width:)([\d.]+)(pt)")
"""The width in the ``style`` attribute of a VML drawing."""


def widen(root: etree._Element, old: int, new: int, frame: str) -> None:
    """Change the text width of a part from ``old`` to ``new`` twips; ``frame`` is the style id of borderless tables."""
    move_stops(root, old, new)
    for table in root.iter(TBL):
        _widen_table(table, old, new, frame)
    for drawing in root.iter(qn("wp:inline"), qn("wp:anchor")):
        _widen_drawing(drawing, old, new)
    for shape in root.iter(f"{W}pict"):
        _widen_shape(shape, old, new)


def move_stops(root: etree._Element, old: int, new: int) -> None:
    """Move the tab stops at the right edge and in the middle of the text."""
    for stop in root.iter(f"{W}tab"):
        place = number(stop, "pos")
        if abs(place - old) <= ROUNDING:
            stop.set(f"{W}pos", str(new))
        elif abs(2 * place - old) <= ROUNDING:
            stop.set(f"{W}pos", str(round(new / 2)))


def _widen_table(table: etree._Element, old: int, new: int, frame: str) -> None:
    """Widen a table of the text's width: a borderless one in its first column, a data table in proportion."""
    widths = [number(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    if abs(sum(widths) - old) > ROUNDING:
        return
    is_frame = frame and value(table.find(f"{W}tblPr"), "tblStyle") == frame
    others = widths[1:] if is_frame else [round(width * new / sum(widths)) for width in widths[1:]]
    set_widths(table, [new - sum(others), *others])


def set_widths(table: etree._Element, widths: list[int]) -> None:
    """Set the widths of a table's columns and cells, and of the table, in twips."""
    for column, width in zip(table.iterfind(f"{W}tblGrid/{W}gridCol"), widths, strict=True):
        column.set(f"{W}w", str(width))
    for total in table.iterfind(f"{W}tblPr/{W}tblW"):
        if total.get(f"{W}type", "dxa") == "dxa":
            total.set(f"{W}w", str(sum(widths)))
    for row in table.iterchildren(TR):
        first = 0
        for cell, span in _cells(row):
            if cell is not None and cell.get(f"{W}type", "dxa") == "dxa":
                cell.set(f"{W}w", str(sum(widths[first : first + span])))
            first += span


def _cells(row: etree._Element) -> Iterator[tuple[etree._Element | None, int]]:
    """Yield the ``w:tcW`` (``None`` if absent) and the column span of each cell of a row."""
    for cell in row.iterchildren(TC):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        yield cell.find(f"{W}tcPr/{W}tcW"), number(span, "val") if span is not None else 1


def _widen_drawing(drawing: etree._Element, old: int, new: int) -> None:
    """Widen a box or line of the text's width (ISO/IEC 29500-1, 20.4.2.7 and 20.1.7.3); pictures are left as is."""
    if next(drawing.iter(qn("pic:pic")), None) is not None:
        return
    for size in extents(drawing):
        if abs(Length(whole(size.get("cx"))).in_twips - old) <= ROUNDING:
            size.set("cx", str(int(Length.twips(new))))


def _widen_shape(shape: etree._Element, old: int, new: int) -> None:
    """Widen a VML drawing, whose width is part of its ``style`` (Part 4, 19.1.2.19)."""

    def widened(found: re.Match[str]) -> str:
        is_whole = abs(Length.of(float(found[2]), "pt").in_twips - old) <= ROUNDING
        return f"{found[1]}{Length.twips(new).pt:g}{found[3]}" if is_whole else found[0]

    if next(shape.iter(qn("v:imagedata")), None) is not None:
        return
    for node in shape.iter("{*}*"):
        if node.get("style"):
            node.set("style", _STYLED_WIDTH.sub(widened, node.get("style", "")))
