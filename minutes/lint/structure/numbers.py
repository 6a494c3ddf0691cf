"""Page numbers: Word fields in headers and footers."""

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy
from minutes.problems import N_


def find_numbers(anatomy: Anatomy) -> None:
    """Mark the paragraphs of headers and footers that show the page's number."""
    for paragraph in anatomy.document.paragraphs:
        if paragraph.story in ("header", "footer") and shows_page(paragraph):
            anatomy.parts.pop(paragraph.number, None)
            anatomy.mark(paragraph, "page_number", N_("holds the Word field PAGE"))


def shows_page(paragraph: Paragraph) -> bool:
    """Whether it holds the number of the page."""
    return any(one.field.split()[:1] == ["PAGE"] for one in paragraph.stretches if one.field)
