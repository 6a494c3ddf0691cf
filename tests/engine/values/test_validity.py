"""What was inserted, in a whole document, before all judges."""

from minutes.engine.values.insert import Insertion
from minutes.ooxml.package import read_archive
from minutes.ooxml.properties import put_properties, read_properties
from minutes.richtext import Blank, Cell, Paragraph, Phrase, RichText, Row, Run, Table
from tests.engine.values.showing import around, insertion
from tests.engine.values.test_pictures import JPEG, PNG
from tests.proof import document, reading, validate

ROWS = (
    Row((Cell((Paragraph((Run("TT"),)),), "center"), Cell((Paragraph((Run("Nội dung"),)),), "center")), "header"),
    Row((Cell((Paragraph((Run("A"),)),), columns=2),), "group"),
    Row((Cell((Paragraph((Run("1"),)),), "right"), Cell((Paragraph((Run("R&D <mới>"),)), Paragraph((Blank("x"),)))))),
    Row((Cell(()),), "total"),
)
RICH = RichText(
    (
        Paragraph((Run("một", True), Run(" hai", italic=True), Blank("a", "leaders"))),
        Paragraph((Run("gạch"),), "bullet-1"),
        Table(ROWS, (1, 4), "Bảng số liệu"),
        Table(ROWS),
        PNG,
        Paragraph((Run("Ảnh 1"),), "caption"),
        Table(ROWS),
    ),
    "agenda-1",
)


def whole(written: Insertion, body: str) -> bytes:
    package = read_archive(document(body), "")
    written.media.put_into(package)
    put_properties(package, read_properties(package).updated({"title": "R&D"}, {"minutes": "x"}))
    return package.content()


def test_rich_text_makes_a_valid_document():
    written = insertion(anchors=True)
    properties = '<w:pPr><w:keepNext/><w:pageBreakBefore/><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr>'
    run_properties = '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:i/><w:sz w:val="28"/></w:rPr>'
    cell = f"<w:tc><w:tcPr/>{written.alone(RICH, '', '')}</w:tc>"
    body = (
        str(written.alone(RICH, properties, run_properties))
        + around(written.inside(Phrase((Run("a\tb\nc", True), Blank("g", "gap"), Run("z"))), run_properties))
        + around(written.inside(JPEG, "") + written.inside("một\ahai", "", properties))
        + f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>'
        + str(written.alone(RICH, "", "", after_table=True))
    )
    content = whole(written, body)
    assert validate(content) == []
    assert all("R&D <mới>" in text for text in map(str, reading(content).values()))


def test_a_stored_member_may_be_repacked():
    package = read_archive(document(around("a")), "")
    package.write("word/document.xml", b"<a/>", 9)
    assert read_archive(package.content(), "").read("word/document.xml") == b"<a/>"
