"""Values → WordprocessingML: inside a line, or as blocks in place of a whole paragraph."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import count

from minutes.engine.runtime import is_printable
from minutes.engine.values.media import Media
from minutes.engine.values.tables import write_table
from minutes.engine.values.text import (
    AGAIN,
    BREAK,
    SEPARATOR,
    drawing,
    emphasised,
    in_attribute,
    in_text,
    inside,
    is_table,
    put_back,
    run_content,
    take_apart,
)
from minutes.ooxml import Length
from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Blank, Cell, Paragraph, Phrase, Picture, RichText, Run, Table, WordDocument

# Values → WordprocessingML inside a line of text.
_NOT_TEXT: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (type(None), N_("there is no value to print")),
    (bytes, N_("the value is not text")),
    (Table, N_("a table cannot stand beside text; put its tag alone in a paragraph")),
    (WordDocument, N_("a document cannot stand beside text; put its tag alone in a paragraph")),
    (dict, N_("a group of fields cannot be printed as text; name one of its fields")),
    ((list, tuple, set, frozenset), N_("a list cannot be printed as text; repeat over it, or join it")),
)


class Lines:
    """Writes values into lines; counts ids, collects pictures and reports blanks."""

    __slots__ = ("_new_id", "_report_blank", "documents", "media", "part")

    def __init__(self, report_blank: Callable[[Blank], None], new_id: Callable[[], int] | None = None) -> None:
        self._report_blank = report_blank
        self._new_id = new_id or count(1).__next__
        self.media = Media()
        """The pictures that were inserted, to be put into the package at the end."""
        self.documents: list[bytes] = []
        """The other Word files that take the place of paragraphs, by their numbers."""
        self.part = "word/document.xml"
        """The part that is being written: a picture's relationship belongs to it."""

    def inside(self, value: object, run_properties: str, paragraph_properties: str | None = None) -> str:
        """Return the value as the content of an open ``<w:t xml:space="preserve">`` of a run with ``run_properties``.

        With ``paragraph_properties``, what has several paragraphs becomes several; without, it becomes lines.
        :class:`TemplateError`, without a place, for what cannot be printed.
        """
        if type(value) is str and "\a" not in value:
            return in_text(value)
        if isinstance(value, Blank):
            self._report_blank(value)
            return inside(value)
        if isinstance(value, Picture):
            return f"</w:t>{self._drawing(value)}{AGAIN}"
        if isinstance(value, Run):
            return self._between((value,), run_properties)
        if isinstance(value, Phrase | Paragraph):
            return self._between(value.runs, run_properties)
        new_line = _new_line(run_properties, paragraph_properties)
        if isinstance(value, RichText):
            return new_line.join(self.inside(block, run_properties) for block in value.blocks)
        return in_text(_as_text(value), new_line)

    def _between(self, runs: tuple[Run | Blank, ...], properties: str) -> str:
        """Runs of their own between the end of the open one and the beginning of one like it."""
        return f"</w:t></w:r>{self._runs(runs, properties)}<w:r>{properties}{AGAIN}"

    def _runs(self, runs: Iterable[Run | Blank], properties: str, bold: bool = False) -> str:
        written = []
        for run in runs:
            if isinstance(run, Blank):
                self._report_blank(run)
                written.append(f"<w:r>{properties}{run_content(run)}</w:r>")
            else:
                own = emphasised(properties, run.bold or bold, run.italic)
                written.append(f"<w:r>{own}{AGAIN}{in_text(run.text)}</w:t></w:r>")
        return "".join(written)

    def _drawing(self, picture: Picture) -> str:
        return drawing(picture, self.media.use(self.part, picture), self._new_id())


def _new_line(run_properties: str, paragraph_properties: str | None) -> str:
    """Ends a line: the paragraph, when it may be ended; one that ends a section may not, or the section would move."""
    if paragraph_properties is None or "<w:sectPr" in paragraph_properties:
        return BREAK
    paragraph_properties = take_apart(paragraph_properties).properties
    return f"</w:t></w:r></w:p><w:p>{paragraph_properties}<w:r>{run_properties}{AGAIN}"


