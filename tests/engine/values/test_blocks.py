"""Values in place of a whole paragraph."""

import pytest

from minutes.engine.values.insert import bookmark_name
from minutes.ooxml.xml import qn
from minutes.richtext import Blank, Cell, Paragraph, Phrase, Picture, RichText, Row, Run, Table
from tests.engine.values import showing
from tests.engine.values.showing import insertion, parsed, show, values

STYLES = {
    "bullet-1": "Gach",
    "caption": "ChuThich",
    "picture": "Anh",
    "table": "Bang",
    "cell": "O",
    "after-table": "SauBang",
}
OWN = '<w:pPr><w:pStyle w:val="Than"/></w:pPr>'
SECTION = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'


def paragraph(text: str, role: str = "text") -> Paragraph:
    return Paragraph((Run(text),), role)


def cell(text: str, **more) -> Cell:
    return Cell((paragraph(text),), **more)


TABLE = Table(
    (
        Row((cell("TT"), cell("Nội dung")), "header"),
        Row((cell("1"), cell("Thu ngân sách"))),
        Row((cell("Cộng", columns=2),), "total"),
    )
)
PICTURE = Picture(b"\x89PNG", "image/png", 'Ảnh "họp" & <đại biểu>', 3_600_000, 1_800_000)
TWO = RichText((paragraph("một"), paragraph("hai")))


def alone(value, styles=STYLES, properties=OWN, run_properties="", after_table=False) -> str:
    return showing.alone(value, properties, run_properties, styles, after_table)


@pytest.mark.parametrize("value", ["text", 12, Run("a"), Phrase((Run("a"),)), Blank("a"), None])
def test_what_stands_in_a_line_is_no_block(value):
    assert insertion(STYLES).alone(value, OWN, "") is None


@pytest.mark.parametrize(
    ("blocks", "shown"),
    [
        (TWO.blocks, "[Than] một\n[Than] hai"),
        ((paragraph("một", "bullet-1"), paragraph("Bảng 1", "caption")), "[Gach] một\n[ChuThich] Bảng 1"),
        ((paragraph("hai", "bullet-2"),), "[Than] + hai"),
        ((paragraph("cm", "unit-line"),), "[Than] cm"),
        ((Paragraph((Run("a", True), Run(" b"), Blank("c"))),), "[Than] *a* b………"),
        ((TABLE,), "| [O] *TT* | [O] *Nội dung* |\n| [O] 1 | [O] Thu ngân sách |\n| [O] *Cộng* |\n[SauBang] "),
        ((PICTURE,), "[Anh] ▣"),
        ((paragraph("một"), PICTURE, paragraph("Ảnh 1", "caption")), "[Than] một\n[Anh] ▣\n[ChuThich] Ảnh 1"),
        ((), ""),
        ((Table(()),), ""),
    ],
)
def test_rich_text_takes_the_templates_styles(blocks, shown):
    assert show(alone(RichText(tuple(blocks)))) == shown


def test_a_template_without_styles_gets_readable_text_all_the_same():
    rich = RichText((paragraph("một"), paragraph("hai", "bullet-1"), paragraph("ba", "bullet-2"), PICTURE))
    assert show(alone(rich, styles={})) == "[Than] một\n[Than] - hai\n[Than] + ba\n[Than] ▣"
    (table, _) = parsed(alone(TABLE, styles={}))
    assert table.find(f".//{qn('w:tblBorders')}/{qn('w:insideH')}") is not None


def test_the_tags_own_formatting_is_for_its_own_paragraphs_only():
    rich = RichText((paragraph("một"), paragraph("hai", "bullet-1")))
    assert show(alone(rich, run_properties="<w:rPr><w:i/></w:rPr>")) == "[Than] _một_\n[Gach] hai"


def test_rows_have_their_own_styles_where_the_template_has_them():
    styles = {**STYLES, "cell-header": "ODau", "cell-total": "OCong"}
    assert show(alone(TABLE, styles)).splitlines()[:3] == [
        "| [ODau] TT | [ODau] Nội dung |",
        "| [O] 1 | [O] Thu ngân sách |",
        "| [OCong] Cộng |",
    ]


def test_two_tables_are_kept_apart():
    shown = show(alone(RichText((TABLE, TABLE)), after_table=True)).splitlines()
    assert [shown[0], shown[4], shown[8]] == ["thin", "[SauBang] ", "[SauBang] "]


def test_a_table_is_followed_by_a_paragraph_even_without_a_style_for_it():
    assert show(alone(TABLE, {})).endswith("|\nthin")


def test_a_paragraph_after_a_table_is_enough():
    assert show(alone(RichText((TABLE, paragraph("một"))))).endswith("|\n[Than] một")


def test_a_table_is_as_wide_in_its_grid_as_in_its_cells():
    written = insertion(STYLES)
    written.text_width = 6_350_000
    blocks = str(written.alone(TABLE, OWN, ""))
    grid = [int(width) for width in values(blocks, "w:gridCol", "w:w")]
    assert sum(grid) == 10_000
    assert [int(width) for width in values(blocks, "w:tcW", "w:w")] == [*grid, *grid, 10_000]
    assert grid[0] < grid[1]


