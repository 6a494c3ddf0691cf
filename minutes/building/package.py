"""The lean base package: parts that every template has, and nothing that it does not need."""

from typing import NamedTuple

from minutes.building.flow import Box, boxed, flow
from minutes.building.numbering import numbering
from minutes.building.sections import FIRST_HEADER, HEADER, LAST_HEADER, section
from minutes.building.spelling import in_vietnamese
from minutes.building.styles import style_id, styles
from minutes.building.theme import theme
from minutes.building.xml import HEAD, el, part, val
from minutes.layout import Layout
from minutes.ooxml.content_types import WORDPROCESSING
from minutes.ooxml.core_properties import CONTENT_TYPE as CORE_TYPE
from minutes.ooxml.core_properties import RELATIONSHIP as CORE_RELATIONSHIP
from minutes.ooxml.core_properties import write_core
from minutes.ooxml.member import pack
from minutes.ooxml.namespaces import NAMESPACES
from minutes.ooxml.relationships import OFFICE
from minutes.ooxml.zipping import write_archive


class Content(NamedTuple):
    """What a template has of its own."""

    body: str
    """The blocks of ``w:body``."""
    title: str
    """The document's title among its properties; may have tags."""


BODY_PREFIXES = ("w", "r", "wp", "a", "wps", "v", "mc", "w14")
PARTS = {
    "word/document.xml": ("document.main", "officeDocument"),
    "word/styles.xml": ("styles", "styles"),
    "word/numbering.xml": ("numbering", "numbering"),
    "word/settings.xml": ("settings", "settings"),
    "word/fontTable.xml": ("fontTable", "fontTable"),
    "word/header1.xml": ("header", "header"),
    "word/header2.xml": ("header", "header"),
    "word/header3.xml": ("header", "header"),
}
"""Each part with its content type and the kind of its relationship."""
IDS = {"word/header1.xml": HEADER, "word/header2.xml": FIRST_HEADER, "word/header3.xml": LAST_HEADER}
CIRCULATION_BOX = (50.0, 7.5)
"""Width and height in millimetres: as high as the top margin leaves room for."""
THEME = "word/theme/theme1.xml"
EXTENDED = "docProps/app.xml"


def package(content: Content, layout: Layout) -> bytes:
    """The template's bytes: the same for the same content and layout, whenever and wherever it is built."""
    language = layout.standard.language
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "docProps/core.xml": write_core({"title": content.title, "language": language}),
        EXTENDED: _extended(),
        "word/document.xml": part(
            "w:document", BODY_PREFIXES, el("w:body", content.body, section(layout)), ignorable="w14"
        ),
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/styles.xml": styles(layout),
        "word/numbering.xml": numbering(layout),
        "word/settings.xml": _settings(language),
        "word/fontTable.xml": _fonts(layout),
        "word/header1.xml": _header(),
        "word/header2.xml": _first_header("circulation"),
        "word/header3.xml": _first_header("circulation and not appendices"),
        THEME: theme(layout.standard.font),
    }
    return write_archive(pack(name, in_vietnamese(xml)) for name, xml in parts.items())


def _content_types() -> bytes:
    types = NAMESPACES["ct"]
    overrides = {name: f"{WORDPROCESSING}.{kind}+xml" for name, (kind, _) in PARTS.items()}
    overrides["docProps/core.xml"] = CORE_TYPE
    overrides[EXTENDED] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    overrides[THEME] = "application/vnd.openxmlformats-officedocument.theme+xml"
    lines = [
        el("Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"),
        el("Default", Extension="xml", ContentType="application/xml"),
        *(el("Override", PartName=f"/{name}", ContentType=kind) for name, kind in overrides.items()),
    ]
    return f'{HEAD}<Types xmlns="{types}">{"".join(lines)}</Types>'.encode()


def _package_relationships() -> bytes:
    return _relationships(
        ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
        ("rId2", CORE_RELATIONSHIP, "docProps/core.xml"),
        ("rId3", f"{OFFICE}/extended-properties", EXTENDED),
    )


def _document_relationships() -> bytes:
    own = [
        (IDS.get(name, f"rId{number}"), f"{OFFICE}/{kind}", name.removeprefix("word/"))
        for number, (name, (_, kind)) in enumerate(PARTS.items())
        if number
    ]
    return _relationships(*own, ("rIdTheme", f"{OFFICE}/theme", "theme/theme1.xml"))


def _relationships(*each: tuple[str, str, str]) -> bytes:
    lines = "".join(el("Relationship", Id=own, Type=kind, Target=target) for own, kind, target in each)
    return f'{HEAD}<Relationships xmlns="{NAMESPACES["pr"]}">{lines}</Relationships>'.encode()


def _extended() -> bytes:
    return f'{HEAD}<Properties xmlns="{NAMESPACES["ep"]}"><Application>minutes</Application></Properties>'.encode()


def _settings(language: str) -> bytes:
    modes = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    uri = "http://schemas.microsoft.com/office/word"
    return part(
        "w:settings",
        ("w",),
        el("w:zoom", w_percent=100),
        val("w:defaultTabStop", 567),
        val("w:characterSpacingControl", "doNotCompress"),
        el("w:compat", *(el("w:compatSetting", w_name=name, w_uri=uri, w_val=mode) for name, mode in modes.items())),
        el("w:themeFontLang", w_val=language),
        val("w:decimalSymbol", ","),
        val("w:listSeparator", ";"),
    )


def _fonts(layout: Layout) -> bytes:
    font = el("w:font", val("w:charset", "00"), val("w:family", "roman"), val("w:pitch", "variable"),
              w_name=layout.standard.font)  # fmt: skip
    return part("w:fonts", ("w",), font)


def _header() -> bytes:
    number = el("w:fldSimple", "<w:r><w:t>2</w:t></w:r>", w_instr=" PAGE ")
    return part("w:hdr", BODY_PREFIXES, el("w:p", el("w:pPr", val("w:pStyle", style_id("page_number"))), number))


def _first_header(marked: str) -> bytes:
    """No number on the first page; above everything only who may keep the document, in a box.

    An appendix does not repeat it. A document's last section is an appendix or, where there is none, the minutes.
    """
    mark = boxed(Box(*CIRCULATION_BOX, align="right"), "circulation", "{{ circulation | upper }}", "after_table")
    return part("w:hdr", BODY_PREFIXES, flow(f"{{% if {marked} %}}", mark, "{% endif %}", ("after_table", "")))
