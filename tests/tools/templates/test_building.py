"""The templates are built from the standard, lean, and formatted by named styles alone."""

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from minutes.ooxml.package import read_archive
from minutes.ooxml.xml import qn
from minutes.resources import templates_folder
from minutes.standards.standard import load
from tests.proof import dump, validate
from tools.templates.__main__ import built

BUILT = dict(built())
PARTS = {
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
    "word/document.xml", "word/fontTable.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml",
    "word/numbering.xml", "word/settings.xml", "word/styles.xml", "word/theme/theme1.xml",
}  # fmt: skip


def root(content: bytes, part: str) -> Any:
    return etree.fromstring(read_archive(content, "").read(part))


@pytest.fixture(params=sorted(BUILT))
def template(request) -> bytes:
    return BUILT[request.param]


@pytest.mark.parametrize("name", sorted(BUILT))
def test_a_committed_template_is_the_one_that_is_built(name):
    assert Path(templates_folder(), name).read_bytes() == BUILT[name], "run python -m tools.templates"


def test_building_twice_gives_the_same_bytes():
    assert dict(built()) == BUILT


def test_a_template_passes_all_judges(template):
    assert validate(template) == []


def test_a_template_has_the_parts_that_it_needs_and_no_others(template):
    assert set(read_archive(template, "").members) == PARTS


def test_a_template_is_vietnamese_and_of_words_present_mode(template):
    settings = root(template, "word/settings.xml")
    modes = {one.get(qn("w:name")): one.get(qn("w:val")) for one in settings.iter(qn("w:compatSetting"))}
    languages = {one.get(qn("w:val")) for one in root(template, "word/styles.xml").iter(qn("w:lang"))}
    assert modes["compatibilityMode"] == "15"
    assert languages == {"vi-VN"}


def test_everything_is_formatted_by_named_styles(template):
    allowed = {qn(name) for name in ("w:pStyle", "w:rStyle", "w:numPr", "w:sectPr")}
    for part in ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml"):
        tree = root(template, part)
        properties = [*tree.iter(qn("w:pPr")), *tree.iter(qn("w:rPr"))]
        assert {child.tag for one in properties for child in one} <= allowed


def test_every_style_that_is_used_exists_and_has_a_name_that_staff_understand(template):
    styles = root(template, "word/styles.xml")
    named = {
        style.get(qn("w:styleId")): style.find(qn("w:name")).get(qn("w:val")) for style in styles.iter(qn("w:style"))
    }
    body = root(template, "word/document.xml")
    used = {one.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for one in body.iter(qn(tag))}
    ours = {one.style for one in load("nd30").components.values()} | {"Bảng số liệu", "Khung không viền"}
    assert {named[style] for style in used} <= ours


def test_a_template_has_the_styles_of_the_standard_and_words_own_defaults_and_no_others(template):
    standard = load("nd30")
    named = [one.find(qn("w:name")).get(qn("w:val")) for one in root(template, "word/styles.xml").iter(qn("w:style"))]
    assert named == [
        *("Normal", "Default Paragraph Font", "Normal Table", "No List"),
        *(one.style for one in standard.components.values()),
        *(standard.frame_style, standard.table_style),
    ]


@pytest.mark.parametrize("name", sorted(BUILT))
def test_a_template_reads_as_it_was_reviewed(name, golden):
    golden(f"templates/{name.replace('.docx', '.txt')}", dump(BUILT[name]), BUILT[name])


@pytest.mark.parametrize("part", ["docProps/core.xml", "docProps/app.xml"])
def test_a_template_does_not_say_when_or_by_which_library_it_was_made(part, template):
    assert not re.search(rb"\d{4}-\d\d-\d\d|python-docx|revision|Microsoft", read_archive(template, "").read(part))


def test_the_widths_of_a_table_stand_in_its_grid_and_in_its_cells(template):
    for table in root(template, "word/document.xml").iter(qn("w:tbl")):
        grid = [int(one.get(qn("w:w"))) for one in table.find(qn("w:tblGrid"))]
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblLayout')}").get(qn("w:type")) == "fixed"
        for row in table.findall(qn("w:tr")):
            cells = [int(one.get(qn("w:w"))) for one in row.iterfind(f"{qn('w:tc')}/{qn('w:tcPr')}/{qn('w:tcW')}")]
            assert sum(cells) == sum(grid)


def test_the_rows_of_data_are_not_split_and_their_header_is_repeated(template):
    data = [
        table
        for table in root(template, "word/document.xml").iter(qn("w:tbl"))
        if table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}").get(qn("w:val")) == "DataTable"
    ]
    assert len(data) == 2
    for table in data:
        rows = table.findall(qn("w:tr"))
        assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_every_drawing_says_what_it_is(template):
    texts = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', read_archive(template, "").read("word/document.xml").decode())
    assert len(texts) == 4
    assert all(re.fullmatch(r"Đường kẻ dưới .+ \{% width trình_bày\.\w+ %\}", text) for text in texts)


def test_running_text_is_justified_and_a_heading_or_label_is_not(template):
    styles = root(template, "word/styles.xml")
    alignment = {
        style.find(qn("w:name")).get(qn("w:val")): (style.find(f"{qn('w:pPr')}/{qn('w:jc')}"))
        for style in styles.iter(qn("w:style"))
    }
    justified = {name for name, one in alignment.items() if one is not None and one.get(qn("w:val")) == "both"}
    assert {"Nội dung", "Dòng thông tin", "Căn cứ", "Gạch đầu dòng"} <= justified
    assert not justified & {"Mục", "Mục ghi số", "Khoản có tiêu đề", "Tiêu đề nhỏ", "Nhãn mở danh sách"}


def test_a_table_with_nothing_above_it_keeps_off_the_text_before(template):
    blocks = root(template, "word/document.xml").find(qn("w:body"))
    texts = ["".join(one.itertext()) for one in blocks]
    at = next(i for i, text in enumerate(texts) if text.startswith("{% if bảng_này.bảng_vẽ and not (bảng_này.tên_bảng"))
    spacer, caption = blocks[at + 1], texts[at + 3]
    assert spacer.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val")) == "Spacer"
    assert "bảng_này.tên_bảng" in caption
