"""A copy of the template with a Word comment at each fault."""

import re

import pytest

from minutes.engine.annotation import annotate
from minutes.engine.template import Template
from minutes.problems import Place, Problem, Step, TemplateError
from tests.engine.paper import paper, part, run
from tests.engine.test_places import text_box
from tests.proof.packages import document, paragraphs, parts_of
from tests.proof.validating import validate


def faults(content: bytes, **known: object) -> tuple[Problem, ...]:
    with pytest.raises(TemplateError) as caught:
        Template.compile(content, known or None, cache=False)  # type: ignore[arg-type]
    return caught.value.problems


def comments(content: bytes) -> list[str]:
    """The text of each comment, lines joined."""
    xml = part(content, "word/comments.xml")
    return [" / ".join(re.findall(">([^<>]+)</w:t>", one)) for one in re.findall("<w:comment .*?</w:comment>", xml)]


def commented(content: bytes) -> list[str]:
    """The text that each comment hangs on."""
    found = re.findall(
        r'<w:commentRangeStart w:id="(\d+)"/>(.*?)<w:commentRangeEnd w:id="\1"/>', part(content), re.DOTALL
    )
    return ["".join(re.findall(">([^<>]*)</w:t>", xml)) for _, xml in found]


def test_each_fault_has_a_comment_at_its_paragraph() -> None:
    content = paper("{{ a b }}\nx\n| y | {{ presidr }} |\n{% if x %}")
    done = annotate(content, faults(content, presider=None, x=None, a=None))
    assert commented(done) == ["{{ a b }}", "{{ presidr }}", "{% if x %}"]
    assert comments(done) == [
        "the tag {{ a b }} cannot be understood: “b” stands where the end of the tag should be",
        "{{ presidr }}: there is no presidr / did you mean presider?",
        "{% if x %} is not closed / put {% endif %} behind what it holds",
    ]


def test_what_cannot_have_a_comment_is_said_at_the_first_paragraph() -> None:
    content = paper("first\nsecond", header="{{ a b }}")
    done = annotate(content, [*faults(content), Problem("x", Place(), "no place at all")])
    assert "word/header1.xml: " in comments(done)[0]
    assert comments(done)[1] == "no place at all"
    assert commented(done)[0] == "first"


def test_a_fault_in_a_text_box_hangs_on_the_paragraph_of_the_box() -> None:
    content = paper(f"a\n<w:p>{run('here')}{text_box(paragraphs('{{ a b }}'))}</w:p>")
    done = annotate(content, faults(content))
    assert commented(done)[0].startswith("here")
    assert len(comments(done)) == 1


def test_comments_that_are_there_stay() -> None:
    body = '<w:p><w:commentRangeStart w:id="2"/><w:r><w:t>{{ a b }}</w:t></w:r><w:commentRangeEnd w:id="2"/></w:p>'
    content = paper(body, comments="old")
    assert comments(annotate(content, faults(content)))[0] == "old"


def test_the_callers_words_are_used_line_by_line() -> None:
    content = paper("{{ a b }}")
    assert comments(annotate(content, faults(content), lambda problem: f"{problem.code} <&>\nhai")) == [
        "tag-syntax &lt;&amp;&gt; / hai"
    ]


def test_nothing_wrong_changes_nothing() -> None:
    content = paper("{{ a }}")
    assert annotate(content, []) == content


def test_the_copy_is_a_valid_word_file_that_has_the_same_faults() -> None:
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
        f"<w:tr><w:tc>{paragraphs('{{ a b }}')}</w:tc></w:tr></w:tbl>"
    )
    content = document(paragraphs("x", "{% fro %}") + table + paragraphs("{{ c d }}") + "<w:p/>")
    found = (*faults(content), Problem("x", Place(steps=(Step("paragraph", 4),)), "an empty paragraph"))
    done = annotate(content, found)
    assert validate(done) == []
    assert [problem.message for problem in faults(done)] == [problem.message for problem in found[:-1]]
    again = annotate(done, found)
    assert validate(again) == []
    assert parts_of(again)["word/comments.xml"].count(b"<w:comment ") == 2 * len(found)


def test_what_is_no_word_file_is_a_problem() -> None:
    with pytest.raises(TemplateError):
        annotate(b"nothing", [])
