"""A problem in both languages: fields of a case on lines of their own, then what is printed."""

from decimal import Decimal

import pytest

from minutes.i18n import LONGEST, fill, show, word
from minutes.problems import Message, Place, Problem, Severity, Step

TABLE_ROW = (Step("table", 2), Step("row", 3))

PLACES = {
    Place("hop.yaml", 4, 1, "presider"): ("hop.yaml:4:1: presider: !", "hop.yaml:4:1: presider: !"),
    Place("hop.yaml", 4): ("hop.yaml:4: !", "hop.yaml:4: !"),
    Place("", 4, 1): ("4:1: !", "4:1: !"),
    Place("hop.doc"): ("hop.doc: !", "hop.doc: !"),
    Place(field="agenda[2].title"): ("agenda[2].title: !", "agenda[2].title: !"),
    Place(): ("!", "!"),
    Place("mau.docx", steps=TABLE_ROW): ("mau.docx, bảng 2, hàng 3: !", "mau.docx, table 2, row 3: !"),
    Place("mau.docx", steps=(Step("part", "header1"),)): ("mau.docx, đầu trang: !", "mau.docx, header: !"),
    Place("mau.docx", steps=(Step("paragraph", 2), Step("file", "khoi.docx"), Step("paragraph", 1))): (
        "mau.docx, đoạn 2, trong tệp “khoi.docx”, đoạn 1: !",
        "mau.docx, paragraph 2, in the file “khoi.docx”, paragraph 1: !",
    ),
    Place("mau.docx", steps=(Step("part", "word/footer2.xml"),)): (
        "mau.docx, chân trang 2: !",
        "mau.docx, footer 2: !",
    ),
    Place("mau.docx", steps=(Step("part", "document"), Step("paragraph", 5))): (
        "mau.docx, đoạn 5: !",
        "mau.docx, paragraph 5: !",
    ),
    Place("mau.docx", steps=(Step("heading", "NỘI DUNG"), Step("paragraph", 5), Step("tag", "{{ x }}"))): (
        "mau.docx, mục «NỘI DUNG», đoạn 5: {{ x }}: !",
        "mau.docx, section “NỘI DUNG”, paragraph 5: {{ x }}: !",
    ),
    Place("mau.docx", steps=(Step("paragraph", 184), Step("line", "Địa điểm:"))): (
        "mau.docx, đoạn 184, ở dòng «Địa điểm:»: !",
        "mau.docx, paragraph 184, at “Địa điểm:”: !",
    ),
    Place("mau.docx", steps=(Step("table", 9), Step("after", "Biểu quyết"), Step("row", 2))): (
        "mau.docx, bảng 9, dưới dòng «Biểu quyết», hàng 2: !",
        "mau.docx, table 9, below “Biểu quyết”, row 2: !",
    ),
    Place("mau.docx", steps=(Step("part", "customXml/item1.xml"), *TABLE_ROW, Step("cell", 1))): (
        "mau.docx, item1, bảng 2, hàng 3, ô 1: !",
        "mau.docx, item1, table 2, row 3, cell 1: !",
    ),
}


@pytest.mark.parametrize(("place", "expected"), PLACES.items(), ids=lambda value: "")
def test_a_place_is_said_as_a_person_finds_it(place, expected):
    problem = Problem("some-code", place, "!")
    assert (word(problem, "vi"), word(problem, "en")) == expected


def test_a_tag_that_the_message_quotes_is_not_said_twice():
    place = Place("mau.docx", steps=(Step("paragraph", 1), Step("tag", "{% for %}")))
    problem = Problem("unclosed-block", place, "{tag} is open", {"tag": "{% for %}"})
    assert word(problem, "en") == "mau.docx, paragraph 1: {% for %} is open"


def test_the_hint_stands_on_the_next_line_with_the_same_values():
    problem = Problem("unknown-field", Place("a.yaml", 4, 1), "x {name}", {"name": "b"}, hint="y {name}")
    assert word(problem, "vi") == "a.yaml:4:1: x b\n  y b"


@pytest.mark.parametrize(
    ("severity", "vietnamese", "english"),
    [
        (Severity.ERROR, "a.yaml:4: start: !", "a.yaml:4: start: !"),
        (Severity.WARNING, "a.yaml:4: cảnh báo: start: !", "a.yaml:4: warning: start: !"),
        (Severity.HINT, "a.yaml:4: gợi ý: start: !", "a.yaml:4: hint: start: !"),
    ],
)
def test_what_is_no_error_says_so(severity, vietnamese, english):
    problem = Problem("some-code", Place("a.yaml", 4, None, "start"), "!", severity=severity)
    assert (word(problem, "vi"), word(problem, "en")) == (vietnamese, english)


VALUES = [
    (7, "7", "7"),
    (2018, "2018", "2018"),
    (1160000, "1.160.000", "1,160,000"),
    (-12000, "-12.000", "-12,000"),
    (96.7, "96,7", "96.7"),
    (Decimal("52423.71"), "52.423,71", "52,423.71"),
    (float("nan"), "nan", "nan"),
    ("1160000", "1160000", "1160000"),
    (["a", "b", 3], "a, b, 3", "a, b, 3"),
    ({"b", "a"}, "a, b", "a, b"),
    ((), "", ""),
    (Message("table {number}", {"number": 2}), "bảng 2", "table 2"),
    ([Message("header"), Message("footer")], "đầu trang, chân trang", "header, footer"),
    ("hai\ndòng", "hai↵dòng", "hai↵dòng"),
    ("a\tb", "a⇥b", "a⇥b"),
    ("\x1b[31mđỏ", "\\u001b[31mđỏ", "\\u001b[31mđỏ"),
    ("{{ x }}", "{{ x }}", "{{ x }}"),
    ("👩\u200d⚖️", "👩\u200d⚖️", "👩\u200d⚖️"),
]


@pytest.mark.parametrize(("value", "vietnamese", "english"), VALUES)
def test_a_value_is_shown_inside_a_sentence(value, vietnamese, english):
    assert (show(value, "vi"), show(value, "en")) == (vietnamese, english)


def test_a_long_text_is_shown_by_its_beginning():
    shown = show("chữ " * 1000, "vi")
    assert shown.startswith("chữ chữ")
    assert shown.endswith("chữ…")
    assert len(shown) <= LONGEST


def test_a_value_that_was_forgotten_leaves_its_name():
    assert fill("{found} and {wanted}", {"found": "a"}, "en") == "a and {wanted}"
