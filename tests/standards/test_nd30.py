"""The decree as data: its values are those of the decree, and what we choose lies within them."""

from pathlib import Path

import pytest

from minutes.standards.standard import Choice, component, load, names

CASES = [
    line
    for line in Path(__file__).with_name("nd30.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
STANDARD = load("nd30")


@pytest.mark.parametrize("case", CASES, ids=lambda line: line.split()[0])
def test_a_component_is_what_the_decree_says(case):
    given, article = case.split("=>")
    name, allowed, large, small, style, case_of_letters = given.split()
    low, high = allowed.split("-")
    one = STANDARD.components[name]
    assert one.sizes == (float(low), float(high), float(large), float(small))
    assert (one.bold, one.italic) == ("bold" in style, "italic" in style)
    assert one.case == case_of_letters
    assert one.citation.endswith(article.strip())


def test_every_choice_lies_within_its_range():
    page, flow = STANDARD.page, STANDARD.flow
    for choice in (*page.margins, *flow, *STANDARD.rules.values()):
        assert choice.allows(choice.chosen)
    for one in STANDARD.components.values():
        assert one.sizes.low <= min(one.sizes.small, one.sizes.large)
        assert max(one.sizes.small, one.sizes.large) <= one.sizes.high


@pytest.mark.parametrize(
    ("side", "low", "high"), [("top", 20, 25), ("bottom", 20, 25), ("left", 30, 35), ("right", 15, 20)]
)
def test_the_margins_are_those_of_the_decree(side, low, high):
    margin = getattr(STANDARD.page.margins, side)
    assert (margin.low, margin.high) == (low, high)
    assert STANDARD.cite(margin.citation) == "NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3"


def test_the_paper_is_a4_and_the_letters_are_times_new_roman_in_black():
    assert (STANDARD.page.width, STANDARD.page.height) == (210, 297)
    assert (STANDARD.font, STANDARD.color) == ("Times New Roman", "000000")


def test_the_sizes_of_a_set_rise_and_fall_together():
    for of_set in ("large", "small"):
        title, motto, date = (
            getattr(STANDARD.components[name].sizes, of_set) for name in ("national_title", "motto", "place_date")
        )
        assert (title, motto, date) in ((13, 14, 14), (12, 13, 13))


def test_the_borderless_tables_are_as_wide_as_the_text():
    page = STANDARD.page
    text = page.width - page.margins.left.chosen - page.margins.right.chosen
    assert [sum(columns) for columns in page.columns.values()] == [text, text]


def test_no_two_components_share_a_style_and_word_can_name_all_of_them():
    styles = [one.style for one in STANDARD.components.values()]
    assert len(set(styles)) == len(styles)
    # A comma parts the names of one style in Word (ISO/IEC 29500-1, 17.7.4.9 and its schema).
    assert [style for style in styles if "," in style] == []


def test_the_component_that_follows_another_exists():
    assert {one.next for one in STANDARD.components.values()} - {""} <= set(STANDARD.components)


@pytest.mark.parametrize(("value", "allowed"), [(19.4, False), (19.6, True), (25.5, True), (25.6, False)])
def test_a_range_allows_what_lies_within_its_tolerance(value, allowed):
    assert Choice(20, 25, 20).allows(value, tolerance=0.5) is allowed


def test_a_standard_that_does_not_exist_is_a_key_error():
    assert names() == ("nd30",)
    with pytest.raises(KeyError):
        load("nd31")


def test_a_misspelt_key_of_a_component_is_a_mistake_that_stops_the_work():
    with pytest.raises(TypeError, match="itallic"):
        component("body", {"style": "Nội dung", "size": {"allowed": [13, 14], "large": 14, "small": 13}, "itallic": 1})
