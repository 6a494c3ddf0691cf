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
    """``text``, ``bullet-1``, ``bullet-2``, ``caption``, ``unit-line`` …; the template says which style that is."""


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
    """What a reader who cannot see it is told."""


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
