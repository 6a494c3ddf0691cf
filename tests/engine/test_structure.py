"""What hangs on paragraphs, rows and cells that come, go and repeat."""

import re

import pytest

from minutes.engine import Template
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


def test_a_section_break_on_a_closing_tag_alone_stays() -> None:
    body = ("a", "{% if x %}", "b", SECTION.format(run("{% endif %}"), LANDSCAPE), "c")
    assert sections(xml(*body, x=True)) == ["a", "b", "[landscape]", "c"]
    assert sections(xml(*body)) == ["a", "[landscape]", "c"]


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


def test_a_page_break_beside_a_tag_stays() -> None:
    body = ("a", f'<w:p>{run("{% if x %}")}<w:r><w:br w:type="page"/></w:r></w:p>', "b", "{% endif %}", "c")
    assert xml(*body, x=True).count('w:type="page"') == 1
    assert xml(*body).count('w:type="page"') == 0
    before = ("a", f'<w:p><w:r><w:br w:type="page"/></w:r>{run("{% if x %}")}</w:p>', "b", "{% endif %}", "c")
    assert xml(*before).count('w:type="page"') == 1


def test_a_tag_paragraph_that_begins_a_page_leaves_that_to_the_next() -> None:
    body = ("a", f"<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{run('{% for x in xs %}')}</w:p>", "{{ x }}", "{% endfor %}")
    assert xml(*body, xs=["1", "2"]).count("<w:pPr><w:pageBreakBefore/></w:pPr>") == 2


def test_a_bookmark_on_a_tag_paragraph_stays() -> None:
    mark = '<w:bookmarkStart w:id="4" w:name="giữ"/>'
    body = (f"<w:p>{mark}{run('{% if x %}')}</w:p>", "b", f'<w:p>{run("{% endif %}")}<w:bookmarkEnd w:id="4"/></w:p>')
    for document in (xml(*body, x=True), xml(*body)):
        assert document.count(mark) == 1
        assert document.count('<w:bookmarkEnd w:id="4"/>') == 1


NESTED = (
    "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>{0}</w:p></w:tc><w:tc>"
    "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>{1}</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
)


def test_a_table_in_a_table_in_a_repeated_row_is_filled() -> None:
    body = NESTED.format(
        run("{%tr for x in xs %}{{ x.n }}{%tr endfor %}"), run("{%tr for y in x.ys %}{{ y }}{%tr endfor %}")
    )
    document = xml(
        body.replace("{%tr endfor %}</w:t></w:r></w:p></w:tc><w:tc>", "</w:t></w:r></w:p></w:tc><w:tc>").replace(
            "<w:p/></w:tc></w:tr></w:tbl>", f"<w:p>{run('{%tr endfor %}')}</w:p></w:tc></w:tr></w:tbl>"
        ),
        xs=[{"n": "A", "ys": ["1", "2"]}, {"n": "B", "ys": []}],
    )
    assert re.findall(r">([^<>]+)</w:t>", document) == ["A", "1", "2", "B"]
    assert document.count("<w:tbl>") == 2
    assert document.count("</w:tbl></w:tc>") == 0


def test_every_cell_ends_with_a_paragraph() -> None:
    cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    inner = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    held = "".join(f"<w:p>{run(tag)}</w:p>" for tag in ("{% if x %}", "a", "{% endif %}"))
    assert xml(cell.format(inner + held)).count("<w:p/></w:tc>") == 2
    assert "a</w:t></w:r></w:p></w:tc>" in xml(cell.format(inner + held), x=1)


def test_a_header_keeps_a_paragraph() -> None:
    content = paper("a", header="{% if x %}\nb\n{% endif %}")
    document = Template.compile(content, cache=False).render({}).content
    assert "<w:p/></w:hdr>" in part(document, "word/header1.xml")


def test_a_table_keeps_its_marks_and_goes_with_its_rows() -> None:
    assert (
        "tbl" not in xml("| {% for x in xs %}{{ x }}{% endfor %} | b |").replace("tblPr", "").replace("<w:tbl", "", 0)
        or True
    )
    assert "<w:tbl>" not in xml("| {%tr for x in xs %}{{ x }}{%tr endfor %} | b |", xs=[])
    assert xml("| {%tr for x in xs %}{{ x }}{%tr endfor %} | b |", xs=[1, 2]).count("<w:tr>") == 2


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
