"""A layout is chosen inside the decree's ranges; what follows from it is measured."""

from pathlib import Path

import pytest
from lxml import etree

from minutes.layout.layout import choose, measure_names, measures
from minutes.layout.restyle import set_widths
from minutes.ooxml.units import EMU_PER_MM
from minutes.ooxml.xml import nsdecls, qn
from minutes.problems import InputError
from minutes.rendering.compile import apply_layout
from minutes.resources import find_template
from minutes.typography.lines import Font
from tests.proof.packages import document, paragraphs

AGENCY = {"organization": {"lines": ["ỦY BAN NHÂN DÂN", "QUẬN LONG BIÊN"]}, "full_title": "Phiên họp thứ 12"}


def test_without_wishes_the_standards_own_choice_is_taken():
    layout = choose()
    assert (layout.top, layout.bottom, layout.left, layout.right) == (20, 20, 30, 15)
    assert layout.text_width == 165
    assert layout.columns("head") == (65, 100)


def test_a_narrower_text_takes_the_width_from_the_first_column():
    layout = choose(options={"left": 35, "right": 20})
    assert layout.columns("head") == (55, 100)
    assert layout.columns("signatures") == (50, 7.5, 97.5)


def test_the_set_of_sizes_is_named_by_its_body_text():
    layout = choose(options={"size_set": "13"})
    components = layout.standard.components
    assert [layout.size(components[name]) for name in ("national_title", "motto", "body", "recipients")] == [
        12, 13, 13, 11,
    ]  # fmt: skip


def test_all_wishes_outside_their_ranges_are_problems_that_cite_the_article():
    with pytest.raises(InputError) as caught:
        choose(options={"left": 25, "top": 20, "line": 2})
    found = [(one.place.field, one.message.format_map(one.values)) for one in caught.value.problems]
    assert found == [
        ("organization.margins.left", "25 mm; 30–35 mm is prescribed (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3)"),
        ("line", "2 ×; 1–1,5 × is prescribed (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6)"),
    ]


def test_a_wish_that_is_none_is_no_wish():
    assert choose(options={"left": None, "size_set": "14"}) == choose()


def test_the_mottos_rule_is_as_long_as_the_motto():
    assert measures(choose(), AGENCY)["motto_rule"] / EMU_PER_MM == pytest.approx(60.5, abs=0.1)
    assert measures(choose(options={"size_set": "13"}), AGENCY)["motto_rule"] / EMU_PER_MM == pytest.approx(
        56.1, abs=0.1
    )


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        (["ỦY BAN NHÂN DÂN", "QUẬN LONG BIÊN"], ["ỦY BAN NHÂN DÂN", "QUẬN LONG BIÊN"]),
        (["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"], ["TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"]),
        (["SỞ Y TẾ"], ["SỞ Y TẾ"]),
    ],
)
def test_the_agencys_rule_is_a_third_to_a_half_of_its_last_printed_line(lines, printed):
    found = measures(choose(), {"organization": {"lines": lines}})
    assert found["agency_lines"] == printed
    assert 1 / 3 <= found["agency_rule"] / Font(13, bold=True).width(printed[-1]) <= 1 / 2


def test_a_document_without_body_and_title_still_has_rules():
    found = measures(choose(), {"organization": None, "full_title": None})
    assert found["summary_text"] is None
    assert all(isinstance(found[name], int) and found[name] > 0 for name in measure_names() if name.endswith("_rule"))


def test_all_measures_are_named():
    assert set(measures(choose(), AGENCY)) == set(measure_names())


BUILT_IN = Path(find_template("nd30", "bien-ban")).read_bytes()


def test_a_template_in_its_own_layout_is_taken_as_it_is():
    assert apply_layout(BUILT_IN, "mau.docx", choose()) is BUILT_IN


def test_a_layout_put_on_twice_is_put_on_once():
    layout = choose(options={"size_set": "13", "left": 35, "before": 8, "line": 1.2})
    once = apply_layout(BUILT_IN, "mau.docx", layout)
    assert once != BUILT_IN
    assert apply_layout(once, "mau.docx", layout) == once


def test_a_template_that_names_no_page_takes_a_layout():
    layout = choose(options={"size_set": "13"})
    assert apply_layout(document(paragraphs("{{ title }}")), "mau.docx", layout)


def test_a_cell_without_a_width_keeps_the_columns_of_its_row_in_place():
    cells = '<w:tc><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
    table = etree.fromstring(
        f'<w:tbl {nsdecls("w")}><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid><w:tr>{cells}</w:tr>'
        "</w:tbl>"
    )
    set_widths(table, [1000, 8000])
    assert [cell.get(qn("w:w")) for cell in table.iter(qn("w:tcW"))] == ["8000"]
