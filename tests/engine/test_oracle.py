"""Templates written for docxtpl print the same text here, or the page for its users says why not."""

import io
import re
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from docxtpl import DocxTemplate

from minutes.engine.template import Template
from tests.engine.oracle import Loader, filled_by_docxtpl, filled_by_us
from tests.engine.paper import printed
from tests.proof.validating import validate

CASES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "cases" / "oracle.yml").read_text("utf-8"),
    Loader,
)
PAGE = (Path(__file__).parents[2] / "docs" / "docxtpl.md").read_text("utf-8")
DATA: dict[str, Any] = {
    "title": "Họp A & B",
    "items": [
        {"name": "Một", "tasks": [{"who": "X", "due": "1/1"}, {"who": "Y", "due": "2/1"}]},
        {"name": "Hai", "tasks": []},
        {"name": "Ba", "tasks": [{"who": "Z", "due": "3/1"}]},
    ],
    "cols": ["a", "b", "c"],
    "rows": [{"cells": [1, 2, 3]}, {"cells": [4, 5, 6]}],
    "yes": True,
}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_template_comes_out_as_docxtpl_has_it_or_as_the_page_explains(case: dict[str, Any]) -> None:
    ours, theirs = filled_by_us(case), filled_by_docxtpl(case)
    both_stop = ours.startswith("stops: ") and theirs.startswith("stops: ")
    if "differs" in case:
        assert ours == case["ours"]
        assert ours != theirs
        assert not both_stop
    else:
        assert ours == theirs or both_stop


def test_each_reason_for_a_difference_is_on_the_page_and_each_on_the_page_has_a_template() -> None:
    told = re.findall(r"^### .* \(`([a-z-]+)`\)$", PAGE, re.MULTILINE)
    assert sorted(told) == sorted({case["differs"] for case in CASES if "differs" in case})


def test_the_oracles_templates_have_names_of_their_own() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES) >= 50


def template() -> bytes:
    """A template in docxtpl's manner: every paragraph and row tag has its prefix and stands alone."""
    document = docx.Document()
    document.add_heading("{{ title }}")
    for text in (
        "{%p for i in items %}",
        "{{ loop.index }}. {{ i.name|upper }}{% if i.tasks %} ({{ i.tasks|length }}){% endif %}",
        "{%p for t in i.tasks %}",
        "{{ t.who }}: {{ t.due }}{% if not loop.last %};{% else %}.{% endif %}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{%p if yes %}",
        "yes",
        "{%p else %}",
        "no",
        "{%p endif %}",
        "{%p set v = items|map(attribute='name')|join(', ') %}",
        "{{ v }}",
    ):
        document.add_paragraph(text)
    _table(
        document,
        ["Ai", "Khi"],
        ["{%tr for t in items[0].tasks %}", ""],
        ["{{ t.who }}", "{{ t.due }}"],
        ["{%tr endfor %}", ""],
    )
    document.add_paragraph("-")
    _table(document, ["{%tc for c in cols %}", "{{ c }}", "{%tc endfor %}"])
    document.sections[0].header.paragraphs[0].text = "{{ title }} {{ yes }}"
    return _bytes(document)


def _table(document: Any, *rows: list[str]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _bytes(document: Any) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@pytest.mark.parametrize("name", ["word/document.xml", "word/header1.xml"])
def test_a_template_for_docxtpl_prints_the_same_text(name: str) -> None:
    theirs = DocxTemplate(io.BytesIO(template()))
    theirs.render(DATA, autoescape=True)
    made = io.BytesIO()
    theirs.save(made)
    ours = Template.compile(template(), cache=False).render(DATA).content
    assert printed(ours, name) == printed(made.getvalue(), name)


def full_template() -> bytes:
    """What may go wrong in one document: lists, tables in tables, tables that vanish, cells that empty, bookmarks."""
    document = docx.Document()
    for style, text in (
        ("Heading 1", "{{ title }}"),
        ("Normal", "{% for i in items %}"),
        ("List Number", "{{ i.name }}"),
        ("Normal", "{% needs i.note %}Ghi chú: {{ i.note }}"),
        ("Normal", "{% for t in i.tasks %}"),
        ("List Number 2", "{{ t.who }}"),
        ("Normal", "{% endfor %}"),
    ):
        document.add_paragraph(text, style)
    _table(document, ["{% for t in i.tasks %}{{ t.who }}", "{{ t.due }}{% endfor %}"])
    document.add_paragraph("{% endfor %}")
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "{%tr for r in rows %}{% if r.no %}{{ r.no }}{% endif %}"
    inner = outer.cell(0, 1).add_table(1, 1)
    inner.cell(0, 0).text = "{%tr for c in r.cells %}{{ c }}{%tr endfor %}"
    outer.cell(0, 1).add_paragraph("{%tr endfor %}")
    _table(document, ["x", "{%tc for c in cols %}", "{{ c }}", "{%tc endfor %}"])
    return _bytes(document)


@pytest.mark.parametrize("data", [DATA, {"items": [{"tasks": []}], "rows": [{}]}], ids=["full", "sparse"])
def test_what_is_rendered_is_a_valid_document(data: dict[str, Any]) -> None:
    content = full_template()
    before = {str(finding) for finding in validate(_bytes(docx.Document()))}
    done = Template.compile(content, cache=False).render(data).content
    assert [finding for finding in validate(done) if str(finding) not in before] == []
