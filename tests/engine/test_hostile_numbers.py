"""Attributes that should be numbers and are none, or enormous ones, end no template in a fault of the program."""

from pathlib import Path

import pytest

from minutes.engine.template import Template
from minutes.ooxml.dump.document import dump_document
from minutes.ooxml.xml import whole
from minutes.rendering.inspect import wide_tables
from tests.engine.paper import paper

BODY = """
<w:tbl><w:tblPr><w:tblInd w:w="N" w:type="dxa"/><w:tblW w:w="N" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="N"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="N" w:type="dxa"/><w:gridSpan w:val="N"/></w:tcPr><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:numPr><w:ilvl w:val="N"/><w:numId w:val="N"/></w:numPr><w:ind w:left="N"/><w:outlineLvl w:val="N"/></w:pPr><w:bookmarkStart w:id="N" w:name="a"/><w:r><w:t>{{ a }}</w:t></w:r><w:bookmarkEnd w:id="N"/></w:p>
<w:p><w:r><w:drawing><wp:inline><wp:extent cx="N" cy="N"/><wp:docPr id="N" name="x"/></wp:inline></w:drawing></w:r></w:p>
{% include "khoi.docx" %}
<w:sectPr><w:pgSz w:w="N" w:h="N"/><w:pgMar w:left="N" w:right="N"/><w:cols w:num="N"/></w:sectPr>
"""  # noqa: E501 - a line of the language is a paragraph
NUMBERS = {"two signs": "--5", "thousands of figures": "9" * 5000, "another script's figure": "²", "a length": "12mm"}


@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS)
def test_a_template_with_such_a_number_is_filled(number: str, tmp_path: Path) -> None:
    body = BODY.replace('"N"', f'"{number}"')
    (tmp_path / "khoi.docx").write_bytes(paper(body.replace('{% include "khoi.docx" %}\n', "")))
    template = tmp_path / "mau.docx"
    template.write_bytes(paper(body))
    filled = Template.compile(template, cache=False).render({"a": "Sửa trường"}).content
    assert "Sửa trường" in dump_document(filled, "mau.docx")
    assert wide_tables(filled, "") == ()


WHOLE = """
12      => 12
-5      => -5
 7      => 7
--5     => 0
²       => 0
1.5     => 0
12mm    => 0
99999999999999 => 0
"""


@pytest.mark.parametrize("case", WHOLE.strip("\n").splitlines())
def test_a_whole_number_is_read_or_is_none(case: str) -> None:
    written, _, expected = case.partition("=>")
    assert whole(written) == int(expected)
