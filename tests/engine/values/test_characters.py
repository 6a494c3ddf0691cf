"""Text inside a line: whatever it is, it prints as such."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.engine.values.text import in_attribute, in_text
from minutes.ooxml.xml import qn
from minutes.problems import TemplateError
from tests.engine.values.showing import around, insertion, parsed, show

CASES = """
A & B <C> "D"                  => A & B <C> "D"
R&D <Hà Nội> tail              => R&D <Hà Nội> tail
{{ name }} {% if x %}          => {{ name }} {% if x %}
&amp; &#9;                     => &amp; &#9;
</w:t></w:r>                   => </w:t></w:r>
]]>                            => ]]>
one\\ntwo                      => one⏎two
one\\r\\ntwo\\rthree           => one⏎two⏎three
Excel\\x0bline                 => Excel⏎line
web\\u2028line                 => web⏎line
Đúng\\tSai                     => Đúng⇥Sai
page\\fnext                    => page⏎next
list\\aitem                    => list⏎item
Ho\\u0302\\u0323p              => Hộp
họp 🎉 👩‍👧                     => họp 🎉 👩‍👧
  two  spaces                  =>   two  spaces
no\\xa0break\\u200b            => no\\xa0break\\u200b
"""


def unescaped(text: str) -> str:
    return re.sub(r"\\(u\w{4}|x\w\w|[nrtfa])", lambda match: match[0].encode().decode("unicode_escape"), text)


@pytest.mark.parametrize("case", CASES.strip("\n").splitlines())
def test_a_value_prints_as_such(case):
    value, _, expected = case.partition("=> ")
    assert show(around(in_text(unescaped(value.rstrip())))) == unescaped(expected)


@given(st.text())
def test_every_text_survives_or_is_refused(text):
    legal = not re.search("[\x00-\x06\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]", text)
    try:
        written = in_text(text)
    except TemplateError:
        assert not legal
        return
    assert legal
    shown = "".join(
        {qn("w:br"): "\n", qn("w:tab"): "\t"}.get(child.tag, child.text or "")
        for child in parsed(around(written))[0][0]
    )
    breaks = re.sub("\r\n|[\r\v\f\a\u2028\u2029]", "\n", unicodedata.normalize("NFC", text))
    assert shown == breaks


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [("ab\x00c", "U+0000", 3), ("\ud83d", "U+D83D", 1), ("a\uffff", "U+FFFF", 2), ("\x1b[1m", "U+001B", 1)],
)
def test_a_character_that_xml_cannot_hold_is_named_with_its_position(text, name, position):
    with pytest.raises(TemplateError) as refused:
        in_text(text)
    (problem,) = refused.value.problems
    assert problem.code == "unprintable-character"
    assert (problem.values["character"], problem.values["position"]) == (name, position)
    assert str(problem.values["text"]).isprintable()


@given(st.text())
def test_an_attribute_always_parses(text):
    assert parsed(f'<a b="{in_attribute(text)}"/>')[0].tag == "a"


def test_an_attribute_keeps_quotes_and_signs():
    text = '“A” & B <C> "D"'
    assert parsed(f'<a b="{in_attribute(text)}"/>')[0].get("b") == text


@pytest.mark.parametrize(("value", "text"), [(42, "42"), (0, "0"), (2.5, "2.5"), ("", "")])
def test_plain_values_print_as_text(value, text):
    assert insertion().inside(value, "") == text


@pytest.mark.parametrize("value", [None, b"x", {"a": 1}, [1], (1, 2), {1}])
def test_what_is_no_text_is_refused(value):
    with pytest.raises(TemplateError, match="unprintable-value"):
        insertion().inside(value, "")
