"""docxtpl's tags about cells: colour, columns, merged cells."""

import re

import pytest

from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper, part, printed
from tests.proof.packages import document, paragraphs
from tests.proof.validating import validate

ROWS = "| {%tr for x in xs %} | |\n| {% vm %}{{ t }} | {{ x }} |\n| {%tr endfor %} | |"
COLUMNS = (
    "| {%tc for x in xs %} | {% hm %}{{ t }} | {%tc endfor %} |\n| {%tc for x in xs %} | {{ x }} | {%tc endfor %} |"
)


def fill(body: str, **data: object) -> bytes:
    return Template.compile(paper(body), cache=False).render(data).content


@pytest.mark.parametrize("colour", ["FFC000", "#ffc000", "ffc000"])
def test_a_cell_has_the_colour_of_the_data(colour: str) -> None:
    assert '<w:shd w:val="clear" w:color="auto" w:fill="FFC000"/>' in part(fill("| {% cellbg c %}a |", c=colour))


def test_a_cell_without_a_colour_has_none() -> None:
    assert 'w:fill="auto"' in part(fill("| {% cellbg c %}a |"))


def test_a_colour_takes_the_place_of_the_cells_own_and_stands_in_order() -> None:
    own = '<w:tcW w:w="9" w:type="dxa"/><w:shd w:val="clear" w:fill="000000"/><w:vAlign w:val="top"/>'
    body = paragraphs("{% cellbg c %}{% colspan n %}a")
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr>{own}</w:tcPr>{body}</w:tc></w:tr></w:tbl>"
    document_ = part(fill(table, c="FFC000", n="2"))
    properties = re.search("<w:tcPr>(.*?)</w:tcPr>", document_)
    assert properties is not None
    assert re.findall(r"<w:(\w+)", properties[1]) == ["tcW", "gridSpan", "shd", "vAlign"]
    assert "000000" not in document_


@pytest.mark.parametrize(("value", "expected"), [(3, "3"), ("2", "2"), (None, "1")])
def test_a_cell_covers_as_many_columns_as_the_data_say(value: object, expected: str) -> None:
    assert f'<w:gridSpan w:val="{expected}"/>' in part(fill("| {% colspan n %}a | b |", n=value))


def test_merged_rows_begin_once_and_say_it_once() -> None:
    done = fill(ROWS, xs=[1, 2, 3], t="A & B")
    assert printed(done) == "| A & B | 1 |\n| ¶ | 2 |\n| ¶ | 3 |"
    assert re.findall(r'vMerge w:val="(\w+)"', part(done)) == ["restart", "continue", "continue"]


def test_merged_columns_are_one_cell() -> None:
    done = fill(COLUMNS, xs=[1, 2, 3], t="A")
    assert printed(done) == "| A |\n| 1 | 2 | 3 |"
    assert '<w:gridSpan w:val="3"/>' in part(done)
    assert part(done).count("<w:gridCol") == 3


@pytest.mark.parametrize(
    ("body", "data", "code"),
    [
        ("| {% cellbg c %}a |", {"c": "red"}, "not-a-colour"),
        ("| {% cellbg c %}a |", {"c": 'FFC000"/>'}, "not-a-colour"),
        ("| {% colspan c %}a |", {"c": 0}, "not-a-number-of-columns"),
        ("| {% colspan c %}a |", {"c": "x"}, "not-a-number-of-columns"),
        ("| {% colspan c %}a |", {"c": 10**9}, "not-a-number-of-columns"),
        ("a {% cellbg c %}", {}, "prefix-outside-table"),
        ("| {% vm %} |", {}, "stray-tag"),
        ("| {% hm x %} |", {}, "tag-syntax"),
        ("| {% colspan %} |", {}, "tag-syntax"),
    ],
)
def test_a_fault_in_such_a_tag_has_a_place(body: str, data: dict[str, object], code: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(body, **data)
    problem = caught.value.problems[0]
    assert problem.code == code
    assert problem.place.steps[-1].kind == "tag"


def test_unknown_names_in_such_tags_are_found_beside_other_faults() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper("| {% cellbg colr %}{{ a b }} |"), {"colour": None, "a": None}, cache=False)
    assert [problem.code for problem in caught.value.problems] == ["unknown-name", "tag-syntax"]


def test_tables_with_such_tags_are_valid() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = ["".join(f"<w:tc>{paragraphs(text)}</w:tc>" for text in row) for row in rows]
        grid = '<w:gridCol w:w="3000"/>' * max(map(len, rows))
        inside = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>'

    body = (
        table(("{%tr for x in xs %}", ""), ("{% vm %}{{ t }}", "{% cellbg c %}{{ x }}"), ("{%tr endfor %}", ""))
        + paragraphs("a")
        + table(
            ("{%tc for x in xs %}", "{% hm %}{{ t }}", "{%tc endfor %}"),
            ("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
        )
        + paragraphs("{{ v }}", "x {{ v }}", "a", "{%- if v -%}", "b", "{%- endif -%}", "c")
    )
    data = {"xs": [1, 2, 3], "t": "A", "c": "FFC000", "v": "a\ab\fc"}
    assert validate(Template.compile(document(body), cache=False).render(data).content) == []
