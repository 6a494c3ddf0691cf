"""The blocks of a template and their writer for python-docx. Everything is formatted by named styles."""

from collections.abc import Sequence
from itertools import count, pairwise
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.enum.section import WD_HEADER_FOOTER
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import parse_xml
from docx.shared import Emu, Length, Mm, Twips
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow

from minutes.layout.layout import Layout
from minutes.ooxml.xml import NAMESPACES, nsdecls
from tools.templates.xml import element, put, val

FIRST_HEADER, LAST_HEADER = "rIdFirstHeader", "rIdLastHeader"
"""The first-page headers of the document's first and last section."""


class Rule(NamedTuple):
    """A drawn line in its own paragraph; ``measure`` gives its length, ``length`` that in the template in mm."""

    measure: str
    length: float
    description: str


class Box(NamedTuple):
    """A text in a box between two empty paragraphs, since a cell or header may not end in a table."""

    component: str
    text: str
    width: float
    """Millimetres, as the height."""
    height: float
    spacer: str = "spacer"
    """The component of the empty paragraphs."""
    color: str = "auto"
    align: WD_TABLE_ALIGNMENT = WD_TABLE_ALIGNMENT.CENTER


class Cell(NamedTuple):
    """A cell: its content and the number of columns spanned."""

    content: "Flow"
    columns: int = 1


class Row(NamedTuple):
    """A row: cells, the least height in millimetres, whether it repeats as a header."""

    cells: Sequence["Cell | Flow"]
    height: float = 0.0
    header: bool = False


class Table(NamedTuple):
    """A table; columns in millimetres. Without a description it is a borderless layout table."""

    columns: Sequence[float]
    rows: Sequence[Row]
    description: str = ""


class SectionBreak(NamedTuple):
    """The end of a section, with the header of its first page."""

    first_header: str


Block = tuple[str, str] | str | Rule | Box | Table | SectionBreak
"""A paragraph as component and text, a block tag in its own paragraph, or a drawn object."""
Flow = Block | list[Block]
"""One block, or several in order."""


def flow(*content: Flow) -> list[Block]:
    """Return blocks and lists of blocks as one list."""
    return [block for one in content for block in (one if isinstance(one, list) else [one])]


def command_row(columns: int, tag: str) -> Row:
    """Return a row that holds only a block tag, in its second cell: the first is often narrow."""
    return Row([("command", tag if number == 1 else "") for number in range(columns)])