def _as_text(value: object) -> str:
    if isinstance(value, str):
        return str(value)
    for kinds, message in _NOT_TEXT:
        if isinstance(value, kinds):
            raise TemplateError([Problem("unprintable-value", Place(), message)])
    if not is_printable(value):
        message = N_("a value of the kind {kind} cannot be printed as text")
        raise TemplateError([Problem("unprintable-value", Place(), message, {"kind": type(value).__name__})])
    return str(value)


_TEXT_WIDTH = Length.of(165, "mm")
"""A4 between margins of 30 and 15 mm, until the engine says how wide its page is."""
_STYLE = re.compile('<w:pPr><w:pStyle w:val="([^"]*)"/>')
_MARKS = {"bullet-1": "- ", "bullet-2": "+ "}
"""Lists in a template without a style for them, in the way that Vietnamese offices type them."""
_CELL_ROLES = {"header": "cell-header", "group": "cell-group", "total": "cell-total"}
_PLAIN_CELL = '<w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>'
"""Cells in a template without a style for them: the body's spacing and first-line indent would deface a table."""


class Insertion(Lines):
    """The values of one render on their way into XML.

    ``styles`` maps roles to style ids: the paragraphs' roles, ``picture``, ``table`` (a table style), ``cell``,
    ``cell-header``, ``cell-group``, ``cell-total``, ``after-table``. A role without a style is printed in the
    properties of the tag's own paragraph. ``next <id>`` is the style that goes on after one: as when somebody types
    and presses Enter, the second paragraph of a text in a numbered style has no number. With ``anchors``, rich text
    with a key stands between bookmarks.
    """

    __slots__ = ("_anchored", "_anchors", "_properties", "_table_style", "text_width")

    def __init__(
        self,
        styles: Mapping[str, str],
        report_blank: Callable[[Blank], None],
        new_id: Callable[[], int] | None = None,
        anchors: bool = False,
    ) -> None:
        super().__init__(report_blank, new_id)
        self._properties = {role: f'<w:pStyle w:val="{in_attribute(style)}"/>' for role, style in styles.items()}
        self._table_style = in_attribute(styles.get("table", ""))
        self._anchors = anchors
        self._anchored: set[str] = set()
        self.text_width: int = _TEXT_WIDTH
        """How wide a table of data is, in EMU."""

    def alone(
        self, value: object, paragraph_properties: str, run_properties: str, after_table: bool = False
    ) -> str | None:
        """Return the blocks that take the place of a paragraph whose only content is the tag.

        ``None`` when the value stands inside a line. A table is always followed by a paragraph; with ``after_table``
        (what stands before the tag's paragraph is a table) it is preceded by one, too.
        """
        if isinstance(value, WordDocument):
            self.documents.append(value.content)
            return f"<w:p>{paragraph_properties}{awaited(len(self.documents) - 1)}</w:p>"
        if isinstance(value, Paragraph | Table | Picture):
            value = RichText((value,))
        elif not isinstance(value, RichText):
            return None
        carried = take_apart(paragraph_properties)
        blocks = self._blocks(value, carried.properties, run_properties)
        if after_table and blocks and is_table(blocks[0]):
            blocks.insert(0, SEPARATOR)
        if carried.section or carried.page_break:
            blocks = blocks or [f"<w:p>{carried.properties}</w:p>"]
            put_back(blocks, carried)
        written = "".join(blocks)
        if self._anchors and value.key and written:
            name = distinct(bookmark_name(value.key), self._anchored)
            written = bookmarked(written, name, self._new_id())
        return written

    def _blocks(self, value: RichText, paragraph_properties: str, run_properties: str) -> list[str]:
        written: list[str] = []
        for block in value.blocks:
            if isinstance(block, Paragraph):
                written.append(self._paragraph(block, paragraph_properties, run_properties))
                paragraph_properties = self._following(paragraph_properties)
            elif isinstance(block, Picture):
                properties = self._of_role("picture") or paragraph_properties
                written.append(f"<w:p>{properties}<w:r>{self._drawing(block)}</w:r></w:p>")
            else:
                table = write_table(block, self._table_style, Length(self.text_width).in_twips, self._cell)
                between = [self._after_table()] if written and is_table(written[-1]) else []
                written += [*between, table] if table else []
        if written and is_table(written[-1]):
            written.append(self._after_table())
        return written

    def _following(self, paragraph_properties: str) -> str:
        """The properties of the paragraph after one with these: the style's next one, else the same again."""
        style = _STYLE.match(paragraph_properties)
        return self._of_role(f"next {style[1]}") or paragraph_properties if style else paragraph_properties

    def _after_table(self) -> str:
        properties = self._of_role("after-table")
        return f"<w:p>{properties}</w:p>" if properties else SEPARATOR

    def _of_role(self, role: str) -> str:
        style = self._properties.get(role)
        return f"<w:pPr>{style}</w:pPr>" if style else ""

    def _paragraph(self, paragraph: Paragraph, paragraph_properties: str, run_properties: str) -> str:
        own = self._of_role(paragraph.role) if paragraph.role != "text" else ""
        if own:
            return f"<w:p>{own}{self._runs(paragraph.runs, '')}</w:p>"
        mark = _MARKS.get(paragraph.role, "")
        runs = (Run(mark), *paragraph.runs) if mark else paragraph.runs
        return f"<w:p>{paragraph_properties}{self._runs(runs, run_properties)}</w:p>"

    def _cell(self, cell: Cell, row_role: str, kept: bool) -> str:
        """A cell's paragraphs: in the style of the row's role, or else in the cells' common style and bold."""
        keep = "<w:keepNext/>" if kept else ""
        role = _CELL_ROLES.get(row_role, "cell")
        style = self._properties.get(role)
        bold = style is None and role != "cell"
        style = style or self._properties.get("cell", "")
        align = f'<w:jc w:val="{cell.align}"/>' if cell.align != "left" else ""
        direct = align if style else _PLAIN_CELL + align
        written = [
            f"<w:p><w:pPr>{self._properties.get(block.role, style)}{keep}{direct}</w:pPr>"
            f"{self._runs(block.runs, '', bold)}</w:p>"
            for block in cell.blocks or (Paragraph(()),)
        ]
        return "".join(written)


