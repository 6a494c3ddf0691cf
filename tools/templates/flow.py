"""Paragraphs, tables and rules of a template. Everything is formatted by named styles."""

from collections.abc import Iterable, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from minutes.ooxml.namespaces import NAMESPACES
from tools.templates.styles import DATA, FRAME, style_id
from tools.templates.xml import el, emu, quoted, switch, twips, val

BLOCK_TAGS = ("{% set", "{% for", "{% endfor", "{% if", "{% elif", "{% else", "{% endif")


def paragraph(name: str, text: str = "") -> str:
    """A paragraph in the style of a component."""
    run = el("w:r", _text(text)) if text else ""
    return el("w:p", el("w:pPr", val("w:pStyle", style_id(name))), run)


def _text(text: str) -> str:
    return "<w:tab/>".join(
        f'<w:t xml:space="preserve">{quoted(piece)}</w:t>' if piece else "" for piece in text.split("\t")
    )


def flow(*lines: tuple[str, str] | str) -> str:
    """Paragraphs in order: pairs of a component and a text, a block tag alone, or XML that is ready."""
    return "".join(_line(one) for one in lines)


def _line(one: tuple[str, str] | str) -> str:
    if isinstance(one, tuple):
        return paragraph(*one)
    return paragraph("command", one) if one.startswith(BLOCK_TAGS) else one


class Cell(NamedTuple):
    """A cell: its paragraphs, and how many columns it covers."""

    content: str
    columns: int = 1


class Row(NamedTuple):
    """A row: cells; the least height in millimetres; whether it is repeated as a header."""

    cells: Sequence[Cell | str]
    height: float = 0.0
    header: bool = False


def command_row(columns: int, tag: str) -> Row:
    """A row that holds a block tag alone, in its second cell: the first is often narrow."""
    return Row([paragraph("command", tag if number == 1 else "") for number in range(columns)])


def frame(columns: Sequence[float], *rows: Row) -> str:
    """A borderless table that holds parts of the page in place; columns in millimetres."""
    return _table(FRAME, columns, rows, "")


def data_table(columns: Sequence[float], description: str, *rows: Row) -> str:
    """A table of data with its grid; columns in millimetres."""
    return _table(DATA, columns, rows, description)


def _table(style: str, columns: Sequence[float], rows: Iterable[Row], description: str) -> str:
    # The width stands in the grid and in every cell: layout engines obey different ones.
    edges = [twips(sum(columns[:index])) for index in range(len(columns) + 1)]
    widths = [right - left for left, right in pairwise(edges)]
    properties = el(
        "w:tblPr",
        val("w:tblStyle", style),
        el("w:tblW", w_w=edges[-1], w_type="dxa"),
        el("w:tblLayout", w_type="fixed"),
        el("w:tblLook", w_val="0600", w_firstRow=0, w_lastRow=0, w_firstColumn=0, w_lastColumn=0, w_noHBand=1,
           w_noVBand=1),
        val("w:tblDescription", description) if description else "",
    )  # fmt: skip
    grid = el("w:tblGrid", *(el("w:gridCol", w_w=width) for width in widths))
    return el("w:tbl", properties, grid, *(_row(row, widths) for row in rows))


def _row(row: Row, widths: Sequence[int]) -> str:
    height = el("w:trHeight", w_val=twips(row.height), w_hRule="atLeast") if row.height else ""
    cells, column = [], 0
    for one in row.cells:
        cell = one if isinstance(one, Cell) else Cell(one)
        width = sum(widths[column : column + cell.columns])
        span = val("w:gridSpan", cell.columns) if cell.columns > 1 else ""
        cells.append(el("w:tc", el("w:tcPr", el("w:tcW", w_w=width, w_type="dxa"), span), cell.content))
        column += cell.columns
    return el("w:tr", el("w:trPr", "<w:cantSplit/>", height, switch("w:tblHeader", row.header)), *cells)


class Rules:
    """Draws rules; each has an id of its own."""

    def __init__(self, weight: float) -> None:
        """``weight`` is the lines' in points."""
        self._weight = round(weight * 12_700)
        self._ids = count(1)

    def rule(self, name: str, length: float, description: str) -> str:
        """A rule in a paragraph of its own, as long as the measure of this name says; ``length`` until then, in mm.

        It stands in the line of text, where every program centres it alike. Programs that cannot draw shapes of
        DrawingML show the line of VML.
        """
        size, number = {"cx": emu(length), "cy": 0}, next(self._ids)
        line = el("a:ln", el("a:solidFill", el("a:srgbClr", val="000000")), w=self._weight)
        # LibreOffice keeps the words, and with them the tag, only where the shape itself has them as well.
        named = {"id": number, "name": f"Đường kẻ {number}", "descr": f"{description} {{% width {name} %}}"}
        frame_of = el("a:xfrm", el("a:off", x=0, y=0), el("a:ext", **size))
        shape = el(
            "wps:wsp",
            el("wps:cNvPr", **named),
            "<wps:cNvCnPr/>",
            el("wps:spPr", frame_of, el("a:prstGeom", "<a:avLst/>", prst="line"), line),
            "<wps:bodyPr/>",
        )
        inline = el(
            "wp:inline",
            el("wp:extent", **size),
            el("wp:docPr", **named),
            "<wp:cNvGraphicFramePr/>",
            el("a:graphic", el("a:graphicData", shape, uri=NAMESPACES["wps"])),
            distT=0, distB=0, distL=0, distR=0,
        )  # fmt: skip
        fallback = el("w:pict", el("v:rect", style=f"width:{length}mm;height:.75pt",
                                   fillcolor="black", stroked="f"))  # fmt: skip
        alternate = el(
            "mc:AlternateContent",
            el("mc:Choice", el("w:drawing", inline), Requires="wps"),
            el("mc:Fallback", fallback),
        )
        return el("w:p", el("w:pPr", val("w:pStyle", style_id("rule"))), el("w:r", alternate))


class Box(NamedTuple):
    """The box of a stamp: width and height in millimetres, colour of its lines, where it stands across."""

    width: float
    height: float
    color: str = "auto"
    align: str = "center"


def boxed(box: Box, name: str, text: str, spacer: str) -> str:
    """A text in a box, between two empty paragraphs: a table is not the last thing of a cell or header."""
    sides = ("top", "left", "bottom", "right")
    borders = (el(f"w:{side}", w_val="single", w_sz=6, w_space=0, w_color=box.color) for side in sides)
    width = {"w_w": twips(box.width), "w_type": "dxa"}
    properties = el(
        "w:tblPr",
        val("w:tblStyle", FRAME),
        el("w:tblW", **width),
        val("w:jc", box.align),
        el("w:tblLayout", w_type="fixed"),
    )
    cell = el("w:tcPr", el("w:tcW", **width), el("w:tcBorders", *borders), val("w:vAlign", "center"))
    row = el("w:trPr", el("w:trHeight", w_val=twips(box.height), w_hRule="exact"))
    table = el(
        "w:tbl",
        properties,
        el("w:tblGrid", el("w:gridCol", w_w=twips(box.width))),
        el("w:tr", row, el("w:tc", cell, paragraph(name, text))),
    )
    return paragraph(spacer) + table + paragraph(spacer)
