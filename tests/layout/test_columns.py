"""The columns of a table of data are as wide as their longest words, in smaller letters where they must."""

from pathlib import Path

import pytest

from minutes.layout.layout import SMALL, STYLES, choose, fitted, font
from minutes.ooxml.units import EMU_PER_MM
from minutes.richtext import Cell, Paragraph, Row, Run, Table

CASES = [line for line in Path(__file__).with_name("tables.txt").read_text("utf-8").splitlines() if line[0] != "#"]
LAYOUTS = {"14": choose(), "13": choose(options={"size_set": "13", "left": 35, "right": 20})}


def table(text: str) -> Table:
    """Rows and cells of the text; the first of several rows is the header."""
    rows = [[cell.strip() for cell in row.split("|")] for row in text.split(" / ")]
    return Table(
        tuple(
            Row(tuple(map(cell, cells)), "header" if len(rows) > 1 and not index else "row")
            for index, cells in enumerate(rows)
        )
    )


def cell(text: str) -> Cell:
    return Cell((Paragraph((Run(text),)),))


def broken(found: Table, styles: dict[str, str]) -> list[int]:
    """The columns that are narrower than one of their words."""
    layout = LAYOUTS["14"]
    room = [width - 2 * layout.standard.cell_padding for width in found.widths]
    return sorted(
        {
            column
            for row in found.rows
            for column, one in enumerate(row.cells, 1)
            for word in one.blocks[0].runs[0].text.split(" ")  # type: ignore[union-attr]
            if font(layout, styles[row.role]).width(word) / EMU_PER_MM > room[column - 1]
        }
    )


@pytest.mark.parametrize("case", CASES)
def test_no_word_and_no_number_breaks_where_there_is_room(case: str) -> None:
    text, _, expected = case.rpartition(" => ")
    found = fitted(table(text), LAYOUTS["14"])
    is_small = found.rows[0].cells[0].blocks[0].role.endswith("-small")
    columns = broken(found, SMALL if is_small else STYLES)
    assert f"{'small' if is_small else 'usual'}, {' '.join(map(str, columns)) or 'none'}" == expected


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_columns_are_together_as_wide_as_the_text(case: str, layout: str) -> None:
    widths = fitted(table(case.rpartition(" => ")[0]), LAYOUTS[layout]).widths
    assert sum(widths) == pytest.approx(LAYOUTS[layout].text_width)
    assert min(widths) > 0


def test_a_number_is_kept_together_and_a_text_is_not() -> None:
    [_, row] = fitted(table("Tên | Số / Thu chi | 1 250 000"), choose()).rows
    assert [one.blocks[0].runs[0].text for one in row.cells] == [  # type: ignore[union-attr]
        "Thu chi",
        "1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000",
    ]


def test_a_table_that_says_its_widths_keeps_them() -> None:
    given = table("a | b")._replace(widths=(1.0, 3.0))
    assert fitted(given, choose()) is given
