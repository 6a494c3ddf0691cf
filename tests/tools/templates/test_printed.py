"""The printed page of the built-in minutes: measured in the PDF that LibreOffice makes of them."""

from collections.abc import Mapping
from functools import cache

import pytest

from tests.proof import Page, assert_only_liberation, measure, to_pdf, validate
from tests.rendering.made import document

HEAD = """
title: Đánh giá kết quả thực hiện nhiệm vụ năm 2025 và triển khai nhiệm vụ năm 2026 của các phòng, đơn vị
type: cuộc họp
start: 8h00 ngày 12/01/2026
end: 11h30
presider: {name: Nguyễn Văn Ví Dụ, positions: [Chủ tịch UBND phường]}
secretary: Trần Thị Mẫu
"""
BODY = "Nội dung này được trình bày đầy đủ để mọi người dự họp cùng xem xét, cho ý kiến và thống nhất cách làm."
ORGANIZATIONS = {
    "large": "{name: Ủy ban nhân dân phường Ví Dụ, parent: UBND thành phố Mẫu, abbreviation: UBND}",
    "small": (
        "{name: Ủy ban nhân dân phường Ví Dụ, parent: UBND thành phố Mẫu, abbreviation: UBND, size_set: 13,"
        " margins: {left: 35 mm, right: 20 mm, top: 25 mm, bottom: 25 mm}}"
    ),
    "long": "{name: Trung tâm Phục vụ hành chính công phường Ví Dụ, parent: UBND phường Ví Dụ, abbreviation: TTPVHCC}",
}
SIZES = {"large": (13, 14, 14), "small": (12, 13, 13), "long": (13, 14, 14)}
MARGINS = {"large": (20, 20, 30, 15), "small": (25, 25, 35, 20), "long": (20, 20, 30, 15)}
LENGTHS = range(30)


def minutes(organization: str, lines: int = 24) -> str:
    paragraphs = "\n".join(f"      {BODY}" for _ in range(lines))
    item = f"agenda:\n  - title: Việc thứ nhất\n    report: |\n{paragraphs}\n"
    return f"{HEAD}organization: {ORGANIZATIONS[organization]}\n{item}"


@cache
def printed() -> Mapping[str, list[Page]]:
    """All documents of these tests in one call of LibreOffice."""
    texts = {name: minutes(name) for name in ORGANIZATIONS} | {str(n): minutes("large", n) for n in LENGTHS}
    contents = {name: document(text).content for name, text in texts.items()}
    pdfs = to_pdf(list(contents.values()))
    assert_only_liberation(pdfs[0])
    assert [validate(contents[name]) for name in ORGANIZATIONS] == [[]] * len(ORGANIZATIONS)
    return {name: measure(pdf) for name, pdf in zip(contents, pdfs, strict=True)}


@pytest.fixture(params=list(ORGANIZATIONS))
def name(request) -> str:
    return request.param


@pytest.fixture
def pages(name) -> list[Page]:
    return printed()[name]


def near(millimetres: float, tolerance: float = 0.5) -> object:
    return pytest.approx(millimetres, abs=tolerance)


def test_the_text_stands_between_the_margins(name, pages):
    top, bottom, left, right = MARGINS[name]
    for page in pages:
        words = [word for word in page.words if word.top > top - 1]
        assert min(word.left for word in words) == near(left)
        assert max(word.right for word in words) <= page.width - right + 0.5
        assert max(word.bottom for word in words) <= page.height - bottom + 0.5
        assert min(word.top for word in words) == near(top, 4)


def test_the_national_title_is_one_line_and_the_motto_is_under_it(name, pages):
    title = pages[0].line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = pages[0].line("Độc lập - Tự do - Hạnh phúc")
    assert (title.size, motto.size) == SIZES[name][:2]
    assert title.bold
    assert motto.bold
    assert title.middle == near(motto.middle)
    assert title.right <= pages[0].width - MARGINS[name][3] + 0.5


def test_the_mottos_rule_is_as_long_as_the_motto(pages):
    motto = pages[0].line("Độc lập - Tự do - Hạnh phúc")
    rule = pages[0].rule_below(motto)
    assert rule is not None
    assert rule.length == near(motto.width)
    assert (rule.left + rule.right) / 2 == near(motto.middle)


