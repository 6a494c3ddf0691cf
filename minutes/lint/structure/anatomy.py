"""The components recognised in a document, and helpers to compare text, formatting and available width."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from unicodedata import normalize

from minutes.lint.document import Document, Letters, Paragraph
from minutes.problems import Message
from minutes.standards import Standard
from minutes.typography import Font

TEXT = (
    "basis", "body", "line", "label", "minor_heading", "section", "heading", "numbered_section", "clause", "point",
    "bullet", "sub_bullet", "closing",
)  # fmt: skip
"""The components of running text."""
SIGNATURE = ("signer_role", "signature", "signer_position", "signer_name", "recipients_label", "recipients", "drafter")
HEAD = ("national_title", "motto", "parent", "agency", "symbol", "place_date")


class Part(NamedTuple):
    """The component of a paragraph, and the reason."""

    component: str
    why: Message


class Separator(NamedTuple):
    """A separator line below a component."""

    kind: str
    """``drawn``, ``text`` (underscores or dashes), ``border`` or ``underline``."""
    length: float | None
    """Millimetres; None when unknown."""
    paragraph: int


class Anatomy:
    """A document with its recognised components."""

    def __init__(self, document: Document, standard: Standard, words: Mapping[str, Any]) -> None:
        """``words`` are the standard's word lists for its rules."""
        self.document = document
        self.standard = standard
        self.words = words
        self.parts: dict[int, Part] = {}
        """By paragraph number; certain ones only."""
        self.kind = ""
        """``minutes``, ``titled`` (another document with a type), ``letter``, or empty when uncertain."""
        self.separators: dict[int, Separator] = {}
        """Separator lines, by the number of the last paragraph above."""
        self.seen: dict[str, int] = {}
        """Components that share a paragraph with other text, with the number of that paragraph."""
        self.body: tuple[Paragraph, ...] = tuple(one for one in document.paragraphs if one.story == "body")
        self._of: dict[str, list[Paragraph]] | None = None
        self._text: list[Paragraph] | None = None
        self._faces: dict[int, tuple[Letters, ...]] = {}
        self._columns: dict[tuple[int, int], set[int]] | None = None
        self._at = {one.number: at for at, one in enumerate(self.body)}

    def mark(self, paragraph: Paragraph, component: str, why: str, **values: object) -> None:
        """Assign a component to a paragraph unless it already has one."""
        self.parts.setdefault(paragraph.number, Part(component, Message(why, values)))

    def component(self, paragraph: Paragraph) -> str:
        """Return the component of a paragraph; empty when unknown."""
        part = self.parts.get(paragraph.number)
        return part.component if part else ""

    def of(self, *components: str) -> Iterator[Paragraph]:
        """Yield the non-empty paragraphs of these components, in document order within each."""
        if self._of is None:
            self._of = {}
            for number, part in sorted(self.parts.items()):
                paragraph = self.document.paragraphs[number]
                if paragraph.text.strip():
                    self._of.setdefault(part.component, []).append(paragraph)
        for name in components:
            yield from self._of.get(name, ())

    def has(self, component: str) -> bool:
        """Return whether the component is certainly present."""
        return component in self.seen or any(True for _ in self.of(component))

    def forget(self) -> None:
        """Clear the caches after more paragraphs were marked."""
        self._of = self._text = None

    def below(self, paragraph: Paragraph, most: int | None = None) -> tuple[Paragraph, ...]:
        """Return the paragraphs of the body after this one, at most ``most``."""
        start = self._at[paragraph.number] + 1
        return self.body[start : None if most is None else start + most]

    def columns(self, table: int, row: int) -> set[int]:
        """Return the starting grid columns of the cells in a row that contain a paragraph."""
        if self._columns is None:
            self._columns = {}
            for one in self.body:
                if one.cell:
                    self._columns.setdefault(one.cell[:2], set()).add(one.cell.column)
        return self._columns.get((table, row), set())

    @property
    def text(self) -> list[Paragraph]:
        """The paragraphs of running text, in reading order."""
        if self._text is None:
            names = frozenset(TEXT)
            self._text = [one for one in self.body if one.text.strip() and self.component(one) in names]
        return self._text

    def faces(self, paragraph: Paragraph) -> tuple[Letters, ...]:
        """Return the different character formats of a paragraph, the most frequent first."""
        if paragraph.number not in self._faces:
            self._faces[paragraph.number] = faces(paragraph)
        return self._faces[paragraph.number]

    def main_look(self, paragraph: Paragraph) -> Letters | None:
        """Return the format of most characters; None without any."""
        return next((one for one in self.faces(paragraph) if not one.raised), None)


