"""A template's parts in another layout. Needs lxml; only for layouts that are not the built-in one."""

from collections.abc import Iterator

from lxml import etree

from minutes.layout.layout import Layout
from minutes.layout.widening import widen
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import SECT_PR, VAL, W, number, parse_part
from minutes.ooxml.package import Package, read_archive
from minutes.ooxml.styles import StyleSheet
from minutes.ooxml.units import Length
from minutes.standards.standard import Component

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
