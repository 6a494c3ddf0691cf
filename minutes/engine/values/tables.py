"""Data tables in the template's table style (ISO/IEC 29500-1, 17.4), and the widths of their columns."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from minutes.engine.values.text import in_attribute
from minutes.richtext import Cell, Row, Run, Table

WriteCell = Callable[[Cell, str, bool], str]
"""Returns a cell's paragraphs, never empty, from the cell, the row's role and whether to keep with the next row."""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_UNSTYLED = f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
"""Borders for a template without a table style."""
_EMPTY_CELL = Cell((), "left", 1)


def write_table(table: Table, style: str, width: int, write_cell: WriteCell) -> str:
    """Return a ``w:tbl`` of ``width`` twips; empty if the table has no rows.

    ``style`` is the id of the table style, empty for none. Widths are written in both the grid and the cells, because
    layout engines differ in which they use.
    """
    if not table.rows:
        return ""
    widths = column_widths(table, width)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    heading = True
    rows = []
    for number, row in enumerate(table.rows, 1):
        # Word repeats only header rows at the start of the table.
        heading = heading and row.role == "header"
        # A total is kept with the row before it, a group heading with the row after it.
        kept = row.role == "group" or (number < len(table.rows) and table.rows[number].role == "total")
        rows.append(_row(row, widths, _Paging(heading, kept), write_cell))
    return f"<w:tbl>{_properties(table, style, width)}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _properties(table: Table, style: str, width: int) -> str:
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    described = f'<w:tblDescription w:val="{in_attribute(table.description)}"/>' if table.description else ""
    first, last = table.rows[0].role == "header", table.rows[-1].role == "total"
    # No banding (0x0600); the bits repeat the attributes for older readers.
    bits = 0x0600 | (0x0020 if first else 0) | (0x0040 if last else 0)
    return (
        f'<w:tblPr>{named}<w:tblW w:w="{width}" w:type="dxa"/>{"" if style else _UNSTYLED}'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{bits:04X}" w:firstRow="{first:d}" w:lastRow="{last:d}" '
        f'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{described}</w:tblPr>'
    )


class _Paging(NamedTuple):
    """Whether a row is repeated on each page, and whether it is kept with the next row."""

    heading: bool
    kept: bool


def _row(row: Row, widths: list[int], paging: _Paging, write_cell: WriteCell) -> str:
    repeated = "<w:tblHeader/>" if paging.heading else ""
    role, kept = row.role, paging.kept
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{write_cell(cell, role, kept)}</w:tc>'
        for cell, width, span in _placed(row, widths)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _placed(row: Row, widths: list[int]) -> Iterable[tuple[Cell, int, str]]:
    """Yield each cell with its width and span; a short row is filled with empty cells."""
    column = 0
    for cell in row.cells:
        span = max(1, cell.columns)
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        yield cell, sum(widths[column : column + span]), spanned
        column += span
    for width in widths[column:]:
        yield _EMPTY_CELL, width, ""


_NARROWEST, _WIDEST = 4, 40
"""The minimum width of a column, and the text length beyond which it does not grow, in letters."""


def column_widths(table: Table, width: int) -> list[int]:
    """Return the widths of the columns, whose sum is ``width``, from the table's shares or its content."""
    shares = list(table.widths) or _shares(table)
    count = max(len(shares), _columns(table))
    # A missing share gets the average, so that no column has zero width.
    shares += [sum(shares) / len(shares) if shares else 1.0] * (count - len(shares))
    total = sum(shares)
    edges = [round(width * sum(shares[:index]) / total) for index in range(count + 1)]
    return [right - left for left, right in pairwise(edges)]


def _columns(table: Table) -> int:
    return max((sum(cell.columns for cell in row.cells) for row in table.rows), default=0)


def _shares(table: Table) -> list[float]:
    """Return the widths by content: the longest line within bounds, but at least the longest word."""
    shares = [float(_NARROWEST)] * _columns(table)
    for row in table.rows:
        column = 0
        for cell in row.cells:
            if cell.columns == 1:
                text = "\n".join(
                    "".join(run.text for run in block.runs if isinstance(run, Run)) for block in cell.blocks
                )
                longest = max(map(len, text.split("\n")))
                word = max(map(len, text.split()), default=0)
                shares[column] = max(shares[column], min(longest, _WIDEST), word)
            column += cell.columns
    return shares
