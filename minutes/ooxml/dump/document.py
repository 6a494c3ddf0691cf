"""The dump of a document: its stories with tables and sections, settings, properties and parts."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.dump.formatting import in_words, lists_in_words, mm_of_twips, pt_of_twips, styles_in_words
from minutes.ooxml.dump.text import Lines
from minutes.ooxml.oxml import (
    P_PR,
    RELATION,
    SDT,
    SECT_PR,
    TBL,
    TC,
    TR,
    VAL,
    P,
    W,
    attribute,
    local,
    parse_part,
    switch,
)
from minutes.ooxml.package import Package, malformed, read_archive
from minutes.ooxml.properties import read_properties
from minutes.ooxml.styles import StyleSheet
from minutes.ooxml.xml import whole

_STORY = re.compile(r"(header|footer|footnotes|endnotes|comments)(\d*)\.xml")
_COMPATIBILITY = "compatibilityMode"


def dump_document(content: bytes, source: str) -> str:
    """Return a Word file as text; :class:`TemplateError` if it cannot be read. ``source`` names it in messages."""
    archive = read_archive(content, source)
    folder = archive.main.rpartition("/")[0]
    styles = StyleSheet(_optional(archive, f"{folder}/styles.xml"))
    names = {style.identifier: style.name for style in styles}
    normal = styles.default("paragraph")
    sections: dict[str, list[str]] = {}
    for part in [archive.main, *_stories(archive, folder)]:
        story = Story(names, _links(archive, part), normal.name if normal else "")
        sections[part.removeprefix(f"{folder}/")] = list(story.blocks(parse_part(archive, part)))
    numbering = _optional(archive, f"{folder}/numbering.xml")
    sections["lists"] = [] if numbering is None else list(lists_in_words(numbering, names))
    sections["styles"] = list(styles_in_words(styles, names))
    settings = _optional(archive, f"{folder}/settings.xml")
    sections["settings"] = [] if settings is None else list(_settings(settings))
    sections["properties"] = list(_properties(archive))
    sections["parts"] = list(_parts(archive))
    return "\n".join(
        f"== {title}\n" + "".join(f"{line}\n" for line in lines) for title, lines in sections.items() if lines
    )


def _optional(archive: Package, name: str) -> etree._Element | None:
    return parse_part(archive, name) if name in archive.members else None


def _stories(archive: Package, folder: str) -> list[str]:
    order = ["header", "footer", "footnotes", "endnotes", "comments"]
    found = []
    for name in archive.members:
        match = _STORY.fullmatch(name.removeprefix(f"{folder}/"))
        if match:
            found.append((order.index(match[1]), int(match[2] or 0), name))
    return [name for _, _, name in sorted(found)]


def _links(archive: Package, part: str) -> dict[str, str]:
    return {found.id: found.target for found in archive.relationships(part)}


def _settings(settings: etree._Element) -> Iterator[str]:
    for setting in settings.iter(f"{W}compatSetting"):
        if setting.get(f"{W}name") == _COMPATIBILITY:
            yield f"compatibility mode {setting.get(VAL)}"
    for name in (
        "evenAndOddHeaders",
        "mirrorMargins",
        "autoHyphenation",
        "updateFields",
        "trackRevisions",
        "documentProtection",
    ):
        if settings.find(W + name) is not None:
            yield name
    language = settings.find(f"{W}themeFontLang")
    if language is not None:
        yield f"language {language.get(VAL)}"


def _properties(archive: Package) -> Iterator[str]:
    try:
        core, custom = read_properties(archive)
    except ValueError:
        raise malformed(archive.source, "docProps") from None
    yield from (f"{name}: {text}" for name, text in core.items())
    yield from (f"{name} ({value.kind}): {value.text}" for name, value in custom.items())


def _parts(archive: Package) -> Iterator[str]:
    """Yield the names of all parts; for pictures and other binary parts also size and CRC."""
    for name, member in sorted(archive.members.items()):
        opaque = not name.endswith((".xml", ".rels"))
        yield f"{name} {member.size} bytes, CRC {member.crc:08x}" if opaque else name


_MARGINS = ("top", "right", "bottom", "left", "header", "footer", "gutter")


def section_in_words(section: etree._Element, links: Mapping[str, str]) -> str:
    """Return the description of a ``w:sectPr``; ``links`` are targets by relationship id."""
    return "; ".join(_words(section, links))


def _words(section: etree._Element, links: Mapping[str, str]) -> Iterator[str]:
    for element in section.iterchildren(etree.Element):
        name, written = local(element), attribute(element, "val")
        if name == "pgSz":
            size = f"{mm_of_twips(attribute(element, 'w'))} × {mm_of_twips(attribute(element, 'h'))} mm"
            yield f"page {size} {attribute(element, 'orient') or ''}".strip()
        elif name == "pgMar":
            sides = ((side, attribute(element, side)) for side in _MARGINS)
            yield f"margins {', '.join(f'{side} {mm_of_twips(length)}' for side, length in sides if length)} mm"
        elif name in ("headerReference", "footerReference"):
            target = links.get(element.get(RELATION) or "", "?")
            yield f"{name.removesuffix('Reference')} ({attribute(element, 'type')}): {target}"
        elif name == "titlePg":
            yield "first page of its own"
        elif name == "type":
            yield f"begins: {written}"
        elif name == "pgNumType":
            numbers = ((name, attribute(element, name)) for name in ("fmt", "start"))
            yield " ".join(["page numbers", *(f"{name} {written}" for name, written in numbers if written)])
        elif name == "cols":
            yield f"{attribute(element, 'num') or 1} column(s)"
        elif name not in ("sectPrChange", "docGrid"):
            yield f"{name} {written or ''}".strip()


def own_section(paragraph: etree._Element) -> etree._Element | None:
    """Return the section that ends with a paragraph; ``None`` if there is none."""
    return paragraph.find(f"{P_PR}/{SECT_PR}")


_INDENT = "  "
_NOTES = {f"{W}footnote": "footnote", f"{W}endnote": "endnote", f"{W}comment": "comment"}


class Story:
    """Dumps a part; ``names`` are style names by id, ``links`` targets by relationship id."""

    def __init__(self, names: Mapping[str, str], links: Mapping[str, str], default_style: str) -> None:
        self._names = names
        self._links = links
        self._default = default_style
        self._lines = Lines(names, links)

    def blocks(self, holder: etree._Element, indent: str = "") -> Iterator[str]:
        """Yield the lines of the content of ``holder``, in order."""
        for child in holder.iterchildren(etree.Element):
            if child.tag == P:
                yield from self._paragraph(child, indent)
            elif child.tag == TBL:
                yield from self._table(child, indent)
            elif child.tag == SECT_PR:
                yield f"{indent}section: {section_in_words(child, self._links)}"
            elif child.tag == SDT:
                yield f"{indent}control"
                yield from self.blocks(child, indent + _INDENT)
            elif child.tag in _NOTES:
                yield from self._note(child, indent)
            elif child.tag == f"{W}bookmarkStart":
                yield f"{indent}‹#{attribute(child, 'name')}›"
            elif child.tag != f"{W}sdtPr":
                yield from self.blocks(child, indent)

    def _paragraph(self, paragraph: etree._Element, indent: str) -> Iterator[str]:
        properties = paragraph.find(P_PR)
        style = None if properties is None else properties.find(f"{W}pStyle")
        named = self._default if style is None else self._names.get(attribute(style, "val") or "", "?")
        words = in_words(properties, self._names)
        yield f"{indent}[{named}{' · ' if words else ''}{words}] {self._lines.text(paragraph)}".rstrip()
        section = own_section(paragraph)
        if section is not None:
            yield f"{indent}section: {section_in_words(section, self._links)}"

    def _table(self, table: etree._Element, indent: str) -> Iterator[str]:
        yield f"{indent}{table_in_words(table, self._names)}"
        for part in table.iter(TR, TC):
            # iter(), because content controls may enclose rows and cells; those of nested tables are skipped.
            if next(part.iterancestors(TBL)) is not table:
                continue
            if part.tag == TR:
                yield f"{indent}{_INDENT}{row_in_words(part)}"
            else:
                yield f"{indent}{_INDENT * 2}cell {cell_in_words(part)}".rstrip()
                yield from self.blocks(part, indent + _INDENT * 3)

    def _note(self, note: etree._Element, indent: str) -> Iterator[str]:
        """Yield the lines of a note or comment, without separator lines, which are notes of other types."""
        if attribute(note, "type") in (None, "normal"):
            yield f"{indent}{_NOTES[note.tag]} {attribute(note, 'id')}"
            yield from self.blocks(note, indent + _INDENT)


def table_in_words(table: etree._Element, names: Mapping[str, str]) -> str:
    """Return ``table "Bảng số liệu", columns 20 + 145 mm, fixed`` for a ``w:tbl``."""
    properties = table.find(f"{W}tblPr")
    columns = [mm_of_twips(attribute(column, "w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    words = [f"columns {' + '.join(columns)} mm"]
    if properties is not None:
        words += _table_words(properties, names)
    return f"table {', '.join(words)}"


def _table_words(properties: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    for element in properties.iterchildren(etree.Element):
        name, written = local(element), attribute(element, "val")
        if name == "tblStyle":
            yield f'style "{names.get(written or "", written)}"'
        elif name == "tblW":
            yield f"width {_width(element)}"
        elif name == "tblLayout":
            yield attribute(element, "type") or "autofit"
        elif name == "tblBorders":
            yield f"borders {_borders(element)}"
        elif name == "tblDescription":
            yield f'described "{written}"'
        elif name == "tblInd":
            yield f"indent {_width(element)}"
        elif name not in ("tblLook", "tblPrChange"):
            yield f"{name} {written or ''}".strip()


def _width(element: etree._Element) -> str:
    kind, number = attribute(element, "type"), attribute(element, "w") or "0"
    if kind == "pct":
        return number if number.endswith("%") else f"{whole(number) / 50:g} %"
    return f"{mm_of_twips(number)} mm" if kind == "dxa" else str(kind)


def _borders(borders: etree._Element) -> str:
    sides = {local(side): attribute(side, "val") for side in borders.iterchildren(etree.Element)}
    kinds = set(sides.values())
    return str(kinds.pop()) if len(kinds) == 1 else " ".join(f"{side}={kind}" for side, kind in sides.items())


def row_in_words(row: etree._Element) -> str:
    """Return ``row (header, not split)`` for a ``w:tr``."""
    properties = row.find(f"{W}trPr")
    words = []
    if properties is not None:
        words += ["header"] if switch(properties, "tblHeader") else []
        words += ["not split"] if switch(properties, "cantSplit") else []
        height = properties.find(f"{W}trHeight")
        words += [] if height is None else [f"height {pt_of_twips(attribute(height, 'val'))} pt"]
    return f"row ({', '.join(words)})" if words else "row"


def cell_in_words(cell: etree._Element) -> str:
    """Return ``145 mm, spans 2`` for a ``w:tc``."""
    properties = cell.find(f"{W}tcPr")
    return "" if properties is None else ", ".join(_cell_words(properties))


def _cell_words(properties: etree._Element) -> Iterator[str]:
    for element in properties.iterchildren(etree.Element):
        name, written = local(element), attribute(element, "val") or ""
        if name == "tcW":
            yield _width(element)
        elif name == "gridSpan":
            yield f"spans {written}"
        elif name == "vMerge":
            yield "merge begins" if written == "restart" else "merged with the one above"
        elif name == "tcBorders":
            yield f"borders {_borders(element)}"
        elif name == "vAlign":
            yield f"set at the {written}"
        elif name == "shd":
            yield f"shaded {attribute(element, 'fill')}"
        elif name != "tcPrChange":
            yield f"{name} {written or ''}".strip()
