"""A template that another program saved, or that Word left in pieces, prints what the first one did."""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from lxml import etree

from minutes.engine import Template
from minutes.office import converted
from minutes.reading import Reading, read_meeting
from minutes.rendering import Document, render
from tests.engine.open_document import typed
from tests.engine.paper import W, paper, part, printed
from tests.kept import ROOT
from tests.proof import dump, make_package, parts_of, validate

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


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What LibreOffice makes of the typed template, and of the built-in one."""
    folder = tmp_path_factory.mktemp("edited")
    source = folder / "typed.fodt"
    source.write_bytes(typed(BODY, HEADER, FOOTER))
    new, built_in = converted([source, BUILT_IN], folder / "saved", "docx")
    return new, built_in


@cache
def example(name: str) -> Reading:
    return read_meeting(ROOT / "examples" / name / "meeting.yaml")


@cache
def original(name: str) -> Document:
    return render(example(name), BUILT_IN)


def test_tags_that_were_typed_in_libreoffice_print_what_they_do_elsewhere(saved: tuple[Path, Path]) -> None:
    template = Template.compile(paper(BODY, header=HEADER, footer=FOOTER), cache=False)
    other = Template.compile(saved[0], cache=False)
    ours, theirs = template.render(DATA), other.render(DATA)
    for story in ("document", "header1", "footer1"):
        assert printed(theirs.content, f"word/{story}.xml") == printed(ours.content, f"word/{story}.xml")
    assert [one.name for one in theirs.missing] == [one.name for one in ours.missing]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_built_in_template_saved_by_libreoffice_prints_the_same(name: str, saved: tuple[Path, Path]) -> None:
    done = render(example(name), saved[1])
    assert stories(done.content) == stories(original(name).content)
    assert done.missing == original(name).missing
    assert widths(done.content) == widths(original(name).content)


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_wrong_with_the_document_but_what_libreoffice_did(name: str, saved: tuple[Path, Path]) -> None:
    before, after = saved[1].read_bytes(), render(example(name), saved[1]).content
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


def split(content: bytes) -> bytes:
    """The template as Word might leave it at worst: each letter of a paragraph with a tag in a run of its own."""
    numbers = count(5000)
    parts = parts_of(content)
    for name in filter(re.compile(r"word/(document|header\d+|footer\d+|footnotes)\.xml").fullmatch, parts):
        root = etree.fromstring(parts[name])
        for run in list(root.iter(f"{{{W}}}r")):
            if any("{" in (text.text or "") for text in run.iter(f"{{{W}}}t")):
                _split_run(run, numbers)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return make_package(parts)


def _split_run(run: etree._Element, numbers: Iterator[int]) -> None:
    """Replace a run by runs of one letter, with what Word and its users leave between them."""
    properties = run.find(f"{{{W}}}rPr")
    for node in [node for node in run if node is not properties]:
        letters = (node.text or "") if node.tag == f"{{{W}}}t" else ""
        for inside in map(_letter, letters) if letters else (node,):
            alone = run.makeelement(run.tag, {f"{{{W}}}rsidR": f"00{next(numbers):06X}"})
            alone.extend([inside] if properties is None else [deepcopy(properties), inside])
            run.addprevious(alone)
            _litter(alone, next(numbers))
    run.getparent().remove(run)  # type: ignore[union-attr]


def _letter(letter: str) -> etree._Element:
    text = etree.Element(f"{{{W}}}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = letter
    return text


def _litter(run: etree._Element, number: int) -> None:
    """Spell-check marks round every letter; a bookmark behind every fourth one."""
    run.addprevious(run.makeelement(f"{{{W}}}proofErr", {f"{{{W}}}type": "spellStart"}))
    if number % 8 == 1:
        end = run.makeelement(f"{{{W}}}bookmarkEnd", {f"{{{W}}}id": str(number)})
        run.addnext(end)
        names = {f"{{{W}}}id": str(number), f"{{{W}}}name": f"d{number}"}
        run.addnext(run.makeelement(f"{{{W}}}bookmarkStart", names))
    run.addnext(run.makeelement(f"{{{W}}}proofErr", {f"{{{W}}}type": "spellEnd"}))
