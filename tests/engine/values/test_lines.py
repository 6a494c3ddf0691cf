"""Sentences with blanks and emphasis inside a line."""

import pytest

from minutes.engine.values.insert import Insertion
from minutes.engine.values.text import emphasised
from minutes.problems import TemplateError
from minutes.richtext import Blank, Paragraph, Phrase, RichText, Run, Table
from tests.engine.values.showing import around, insertion, parsed, show

DOTS = "…" * 3
GAP = "\xa0" * 40
BLANK = Blank("end")


def shown(value, properties="", paragraph_properties=None):
    return show(around(insertion().inside(value, properties, paragraph_properties), properties))


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (BLANK, DOTS),
        (Blank("end", "leaders"), "⇥"),
        (Blank("end", "gap"), GAP),
        (Run("a & b", bold=True), "*a & b*"),
        (Phrase((Run("kết thúc lúc "), BLANK, Run("."))), f"kết thúc lúc {DOTS}."),
        (Phrase((Run("ông "), Run("Nam", italic=True), Blank("x", "leaders"))), "ông _Nam_⇥"),
        (Phrase((Run("a", True, True), Blank("x", "gap"), Run("\n b"))), f"*_a_*{GAP}⏎ b"),
        (Paragraph((Run("một đoạn"),), "bullet-1"), "một đoạn"),
        (RichText((Paragraph((Run("một"),)), Paragraph((Run("hai", True),)))), "một⏎*hai*"),
    ],
)
def test_a_value_stands_in_its_line(value, line):
    assert shown(value) == line


def test_several_paragraphs_become_paragraphs_where_the_paragraph_may_end():
    rich = RichText((Paragraph((Run("một"),)), Paragraph((Run("hai"),))))
    properties = '<w:pPr><w:pStyle w:val="S"/></w:pPr>'
    assert shown(rich, "", properties) == "một\n[S] hai"
    assert shown("một\ahai\nba", "<w:rPr><w:i/></w:rPr>", properties) == "_một_\n[S] _hai⏎ba_"


def test_a_paragraph_that_ends_a_section_is_not_ended_twice():
    assert shown("một\ahai", "", "<w:pPr><w:sectPr/></w:pPr>") == "một⏎hai"


def test_each_blank_is_reported():
    reported: list[Blank] = []
    written = Insertion({}, reported.append)
    phrase = Phrase((Blank("a"), Run("x"), Blank("b", "gap")))
    written.inside(phrase, "")
    written.inside(Blank("c"), "")
    written.alone(RichText((Paragraph((Blank("d"),)),)), "", "")
    assert [blank.field for blank in reported] == ["a", "b", "c", "d"]


def test_the_tags_formatting_stays_around_a_sentence():
    properties = '<w:rPr><w:sz w:val="28"/></w:rPr>'
    line = parsed(around(insertion().inside(Phrase((Run("a"), Run("b", True))), properties), properties))
    assert [run[0][-1].get(run[0][-1].keys()[0]) for run in line[0]] == ["28"] * 4


def test_a_table_beside_text_is_refused_with_a_way_out():
    with pytest.raises(TemplateError, match="alone in a paragraph"):
        shown(RichText((Table(()),)))


CASES = """
 | b | <w:rPr><w:b/><w:bCs/></w:rPr>
<w:rPr/> | i | <w:rPr><w:i/><w:iCs/></w:rPr>
<w:rPr></w:rPr> | bi | <w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>
<w:rPr><w:sz w:val="28"/></w:rPr> | b | <w:rPr><w:b/><w:bCs/><w:sz w:val="28"/></w:rPr>
<w:rPr><w:sz w:val="28"/></w:rPr> |  | <w:rPr><w:sz w:val="28"/></w:rPr>
<w:rPr><w:rStyle/><w:rFonts/><w:u/></w:rPr> | b | <w:rPr><w:rStyle/><w:rFonts/><w:b/><w:bCs/><w:u/></w:rPr>
<w:rPr><w:b w:val="0"/><w:i/><w:caps/></w:rPr> | b | <w:rPr><w:b/><w:bCs/><w:i/><w:caps/></w:rPr>
<w:rPr><w:b/><w:bCs/><w:i w:val="0"/><w:iCs/></w:rPr> | i | <w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>
<w:rPr><w:bdr w:val="x"/></w:rPr> | b | <w:rPr><w:b/><w:bCs/><w:bdr w:val="x"/></w:rPr>
"""


@pytest.mark.parametrize("case", CASES.strip("\n").splitlines())
def test_emphasis_is_added_in_the_order_of_the_schema(case):
    properties, asked, expected = (part.strip() for part in case.split("|"))
    assert emphasised(properties, "b" in asked, "i" in asked) == expected
