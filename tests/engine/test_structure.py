"""What hangs on paragraphs, rows and cells that come, go and repeat."""

import re

import pytest

from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper, part, printed, run

SECTION = "<w:p><w:pPr><w:sectPr>{1}</w:sectPr></w:pPr>{0}</w:p>"
LANDSCAPE = '<w:pgSz w:orient="landscape"/>'
PORTRAIT = '<w:pgSz w:orient="portrait"/>'


def xml(*body: str, **data: object) -> str:
    return part(Template.compile(paper("\n".join(body)), cache=False).render(data).content)


def text(*body: str, **data: object) -> str:
    return printed(Template.compile(paper("\n".join(body)), cache=False).render(data).content)


def sections(document: str) -> list[str]:
    """The paragraphs' texts, and where sections end."""
    found = re.findall(r'<w:t[^>]*>([^<]*)</w:t>|orient="(\w+)"', document)
    return [words or f"[{orient}]" for words, orient in found]


def test_a_section_that_a_condition_holds_comes_and_goes_as_a_whole() -> None:
    body = ("a", SECTION.format(run("{% if x %}"), PORTRAIT), "b", SECTION.format(run("{% endif %}"), LANDSCAPE), "c")
    assert sections(xml(*body, x=True)) == ["a", "[portrait]", "b", "[landscape]", "c"]
    assert sections(xml(*body)) == ["a", "c"]


def test_a_section_break_on_an_opening_tag_alone_stays_outside() -> None:
    body = ("a", SECTION.format(run("{% for x in xs %}"), LANDSCAPE), "{{ x }}", "{% endfor %}", "c")
    assert sections(xml(*body, xs=["1", "2"])) == ["a", "[landscape]", "1", "2", "c"]
    assert sections(xml(*body, xs=[])) == ["a", "[landscape]", "c"]


def test_sections_may_repeat() -> None:
    body = (
        "a",
        SECTION.format(run("{% for x in xs %}"), PORTRAIT),
        "{{ x }}",
        SECTION.format(run("{% endfor %}"), LANDSCAPE),
        "c",
    )
    assert sections(xml(*body, xs=["1", "2"])) == ["a", "[portrait]", "1", "[landscape]", "2", "[landscape]", "c"]
    assert sections(xml(*body, xs=[])) == ["a", "[portrait]", "c"]


def test_a_section_break_on_a_paragraph_that_sets_a_value_stays() -> None:
    assert sections(xml("a", SECTION.format(run("{% set x = 1 %}"), LANDSCAPE), "{{ x }}")) == ["a", "[landscape]", "1"]


def test_a_tag_paragraph_that_begins_a_page_leaves_that_to_the_next() -> None:
    body = ("a", f"<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{run('{% for x in xs %}')}</w:p>", "{{ x }}", "{% endfor %}")
    assert xml(*body, xs=["1", "2"]).count("<w:pPr><w:pageBreakBefore/></w:pPr>") == 2


def test_a_bookmark_on_a_tag_paragraph_stays() -> None:
    mark = '<w:bookmarkStart w:id="4" w:name="giữ"/>'
    body = (f"<w:p>{mark}{run('{% if x %}')}</w:p>", "b", f'<w:p>{run("{% endif %}")}<w:bookmarkEnd w:id="4"/></w:p>')
    for document in (xml(*body, x=True), xml(*body)):
        assert document.count(mark) == 1
        assert document.count('<w:bookmarkEnd w:id="4"/>') == 1


def test_a_header_keeps_a_paragraph() -> None:
    content = paper("a", header="{% if x %}\nb\n{% endif %}")
    document = Template.compile(content, cache=False).render({}).content
    assert "<w:p/></w:hdr>" in part(document, "word/header1.xml")


def test_the_grid_follows_the_columns() -> None:
    document = xml("| a | {%tc for c in cs %}{{ c }}{%tc endfor %} |", cs=[1, 2, 3])
    assert document.count("<w:gridCol") == 4
    assert document.count("<w:tc>") == 4


CROSSING = """
{% for x in xs %} / | a {% endfor %} |
"""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{% if x %}\n| a | {% endif %} |", "crossing-blocks"),
        ("{% if x %}\na\n{% for y in x %}\n{% endif %}\n{% endfor %}", "crossing-blocks"),
        ("| {% if x %} | {% else %} | {% endif %} |", "crossing-blocks"),
        ("| {% for x in xs %} |\n| a{% endfor %}{% for y in ys %} |\n| {% endfor %} |", "crossing-blocks"),
        ("a {%tr if x %} b {%tr endif %}", "prefix-outside-table"),
    ],
)
def test_blocks_that_cross_are_a_problem(body: str, code: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(body), cache=False)
    assert {problem.code for problem in caught.value.problems} == {code}