# Hidden bookmarks around the blocks of a datum, by which an edited document finds its data again.
#
# Bookmarks, because their names survive when another program saves the document; content controls do not.
_PREFIX = "_m_"
"""Word hides bookmarks that begin with an underscore."""
_LONGEST = 40
"""The longest bookmark name that Word keeps (ISO/IEC 29500-1 sets no limit; Word does)."""
_FITTING = re.compile(r"[A-Za-z0-9_]{1,33}")
_DIGITS = 16


def bookmark_name(key: str) -> str:
    """Return the bookmark's name for a datum's key: the key itself where Word allows it, else a digest of it."""
    if _FITTING.fullmatch(key):
        return _PREFIX + key
    from hashlib import sha256

    return _PREFIX + sha256(key.encode()).hexdigest()[:_DIGITS]


def bookmarked(blocks: str, name: str, number: int) -> str:
    """Return the blocks between the marks of a bookmark; ``number`` is its id, unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{blocks}<w:bookmarkEnd w:id="{number}"/>'


def distinct(name: str, used: set[str]) -> str:
    """Return ``name``, numbered when it is used already, and note it: Word drops a second bookmark of one name."""
    free, number = name, 2
    while free in used:
        free, number = f"{name[: _LONGEST - 4]}_{number}", number + 1
    used.add(free)
    return free


AWAITED = "{urn:minutes:document}awaited"
"""The element in whose paragraph another document is put when all parts are written; its text is the number."""


def awaited(number: int) -> str:
    """Return the element for the document of this number."""
    return f'<awaited xmlns="urn:minutes:document">{number}</awaited>'
