"""The number comes into the top margin, out of the footer, and is not on the first page; other words stay."""

import pytest

from minutes.fix.fix import fix_document
from minutes.lint.document import Document
from minutes.lint.structure.body import shows_page
from minutes.standards.standard import load
from tests.lint.effective.documents import NAMESPACES, packed

STANDARD = load("nd30")
PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
OTHER = "<w:p><w:r><w:t>Công ty Mẫu</w:t></w:r></w:p>"
NUMBER = f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>-</w:t></w:r>{PAGE}<w:r><w:t>-</w:t></w:r></w:p>'
WORDED = f"<w:p><w:r><w:t>Trang</w:t></w:r>{PAGE}</w:p>"
BODY = '<w:p><w:r><w:t>Một</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/><w:t>Hai</w:t></w:r></w:p>'


def made(**furniture: str) -> bytes:
    """Two pages; ``header`` and ``footer`` are the paragraphs that all pages show."""
    written, references = {}, ""
    for kind, inside in furniture.items():
        root = {"header": "hdr", "footer": "ftr"}[kind]
        written[f"{kind}1"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
        references += f'<w:{kind}Reference w:type="default" r:id="{kind}1"/>'
    section = f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    return packed({"document": f"<w:document {NAMESPACES}><w:body>{BODY}{section}</w:body></w:document>", **written})


def furniture(document: Document) -> dict[str, list[str]]:
    """What stands in the headers and footers of each kind of page; # is the number."""
    section = document.sections[0]
    return {
        f"{page} {kind}": [_told(document, number) for number in numbers]
        for kind, pages in (("header", section.headers), ("footer", section.footers))
        for page, numbers in pages.items()
    }


def _told(document: Document, number: int) -> str:
    paragraph = document.paragraphs[number]
    return "".join("#" if one.field else one.text for one in paragraph.stretches)


CASES = {
    "none": ({}, {"default header": ["#"], "first header": []}),
    "in the footer": (
        {"footer": NUMBER},
        {"default header": ["#"], "first header": [], "default footer": [""], "first footer": []},
    ),
    "beside words in the footer": (
        {"footer": OTHER + NUMBER},
        {
            "default header": ["#"],
            "first header": [],
            "default footer": ["Công ty Mẫu", ""],
            "first footer": ["Công ty Mẫu", ""],
        },
    ),
    "on the first page": ({"header": NUMBER}, {"default header": ["-#-"], "first header": []}),
    "on the first page, beside words": (
        {"header": OTHER + NUMBER},
        {"default header": ["Công ty Mẫu", "-#-"], "first header": ["Công ty Mẫu", ""]},
    ),
    "none, a header with words": (
        {"header": OTHER},
        {"default header": ["#", "Công ty Mẫu"], "first header": ["", "Công ty Mẫu"]},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_number_is_where_it_belongs(name: str):
    given, expected = CASES[name]
    fixed = fix_document(made(**given), "x.docx", STANDARD, select=[f"page_number.{what}" for what in ABOUT])
    assert furniture(fixed.document) == expected
    assert [one.rule.name for one in fixed.left] == []
    number = next(one for one in fixed.document.paragraphs if shows_page(one))
    assert number.shape.align == "center"


ABOUT = ("present", "story", "align", "size", "face", "on_first_page", "form", "start")


def test_words_beside_a_number_are_left_and_told_of():
    content = made(footer=WORDED)
    fixed = fix_document(content, "x.docx", STANDARD, select=["page_number.story", "page_number.on_first_page"])
    assert furniture(fixed.document)["default footer"] == ["Trang#"]
    assert "page-number-not-in-top-margin" in {one.rule.name for one in fixed.left}
