"""The effective values of a Word file as plain facts, independent of its XML; built by :mod:`minutes.lint.effective`.

Lengths are in millimetres, font sizes and spacing in points. ``None`` is an unknown value, which rules skip.
"""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.problems import Place


class Letters(NamedTuple):
    """The character formatting of a piece of text."""

    font: str | None = None
    """The font in which these characters are displayed, theme fonts resolved."""
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    """Displayed in capitals, regardless of the typed case (``w:caps``)."""
    small_capitals: bool = False
    color: str | None = None
    """Six hexadecimal digits; ``000000`` for automatic."""
    raised: str = ""
    """``superscript``, ``subscript`` or empty."""
    hidden: bool = False
    struck: bool = False
    shaded: bool = False
    """Highlighted or with its own background."""
    language: str | None = None


class Stretch(NamedTuple):
    """Adjacent characters with the same formatting. Tabs are ``\\t``, line breaks ``\\n``, page breaks ``\\f``."""

    text: str
    """As typed, including hidden and deleted text; empty for a field without a result."""
    letters: Letters
    field: str = ""
    """The instruction of the Word field whose result this is, such as ``PAGE`` or ``PAGE \\* MERGEFORMAT``."""
    deleted: bool = False
    """Present only as a tracked deletion; excluded from the paragraph's ``text``."""


class Stop(NamedTuple):
    """A tab stop, in millimetres from the text's left edge."""

    position: float
    kind: str = "left"
    leader: str = ""
    """``dot``, ``hyphen``, ``underscore``, or empty."""


_FLAT = 1.0
"""Greatest height, in millimetres, of a shape that counts as a line."""


class Drawing(NamedTuple):
    """A picture, line or shape anchored in a paragraph."""

    kind: str
    """``line``, ``picture``, ``text-box``, ``shape``, ``chart`` or ``object``."""
    width: float | None
    height: float | None
    described: bool
    """Whether it has an alternative text or is marked as decorative."""
    floating: bool = False
    color: str | None = None
    weight: float | None = None
    """For a line, in points."""

    @property
    def is_line(self) -> bool:
        """Whether it is a horizontal line or an equally flat shape."""
        flat = self.height is not None and self.height <= _FLAT
        return self.kind == "line" or (self.kind == "shape" and flat)


class Line(NamedTuple):
    """Line spacing: a number of lines (``multiple``) or of points (``exact``, ``at-least``)."""

    rule: str = "multiple"
    value: float = 1.0


class Shape(NamedTuple):
    """The alignment, indents and spacing of a paragraph."""

    align: str = "left"
    """``left``, ``center``, ``right``, ``both`` or ``distribute``."""
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    """Relative to ``left``; negative for a hanging indent."""
    before: float = 0.0
    after: float = 0.0
    """The space above and below as specified, even where ``contextualSpacing`` suppresses it."""
    line: Line = Line()
    stops: tuple[Stop, ...] = ()
    keep_next: bool = False
    keep_lines: bool = False
    break_before: bool = False
    widow_control: bool = True
    outline: int | None = None
    """Outline level, from 1."""
    borders: tuple[str, ...] = ()
    """The sides with a border: ``top``, ``bottom``, ``left``, ``right``, ``between``."""


class Cell(NamedTuple):
    """The table cell of a paragraph; all numbers from 1, tables counted in document order."""

    table: int
    row: int
    column: int
    """The grid column where the cell starts."""
    within: int | None = None
    """The number of the enclosing table."""


class Paragraph(NamedTuple):
    """One paragraph as displayed."""

    place: Place
    number: int
    """Index in :attr:`Document.paragraphs`, from 0; identifies the paragraph in the file."""
    story: str
    """``body``, ``header``, ``footer``, ``footnote``, ``endnote``, ``comment`` or ``text-box`` (in headers:
    ``header``)."""
    style: str
    """The style's name as Word displays it."""
    text: str
    """The visible text: field results included, deletions and hidden text excluded, capitals as displayed."""
    label: str
    """The list number or bullet that Word displays: ``1.``, ``a)``, ``-``; empty outside of native lists."""
    stretches: tuple[Stretch, ...]
    shape: Shape
    section: int
    """Index of its section, from 0; in headers, of the first section that shows it."""
    cell: Cell | None = None
    drawings: tuple[Drawing, ...] = ()
    bookmarks: tuple[str, ...] = ()
    part: str = ""
    """Name of the package part, such as ``word/document.xml``."""
    line: tuple[int, ...] = ()
    """Child indices from the part's root to its element, comments counted as in lxml; used to edit the file."""
    label_letters: Letters | None = None
    """The formatting of the label; ``None`` without one."""


class Numbering(NamedTuple):
    """The page numbering of a section."""

    start: int | None = None
    form: str = "decimal"


class Section(NamedTuple):
    """The page size, margins, headers and footers of a section."""

    place: Place
    width: float | None
    height: float | None
    landscape: bool
    top: float | None
    bottom: float | None
    left: float | None
    right: float | None
    header_distance: float | None
    footer_distance: float | None
    title_page: bool
    """Whether the first page has its own header and footer."""
    numbering: Numbering
    headers: Mapping[str, tuple[int, ...]]
    """Paragraph numbers of each displayed header, inheritance resolved, by ``default``, ``first`` (if the first page
    has its own; no numbers when it is blank) and ``even``. Empty without any header."""
    footers: Mapping[str, tuple[int, ...]]
    columns: int = 1


class Table(NamedTuple):
    """The grid, borders and header rows of one table."""

    place: Place
    number: int
    """From 1, in document order; see :attr:`Cell.table`."""
    rows: int
    columns: int
    widths: tuple[float, ...]
    """Grid column widths, in millimetres."""
    bordered: bool
    """Whether there are borders between its cells."""
    header_rows: int
    """Number of rows repeated at the top of each page."""
    style: str = ""
    within: int | None = None


class Document(NamedTuple):
    """Everything that rules can query about a file."""

    source: str
    paragraphs: tuple[Paragraph, ...]
    """The body in reading order, then headers, footers, notes and comments. Tables are read row by row, a text box
    after the paragraph that contains it."""
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    styles: frozenset[str]
    title: str
    language: str | None
    """From the document defaults."""
    tracked: bool
    """Whether it contains tracked changes."""
    comments: int
    properties: Mapping[str, str]
    """The custom properties."""

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body, including tables and text boxes."""
        return tuple(one for one in self.paragraphs if one.story in ("body", "text-box"))
