"""The pieces of WordprocessingML that a template is put together from, as text.

Lengths are in millimetres, sizes in points; Word's own units stay inside (ISO/IEC 29500-1, 17 and 20.4).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from minutes.ooxml.lengths import Length


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return Length.of(millimetres, "mm").in_twips


def run(text: str) -> str:
    """Text and tags, in the paragraph's own formatting; a tab where the text has one."""
    tab = '</w:t><w:tab/><w:t xml:space="preserve">'
    return f'<w:r><w:t xml:space="preserve">{escape(text).replace(chr(9), tab)}</w:t></w:r>'


def paragraph(style: str, *content: str, properties: str = "") -> str:
    """A paragraph of a named style; its content is runs."""
    return f'<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/>{properties}</w:pPr>{"".join(content)}</w:p>'


def word_field(instruction: str, shown: str) -> str:
    """A field of Word (17.16) with the text that stands until Word works it out."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{escape(shown)}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


class Rule(NamedTuple):
    """A drawn horizontal line."""

    id: int
    name: str
    length: float
    """In millimetres, in the template; the data set it when the document is filled."""
    weight: float
    """In points."""
    tag: str
    """The alternative text: a tag that sets the length."""


def rule(line: Rule) -> str:
    """A run with a line that is centred over the column, 1 mm below the top of its paragraph (20.4.2.3)."""
    extent = f'cx="{Length.of(line.length, "mm")}" cy="0"'
    shape = (
        "<wps:wsp><wps:cNvCnPr/><wps:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{Length.of(line.weight, "pt")}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{Length.of(1, "mm")}</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{line.id}" name={quoteattr(line.name)} descr={quoteattr(line.tag)}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"{shape}</a:graphicData></a:graphic></wp:anchor>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
        "</mc:AlternateContent></w:r>"
    )


class Cell(NamedTuple):
    """A cell of a table: its paragraphs."""

    content: str
    columns: int = 1


class Row(NamedTuple):
    """A row that does not break over pages."""

    cells: Sequence[Cell]
    height: float = 0.0
    """The least height in millimetres; 0: that of its content."""
    header: bool = False
    """Whether it is repeated on each page."""


class Frame(NamedTuple):
    """A table of fixed column widths in millimetres."""

    widths: Sequence[float]
    rows: Sequence[Row]
    style: str
    description: str
    """What a reader who cannot see it is told."""


def table(frame: Frame) -> str:
    """A table; widths stand in the grid and in the cells, since layout engines obey different ones."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in frame.widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val={quoteattr(frame.style)}/><w:tblW w:w="{sum(map(twips, frame.widths))}" '
        'w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:noVBand="1"/><w:tblDescription w:val={quoteattr(frame.description)}/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(_row(row, frame.widths) for row in frame.rows)}</w:tbl>"
    )


def _row(row: Row, widths: Sequence[float]) -> str:
    height = f'<w:trHeight w:val="{twips(row.height)}" w:hRule="atLeast"/>' if row.height else ""
    header = "<w:tblHeader/>" if row.header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{header}</w:trPr>{''.join(_cells(row.cells, widths))}</w:tr>"


def _cells(cells: Sequence[Cell], widths: Sequence[float]) -> Iterable[str]:
    at = 0
    for cell in cells:
        width = sum(map(twips, widths[at : at + cell.columns]))
        span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        yield f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{cell.content}</w:tc>'
        at += cell.columns
