"""What is known of a Word file, as effective values: what Word shows, wherever it is written.

Made once by :mod:`minutes.lint.effective`, which knows WordprocessingML; no rule looks at XML. Lengths are
millimetres, letters and spacing points. ``None`` is a fact that cannot be established: no rule judges it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.problems import Place


class Letters(NamedTuple):
    """How a stretch of text looks."""

    font: str | None = None
    """The name of the font that these letters are shown in, theme fonts resolved."""
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    """Shown in capitals, whatever was typed (``w:caps``)."""
    small_capitals: bool = False
    color: str | None = None
    """Six hexadecimal digits; automatic is ``000000``."""
    raised: str = ""
    """``superscript``, ``subscript`` or empty."""
    hidden: bool = False
    struck: bool = False
    shaded: bool = False
    """Highlighted or with a background of its own."""
    language: str | None = None


class Stretch(NamedTuple):
    """Neighbouring letters of one look. Tabs are ``\\t``, line breaks ``\\n``, page breaks ``\\f``."""

    text: str
    """As it was typed, hidden and deleted text too; empty for a field without a result."""
    letters: Letters
    field: str = ""
    """The instruction of the Word field whose result this is, such as ``PAGE`` or ``PAGE \\* MERGEFORMAT``."""
    deleted: bool = False
    """Only kept as a tracked deletion. ``text`` of the paragraph leaves it out."""


class Stop(NamedTuple):
    """A tab stop, in millimetres from the text's left edge."""

    position: float
    kind: str = "left"
    leader: str = ""
    """``dot``, ``hyphen``, ``underscore``, or empty."""


_FLAT = 1.0
"""A shape that is not higher, in millimetres, is a line."""


class Drawing(NamedTuple):
    """A picture, a line or a shape that stands in a paragraph."""

    kind: str
    """``line``, ``picture``, ``text-box``, ``shape``, ``chart`` or ``object``."""
    width: float | None
    height: float | None
    described: bool
    """Whether it has an alternative text, or is marked as decorative."""
    floating: bool = False
    color: str | None = None
    weight: float | None = None
    """Of a line, in points."""

    @property
    def is_line(self) -> bool:
        """Whether it is a horizontal line, or a shape as flat as one."""
        flat = self.height is not None and self.height <= _FLAT
        return self.kind == "line" or (self.kind == "shape" and flat)


class Line(NamedTuple):
    """The height of a line: so many lines (``multiple``), or points (``exact``, ``at-least``)."""

    rule: str = "multiple"
    value: float = 1.0


class Shape(NamedTuple):
    """How a paragraph lies on the page."""

    align: str = "left"
    """``left``, ``center``, ``right``, ``both`` or ``distribute``."""
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    """Beyond ``left``; negative when the first line hangs out."""
    before: float = 0.0
    after: float = 0.0
    """The space above and below, as written also where the style wants none among its own (``contextualSpacing``)."""
    line: Line = Line()
    stops: tuple[Stop, ...] = ()
    keep_next: bool = False
    keep_lines: bool = False
    break_before: bool = False
    widow_control: bool = True
    outline: int | None = None
    """Level in the navigation pane, from 1."""
    borders: tuple[str, ...] = ()
    """Its sides with a border: ``top``, ``bottom``, ``left``, ``right``, ``between``."""


class Cell(NamedTuple):
    """In which cell a paragraph stands; all numbers from 1, tables counted in the order of the document."""

    table: int
    row: int
    column: int
    """The grid column where the cell begins."""
    within: int | None = None
    """The table that holds this one."""


class Paragraph(NamedTuple):
    """One paragraph as it is shown."""

    place: Place
    number: int
    """Its position in :attr:`Document.paragraphs`, from 0: the key by which the file itself finds it again."""
    story: str
    """``body``, ``header``, ``footer``, ``footnote``, ``endnote``, ``comment`` or ``text-box``; text boxes of headers
    are part of the header."""
    style: str
    """The name of its style, as Word's user sees it."""
    text: str
    """What is read: results of fields, without deletions and hidden text; capitals as shown."""
    label: str
    """The number or sign that Word puts before it: ``1.``, ``a)``, ``-``; empty without a native list."""
    stretches: tuple[Stretch, ...]
    shape: Shape
    section: int
    """The number of its section, from 0; in headers, of the first section that shows it."""
    cell: Cell | None = None
    drawings: tuple[Drawing, ...] = ()
    bookmarks: tuple[str, ...] = ()
    part: str = ""
    """The member of the package: ``word/document.xml``."""
    line: tuple[int, ...] = ()
    """Where its own element lies in the part: the positions of children from the root on, comments counted too (as in
    lxml). Only the mender asks."""
    label_letters: Letters | None = None
    """How the label looks; ``None`` without one."""


class Numbering(NamedTuple):
    """How a section numbers its pages."""

    start: int | None = None
    form: str = "decimal"


class Section(NamedTuple):
    """A stretch of pages of one size."""

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
    """Whether the first page has a header and footer of its own."""
    numbering: Numbering
    headers: Mapping[str, tuple[int, ...]]
    """The numbers of the paragraphs in each header that is shown, inherited ones resolved: ``default``, ``first`` (when
    the first page has its own, without a number when that is blank), ``even``. Empty without any header."""
    footers: Mapping[str, tuple[int, ...]]
    columns: int = 1


class Table(NamedTuple):
    """One table."""

    place: Place
    number: int
    """From 1, in the order of the document; see :attr:`Cell.table`."""
    rows: int
    columns: int
    widths: tuple[float, ...]
    """Of the grid's columns, in millimetres."""
    bordered: bool
    """Whether lines are drawn between its cells."""
    header_rows: int
    """How many rows repeat at the top of each page."""
    style: str = ""
    within: int | None = None


class Document(NamedTuple):
    """All that rules may ask of a file."""

    source: str
    paragraphs: tuple[Paragraph, ...]
    """The body in the order of reading, then headers, footers, notes, comments. Tables are read row by row, a text box
    behind the paragraph that holds it."""
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    styles: frozenset[str]
    title: str
    language: str | None
    """Of the document's defaults."""
    tracked: bool
    """Whether it holds tracked changes."""
    comments: int
    properties: Mapping[str, str]
    """The custom properties."""

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body, tables and text boxes included."""
        return tuple(one for one in self.paragraphs if one.story in ("body", "text-box"))