METRICS = frozenset(("Times New Roman", "Liberation Serif", "Tinos"))
"""The fonts with known glyph widths."""


def faces(paragraph: Paragraph) -> tuple[Letters, ...]:
    """Return the different formats of the visible characters, the most frequent first."""
    if len(paragraph.stretches) == 1 and not paragraph.stretches[0].deleted:
        [only] = paragraph.stretches
        return () if only.letters.hidden or not only.text.strip() else (only.letters,)
    counts: dict[Letters, int] = {}
    for one in paragraph.stretches:
        if not one.deleted and not one.letters.hidden and (count := len(one.text) - one.text.count(" ")):
            if one.text.isspace():
                continue
            counts[one.letters] = counts.get(one.letters, 0) + count
    return tuple(sorted(counts, key=lambda look: -counts[look]))


def face(letters: Letters) -> str:
    """Return ``upright``, ``italic``, ``upright bold`` or ``italic bold``."""
    return ("italic" if letters.italic else "upright") + (" bold" if letters.bold else "")


def font_of(letters: Letters) -> Font | None:
    """Return the font for measuring widths; None when its widths are not known."""
    if letters.size is None or letters.font not in METRICS:
        return None
    return Font(letters.size, letters.bold, letters.italic)


_MARKS = re.compile(r"[\u0300-\u036f]")
_OTHERS = re.compile(r"[^a-z0-9]")
_RULE = re.compile(r"[\s_─━―–—\-=*]*[_─━―–—\-=]{4,}[\s_─━―–—\-=*]*")


def fold(text: str) -> str:
    """Return only letters and digits, in lower case without diacritics: ``doclaptudo`` for ``Độc lập - Tự do``."""
    plain = _MARKS.sub("", normalize("NFD", text.lower())).replace("đ", "d")
    return _OTHERS.sub("", plain)


def words(paragraph: Paragraph) -> str:
    """Return the text with single spaces, without raised footnote marks."""
    text = paragraph.text
    if any(one.letters.raised for one in paragraph.stretches):
        shown = (one for one in paragraph.stretches if not (one.letters.raised or one.deleted or one.letters.hidden))
        text = "".join(one.text.upper() if one.letters.capitals else one.text for one in shown)
    return " ".join(text.split())


def is_rule(text: str) -> bool:
    """Return whether a text is a line of underscores or dashes."""
    return _RULE.fullmatch(text) is not None


def is_upper(text: str) -> bool:
    """Return whether a text has letters and all are capitals."""
    return text == text.upper() and text != text.lower()


def room(anatomy: Anatomy, paragraph: Paragraph) -> float | None:
    """Return the width of the cell, padding included, or of the text area, in millimetres; None when unknown."""
    document = anatomy.document
    if paragraph.cell is None:
        section = document.sections[paragraph.section] if paragraph.section < len(document.sections) else None
        if section is None or section.width is None or section.left is None or section.right is None:
            return None
        return section.width - section.left - section.right - paragraph.shape.left - paragraph.shape.right
    cell = paragraph.cell
    widths = document.tables[cell.table - 1].widths
    later = (one for one in anatomy.columns(cell.table, cell.row) if one > cell.column)
    end = min(later, default=len(widths) + 1)
    return sum(widths[cell.column - 1 : end - 1]) or None
