"""A table of data is as wide as the text where it is put."""

import re

from minutes.engine.template import Template
from minutes.richtext import Cell, Paragraph, RichText, Row, Run, Table
from tests.engine.paper import paper, part, run

TABLE = RichText((Table((Row((Cell((Paragraph((Run("a"),)),)),)),)),))
SECTION = '<w:sectPr><w:pgSz w:w="{}" w:h="1"/><w:pgMar w:left="1000" w:right="1000" w:gutter="0"/></w:sectPr>'


def widths(*body: str) -> list[str]:
    content = Template.compile(paper("\n".join(body)), cache=False).render({"t": TABLE}).content
    return re.findall(r'<w:gridCol w:w="(\d+)"', part(content))


def test_a_table_is_as_wide_as_its_sections_text() -> None:
    first = f"<w:p><w:pPr>{SECTION.format(9000)}</w:pPr>{run('x')}</w:p>"
    second = f"<w:p><w:pPr>{SECTION.format(14000)}</w:pPr>{run('x')}</w:p>"
    assert widths("{{ t }}", first, "{{ t }}", second) == ["7000", "12000"]


def test_a_table_in_a_cell_is_as_wide_as_the_cells_text() -> None:
    cell = '<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:tcW w:w="3216" w:type="dxa"/></w:tcPr><w:p>{}</w:p></w:tc></w:tr>'
    cell = f"{cell}</w:tbl>"
    assert widths(cell.format(run("{{ t }}"))) == ["3000"]


def test_marks_of_the_spelling_checker_do_not_make_a_tag_stand_beside_something() -> None:
    begin, end = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'
    assert len(widths(f"<w:p>{begin}{run('{{ t')}{end}{run(' }}')}{run(' ')}</w:p>")) == 1


def test_rich_text_with_a_key_can_be_anchored() -> None:
    template = Template.compile(paper("{{ t }}"), cache=False)
    keyed = TABLE._replace(key="agenda-1")
    assert "bookmarkStart" in part(template.render({"t": keyed}, anchors=True).content)
    assert "bookmarkStart" not in part(template.render({"t": keyed}).content)
