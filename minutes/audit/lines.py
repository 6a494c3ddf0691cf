"""A document as the audit reads it: normalized lines."""

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
        """NFC, single spaces, no line breaks; case as displayed."""

    @property
    def in_table(self) -> bool:
        """Whether the paragraph is in a table cell."""
        return self.paragraph.cell is not None


class Paper:
    """The text of a document in reading order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = tuple(line for line in map(Line, document.body) if line.text)
        """Non-empty lines of the body, its tables and text boxes."""

    @cached_property
    def running(self) -> tuple[Line, ...]:
        """The lines outside tables."""
        return tuple(line for line in self.lines if not line.in_table)

    @cached_property
    def tables(self) -> dict[int, dict[tuple[int, int], Line]]:
        """The cells of each table number, by (row, column): the cell's first line, with the text of the whole cell."""
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
    """Return the text in NFC, on one line, with single spaces."""
    return " ".join(normalize("NFC", text).split())


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case; figures with their signs count as words."""
    return re.findall(r"\d[\d.,/:]*\d|\d|[^\W\d_]+", text.casefold())
