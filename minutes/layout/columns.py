"""How wide the columns of a table of data are, so that no word and no number breaks in its middle."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from minutes.layout.layout import Layout
from minutes.ooxml.units import EMU_PER_MM
from minutes.richtext import Blank, Cell, Paragraph, Row, Run, Table
from minutes.typography.lines import Font

SLACK = 0.5
"""Millimetres of a column for its line, and for what programs round differently."""
WIDEST = 0.4
"""Share of the text's width from which on a column is not wider for its text, but higher."""
HEADER_LINES = 2
"""A heading may have so many lines before its column is widened for it."""
STYLES = {"header": "table_head", "row": "table_text", "group": "table_group", "total": "table_total"}
SMALL = {role: f"{name}_small" for role, name in STYLES.items()}
"""The component of a row's role, as usual and where there are too many columns for it."""


def fitted(table: Table, layout: Layout) -> Table:
    """The table with widths for its columns, in small letters where its longest words have no room otherwise.

    Where not even they have, the widest columns give way: landscape pages are not made. A table that says its widths
    keeps them.
    """
    if table.widths or not table.rows:
        return table
    table = table._replace(rows=tuple(_whole(row) for row in table.rows))
    width = layout.text_width
    needed, wanted = _measured(table, layout, STYLES)
    if sum(needed) > width:
        table = table._replace(rows=tuple(_small(row, layout) for row in table.rows))
        needed, wanted = _measured(table, layout, SMALL)
    return table._replace(widths=tuple(shared(needed, wanted, width)))


def shared(needed: Sequence[float], wanted: Sequence[float], width: float) -> list[float]:
    """The widths of columns that need so much for their longest word and want so much for their longest line."""
    spare = width - sum(needed)
    if spare < 0:
        return _cut(needed, width)
    wishes = [max(0.0, min(want, width * WIDEST) - need) for need, want in zip(needed, wanted, strict=True)]
    missing = sum(wishes)
    if missing > spare:
        return [need + wish * spare / missing for need, wish in zip(needed, wishes, strict=True)]
    full = [need + wish for need, wish in zip(needed, wishes, strict=True)]
    return [one * width / sum(full) for one in full]


def _cut(needed: Sequence[float], width: float) -> list[float]:
    """Narrow columns keep what they need; all others are as wide as each other."""
    left, level = width, 0.0
    for number, need in enumerate(sorted(needed)):
        level = left / (len(needed) - number)
        if need > level:
            break
        left -= need
    return [min(need, level) for need in needed]


def _measured(table: Table, layout: Layout, styles: dict[str, str]) -> tuple[list[float], list[float]]:
    """The millimetres that each column needs for its longest word and wants for its longest line."""
    count = max(sum(cell.columns for cell in row.cells) for row in table.rows)
    around = 2 * layout.standard.cell_padding + SLACK
    needed, wanted = [around] * count, [around] * count
    for row in table.rows:
        component = layout.standard.components[styles[row.role]]
        font = Font(layout.size(component), component.bold, component.italic)
        for column, cell in _alone(row):
            for line in _text(cell).split("\n"):
                full = _wide(font, line) / (HEADER_LINES if row.role == "header" else 1)
                wanted[column] = max(wanted[column], around + full)
                # A no-break space does not part words, as it would for split().
                needed[column] = max(needed[column], *(around + _wide(font, word) for word in line.split(" ")))
    return needed, wanted


@lru_cache(4096)
def _wide(font: Font, text: str) -> float:
    return font.width(text) / EMU_PER_MM


def _alone(row: Row) -> Iterator[tuple[int, Cell]]:
    """The cells that cover one column, each with its number from 0."""
    column = 0
    for cell in row.cells:
        if cell.columns == 1:
            yield column, cell
        column += cell.columns


def _text(cell: Cell) -> str:
    return "\n".join("".join(run.text for run in block.runs if isinstance(run, Run)) for block in cell.blocks)


_NUMBER = re.compile(r"[-+(]?\d[\d., ]*%?\)?")


def _whole(row: Row) -> Row:
    """The row with numbers that do not break at their spaces: ``1 250 000``, ``94,4 %``."""
    spaced = [" " in text and _NUMBER.fullmatch(text) is not None for text in map(_text, row.cells)]
    if True not in spaced:
        return row
    cells = (
        cell._replace(blocks=tuple(block._replace(runs=tuple(map(_unbroken, block.runs))) for block in cell.blocks))
        if changed
        else cell
        for cell, changed in zip(row.cells, spaced, strict=True)
    )
    return row._replace(cells=tuple(cells))


def _unbroken(run: Run | Blank) -> Run | Blank:
    return run._replace(text=run.text.replace(" ", "\N{NO-BREAK SPACE}")) if isinstance(run, Run) else run


def _small(row: Row, layout: Layout) -> Row:
    role = layout.standard.components[SMALL[row.role]].role
    return row._replace(cells=tuple(cell._replace(blocks=_in_role(cell.blocks, role)) for cell in row.cells))


def _in_role(blocks: tuple[Paragraph, ...], role: str) -> tuple[Paragraph, ...]:
    return tuple(block._replace(role=role) for block in blocks or (Paragraph(()),))
