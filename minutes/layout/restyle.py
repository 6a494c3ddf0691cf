"""A template's parts in another layout. Needs lxml; only for layouts that are not the built-in one."""

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
    """The template in a layout; TemplateError when it cannot be read."""
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
    """The parts with text beside the body: headers, footers, notes."""
    return (name for name in archive.related(archive.main, *_STORIES).values() if name in archive.members)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _twips(millimetres: float) -> int:
    return Length.of(millimetres, "mm").in_twips


def _text_width(document: etree._Element) -> int | None:
    """How wide the text of the first section is, in twips; ``None`` where the document does not say it."""
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
    """Sizes of all components' styles, flow of running text."""
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
    """The lists with the layout's first-line indent, where they have one."""
    root = parse_part(archive, NUMBERING)
    for indent in root.iter(f"{W}ind"):
        if indent.get(f"{W}firstLine"):
            indent.set(f"{W}firstLine", str(_twips(layout.first_line)))
    return root


def _style_id(styles: etree._Element, name: str) -> str:
    """The id of the style of that name; empty when there is none."""
    return next((style.identifier for style in StyleSheet(styles) if style.name == name), "")


# What is as wide as the text: tables, tab stops at its edge and in its middle, drawn boxes and lines.
ROUNDING = 5
"""Twips by which sums of rounded widths may differ."""
_STYLED_WIDTH = re.compile(r"(?<![\w-])(width:)([\d.]+)(pt)")
"""The width of an older drawing (VML), in the text of its ``style``."""


def widen(root: etree._Element, old: int, new: int, frame: str) -> None:
    """Fit a part to a text that is ``new`` twips wide and was ``old``.

    ``frame`` is the id of the style of borderless tables.
    """
    move_stops(root, old, new)
    for table in root.iter(TBL):
        _widen_table(table, old, new, frame)
    for drawing in root.iter(qn("wp:inline"), qn("wp:anchor")):
        _widen_drawing(drawing, old, new)
    for shape in root.iter(f"{W}pict"):
        _widen_shape(shape, old, new)


def move_stops(root: etree._Element, old: int, new: int) -> None:
    """Tab stops at the text's edge go with it, those in its middle stay in the middle."""
    for stop in root.iter(f"{W}tab"):
        place = number(stop, "pos")
        if abs(place - old) <= ROUNDING:
            stop.set(f"{W}pos", str(new))
        elif abs(2 * place - old) <= ROUNDING:
            stop.set(f"{W}pos", str(round(new / 2)))


def _widen_table(table: etree._Element, old: int, new: int, frame: str) -> None:
    """The borderless tables keep their last columns, those of data their shares."""
    widths = [number(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    if abs(sum(widths) - old) > ROUNDING:
        return
    is_frame = frame and value(table.find(f"{W}tblPr"), "tblStyle") == frame
    others = widths[1:] if is_frame else [round(width * new / sum(widths)) for width in widths[1:]]
    set_widths(table, [new - sum(others), *others])


def set_widths(table: etree._Element, widths: list[int]) -> None:
    """Give a table's columns, cells and the table itself their widths in twips."""
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
    """The width of each of a row's cells, ``None`` where it has none of its own, and how many columns it covers."""
    for cell in row.iterchildren(TC):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        yield cell.find(f"{W}tcPr/{W}tcW"), number(span, "val") if span is not None else 1


def _widen_drawing(drawing: etree._Element, old: int, new: int) -> None:
    """A box or line as wide as the text (ISO/IEC 29500-1, 20.4.2.7 and 20.1.7.3).

    Pictures stay: their height would have to follow.
    """
    if next(drawing.iter(qn("pic:pic")), None) is not None:
        return
    for size in extents(drawing):
        if abs(Length(whole(size.get("cx"))).in_twips - old) <= ROUNDING:
            size.set("cx", str(int(Length.twips(new))))


def _widen_shape(shape: etree._Element, old: int, new: int) -> None:
    """The same for an older drawing, whose width is part of a text (Part 4, 19.1.2.19)."""

    def widened(found: re.Match[str]) -> str:
        is_whole = abs(Length.of(float(found[2]), "pt").in_twips - old) <= ROUNDING
        return f"{found[1]}{Length.twips(new).pt:g}{found[3]}" if is_whole else found[0]

    if next(shape.iter(qn("v:imagedata")), None) is not None:
        return
    for node in shape.iter("{*}*"):
        if node.get("style"):
            node.set("style", _STYLED_WIDTH.sub(widened, node.get("style", "")))
