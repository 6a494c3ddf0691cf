"""Direct formatting goes, a style that nobody else uses changes, and only else there is new direct formatting."""

import pytest

from minutes.fix.fix import fix_document
from minutes.standards.standard import load
from tests.lint.breaking import broken
from tests.lint.effective.documents import NAMESPACES, packed
from tests.lint.rules.bases import clean
from tests.proof import parts_of

STANDARD = load("nd30")
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def styled(styles: str, body: str) -> bytes:
    """A document of these styles and paragraphs."""
    return packed(
        {
            "document": f"<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>",
            "styles": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        }
    )


def paragraph(text: str, style: str = "", run: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r>{f'<w:rPr>{run}</w:rPr>' if run else ''}<w:t>{text}</w:t></w:r></w:p>"


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def style(name: str, run: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:rPr>{run}</w:rPr></w:style>'


DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
ROMAN, ARIAL = font("Times New Roman"), font("Arial")


def fixed(styles: str, body: str) -> tuple[int, int]:
    """How often Arial is left in the styles and in the body of the mended copy, which shows it nowhere."""
    copy = fix_document(styled(styles, body), "x.docx", STANDARD, select=["wrong-font"])
    assert copy.left == ()
    parts = parts_of(copy.content)
    return parts["word/styles.xml"].count(b"Arial"), parts["word/document.xml"].count(b"rFonts")


def test_direct_formatting_goes_where_the_style_is_right():
    styles = DEFAULTS.format(ROMAN)
    assert fixed(styles, paragraph("Một") + paragraph("Hai", run=ARIAL)) == (0, 0)


def test_the_defaults_change_where_all_show_them():
    assert fixed(DEFAULTS.format(ARIAL), paragraph("Một") + paragraph("Hai")) == (0, 0)


def test_a_style_changes_where_nobody_else_uses_it():
    styles = DEFAULTS.format(ROMAN) + style("Own", ARIAL)
    assert fixed(styles, paragraph("Một") + paragraph("Hai", "Own") + paragraph("Ba", "Own")) == (0, 0)


def test_a_style_that_others_need_stays_and_the_paragraph_says_it_itself():
    content = styled(
        DEFAULTS.format(f'{ROMAN}<w:sz w:val="24"/>'),
        paragraph("BIÊN BẢN", run="<w:b/>") + paragraph("Họp giao ban", run="<w:i/>"),
    )
    copy = fix_document(content, "x.docx", STANDARD, select=["type.size"])
    parts = parts_of(copy.content)
    assert parts["word/styles.xml"] == parts_of(content)["word/styles.xml"]
    assert parts["word/document.xml"].count(b"<w:sz ") == 1


@pytest.mark.parametrize("name", [".VnTime", "VNI-Times", "Wingdings"])
def test_letters_that_would_be_others_in_another_font_keep_theirs(name: str):
    both = f"<w:p><w:r><w:rPr>{font(name)}</w:rPr><w:t>a</w:t></w:r><w:r><w:rPr>{ARIAL}</w:rPr><w:t>b</w:t></w:r></w:p>"
    content = styled(DEFAULTS.format(ROMAN), both + paragraph("Hai", run=font(name)))
    copy = fix_document(content, "x.docx", STANDARD, select=["wrong-font"])
    assert [one.found for one in copy.left] == [name]
    shown = [[one.letters.font for one in each.stretches] for each in copy.document.paragraphs]
    assert shown == [[name, "Times New Roman"], [name]]


@pytest.mark.parametrize("breach", ["size 16", "face italic", "align left", "font Arial", "color 0000FF"])
def test_our_own_documents_are_as_they_were(breach: str):
    base = clean("seed")
    content, _ = broken(base, "closing", breach)
    whole = [
        fix_document(one, "x.docx", STANDARD, ignore=["document.title"]).document for one in (content, base.content)
    ]
    assert whole[0].paragraphs == whole[1].paragraphs


def test_comments_changes_bookmarks_and_strange_parts_stay():
    marked = (
        '<w:p><w:bookmarkStart w:id="1" w:name="here"/><w:commentRangeStart w:id="2"/>'
        f'<w:ins w:id="3" w:author="A"><w:r><w:rPr>{ARIAL}</w:rPr><w:t>Một</w:t></w:r></w:ins>'
        '<w:del w:id="4" w:author="A"><w:r><w:delText>không</w:delText></w:r></w:del><w:commentRangeEnd w:id="2"/>'
        '<w:bookmarkEnd w:id="1"/><w:r><w:commentReference w:id="2"/></w:r></w:p>'
    )
    said = '<w:comment w:id="2" w:author="A"><w:p><w:r><w:t>?</w:t></w:r></w:p></w:comment>'
    content = packed(
        {
            "document": f"<w:document {NAMESPACES}><w:body>{marked}{SECTION}</w:body></w:document>",
            "comments": f"<w:comments {NAMESPACES}>{said}</w:comments>",
            "strange": "<x/>",
        }
    )
    copy = fix_document(content, "x.docx", STANDARD, select=["wrong-font"])
    old, new = parts_of(content), parts_of(copy.content)
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}
    for kept in (b"w:ins ", b"w:del ", b"delText", b'w:name="here"', b"commentRangeStart", b"commentReference"):
        assert new["word/document.xml"].count(kept) == old["word/document.xml"].count(kept)
    assert copy.document.paragraphs[0].stretches[0].letters.font == "Times New Roman"
