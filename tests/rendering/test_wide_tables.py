"""A template's table that does not fit its page is told, with both widths."""

from pathlib import Path

import pytest

from minutes.problems import Severity
from minutes.rendering.inspect import doubts, wide_tables
from minutes.resources import builtin_templates, find_template
from tests.engine.paper import paper

SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="851"/>{cols}</w:sectPr>'
CASES = """
the text's width                  | 4677 4677 |                                  =>
the text's width and its padding  | 4785 4785 |                                  =>
a column too many                 | 4677 4677 1418 |                             => 190 165
a column too many, moved in       | 4677 4677 | <w:tblInd w:w="1000" w:type="dxa"/> => 183 165
in percent of the text            | 4677 4677 1418 | <w:tblW w:w="5000" w:type="pct"/> =>
floating                          | 4677 4677 1418 | <w:tblpPr w:tblpX="1"/>       =>
"""


def table(widths: str, properties: str) -> str:
    cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/></w:tcPr><w:p/></w:tc>' for one in widths.split())
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>"


@pytest.mark.parametrize("case", CASES.strip().splitlines(), ids=lambda case: case.partition(" |")[0].strip())
def test_a_table_wider_than_its_text_is_told(case: str) -> None:
    given, _, expected = case.rpartition("=>")
    _, widths, properties = (part.strip() for part in given.split("|"))
    document = f"{table(widths, properties)}\nx\n{SECTION.format(cols='')}"
    found = wide_tables(paper(document), "mau.docx")
    assert " ".join(f"{one.values['width']} {one.values['room']}" for one in found) == expected.strip()
    assert all(one.severity == Severity.WARNING and one.place.steps[0].kind == "table" for one in found)


def test_a_template_is_checked_for_it() -> None:
    found = doubts(paper(f"{table('4677 4677 1418', '')}\n{SECTION.format(cols='')}"), "mau.docx")
    assert [one.code for one in found] == ["wide-table"]


def test_no_template_of_the_program_has_one() -> None:
    files = [find_template(house, name) for house, name in builtin_templates()]
    assert files
    assert [one for file in files for one in wide_tables(Path(file).read_bytes(), file)] == []
