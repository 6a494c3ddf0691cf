"""A template's parts in another layout. Needs lxml; only for layouts that are not the built-in one."""

from collections.abc import Iterator

from lxml import etree

from minutes.layout.choosing import Layout
from minutes.ooxml.archive import Archive, pack, read_archive, write_archive
from minutes.ooxml.lengths import Length
from minutes.ooxml.namespaces import qn
from minutes.ooxml.trees import parse_part, value
from minutes.standards import Component

LINE = 240
ROUNDING = 5
"""Twips by which sums of rounded widths may differ."""
STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
_MARGINS = ("top", "bottom", "left", "right")


def restyled(content: bytes, source: str, layout: Layout) -> bytes:
    """The template in a layout; TemplateError when it cannot be read."""
    archive = read_archive(content, source)
    document = parse_part(archive, archive.main)
    old = _text_width(document)
    styles = parse_part(archive, STYLES)
    _restyle(styles, layout)
    for section in document.iter(qn("w:sectPr")):
        _set_margins(section, layout)
    if old is not None:
        _move_stops(styles, layout, old)
        _widen(document, layout, old, _style_id(styles, layout.standard.frame_style))
    parts = {archive.main: document, STYLES: styles}
    if NUMBERING in archive.members:
        parts[NUMBERING] = _indented(archive, layout)
    members = {**archive.members, **{name: pack(name, _written(root)) for name, root in parts.items()}}
    return write_archive(members.values())


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _twips(millimetres: float) -> int:
    return Length.of(millimetres, "mm").in_twips


def _text_width(document: etree._Element) -> int | None:
    """How wide the text of the first section is, in twips; ``None`` where the document does not say it."""
    size, margins = next(document.iter(qn("w:pgSz")), None), next(document.iter(qn("w:pgMar")), None)
    if size is None or margins is None:
        return None
    return _number(size, "w:w") - _number(margins, "w:left") - _number(margins, "w:right")


def _number(element: etree._Element, name: str) -> int:
    return int(element.get(qn(name), "0"))


def _set_margins(section: etree._Element, layout: Layout) -> None:
    margins = section.find(qn("w:pgMar"))
    if margins is not None:
        for side in _MARGINS:
            margins.set(qn(f"w:{side}"), str(_twips(getattr(layout, side))))


def _restyle(styles: etree._Element, layout: Layout) -> None:
    """Sizes of all components' styles, flow of running text."""
    components = {one.style: one for one in layout.standard.components.values()}
    for style in styles.iter(qn("w:style")):
        component = components.get(value(style, "w:name") or "")
        if component is not None:
            _set_size(style, layout.size(component))
            _set_flow(style, component, layout)


def _move_stops(styles: etree._Element, layout: Layout, old: int) -> None:
    """Tab stops at the text's edge go with it."""
    for stop in styles.iter(qn("w:tab")):
        if abs(_number(stop, "w:pos") - old) <= ROUNDING:
            stop.set(qn("w:pos"), str(_twips(layout.text_width)))


def _set_size(style: etree._Element, size: float) -> None:
    for name in ("w:sz", "w:szCs"):
        for element in style.iter(qn(name)):
            element.set(qn("w:val"), str(Length.of(size, "pt").in_half_points))


def _set_flow(style: etree._Element, component: Component, layout: Layout) -> None:
    if not component.text_flow:
        return
    for spacing in style.iter(qn("w:spacing")):
        spacing.set(qn("w:before"), str(Length.of(layout.before, "pt").in_twips))
        spacing.set(qn("w:line"), str(round(LINE * layout.line)))
    for indent in style.iter(qn("w:ind")):
        if indent.get(qn("w:firstLine")):
            indent.set(qn("w:firstLine"), str(_twips(layout.first_line)))


def _indented(archive: Archive, layout: Layout) -> etree._Element:
    """The lists with the layout's first-line indent, where they have one."""
    root = parse_part(archive, NUMBERING)
    for indent in root.iter(qn("w:ind")):
        if indent.get(qn("w:firstLine")):
            indent.set(qn("w:firstLine"), str(_twips(layout.first_line)))
    return root


def _style_id(styles: etree._Element, name: str) -> str:
    """The id of the style of that name; empty when there is none."""
    named = (style for style in styles.iter(qn("w:style")) if value(style, "w:name") == name)
    return next((style.get(qn("w:styleId"), "") for style in named), "")


def _widen(document: etree._Element, layout: Layout, old: int, frame: str) -> None:
    """Tables as wide as the text: the borderless ones keep their last columns, those of data their shares."""
    for table in document.iter(qn("w:tbl")):
        widths = [_number(column, "w:w") for column in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]
        if abs(sum(widths) - old) <= ROUNDING:
            style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
            is_frame = style is not None and style.get(qn("w:val")) == frame
            _set_widths(table, _new_widths(widths, _twips(layout.text_width), is_frame))


def _new_widths(widths: list[int], new: int, is_frame: bool) -> list[int]:
    others = widths[1:] if is_frame else [round(width * new / sum(widths)) for width in widths[1:]]
    return [new - sum(others), *others]


def _set_widths(table: etree._Element, widths: list[int]) -> None:
    for column, width in zip(table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"), widths, strict=True):
        column.set(qn("w:w"), str(width))
    for total in table.iterfind(f"{qn('w:tblPr')}/{qn('w:tblW')}"):
        total.set(qn("w:w"), str(sum(widths)))
    for row in table.iterchildren(qn("w:tr")):
        first = 0
        for cell, span in _cells(row):
            if cell is not None:
                cell.set(qn("w:w"), str(sum(widths[first : first + span])))
            first += span


def _cells(row: etree._Element) -> Iterator[tuple[etree._Element | None, int]]:
    """The width of each of a row's cells, ``None`` where it has none of its own, and how many columns it covers."""
    for cell in row.iterchildren(qn("w:tc")):
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        yield cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}"), _number(span, "w:val") if span is not None else 1
