"""LibreOffice understands documents as the reader does, or the case says why not."""

import pytest

from minutes.lint.document import Document, Letters, Paragraph, Shape
from minutes.lint.effective.document import read_document
from tests.lint.effective.case_files import Case, cases
from tests.lint.effective.corpus import CORPUS
from tests.lint.effective.documents import word_file
from tests.lint.effective.odf import Odf, Shown
from tests.lint.effective.random_documents import Mixer
from tests.proof import to_odf, to_text

DEFAULTS = "docDefaults(rPrDefault(rPr(rFonts[ascii='Times New Roman' hAnsi='Times New Roman'] sz=20)))"
NORMAL = "style[type=paragraph styleId=Normal default=1](name=Normal)"
"""LibreOffice has defaults of its own, Calibri in 11 points, where a document has none, or no style for them; Word has
these."""
LETTERS = (
    "font", "size", "bold", "italic", "underlined", "capitals", "small_capitals", "color", "raised", "hidden", "struck",
    "shaded",
)  # fmt: skip
SHAPE = ("align", "left", "right", "first_line", "before", "after", "keep_next", "break_before")
SEEDS = range(20)
SMALL = 0.06
"""Millimetres and points that LibreOffice rounds away; it counts in ten-thousandths of an inch."""


def compared() -> list[Case]:
    """The cases about letters and shapes that LibreOffice sees alike."""
    return [case for case in cases() if {"letters", "shapes"} & set(case.answers) and not case.exception]


def file(case: Case) -> bytes:
    styles = case.parts.get("styles", "")
    before = ("" if "docDefaults" in styles else DEFAULTS) + ("" if "default=1" in styles else NORMAL)
    return word_file({**case.parts, "styles": before + styles if before.startswith("doc") else styles + before})


@pytest.fixture(scope="module")
def seen() -> dict[bytes, Odf]:
    """What LibreOffice makes of all the documents, in one call."""
    files = [file(case) for case in compared()]
    files += [make() for make in CORPUS.values()] + [Mixer(seed).document() for seed in SEEDS]
    return {content: Odf(odf) for content, odf in zip(files, to_odf(files), strict=True)}


@pytest.mark.parametrize("case", compared(), ids=repr)
def test_a_case_is_as_libreoffice_sees_it(case, seen):
    content = file(case)
    assert differences(read_document(content, "x.docx"), seen[content]) == []


@pytest.mark.parametrize("name", CORPUS)
def test_a_document_is_as_libreoffice_sees_it(name, seen):
    content = CORPUS[name]()
    document = read_document(content, f"{name}.docx")
    assert len(document.paragraphs) > 1
    assert differences(document, seen[content]) == []
    assert page_differences(document, seen[content]) == []


def test_mixed_documents_are_as_libreoffice_sees_them(seen):
    for seed in SEEDS:
        content = Mixer(seed).document()
        assert differences(read_document(content, f"{seed}.docx"), seen[content]) == [], seed


def test_the_comparison_itself_sees_a_difference(seen):
    one = Mixer(0).document()
    document = read_document(one, "x.docx")
    changed = document.paragraphs[0].shape._replace(left=99.0)
    first = document.paragraphs[0]._replace(shape=changed)
    assert differences(document._replace(paragraphs=(first, *document.paragraphs[1:])), seen[one])


def test_labels_are_as_libreoffice_counts_them():
    found = [case for case in cases("lists") if "labels" in case.answers and not case.exception]
    for case, text in zip(found, to_text([file(case) for case in found]), strict=True):
        assert [line.strip() or "none" for line in text.splitlines()] == case.answers["labels"], case.name


def differences(document: Document, odf: Odf) -> list[str]:
    """What is not alike, paragraph by paragraph."""
    ours = [paragraph for paragraph in document.paragraphs if paragraph.story == "body"]
    theirs = list(odf.paragraphs())
    if len(document.sections) > 1:  # LibreOffice drops some of the empty paragraphs at which sections end
        ours = [one for one in ours if _plain(one)]
        theirs = [one for one in theirs if one.text]
    assert [_plain(one) for one in ours] == [one.text for one in theirs]
    found = []
    for mine, other in zip(ours, theirs, strict=True):
        found += [f"{mine.number} {mine.text[:20]!r}: {words}" for words in _differences(mine, other)]
    return found


def _plain(paragraph: Paragraph) -> str:
    """The text as LibreOffice keeps it: as typed, without page breaks, which it makes a property."""
    return "".join(one.text for one in paragraph.stretches if not one.deleted).replace("\f", "")


def _differences(mine: Paragraph, other: Shown) -> list[str]:
    letters = [(sign, one.letters) for one in mine.stretches if not one.deleted for sign in one.text if sign != "\f"]
    found = []
    for (sign, own), (_, their) in zip(letters, other.characters, strict=True):
        found += [f"{sign!r} {words}" for words in _unlike(own, their, LETTERS) if sign.strip()]
    found += _unlike(mine.shape, other.shape, SHAPE)
    line, their_line = mine.shape.line, other.shape.line
    if line.rule != their_line.rule or abs(line.value - their_line.value) > SMALL:
        found.append(f"line {line}, {their_line}")
    return sorted(set(found))


def _unlike(own: Letters | Shape, their: Letters | Shape, names: tuple[str, ...]) -> list[str]:
    pairs = [(name, getattr(own, name), getattr(their, name)) for name in names]
    return [f"{name} {one}, {two}" for name, one, two in pairs if not _alike(one, two)]


def _alike(one: object, two: object) -> bool:
    if isinstance(one, float) and isinstance(two, float):
        return abs(one - two) <= SMALL
    return one == two


def page_differences(document: Document, odf: Odf) -> list[str]:
    """Of the last section; LibreOffice puts the space of headers into the margins above and below."""
    section, page = document.sections[-1], odf.page()
    pairs = {"page-width": section.width, "page-height": section.height}
    pairs |= {"margin-left": section.left, "margin-right": section.right}
    if not section.headers and not section.footers:
        pairs |= {"margin-top": section.top, "margin-bottom": section.bottom}
    return [f"{name} {own}, {page[name]}" for name, own in pairs.items() if not _alike(own, page[name])]
