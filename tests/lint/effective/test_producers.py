"""A document is the same, whichever program wrote it."""

import pytest

from minutes.lint.document import Document, Paragraph
from minutes.lint.effective.document import read_document
from tests.lint.effective.corpus import ours, python_docx
from tests.lint.effective.imitations import IMITATIONS, imitated
from tests.proof import to_odf, to_word


@pytest.mark.parametrize("imitation", IMITATIONS, ids=lambda imitation: imitation.__name__)
def test_what_other_programs_write_otherwise_changes_nothing(imitation):
    content = ours("day-du")
    assert seen(read_document(imitated(content, imitation), "x")) == seen(read_document(content, "x"))


def seen(document: Document) -> list[object]:
    """All but the places in the file and the properties."""
    paragraphs = [one._replace(place=None, line=(), part="") for one in document.paragraphs]  # type: ignore[arg-type]
    sections = [one._replace(place=None) for one in document.sections]  # type: ignore[arg-type]
    tables = [one._replace(place=None) for one in document.tables]  # type: ignore[arg-type]
    return [*paragraphs, *sections, *tables, document.language, document.comments]


def test_what_libreoffice_writes_for_word_is_as_it_was():
    before = [ours("ubnd-quan-long-bien"), python_docx()]
    for content, again in zip(before, to_word(to_odf(before)), strict=True):
        mine, other = (_shown(read_document(one, "x")) for one in (content, again))
        assert other == mine


def _shown(document: Document) -> list[object]:
    return [_paragraph(one) for one in document.body if one.text]


def _paragraph(one: Paragraph) -> object:
    letters = [(sign, *stretch.letters[:7]) for stretch in one.stretches for sign in stretch.text if sign.strip()]
    shape = one.shape
    lengths = (shape.left, shape.right, shape.first_line, shape.before, shape.after, shape.line.value)
    return one.text, one.label, shape.align, shape.line.rule, [round(length, 1) for length in lengths], letters
