"""A document as somebody edits it in Word: text in a paragraph is replaced, whatever runs it stands in."""

from collections.abc import Iterable, Mapping
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def edited(content: bytes, edits: Iterable[tuple[str, str]], only: Mapping[str, int] | None = None) -> bytes:
    """The document with each first text replaced by the second, in the first paragraph that has it.

    ``only`` is the table and the column where it is looked for, from 1. AssertionError for a text that is not there.
    """
    document = Document(BytesIO(content))
    paragraphs = [Paragraph(element, document) for element in document.element.body.iter(qn("w:p"))]
    if only is not None:
        table = list(document.element.body.iter(qn("w:tbl")))[only["table"] - 1]
        cells = [row.findall(qn("w:tc"))[only["column"] - 1 :][:1] for row in table.iter(qn("w:tr"))]
        paragraphs = [Paragraph(one, document) for found in cells for cell in found for one in cell.iter(qn("w:p"))]
    for before, after in edits:
        place = next((one for one in paragraphs if before in text_of(one)), None)
        assert place is not None, before
        _rewrite(place, text_of(place).replace(before, after, 1))
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def text_of(paragraph: Paragraph) -> str:
    """What the paragraph says, with spaces as they are compared."""
    return paragraph.text.replace("\xa0", " ")


def _rewrite(paragraph: Paragraph, text: str) -> None:
    """The whole text into the first run that has one."""
    runs = [run for run in paragraph.runs if run.text]
    for run in runs[1:]:
        run.text = ""
    runs[0].text = text