class Writer:
    """Writes blocks into a document, its cells and its headers."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self._document = document
        self._standard = layout.standard
        self._ids = count(1)

    def write(self, container: BlockItemContainer, content: Flow) -> None:
        """Append blocks to a container."""
        for block in flow(content):
            match block:
                case str():
                    self._paragraph(container, "command", block)
                case Rule():
                    self._rule(container, block)
                case Box():
                    self._box(container, block)
                case Table():
                    self._table(container, block)
                case SectionBreak():
                    self._section_break(container, block)
                case (component, text):
                    self._paragraph(container, component, text)

    def write_page_number(self, container: BlockItemContainer) -> None:
        """Append a paragraph with the page number."""
        paragraph = container.add_paragraph(style=self._style("page_number"))
        paragraph.add_run("2")
        paragraph._p.append(element("w:fldSimple", *paragraph._p.r_lst, w_instr=" PAGE "))

    def _style(self, component: str) -> str:
        return self._standard.components[component].style

    def _paragraph(self, container: BlockItemContainer, component: str, text: str = "") -> None:
        container.add_paragraph(text, self._style(component))

    def _rule(self, container: BlockItemContainer, rule: Rule) -> None:
        # Inline, where every program centres it alike.
        run = container.add_paragraph(style=self._style("rule")).add_run()
        run._r.append(parse_xml(_drawn(rule, next(self._ids), round(self._standard.rule_weight * 12_700))))

    def _box(self, container: BlockItemContainer, box: Box) -> None:
        self._paragraph(container, box.spacer)
        table = _add_table(container, 1, [Mm(box.width)], self._standard.frame_style)
        self._paragraph(container, box.spacer)
        table.alignment = box.align
        row, cell = table.rows[0], table.cell(0, 0)
        row.height, row.height_rule = Mm(box.height), WD_ROW_HEIGHT_RULE.EXACTLY
        line = {"w_val": "single", "w_sz": 6, "w_space": 0, "w_color": box.color}
        sides = (element(f"w:{side}", **line) for side in ("top", "left", "bottom", "right"))
        cell._tc.get_or_add_tcPr().append(element("w:tcBorders", *sides))
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        self._fill(cell, (box.component, box.text))

    def _table(self, container: BlockItemContainer, table: Table) -> None:
        edges = [Mm(sum(table.columns[:index])).twips for index in range(len(table.columns) + 1)]
        widths = [Twips(right - left) for left, right in pairwise(edges)]
        style = self._standard.table_style if table.description else self._standard.frame_style
        made = _add_table(container, len(table.rows), widths, style)
        if table.description:
            made._tblPr.append(val("w:tblDescription", table.description))
        for row, source in zip(made.rows, table.rows, strict=True):
            self._row(row, source)

    def _row(self, row: WordRow, source: Row) -> None:
        properties = row._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if source.height:
            row.height, row.height_rule = Mm(source.height), WD_ROW_HEIGHT_RULE.AT_LEAST
        if source.header:
            properties.append(element("w:tblHeader"))
        column, cells = 0, row.cells
        for one in source.cells:
            cell = one if isinstance(one, Cell) else Cell(one)
            first, last = cells[column], cells[column + cell.columns - 1]
            self._fill(first.merge(last) if cell.columns > 1 else first, cell.content)
            column += cell.columns

    def _fill(self, cell: WordCell, content: Flow) -> None:
        cell._tc.clear_content()  # remove the paragraph of a new cell
        self.write(cell, content)

    def _section_break(self, container: BlockItemContainer, section: SectionBreak) -> None:
        properties = self._document.sections[-1]._sectPr.clone()
        header = properties.get_headerReference(WD_HEADER_FOOTER.FIRST_PAGE)
        assert header is not None
        header.rId = section.first_header
        container.add_paragraph(style=self._style("after_table"))._p.set_sectPr(properties)


def _add_table(container: BlockItemContainer, rows: int, widths: Sequence[Length], style: str) -> WordTable:
    # A cell's own add_table appends an unstyled paragraph.
    table = BlockItemContainer.add_table(container, rows, len(widths), Twips(0))
    table.style = style
    table.autofit = False
    # The width is in the grid and in every cell: layout engines use different ones.
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    put(table._tblPr.xpath("w:tblW")[0], w_w=Emu(sum(widths)).twips, w_type="dxa")
    put(table._tblPr.xpath("w:tblLook")[0], w_val="0600", w_firstRow=0, w_firstColumn=0, w_noHBand=1)
    return table


def _drawn(rule: Rule, number: int, weight: int) -> str:
    """Return the shape of a rule in DrawingML, with VML for programs that cannot draw it."""
    # LibreOffice keeps the description, and the tag in it, only if the shape itself has it too.
    description = quoteattr(f"{rule.description} {{% width {rule.measure} %}}")
    named = f'id="{number}" name="Đường kẻ {number}" descr={description}'
    size = f'cx="{Mm(rule.length)}" cy="0"'
    return f"""
    <mc:AlternateContent {nsdecls("mc", "w", "wp", "a", "wps", "v")}>
      <mc:Choice Requires="wps">
        <w:drawing>
          <wp:inline distT="0" distB="0" distL="0" distR="0">
            <wp:extent {size}/>
            <wp:docPr {named}/>
            <wp:cNvGraphicFramePr/>
            <a:graphic>
              <a:graphicData uri="{NAMESPACES["wps"]}">
                <wps:wsp>
                  <wps:cNvPr {named}/>
                  <wps:cNvCnPr/>
                  <wps:spPr>
                    <a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>
                    <a:prstGeom prst="line"><a:avLst/></a:prstGeom>
                    <a:ln w="{weight}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>
                  </wps:spPr>
                  <wps:bodyPr/>
                </wps:wsp>
              </a:graphicData>
            </a:graphic>
          </wp:inline>
        </w:drawing>
      </mc:Choice>
      <mc:Fallback>
        <w:pict><v:rect style="width:{rule.length}mm;height:.75pt" fillcolor="black" stroked="f"/></w:pict>
      </mc:Fallback>
    </mc:AlternateContent>
    """
