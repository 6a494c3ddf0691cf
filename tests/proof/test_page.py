"""The printed page, and the tools that measure it."""

from pathlib import Path

import pytest

from tests.proof import assert_only_liberation, document, fonts_of, measure, page_pictures, to_pdf, with_part
from tests.proof.fonts import font_file
from tests.proof.packages import paragraphs
from tests.proof.programs import call, program

BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
LETTERS = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ"


def ruled(text: str, *, indent: int = 0, run: str = "") -> str:
    """A centred paragraph with a rule under it, which the indents of both sides shorten."""
    properties = f'{BORDER}<w:ind w:left="{indent}" w:right="{indent}"/><w:jc w:val="center"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_words_and_rules_stand_where_they_were_put() -> None:
    [pdf] = to_pdf([document(ruled("Độc lập - Tự do - Hạnh phúc", indent=567, run="<w:b/>") + paragraphs("Kính gửi"))])
    [page] = measure(pdf)
    motto = page.line("Độc lập")
    assert (round(page.width), round(page.height)) == (210, 297)
    assert (motto.text, motto.size, motto.bold, motto.italic) == ("Độc lập - Tự do - Hạnh phúc", 14, True, False)
    assert motto.middle == pytest.approx((30 + 190) / 2, abs=0.5)
    rule = page.rule_below(motto)
    assert rule is not None
    assert [rule.left, rule.right] == pytest.approx([40, 180], abs=0.5)
    assert page.line("Kính gửi").left == pytest.approx(30, abs=0.5)
    assert page.rule_below(page.line("Kính gửi")) is None


def test_texts_of_two_columns_are_two_lines() -> None:
    tabs = '<w:tabs><w:tab w:val="left" w:pos="6000"/></w:tabs>'
    words = "<w:r><w:t>THƯ KÝ</w:t></w:r><w:r><w:tab/><w:t>CHỦ TỌA</w:t></w:r>"
    [pdf] = to_pdf([document(f"<w:p><w:pPr>{tabs}</w:pPr>{words}</w:p>")])
    assert [line.text for line in measure(pdf)[0].lines] == ["THƯ KÝ", "CHỦ TỌA"]


def test_many_documents_come_back_in_their_order() -> None:
    pdfs = to_pdf([document(paragraphs(text)) for text in ("một", "hai", "một")])
    assert [measure(pdf)[0].text for pdf in pdfs] == ["một", "hai", "một"]


def test_a_document_that_libreoffice_cannot_read_fails() -> None:
    with pytest.raises(AssertionError, match="no PDF"):
        to_pdf([with_part(document(""), "word/document.xml", "<w:document")])


def test_another_font_on_the_page_is_found() -> None:
    symbol = (
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="OpenSymbol" w:hAnsi="OpenSymbol"/></w:rPr><w:t>\u2794</w:t></w:r></w:p>'
    )
    good, bad = to_pdf([document(paragraphs("Biên bản")), document(paragraphs("Biên bản") + symbol)])
    assert_only_liberation(good)
    with pytest.raises(AssertionError, match="not only Liberation"):
        assert_only_liberation(bad)


@pytest.mark.parametrize("style", ["", ":bold", ":italic", ":bold:italic"])
def test_the_font_that_stands_for_times_new_roman_is_liberation_serif_2_with_all_letters(style: str) -> None:
    file, version = font_file(f"Times New Roman{style}")
    assert file.name.startswith("LiberationSerif")
    assert version >= 2
    charset = ",".join(f"{ord(letter):x}" for letter in LETTERS + LETTERS.upper()).replace(",", " ")
    found = call([program("fc-list"), f"Liberation Serif:charset={charset}", "file"]).stdout
    assert str(file) in found


def test_every_vietnamese_letter_is_drawn_with_it_and_read_back() -> None:
    [pdf] = to_pdf([document(paragraphs(LETTERS, LETTERS.upper()))])
    assert fonts_of(pdf) == {"LiberationSerif"}
    assert "".join(measure(pdf)[0].text.split()) == LETTERS + LETTERS.upper()


def test_a_picture_of_each_page_is_made(tmp_path: Path) -> None:
    two_pages = paragraphs("một") + '<w:p><w:r><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>'
    [pdf] = to_pdf([document(two_pages)])
    assert [picture.read_bytes()[:4] for picture in page_pictures(pdf, tmp_path)] == [b"\x89PNG"] * 2
