"""The values that a document is filled with: plain text, rich text as a small tree, blanks, tables, pictures.

Known to the model, to the wording and to the engine, so that these three never meet elsewhere.
Lengths are in EMU (914 400 to the inch, 36 000 to the millimetre).
"""

from typing import NamedTuple


class Blank(NamedTuple):
    """A fact that the data does not hold, inside a sentence: printed as a dotted gap and reported."""

    field: str
    """The field that would fill it: ``end`` or ``agenda[2].ballots[1].total``."""
    form: str = "dots"
    """``dots`` (a few dots), ``leaders`` (dots to the end of the line), ``gap`` (white space, for a hand to fill)."""


class Run(NamedTuple):
    """Text in one formatting."""

    text: str
    bold: bool = False
    italic: bool = False


class Paragraph(NamedTuple):
    """A paragraph. Its role chooses the template's named style; nothing is formatted directly."""

    runs: tuple[Run | Blank, ...]
    role: str = "text"
    """``text``, ``bullet-1``, ``bullet-2``, ``caption``, ``unit-line`` …; the template maps it to a style."""


class Cell(NamedTuple):
    """A table's cell: paragraphs, how they are aligned, how many columns it covers."""

    blocks: tuple[Paragraph, ...]
    align: str = "left"
    """``left``, ``center``, ``right``."""
    columns: int = 1


class Row(NamedTuple):
    """A table's row; a header row is repeated on each page, a group or total row is set in bold."""

    cells: tuple[Cell, ...]
    role: str = "row"
    """``header``, ``row``, ``group``, ``total``."""


class Table(NamedTuple):
    """A table of data, drawn in the template's table style."""

    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
    """The columns' shares of the text's width; empty: shared out by content."""
    description: str = ""
    """The alternative text."""


class Picture(NamedTuple):
    """A picture as it is put into the document."""

    content: bytes
    media_type: str
    """``image/png`` or ``image/jpeg``."""
    description: str
    """The alternative text: never empty."""
    width: int
    height: int
    """The size on the page in EMU."""


class WordDocument(NamedTuple):
    """Another Word file, whose body takes the place of a paragraph."""

    content: bytes


Block = Paragraph | Table | Picture


class RichText(NamedTuple):
    """Paragraphs, lists, tables and pictures in order."""

    blocks: tuple[Block, ...]
    key: str = ""
    """The key of the datum it comes from: an edited block finds its datum again by it. Empty: none."""


class Phrase(NamedTuple):
    """A sentence that may have blanks in it; printed inside a paragraph."""

    runs: tuple[Run | Blank, ...]

    def __str__(self) -> str:
        return "".join(run.text if isinstance(run, Run) else "…" for run in self.runs)


# The small markup that clerks write anyway, read into rich text.
#
# A line is a paragraph; ``- `` begins a point of a list, ``+ `` one of its second level; ``1.`` and ``a)`` at a line's
# start are text as typed. ``**bold**`` and ``*italic*`` count only where they enclose words, so ``5*3*2``, ``a_b_c``
# and ``(*)`` stay as they are, and so does a mark without its partner. There is no HTML, no escape and no heading.
#
# Its own reader, because every one of CommonMark's block rules differs (``2018. Năm`` is a list there, an indented line
# code, two lines one paragraph). It takes time in proportion to the text.
BULLETS = {"- ": "bullet-1", "+ ": "bullet-2"}
"""What begins a point, and the role of its paragraph."""

BOLD, ITALIC, BOTH = 2, 1, 3
"""The number of stars, and at the same time what they mean: bold is the second bit, italic the first."""

OPENING = "\"'“‘«([{"
CLOSING = "\"'”’»)]}.,;:!?%…"
"""Signs that stand before words, and behind them: a single star counts neither before a closing one nor behind an
opening one, so ``(*)`` is a mark of a note. Bold begins and ends with a character other than a space."""


def rich_text(text: str, key: str = "") -> RichText:
    """The paragraphs of the text; empty lines only part them. ``key`` is that of the datum it comes from."""
    lines = (line.strip() for line in text.splitlines())
    return RichText(tuple(paragraph(line) for line in lines if line), key)


def paragraph(line: str) -> Paragraph:
    """One line: its role, and its text in runs."""
    role = BULLETS.get(line[:2])
    if role and line[2:].strip():
        return Paragraph(runs(line[2:].strip()), role)
    return Paragraph(runs(line))


def runs(text: str) -> tuple[Run, ...]:
    """The text of one paragraph, cut where bold or italic begins or ends."""
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
    """One to three stars at a place of the text."""

    place: int
    stars: int


def _pairs(text: str) -> list[Mark]:
    """The marks that have a partner, in order; the nearest one that may open is the partner."""
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
    """What the mark closes: the one with as many stars, or two at once (``*a **b***``)."""
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
    """Whether the stars are alone in brackets, as the marks of notes are: ``(*)``, ``(**)``."""
    return before != "" and after != "" and before + after in ("()", "[]")


def _neighbours(text: str, mark: Mark) -> tuple[str, str]:
    """The characters before and after the mark; empty at the ends of the text."""
    end = mark.place + mark.stars
    return text[mark.place - 1 : mark.place] if mark.place else "", text[end : end + 1]
