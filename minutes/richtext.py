"""Values that fill a document: rich text as a tree, blanks, tables, pictures; and the parser of the small markup.

Shared by model, wording and engine. Lengths are in EMU (914 400 to the inch, 36 000 to the millimetre).
"""

from typing import NamedTuple


class Blank(NamedTuple):
    """A missing fact in a sentence: printed as a dotted blank and reported."""

    field: str
    """The field that would fill it: ``end`` or ``agenda[2].ballots[1].total``."""
    form: str = "dots"
    """``dots`` (a few dots), ``leaders`` (dots to the end of the line), ``gap`` (white space to fill in by hand)."""


class Run(NamedTuple):
    """Text with one formatting."""

    text: str
    bold: bool = False
    italic: bool = False


class Paragraph(NamedTuple):
    """A paragraph, formatted only by the template's style for its role."""

    runs: tuple[Run | Blank, ...]
    role: str = "text"
    """``text``, ``bullet-1``, ``bullet-2``, ``caption``, ``unit-line`` …; the template maps roles to styles."""


class Cell(NamedTuple):
    """A table cell: paragraphs, alignment, number of columns spanned."""

    blocks: tuple[Paragraph, ...]
    align: str = "left"
    """``left``, ``center``, ``right``."""
    columns: int = 1


class Row(NamedTuple):
    """A table row; header rows repeat on each page, group and total rows are bold."""

    cells: tuple[Cell, ...]
    role: str = "row"
    """``header``, ``row``, ``group``, ``total``."""


class Table(NamedTuple):
    """A table of data in the template's table style."""

    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
    """The columns' shares of the text width; empty to size them by content."""
    description: str = ""
    """The alternative text."""


class Picture(NamedTuple):
    """A picture in the document."""

    content: bytes
    media_type: str
    """``image/png`` or ``image/jpeg``."""
    description: str
    """The alternative text: never empty."""
    width: int
    height: int
    """The size on the page in EMU."""


class WordDocument(NamedTuple):
    """Another Word file, whose body replaces a paragraph."""

    content: bytes


Block = Paragraph | Table | Picture


class RichText(NamedTuple):
    """Paragraphs, lists, tables and pictures in order."""

    blocks: tuple[Block, ...]
    key: str = ""
    """The key of the source value, by which an edited block is matched to it; empty for none."""


class Phrase(NamedTuple):
    """A sentence, possibly with blanks, printed inside a paragraph."""

    runs: tuple[Run | Blank, ...]

    def __str__(self) -> str:
        return "".join(run.text if isinstance(run, Run) else "…" for run in self.runs)


# The small markup. A line is a paragraph; ``- `` begins a list item, ``+ `` one of the second level; ``1.`` and ``a)``
# are plain text. ``**bold**`` and ``*italic*`` count only around words: ``5*3*2``, ``a_b_c``, ``(*)`` and unpaired
# marks are plain text. There is no HTML, no escape and no heading.
#
# CommonMark differs in every block rule: there ``2018. Năm`` is a list, an indented line code, two lines one paragraph.
# The parser takes linear time.
BULLETS = {"- ": "bullet-1", "+ ": "bullet-2"}
"""The prefixes of list items, with the role of their paragraphs."""

BOLD, ITALIC, BOTH = 2, 1, 3
"""Numbers of stars and bit sets of styles: bold is the second bit, italic the first."""

OPENING = "\"'“‘«([{"
CLOSING = "\"'”’»)]}.,;:!?%…"
"""Signs before and after words: a single star counts neither before a closing one nor after an opening one, so ``(*)``
is a note mark. Bold begins and ends at any non-space."""


def rich_text(text: str, key: str = "") -> RichText:
    """Parse text into paragraphs, skipping empty lines. ``key`` is that of the source value."""
    lines = (line.strip() for line in text.splitlines())
    return RichText(tuple(paragraph(line) for line in lines if line), key)


def paragraph(line: str) -> Paragraph:
    """Parse one line into a paragraph with its role."""
    role = BULLETS.get(line[:2])
    if role and line[2:].strip():
        return Paragraph(runs(line[2:].strip()), role)
    return Paragraph(runs(line))


def runs(text: str) -> tuple[Run, ...]:
    """Parse the text of a paragraph into runs of bold, italic and plain text."""
    if "*" not in text:
        return (Run(text),) if text else ()
    marks = _pairs(text)
    cut: list[Run] = []
    style, start = 0, 0
    for mark in [*marks, Mark(len(text), 0)]:
        if piece := text[start : mark.place]:
            cut.append(Run(piece, bool(style & BOLD), bool(style & ITALIC)))
        style ^= mark.stars
        start = mark.place + mark.stars
    return tuple(cut)


class Mark(NamedTuple):
    """One to three stars at an offset of the text."""

    place: int
    stars: int


def _pairs(text: str) -> list[Mark]:
    """Return the paired marks in order; each closes the nearest one that may open."""
    paired: list[Mark] = []
    opened: list[Mark] = []
    for mark in _marks(text):
        if _closes(text, mark) and (partners := _partners(opened, mark)):
            paired += partners
            place = mark.place
            for partner in reversed(partners):
                paired.append(Mark(place, partner.stars))
                place += partner.stars
            del opened[opened.index(partners[0]) :]
        elif _opens(text, mark):
            opened = [*(one for one in opened if not one.stars & mark.stars), mark]
    return sorted(paired)


def _partners(opened: list[Mark], mark: Mark) -> list[Mark]:
    """Return the marks closed: one with as many stars, or two at once (``*a **b***``)."""
    if len(opened) == 2 and mark.stars == BOTH:
        return opened
    return [one for one in opened if one.stars == mark.stars]


def _marks(text: str) -> list[Mark]:
    found = []
    place = text.find("*")
    while place >= 0:
        end = place
        while end < len(text) and text[end] == "*":
            end += 1
        if end - place <= BOTH:
            found.append(Mark(place, end - place))
        place = text.find("*", end)
    return found


def _opens(text: str, mark: Mark) -> bool:
    before, after = _neighbours(text, mark)
    if before.isalnum() or before == "_" or _is_note(before, after) or not after.strip():
        return False
    return mark.stars >= BOLD or after in OPENING or after not in CLOSING


def _closes(text: str, mark: Mark) -> bool:
    before, after = _neighbours(text, mark)
    if after.isalnum() or after == "_" or _is_note(before, after) or not before.strip():
        return False
    return mark.stars >= BOLD or before in CLOSING or before not in OPENING


def _is_note(before: str, after: str) -> bool:
    """Return whether the stars are alone in brackets, as note marks are: ``(*)``, ``(**)``."""
    return before != "" and after != "" and before + after in ("()", "[]")


def _neighbours(text: str, mark: Mark) -> tuple[str, str]:
    """Return the characters before and after the mark; empty at the ends of the text."""
    end = mark.place + mark.stars
    return text[mark.place - 1 : mark.place] if mark.place else "", text[end : end + 1]
