"""Content controls: around runs, paragraphs, rows and cells; bound to data; repeated, emptied, left out."""

import re

import pytest

from minutes.engine.template import Template
from tests.engine.paper import paper, part, printed, run

BINDING = (
    '<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>'
    '<w15:dataBinding xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w:xpath="/x"/>'
)
DATA = {"x": "A & B", "xs": ["1", "2"], "none": []}


def control(inside: str, properties: str = "") -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="5"/>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'


def p(*texts: str) -> str:
    return "".join(f"<w:p>{run(text)}</w:p>" for text in texts)


def table(rows: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>{rows}</w:tbl>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(*texts: str) -> str:
    return f"<w:tc><w:tcPr/>{p(*texts)}</w:tc>"


FOR, END, NONE = "{% for i in xs %}", "{% endfor %}", "{% for i in none %}"
CASES = {
    "inline, a value": (f"<w:p>{run('a ')}{control(run('{{ x }}'))}{run(' b')}</w:p>", "a A & B b"),
    "inline, a loop inside": (f"<w:p>{control(run(FOR + '{{ i }},' + END))}</w:p>", "1,2,"),
    "inline, in a loop": (f"<w:p>{run(FOR)}{control(run('{{ i }}'))}{run(END)}</w:p>", "12"),
    "inline, a tag alone": (f"<w:p>{control(run('{% if x %}'))}</w:p>{p('a', '{% endif %}')}", "a"),
    "block, values": (control(p("a", "{{ x }}")), "a\nA & B"),
    "block, a loop inside": (control(p(FOR, "{{ i }}", END)), "1\n2"),
    "block, an empty loop inside": (control(p(NONE, "{{ i }}", END)), "¶"),
    "block, in a loop": (p(FOR) + control(p("{{ i }}")) + p(END), "1\n2"),
    "block, a loop that ends inside": (p(FOR) + control(p("{{ i }}", END)) + p("z"), "1\n2\nz"),
    "block, a loop that ends in its middle": (p(FOR) + control(p("{{ i }}", END, "z")), "1\n2\nz"),
    "inline, a loop that begins in its middle": (f"<w:p>{control(run('a' + FOR))}{run('{{ i }}' + END)}</w:p>", "a12"),
    "inline, a condition with its else in the middle": (
        f"<w:p>{run('{% if none %}')}{control(run('a{% else %}b'))}{run('{% endif %}')}</w:p>",
        "b",
    ),
    "block, nothing but a tag": (p("a") + control(p("{% set y = 7 %}")) + p("{{ y }}"), "a\n7"),
    "block, alone in a cell": (
        table(row(f"<w:tc><w:tcPr/>{control(p(NONE, 'i', END))}</w:tc>", cell("b"))),
        "| ¶ | b |",
    ),
    "row, in a loop": (table(control(row(cell(FOR + "{{ i }}"), cell("b" + END)))), "| 1 | b |\n| 2 | b |"),
    "row, an empty loop": (p("a") + table(control(row(cell(NONE), cell("b" + END)))) + p("z"), "a\nz"),
    "row, tags in rows of their own": (
        table(row(cell(FOR), cell("")) + control(row(cell("{{ i }}"), cell("b"))) + row(cell(END), cell(""))),
        "| 1 | b |\n| 2 | b |",
    ),
    "rows, several in one control": (
        table(control(row(cell(FOR), cell("")) + row(cell("{{ i }}"), cell("b")) + row(cell(END), cell("")))),
        "| 1 | b |\n| 2 | b |",
    ),
    "cell, a value": (table(row(control(cell("{{ x }}")), cell("b"))), "| A & B | b |"),
    "cells, a row's loop in one control": (
        table(row(control(cell(FOR + "{{ i }}") + cell("b" + END)))),
        "| 1 | b |\n| 2 | b |",
    ),
    "cell, in a loop of columns": (
        table(row(cell("{%tc for i in xs %}"), control(cell("{{ i }}")), cell("{%tc endfor %}"))),
        "| 1 | 2 |",
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_control_is_filled(kind: str) -> None:
    body, expected = CASES[kind]
    done = Template.compile(paper(body), cache=False).render(DATA).content
    assert printed(done) == expected
    ids = re.findall(r'<w:sdtPr><w:id w:val="(\d+)"', part(done))
    assert len(ids) == len(set(ids))


def test_a_block_controls_content_keeps_a_paragraph() -> None:
    body = table(row(f"<w:tc><w:tcPr/>{control(p(NONE, 'i', END))}</w:tc>"))
    assert "<w:sdtContent><w:p/></w:sdtContent>" in part(
        Template.compile(paper(body), cache=False).render(DATA).content
    )


def test_a_bound_control_that_is_filled_is_no_longer_bound() -> None:
    done = part(
        Template.compile(
            paper(control(p("{{ x }}"), BINDING + "<w:showingPlcHdr/>") + control(p("a"), BINDING)), cache=False
        )
        .render(DATA)
        .content
    )
    filled, untouched = done.split("</w:sdt>")[:2]
    assert "A &amp; B" in filled
    assert "dataBinding" not in filled
    assert "showingPlcHdr" not in filled
    assert untouched.count("dataBinding") == 2
