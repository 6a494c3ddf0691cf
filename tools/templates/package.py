"""The lean base package: parts that every template has, and nothing that it does not need.

The builder writes the names that the code uses; in the package tags have the Vietnamese ones that staff read and type.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from minutes.layout import ROOT, TITLES, Layout
from minutes.meeting import Meeting, Record, facts_of, fields_of, identifier
from minutes.ooxml.content_types import WORDPROCESSING
from minutes.ooxml.core_properties import CONTENT_TYPE as CORE_TYPE
from minutes.ooxml.core_properties import RELATIONSHIP as CORE_RELATIONSHIP
from minutes.ooxml.core_properties import write_core
from minutes.ooxml.member import pack
from minutes.ooxml.namespaces import NAMESPACES
from minutes.ooxml.relationships import OFFICE
from minutes.ooxml.zipping import write_archive
from minutes.wording import FILTER_ALIASES
from tools.templates.flow import Box, boxed, flow
from tools.templates.styles import FIRST_HEADER, HEADER, LAST_HEADER, numbering, section, style_id, styles
from tools.templates.xml import HEAD, el, part, val


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
        THEME: _theme(layout.standard.font),
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


COLORS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip


def _theme(font: str) -> bytes:
    """What validators and Word ask of a theme (ISO/IEC 29500-1, 20.1.6): black, and the standard's font twice."""
    colors = "".join(el(f"a:{name}", el("a:srgbClr", val=value)) for name, value in COLORS.items())
    face = el("a:latin", typeface=font) + el("a:ea", typeface="") + el("a:cs", typeface="")
    fill = el("a:solidFill", el("a:schemeClr", val="phClr"))
    line = el("a:ln", fill, el("a:prstDash", val="solid"), w=6350)
    effect = el("a:effectStyle", "<a:effectLst/>")
    return part(
        "a:theme",
        ("a",),
        el(
            "a:themeElements",
            el("a:clrScheme", colors, name="Office"),
            el("a:fontScheme", el("a:majorFont", face), el("a:minorFont", face), name="Office"),
            el(
                "a:fmtScheme",
                el("a:fillStyleLst", fill * 3),
                el("a:lnStyleLst", line * 3),
                el("a:effectStyleLst", effect * 3),
                el("a:bgFillStyleLst", fill * 3),
                name="Office",
            ),
        ),
    ).replace(b"<a:theme ", b'<a:theme name="Office" ')


VARIABLES = {
    "appendix": "phụ_lục_này", "attempt": "lần_triệu_tập", "ballot": "lần_biểu_quyết",
    "conclusion": "điều_kết_luận", "election": "lần_bầu", "item": "mục", "line": "dòng", "pause": "lần_nghỉ",
    "person": "người_ký_này", "picture": "hình", "position": "dòng_chức_vụ", "remark": "lượt_phát_biểu",
    "review": "lượt_đánh_giá", "session": "phiên_này", "signer": "người_cùng_ký", "site": "điểm_cầu_này",
    "table": "bảng_này", "target": "chỉ_tiêu_này", "task": "việc",
}  # fmt: skip
"""What the built templates name themselves. A name of no entry stays as it is."""

_TAG = re.compile(r"\{[{%].*?[%}]\}")
_TOKEN = re.compile(r"'[^']*'|[\w.]+|\|")
_LOOP = re.compile(r"\{% for (\w+) in ([\w.]+) ")


def in_vietnamese(part: bytes) -> bytes:
    """A part with its tags in Vietnamese. Texts in quotation marks and the words of the grammar stay."""
    scopes: dict[str, type[Record] | None] = {}
    return _TAG.sub(lambda tag: _tag(tag.group(), scopes), part.decode()).encode()


def _tag(tag: str, scopes: dict[str, type[Record] | None]) -> str:
    loop = _LOOP.match(tag)
    if loop:
        *_, (_, struct) = _resolved(loop[2].split("."), scopes)
        scopes[loop[1]] = struct
    tokens = [(found.group(), found.span()) for found in _TOKEN.finditer(tag)]
    before = [("", (0, 0)), *tokens]
    pieces, end = [], 0
    for (last, _), (token, (start, stop)) in pairwise(before):
        pieces.append(tag[end:start] + _token(token, last, scopes))
        end = stop
    return "".join((*pieces, tag[end:]))


def _token(token: str, last: str, scopes: dict[str, type[Record] | None]) -> str:
    if token[0] in "'|" or last == "is":
        return token
    if last == "|":
        return _FILTERS.get(token, token)
    return ".".join(spelt for spelt, _ in _resolved(token.split("."), scopes))


def _resolved(names: list[str], scopes: dict[str, type[Record] | None]) -> Iterator[tuple[str, type[Record] | None]]:
    """Each name as it is spelt, and the record that it holds; ``None`` where it holds none."""
    first, *others = names
    if first in VARIABLES and first in scopes:
        struct = scopes.get(first)
        yield VARIABLES[first], struct
    elif first == ROOT:
        yield from ((TITLES[name], None) for name in names)
        return
    else:
        others, struct = names, Meeting
    for name in others:
        title, struct = _known(struct, name)
        yield title, struct


def _known(struct: type[Record] | None, name: str) -> tuple[str, type[Record] | None]:
    if struct is not None:
        named = {one.name: (one.title, one.record) for one in fields_of(struct)}
        named |= {one.name: (one.title, one.record) for one in facts_of(struct)}
        if name in named:
            title, record = named[name]
            return identifier(title), record
    return name, None


_FILTERS: dict[str, str] = {}
for _alias, _name in FILTER_ALIASES.items():
    _FILTERS.setdefault(_name, _alias)
