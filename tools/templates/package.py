"""A template as a package: an empty base filled with styles, page, headers and blocks by python-docx.

The folder ``base`` has only the parts that every template needs (python-docx's own has 165 styles); its latent styles
hide Word's built-in ones, so that staff see the standard's. Tags are written with the names of the code and stored in
Vietnamese.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import NamedTuple

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.section import Section
from docx.shared import Mm

from minutes.layout.layout import ROOT, TITLES, Layout
from minutes.model.fact_registry import facts_of
from minutes.model.fields import Record, fields_of, identifier
from minutes.model.meeting import Meeting
from minutes.ooxml.package import read_archive
from minutes.ooxml.zip import pack, write_archive
from minutes.standards.standard import Standard
from minutes.wording.filters import FILTER_ALIASES
from tools.templates.flow import Box, Flow, Writer, flow
from tools.templates.styles import add_lists, add_styles

BASE = Path(__file__).parent / "base"
_BETWEEN_TAGS = re.compile(r"(?<=>)\s+(?=<)")


class Content(NamedTuple):
    """The content of a template."""

    body: Flow
    title: str
    """The title property of the document; may have tags."""


def package(content: Content, layout: Layout) -> bytes:
    """Return the template: equal bytes for equal content and layout, on any machine at any time."""
    document = docx.Document(BytesIO(base(layout.standard)))
    document.core_properties.title = content.title
    document.core_properties.language = layout.standard.language
    add_styles(document, layout)
    add_lists(document, layout)
    _set_page(document.sections[0], layout)
    writer = Writer(document, layout)
    writer.write(document._body, content.body)
    _write_headers(document, writer)
    saved = BytesIO()
    document.save(saved)
    # Repacked, since python-docx's archive has the time of writing.
    archive = read_archive(saved.getvalue(), "")
    return write_archive(pack(name, in_vietnamese(archive.read(name))) for name in archive.members)


def base(standard: Standard) -> bytes:
    """Return a document without content: the parts of the folder, with the standard's font and language."""
    values = {"font": standard.font, "language": standard.language, "color": standard.color}
    parts = {path.relative_to(BASE).as_posix(): path.read_text("utf-8") for path in BASE.rglob("*") if path.is_file()}
    filled = {name: _BETWEEN_TAGS.sub("", Template(text).substitute(values)) for name, text in sorted(parts.items())}
    return write_archive(pack(name, text.encode()) for name, text in filled.items())


def _set_page(section: Section, layout: Layout) -> None:
    page = layout.standard.page
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(layout.top), Mm(layout.bottom)
    section.left_margin, section.right_margin = Mm(layout.left), Mm(layout.right)
    section.header_distance = section.footer_distance = Mm(page.header_distance)
    section.gutter = 0
    section.different_first_page_header_footer = True


def _write_headers(document: Document, writer: Writer) -> None:
    """Write the headers: the first page has no number, only a box with the circulation.

    Appendices do not repeat it. The last section is an appendix or, without one, the minutes.
    """
    first, last = document.sections[0], document.sections[-1]
    writer.write_page_number(last.header)
    writer.write(first.first_page_header, _circulation("circulation"))
    writer.write(last.first_page_header, _circulation("circulation and not appendices"))


def _circulation(condition: str) -> Flow:
    # As high as the top margin allows.
    box = Box("circulation", "{{ circulation | upper }}", 50.0, 7.5, "after_table", align=WD_TABLE_ALIGNMENT.RIGHT)
    return flow(f"{{% if {condition} %}}", box, "{% endif %}", ("after_table", ""))


VARIABLES = {
    "appendix": "phụ_lục_này", "attempt": "lần_triệu_tập", "ballot": "lần_biểu_quyết",
    "conclusion": "điều_kết_luận", "election": "lần_bầu", "item": "mục", "line": "dòng", "pause": "lần_nghỉ",
    "person": "người_ký_này", "picture": "hình", "position": "dòng_chức_vụ", "remark": "lượt_phát_biểu",
    "review": "lượt_đánh_giá", "session": "phiên_này", "signer": "người_cùng_ký", "site": "điểm_cầu_này",
    "table": "bảng_này", "target": "chỉ_tiêu_này", "task": "việc",
}  # fmt: skip
"""Variables of the built templates; other names stay as they are."""

_TAG = re.compile(r"\{[{%].*?[%}]\}")
_TOKEN = re.compile(r"'[^']*'|[\w.]+|\|")
_LOOP = re.compile(r"\{% for (\w+) in ([\w.]+) ")


def in_vietnamese(part: bytes) -> bytes:
    """Return a part with its tags in Vietnamese, except quoted texts and keywords."""
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
    """Return each name as spelt, and the record that it holds; ``None`` for no record."""
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
