"""What other programs read in a document: three readers that share no code with ours."""

import io
import re
import unicodedata
from collections.abc import Iterable

import docx
import docx2python
import mammoth
from docx.table import Table
from docx.text.paragraph import Paragraph


def reading(content: bytes) -> dict[str, str]:
    """The text of the body by reader, white space made one blank, letters composed (NFC)."""
    readers = {"python-docx": _python_docx, "mammoth": _mammoth, "docx2python": _docx2python}
    return {name: squeeze(read(content)) for name, read in readers.items()}


def squeeze(text: str) -> str:
    """Text as it compares: composed letters, one blank for any white space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def _python_docx(content: bytes) -> str:
    return "\n".join(_blocks(docx.Document(io.BytesIO(content)).iter_inner_content()))


def _blocks(blocks: Iterable[Paragraph | Table]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _blocks(cell.iter_inner_content())


def _mammoth(content: bytes) -> str:
    return str(mammoth.extract_raw_text(io.BytesIO(content)).value)


def _docx2python(content: bytes) -> str:
    with docx2python.docx2python(io.BytesIO(content)) as document:
        return str(re.sub(r"----[^\n]*----", " ", document.text))  # its marks of footnotes and pictures
