"""Values → WordprocessingML: inside a line, or as blocks in place of a whole paragraph."""

import re
from collections.abc import Callable, Mapping

from minutes.engine.values import anchors
from minutes.engine.values.breaks import SEPARATOR, is_table, put_back, take_apart
from minutes.engine.values.lines import Lines
from minutes.engine.values.tables import write_table
from minutes.engine.values.text import in_attribute
from minutes.ooxml.units import Length
from minutes.richtext import Blank, Cell, Paragraph, Picture, RichText, Run, Table, WordDocument

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
            return f"<w:p>{paragraph_properties}{anchors.awaited(len(self.documents) - 1)}</w:p>"
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
            name = anchors.distinct(anchors.bookmark_name(value.key), self._anchored)
            written = anchors.bookmarked(written, name, self._new_id())
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
