"""Convert values to WordprocessingML: inside a line, or as blocks that replace a paragraph; with bookmarks."""

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

_NOT_TEXT: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (type(None), N_("there is no value to print")),
    (bytes, N_("the value is not text")),
    (Table, N_("a table cannot stand beside text; put its tag alone in a paragraph")),
    (WordDocument, N_("a document cannot stand beside text; put its tag alone in a paragraph")),
    (dict, N_("a group of fields cannot be printed as text; name one of its fields")),
    ((list, tuple, set, frozenset), N_("a list cannot be printed as text; repeat over it, or join it")),
)


class Lines:
    """Writes values into lines; assigns ids, collects pictures and reports blanks."""

    __slots__ = ("_new_id", "_report_blank", "documents", "media", "part")

    def __init__(self, report_blank: Callable[[Blank], None], new_id: Callable[[], int] | None = None) -> None:
        self._report_blank = report_blank
        self._new_id = new_id or count(1).__next__
        self.media = Media()
        """The inserted pictures, added to the package at the end."""
        self.documents: list[bytes] = []
        """The Word files that replace paragraphs, by number."""
        self.part = "word/document.xml"
        """The current part, to which the relationships of pictures belong."""

    def inside(self, value: object, run_properties: str, paragraph_properties: str | None = None) -> str:
        """Return the value as the content of an open ``<w:t xml:space="preserve">`` of a run with ``run_properties``.

        Paragraphs of the value become paragraphs with ``paragraph_properties``; lines if these are ``None``.
        :class:`TemplateError`, without a place, for a value that cannot be printed.
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
        """End the open run, write the runs, and open a run with the same properties."""
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
    """Return a paragraph end, or a line break in a paragraph that ends a section: splitting it moves the section."""
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
"""Default: A4 with margins of 30 and 15 mm."""
_STYLE = re.compile('<w:pPr><w:pStyle w:val="([^"]*)"/>')
_MARKS = {"bullet-1": "- ", "bullet-2": "+ "}
"""Typed list marks for a template without list styles, as is usual in Vietnamese offices."""
_CELL_ROLES = {"header": "cell-header", "group": "cell-group", "total": "cell-total"}
_PLAIN_CELL = '<w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>'
"""Cell formatting for a template without cell styles: removes the body's spacing and first-line indent."""


class Insertion(Lines):
    """Writes the values of one render.

    ``styles`` maps roles to style ids: the paragraphs' roles, ``picture``, ``table`` (a table style), ``cell``,
    ``cell-header``, ``cell-group``, ``cell-total``, ``after-table``. A role without a style gets the properties of the
    tag's paragraph. ``next <id>`` is the style of the paragraph after one of style ``id``, as in Word. With
    ``anchors``, rich text with a key is enclosed in bookmarks.
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
        """The width of data tables in EMU."""

    def alone(
        self, value: object, paragraph_properties: str, run_properties: str, after_table: bool = False
    ) -> str | None:
        """Return the blocks that replace a paragraph whose only content is the tag; ``None`` for an inline value.

        A table is always followed by a paragraph. ``after_table`` means that the tag's paragraph follows a table; a
        table is then preceded by a paragraph, too.
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
        """Return a cell's paragraphs in the style of the row's role; without one, in the ``cell`` style and bold."""
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


# Hidden bookmarks map the blocks of an edited document to its data. Unlike content controls, they survive when another
# program saves the document.
_PREFIX = "_m_"
"""Word hides bookmarks whose names start with an underscore."""
_LONGEST = 40
"""Word's limit for bookmark names; ISO/IEC 29500-1 sets none."""
_FITTING = re.compile(r"[A-Za-z0-9_]{1,33}")
_DIGITS = 16


def bookmark_name(key: str) -> str:
    """Return the bookmark name for a key: the key if Word allows it, else a digest of it."""
    if _FITTING.fullmatch(key):
        return _PREFIX + key
    from hashlib import sha256

    return _PREFIX + sha256(key.encode()).hexdigest()[:_DIGITS]


def bookmarked(blocks: str, name: str, number: int) -> str:
    """Return the blocks enclosed in a bookmark; ``number`` is its id, unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{blocks}<w:bookmarkEnd w:id="{number}"/>'


def distinct(name: str, used: set[str]) -> str:
    """Return ``name``, numbered if already used, and add it to ``used``: Word drops a second bookmark of a name."""
    free, number = name, 2
    while free in used:
        free, number = f"{name[: _LONGEST - 4]}_{number}", number + 1
    used.add(free)
    return free


AWAITED = "{urn:minutes:document}awaited"
"""The placeholder element for an inserted document; its text is the number of the document."""


def awaited(number: int) -> str:
    """Return the placeholder for the document of this number."""
    return f'<awaited xmlns="urn:minutes:document">{number}</awaited>'
