"""A template that another program saved, or that Word left in pieces, prints what the first one did."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from minutes.engine.template import Template
from minutes.libreoffice import converted
from minutes.reading.meeting import Reading, read_meeting
from minutes.rendering.document import Document
from minutes.rendering.renderer import render
from tests.engine.open_document import typed
from tests.engine.paper import paper, part, printed
from tests.engine.splitting import split
from tests.kept import ROOT
from tests.proof import dump, validate

pytestmark = pytest.mark.xdist_group("edited templates")  # LibreOffice is called once

BUILT_IN = ROOT / "templates" / "nd30" / "bien-ban.docx"
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/meeting.yaml"))
BODY = """
BIÊN BẢN
{{ tiêu_đề | upper }} {{ “năm ” ~ năm }} ({{ ‘R&D <x>’ }})
Chủ trì: {{ chủ_trì.tên }}{% if chủ_trì.chức_vụ %} - {{ chủ_trì.chức_vụ | join(", ") }}{% endif %}
{% needs khách %}Khách mời: {{ khách | join("; ") }}
{% needs vắng %}Vắng: {{ vắng | join("; ") }}
{% for mục in chương_trình %}
{{ loop.index }}. {{ mục.tên }}{%- if mục.người -%} ({{ mục.người }}){%- endif %}
{%p if mục.ghi_chú %}
Ghi chú: {{ mục.ghi_chú }}
{%p endif %}
{% endfor %}
{{ báo_cáo }}
| TT | Việc | Hạn |
| {%tr for v in việc %} | ¶ | ¶ |
| {{ loop.index }} | {{ v.tên }} | {{ v.hạn }} |
| {%tr endfor %} | ¶ | ¶ |
| {% for v in việc %}{{ loop.index }} | {{ v.tên }} | {% if v.hạn %}{{ v.hạn }}{% else %}Không{% endif %}{% endfor %} |
{% set người_ký = chủ_trì.tên %}
Hết ./.
"""
HEADER = "Số {{ số | optional }} trang đầu"
FOOTER = "Người ký {{ người_ký }} ngày {{ ngày }}"
DATA = {
    "tiêu_đề": "Họp giao ban",
    "năm": 2026,
    "chủ_trì": {"tên": "Nguyễn Văn A", "chức_vụ": ["Bí thư", "Chủ tịch"]},
    "khách": ["bà B", "ông C & D"],
    "chương_trình": [{"tên": "Quy chế", "người": "Phòng Nội vụ"}, {"tên": "Khen thưởng", "ghi_chú": "Biểu quyết kín"}],
    "báo_cáo": "Dòng một\aDòng hai",
    "việc": [{"tên": "Lập danh sách", "hạn": "15/12"}, {"tên": "Báo cáo"}],
}


class Saved(NamedTuple):
    """What LibreOffice makes of the template that was typed, of one with notes and boxes, and of the built-in one."""

    new: Path
    odd: Path
    built_in: Path


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    folder = tmp_path_factory.mktemp("edited")
    source = folder / "new.fodt"
    source.write_bytes(typed(BODY, HEADER, FOOTER))
    odd = Path(__file__).parent / "cases" / "typed.fodt"
    return Saved(*converted([source, odd, BUILT_IN], folder / "saved", "docx"))


@cache
def example(name: str) -> Reading:
    return read_meeting(ROOT / "examples" / name / "meeting.yaml")


@cache
def original(name: str) -> Document:
    return render(example(name), BUILT_IN)


def test_tags_that_were_typed_in_libreoffice_print_what_they_do_elsewhere(saved: Saved) -> None:
    template = Template.compile(paper(BODY, header=HEADER, footer=FOOTER), cache=False)
    other = Template.compile(saved.new, cache=False)
    ours, theirs = template.render(DATA), other.render(DATA)
    for story in ("document", "header1", "footer1"):
        assert printed(theirs.content, f"word/{story}.xml") == printed(ours.content, f"word/{story}.xml")
    assert [one.name for one in theirs.missing] == [one.name for one in ours.missing]


ODD = """
== word/document.xml
Mục A[note]
Xem trang m1
Mục B[note]
Xem trang m2
Sau hộp<drawing: >Hộp ông A
Tên ông A và {PAGE}1
Ghi chú
‖section
Khách: bà B
section

== word/comments.xml
Nhớ sửa ông A

== word/footnotes.xml


Nguồn: N1
Nguồn: N2
"""


def test_tags_in_notes_boxes_links_and_sections_of_libreoffice_are_filled(saved: Saved) -> None:
    sources = [{"tên": "A", "nguồn": "N1", "mã": "m1"}, {"tên": "B", "nguồn": "N2", "mã": "m2"}]
    template = Template.compile(saved.odd, cache=False)
    done = template.render({"xs": sources, "chủ_trì": "ông A", "khách": "bà B"})
    assert re.sub(r"(?m)^\[[^]]*\][ ⇥]*", "", dump(done.content)).strip() == ODD.strip()
    assert part(done.content, "docProps/core.xml").count("Họp ông A") == 1
    links = part(done.content, "word/_rels/document.xml.rels")
    assert all(f'Target="https://example.org/{mark}"' in links for mark in ("m1", "m2"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_built_in_template_saved_by_libreoffice_prints_the_same(name: str, saved: Saved) -> None:
    done = render(example(name), saved.built_in)
    assert stories(done.content) == stories(original(name).content)
    assert done.missing == original(name).missing
    assert widths(done.content) == widths(original(name).content)


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_wrong_with_the_document_but_what_libreoffice_did(name: str, saved: Saved) -> None:
    before, after = saved.built_in.read_bytes(), render(example(name), saved.built_in).content
    assert {finding.message for finding in validate(after)} <= {finding.message for finding in validate(before)}


def widths(content: bytes) -> list[str]:
    """The widths of the drawings, which tags in their alternative texts set."""
    return re.findall(r'<wp:extent cx="(\d+)"', part(content))


def stories(content: bytes) -> tuple[str, frozenset[str]]:
    """The body, and the headers and footers that differ: LibreOffice stores one for each kind of page.

    A number of a page is the field, not what it showed last; an empty paragraph may lose its style.
    """
    text = re.sub(r"(?m)^(.*\[Số trang\]).*$", r"\1", dump(content))
    text = re.sub(r"(?m)^\[[^]]*\]( +‖section)?$", r"[]\1", text)
    body, *others = re.split(r"(?m)^== .*\n", text)[1:]
    return body, frozenset(other.strip() for other in others)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_template_that_is_split_at_every_letter_prints_the_same(name: str, tmp_path: Path) -> None:
    file = tmp_path / "split.docx"
    file.write_bytes(split(BUILT_IN.read_bytes()))
    done = render(example(name), file)
    assert dump(done.content) == dump(original(name).content)
    assert done.missing == original(name).missing
    assert validate(done.content) == []
