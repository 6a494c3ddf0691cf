"""Paragraphs, tables and drawn lines, formatted directly and not by styles, as hurried people do it."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.learning.forms.pen import Pen, ordered


class Look(NamedTuple):
    """How a paragraph looks; lengths in twentieths of a point (ISO/IEC 29500-1, 17.18.74)."""

    align: str = "both"
    first: int = 567
    left: int = 0
    before: int = 120
    size: int = 28
    """In half points."""
    bold: bool = False
    line: str = ""
    """The spacing of lines, such as ``w:line="360" w:lineRule="exact"``; nothing for single."""
    tabs: str = ""
    numbering: str = ""
    """``level,list`` of Word's own numbering; nothing when the number is typed or there is none."""
    style: str = ""


TEXT = Look()
CENTRED = Look(align="center", first=0, before=0)


def paragraph(pen: Pen, text: str, look: Look = TEXT) -> str:
    """A paragraph of runs in pieces; an empty text makes the empty line that people put for space."""
    own = f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/>' + ("<w:b/><w:bCs/>" if look.bold else "")
    properties = f"{_properties(look)}<w:rPr>{ordered(own)}</w:rPr>"
    number = f"{0x10000000 + pen.next_number():08X}"
    return (
        f'<w:p w14:paraId="{number}" w14:textId="77777777" w:rsidR="{pen.rsid()}" w:rsidRDefault="{pen.rsid()}" '
        f'w:rsidP="{pen.rsid()}"><w:pPr>{properties}</w:pPr>{pen.text(text, own)}</w:p>'
    )


def empty(pen: Pen, times: int = 1) -> str:
    """Empty lines, which people put where they want space."""
    return "".join(paragraph(pen, "", CENTRED) for _ in range(times))


def signed(pen: Pen, office: str, name: str) -> str:
    """The cell of a signature: the office, space for the hand, the name."""
    return f"{paragraph(pen, f'**{office}**', CENTRED)}{empty(pen, 4)}{paragraph(pen, f'**{name}**', CENTRED)}"


def _properties(look: Look) -> str:
    style = f'<w:pStyle w:val="{look.style}"/>' if look.style else ""
    level, _, number = look.numbering.partition(",")
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    tabs = f"<w:tabs>{look.tabs}</w:tabs>" if look.tabs else ""
    indent = "" if number else f'<w:ind w:left="{look.left}" w:firstLine="{look.first}"/>'
    spacing = f'<w:spacing w:before="{look.before}" w:after="0" {look.line}/>'
    return f'{style}{listed}{tabs}{spacing}{indent}<w:jc w:val="{look.align}"/>'


def leader(position: int) -> str:
    """A right tab with dots up to it, as the decree's own file has them."""
    return f'<w:tab w:val="right" w:leader="dot" w:pos="{position}"/>'


def placed(widths: Sequence[int], rows: Sequence[Sequence[str]], indent: int = 0) -> str:
    """A table without borders that only puts things side by side: the head of the page, the signatures."""
    properties = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="01E0"/>'
    )
    return _table(properties, widths, [_row(widths, row) for row in rows])


def ruled(pen: Pen, widths: Sequence[int], heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of data with borders; the first row is repeated on each page, the outer columns are centred."""
    head = Look(align="center", first=0, before=40, size=26, bold=True)
    cell = head._replace(bold=False)
    written = [_row(widths, [paragraph(pen, text, head) for text in heads], "<w:trPr><w:tblHeader/></w:trPr>")]
    for row in rows:
        looks = (cell, *[cell._replace(align="left")] * (len(row) - 2), cell)
        written.append(_row(widths, [paragraph(pen, *one) for one in zip(row, looks, strict=True)]))
    properties = f'<w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLook w:val="04A0"/>'
    return _table(properties, widths, written)


def _table(properties: str, widths: Sequence[int], rows: Sequence[str]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _row(widths: Sequence[int], cells: Sequence[str], properties: str = "") -> str:
    inside = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr>{properties}{''.join(inside)}</w:tr>"
