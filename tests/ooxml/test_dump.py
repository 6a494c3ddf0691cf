"""Word files as text."""

from pathlib import Path

import pytest

from minutes.ooxml.dump.document import dump_document
from minutes.ooxml.package import read_archive, write_archive
from minutes.ooxml.zip import pack
from minutes.problems import TemplateError
from minutes.richtext import Picture
from tests.engine.values.showing import around, insertion
from tests.ooxml.packages import word_file
from tests.proof import document, with_part

CASES = Path(__file__).with_name("dump_cases.txt").read_text(encoding="utf-8").splitlines()


def body(blocks: str) -> list[str]:
    """The lines of the body, without the last section's."""
    lines = dump_document(document(blocks), "x").split("\n\n")[0].splitlines()
    assert lines[0] == "== document.xml"
    return lines[1:-1]


@pytest.mark.parametrize(("xml", "line"), list(zip(CASES[::2], CASES[1::2], strict=True)))
def test_a_paragraph_is_a_line(xml, line):
    assert r"\n".join(body(f"<w:p>{xml}</w:p>")) == line.removeprefix("=> ")


TABLE = """
<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>
<w:tblBorders><w:top w:val="none"/><w:left w:val="none"/></w:tblBorders>
</w:tblPr><w:tblGrid><w:gridCol w:w="3402"/><w:gridCol w:w="5953"/></w:tblGrid>
<w:tr><w:trPr><w:tblHeader/><w:cantSplit w:val="0"/></w:trPr>
<w:tc><w:tcPr><w:tcW w:w="9355" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>
<w:p><w:r><w:t>{%tr for x in y %}</w:t></w:r></w:p>
</w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p/>
<w:tbl><w:tblGrid><w:gridCol w:w="567"/></w:tblGrid>
<w:tr><w:tc><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p/></w:tc></w:tr></w:tbl>
"""
SHOWN = """
table columns 60 + 105 mm, width 100 %, borders none
  row (header)
    cell 165 mm, spans 2
      [Normal] {%tr for x in y %}
  row
    cell merge begins
      [Normal]
    cell
      [Normal]
      table columns 10 mm
        row
          cell
            [Normal] trong
      [Normal]
"""


def test_a_table_shows_its_rows_and_cells():
    assert body(TABLE) == SHOWN.strip("\n").splitlines()


def test_a_picture_shows_its_text_and_its_size():
    picture = Picture(b"\x89PNG", "image/png", "Ảnh 1", 3_600_000, 1_800_000)
    assert body(around(insertion().inside(picture, ""))) == ['[Normal] ‹picture "Ảnh 1" 100 × 50 mm›']


def section_of(text: str, title: str) -> list[str]:
    found = [part.splitlines() for part in text.removesuffix("\n").split("\n\n")]
    return next(lines[1:] for lines in found if lines[0] == f"== {title}")


def test_headers_and_notes_have_sections_of_their_own():
    content = document(around("a"))
    for name, tag in (("header2", "hdr"), ("header10", "hdr"), ("footnotes", "footnotes")):
        note = f'<w:footnote w:id="2">{around(name)}</w:footnote>' if tag == "footnotes" else around(name)
        separator = '<w:footnote w:id="0" w:type="separator"/>' if tag == "footnotes" else ""
        xml = f'<w:{tag} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{separator}{note}</w:{tag}>'
        members = dict(read_archive(content, "").members)
        members[f"word/{name}.xml"] = pack(f"word/{name}.xml", xml.encode())
        content = write_archive(members.values())
    text = dump_document(content, "x")
    assert [line[3:] for line in text.splitlines() if line.startswith("== ")][:4] == [
        "document.xml",
        "header2.xml",
        "header10.xml",
        "footnotes.xml",
    ]
    assert section_of(text, "header10.xml") == ["[Normal] header10"]
    assert section_of(text, "footnotes.xml") == ["footnote 2", "  [Normal] footnotes"]


def test_the_end_tells_styles_settings_properties_and_parts():
    text = dump_document(document(""), "x")
    assert 'paragraph "heading 1" (Heading1): like "Normal"; bold; outline level 1' in section_of(text, "styles")
    assert section_of(text, "settings") == ["compatibility mode 15"]
    assert section_of(text, "properties")[0].startswith(("title: ", "created: "))
    assert "word/document.xml" in section_of(text, "parts")


def test_the_same_text_comes_from_the_same_document_however_it_is_packed():
    content = document(around("a"))
    members = read_archive(content, "").members
    assert dump_document(write_archive(reversed(members.values())), "x") == dump_document(content, "y")


def test_a_file_with_nothing_but_a_document_can_be_shown():
    assert dump_document(word_file(), "x").startswith("== document.xml\n[] Biên bản\n")


@pytest.mark.parametrize("xml", [b"<w:document", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'])
def test_a_malformed_part_is_a_problem_with_its_name(xml):
    with pytest.raises(TemplateError) as refused:
        dump_document(word_file(**{"word/document.xml": xml}), "mau.docx")
    (problem,) = refused.value.problems
    assert problem.code == "malformed-part"
    assert [step.value for step in problem.place.steps] == ["word/document.xml"]


def test_malformed_properties_are_a_problem():
    with pytest.raises(TemplateError, match="malformed-part"):
        dump_document(with_part(document(""), "docProps/core.xml", "<a"), "x")