def test_given_shares_count():
    assert values(alone(TABLE._replace(widths=(1, 3))), "w:gridCol", "w:w") == ["2338", "7016"]


def test_a_row_that_is_too_short_is_filled_up():
    table = Table((Row((cell("a"), cell("b"), cell("c"))), Row((cell("d"),)), Row(())))
    assert show(alone(table)).splitlines()[:3] == [
        "| [O] a | [O] b | [O] c |",
        "| [O] d | [O]  | [O]  |",
        "| [O]  | [O]  | [O]  |",
    ]


def test_header_rows_are_repeated_and_no_row_is_split():
    rows = (*TABLE.rows, Row((cell("x"), cell("y")), "header"))
    written = alone(Table(rows, description="Chỉ tiêu"))
    body = parsed(written)
    headers = [row.find(f".//{qn('w:tblHeader')}") is not None for row in body.iter(qn("w:tr"))]
    assert headers == [True, False, False, False]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in body.iter(qn("w:tr")))
    assert values(written, "w:tblDescription", "w:val") == ["Chỉ tiêu"]


def test_a_cell_is_aligned_and_has_its_paragraphs():
    two = Cell((paragraph("a"), paragraph("b", "bullet-1")), "right")
    assert show(alone(Table((Row((two,)),)))).splitlines()[0] == "| [O] a / [Gach] b |"
    assert values(alone(Table((Row((two,)),))), "w:jc", "w:val") == ["right", "right"]


def sections(written: str) -> list[bool]:
    return [block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None for block in parsed(written)]


@pytest.mark.parametrize(
    ("blocks", "places"),
    [
        (TWO.blocks, [False, True]),
        ((paragraph("a", "bullet-1"), paragraph("b", "bullet-1")), [False, True]),
        ((TABLE,), [False, True]),
        ((), [True]),
    ],
)
def test_the_sections_end_stays_at_the_end(blocks, places):
    assert sections(alone(RichText(blocks), properties=f"<w:pPr>{SECTION}</w:pPr>")) == places


@pytest.mark.parametrize(
    ("blocks", "first"),
    [
        (TWO.blocks, "<w:p><w:pPr><w:keepNext/><w:pageBreakBefore/></w:pPr>"),
        ((paragraph("a", "bullet-1"),), '<w:p><w:pPr><w:pStyle w:val="Gach"/><w:pageBreakBefore/></w:pPr>'),
        ((TABLE,), "<w:p><w:pPr><w:pageBreakBefore/><w:spacing"),
        ((), "<w:p><w:pPr><w:keepNext/><w:pageBreakBefore/></w:pPr></w:p>"),
    ],
)
def test_the_page_break_stays_before_the_first(blocks, first):
    written = alone(RichText(blocks), properties="<w:pPr><w:keepNext/><w:pageBreakBefore/></w:pPr>")
    assert written.startswith(first)
    assert written.count("pageBreakBefore") == 1


def test_rich_text_with_a_key_stands_between_hidden_bookmarks():
    written = insertion(STYLES, new_id=iter(range(7, 99)).__next__, anchors=True)
    first, again = (str(written.alone(TWO._replace(key="k1"), "", "")) for _ in range(2))
    assert first.startswith('<w:bookmarkStart w:id="7" w:name="_m_k1"/><w:p>')
    assert first.endswith('</w:p><w:bookmarkEnd w:id="7"/>')
    assert '<w:bookmarkStart w:id="8" w:name="_m_k1_2"/>' in again


def test_there_are_no_bookmarks_unless_asked_for():
    assert "bookmark" not in alone(TWO._replace(key="k1"))


@pytest.mark.parametrize("key", ["agenda[2].ý kiến", "x" * 60, "a b", "ngày"])
def test_a_key_that_word_would_not_take_gets_a_name_of_its_own(key):
    name = bookmark_name(key)
    assert len(name) == 19
    assert name.removeprefix("_m_").isalnum()
    assert name != bookmark_name(key + "x")


def test_further_paragraphs_go_on_in_the_style_that_follows_the_first():
    styles = {"next Than": "Tiep", "bullet-1": "Gach"}
    text = RichText((paragraph("một"), paragraph("hai", "bullet-1"), paragraph("ba"), paragraph("bốn")))
    assert show(alone(text, styles)) == "[Than] một\n[Gach] hai\n[Tiep] ba\n[Tiep] bốn"


@pytest.mark.parametrize(
    ("roles", "kept"),
    [
        ("header row row total", [False, False, True, False]),
        ("row total total", [True, True, False]),
        ("group row row", [True, False, False]),
        ("total row", [False, False]),
    ],
)
def test_a_sum_stays_with_the_row_above_it_and_a_group_with_the_row_below(roles, kept):
    table = Table(tuple(Row((cell("x"), cell("y")), role) for role in roles.split()))
    rows = parsed(alone(table)).findall(f".//{qn('w:tr')}")
    assert [len(row.findall(f".//{qn('w:keepNext')}")) for row in rows] == [2 * one for one in kept]