@pytest.mark.parametrize("text", ["agency", "summary"])
def test_a_rule_is_a_third_to_a_half_of_the_last_line_above_it(text, name, pages):
    last = {"agency": "PHƯỜNG VÍ DỤ", "summary": "của các phòng, đơn vị"}[text]
    # The parent's name may say the same place: the lowest line is the one above the rule.
    line = max((line for line in pages[0].lines if last in line.text), key=lambda line: line.top)
    rule = pages[0].rule_below(line)
    assert rule is not None
    assert 1 / 3 <= rule.length / line.width <= 1 / 2
    assert (rule.left + rule.right) / 2 == near(line.middle)


def test_the_parent_is_regular_and_the_agency_bold(name, pages):
    parent = pages[0].line("UBND PHƯỜNG VÍ DỤ" if name == "long" else "UBND THÀNH PHỐ MẪU")
    agency = pages[0].line("TRUNG TÂM" if name == "long" else "ỦY BAN NHÂN DÂN")
    assert not parent.bold
    assert agency.bold
    assert parent.size == agency.size == SIZES[name][0]
    assert parent.middle == near(agency.middle)


def test_the_number_is_a_gap_until_it_is_given(pages):
    assert pages[0].line("/BB-").size == 13
    assert pages[0].line("Số:").left < pages[0].line("/BB-").right - 25


def test_the_type_is_centred_over_the_page(name, pages):
    left, right = MARGINS[name][2:]
    line = next(line for line in pages[0].lines if line.text == "BIÊN BẢN")
    assert line.size == SIZES[name][2]
    assert line.bold
    assert line.middle == near((left + pages[0].width - right) / 2)


def test_there_is_no_line_of_place_and_date(pages):
    assert not [line for line in pages[0].lines if line.italic and "ngày" in line.text]


def test_the_text_is_justified_with_a_first_line_of_one_centimetre(name, pages):
    left, right = MARGINS[name][2:]
    lines = [line for line in pages[0].lines if line.text.startswith("Nội dung này")]
    assert lines[0].left == near(left + 10)
    assert lines[0].right == near(pages[0].width - right)
    assert lines[0].size == SIZES[name][2]


def test_the_leaders_of_an_unknown_line_end_at_the_texts_edge(name, pages):
    assert pages[0].line("Địa điểm:").right == near(pages[0].width - MARGINS[name][3], 1)


def test_the_page_number_stands_in_the_top_margin_and_not_on_the_first_page(name, pages):
    top, _, left, right = MARGINS[name]
    assert len(pages) > 1
    assert not [word for word in pages[0].words if word.bottom < top - 1]
    for page in pages[1:]:
        [number] = [word for word in page.words if word.bottom < top]
        assert number.text == str(page.number)
        assert number.size == SIZES[name][2]
        assert (number.left + number.right) / 2 == near((left + page.width - right) / 2)


def test_the_secretary_signs_on_the_left_and_the_presider_on_the_right(name, pages):
    last = pages[-1]
    left, right = last.line("THƯ KÝ"), last.line("CHỦ TỌA")
    assert left.middle < last.width / 2 < right.middle
    assert left.top == near(right.top)
    assert last.line("Trần Thị Mẫu").middle == near(left.middle)
    assert last.line("Nguyễn Văn Ví Dụ").middle == near(right.middle)
    assert last.line("Nguyễn Văn Ví Dụ").bold
    assert last.line("Trần Thị Mẫu").top - left.bottom > 20


def test_the_recipients_stand_below_the_secretarys_name(name, pages):
    last = pages[-1]
    label = last.line("Nơi nhận:")
    assert (label.size, label.bold, label.italic) == (12, True, True)
    assert last.line("- Lưu:").size == 11
    assert label.left == near(MARGINS[name][2])
    assert label.top > last.line("Trần Thị Mẫu").bottom


def test_the_closing_line_ends_with_its_mark(pages):
    assert pages[-1].line("Cuộc họp kết thúc").text.endswith("./.") or "./." in pages[-1].text


@pytest.mark.parametrize("lines", LENGTHS)
def test_the_signatures_are_never_alone_on_their_page(lines):
    pages = printed()[str(lines)]
    page = pages[-1]
    roles, label = page.line("THƯ KÝ"), page.line("- Lưu:")
    assert page.line("CHỦ TỌA").top == near(roles.top)
    assert label.top > roles.top
    above = [line for line in page.lines if 15 < line.top < roles.top - 1]
    assert any("kết thúc" in line.text for line in above)
