"""A document as the audit reads it: paragraphs as plain lines."""

import re
from functools import cached_property
from unicodedata import normalize

from minutes.lint import Document, Paragraph


class Line:
    """A paragraph with text."""

    __slots__ = ("paragraph", "text")

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self.text = plain(paragraph.text)
        """In one form of letters, on one line, with single spaces; capitals as shown."""

    @property
    def in_table(self) -> bool:
        """Whether it is in a table cell."""
        return self.paragraph.cell is not None


class Paper:
    """The text of a document, in reading order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = tuple(line for line in map(Line, document.body) if line.text)
        """Of the body, its tables and text boxes; without empty ones."""

    @cached_property
    def running(self) -> tuple[Line, ...]:
        """The lines outside tables."""
        return tuple(line for line in self.lines if not line.in_table)

    @cached_property
    def tables(self) -> dict[int, dict[tuple[int, int], Line]]:
        """By the tables' numbers their cells, by row and column; of a cell its first line, with the text of all."""
        found: dict[int, dict[tuple[int, int], Line]] = {}
        for line in self.lines:
            cell = line.paragraph.cell
            if cell is not None:
                cells = found.setdefault(cell.table, {})
                first = cells.setdefault((cell.row, cell.column), line)
                if first is not line:
                    whole = Line(first.paragraph)
                    whole.text = f"{first.text} {line.text}"
                    cells[cell.row, cell.column] = whole
        return found


def plain(text: str) -> str:
    """The text in one form of letters, on one line, with single spaces."""
    return " ".join(normalize("NFC", text).split())


def words_of(text: str) -> list[str]:
    """The words of a text in small letters; figures with their signs are words, too."""
    return re.findall(r"\d[\d.,/:]*\d|\d|[^\W\d_]+", text.casefold())
