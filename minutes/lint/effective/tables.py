"""Tables: rows, cells, and what each cell's text takes from the table's style (17.4)."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Table
from minutes.lint.effective.measures import mm, whole
from minutes.lint.effective.styles import Styles, shown_name
from minutes.lint.effective.table_styles import Spot, TableFormat, TableStyles, conditions_of, is_drawn, lines_of
from minutes.ooxml.oxml import ALTERNATIVES, TBL, TC, TR, VAL, W, chosen, local, switch, value
from minutes.problems import Place

Path = tuple[int, ...]

_TBL_PR = f"{W}tblPr"
_INSIDE = ("insideH", "insideV")
_DIAGONALS = ("tl2br", "tr2bl")


class CellSpot(NamedTuple):
    """A cell that is shown: its element and the way to it, row and column from 1, its number in the row, its format."""

    element: etree._Element
    path: Path
    row: int
    column: int
    number: int
    format: TableFormat


class _Row(NamedTuple):
    element: etree._Element
    path: Path


class Grid:
    """One table, read as far as its cells."""

    __slots__ = ("_formats", "_path", "_properties", "_rows", "_style", "columns", "style", "widths")

    def __init__(self, table: etree._Element, path: Path, styles: Styles, formats: TableStyles) -> None:
        self._properties = table.find(_TBL_PR)
        self._rows = [_Row(row, way) for row, way in _own(table, path, TR) if not _is_deleted(row)]
        self._formats = formats
        self._style = styles.sheet.used("table", value(self._properties, "tblStyle"))
        self.style = "" if self._style is None else self._style.identifier
        grid = table.find(f"{W}tblGrid")
        self.widths = tuple(mm(one.get(f"{W}w")) or 0.0 for one in _columns(grid))
        self.columns = len(self.widths) or max((_width(row.element) for row in self._rows), default=0)

    def fact(self, place: Place, number: int, within: int | None) -> Table:
        """Return the table as a fact."""
        return Table(
            place=place,
            number=number,
            rows=len(self._rows),
            columns=self.columns,
            widths=self.widths,
            bordered=self._bordered(),
            header_rows=self._header_rows(),
            style="" if self._style is None else shown_name(self._style),
            within=within,
        )

    def cells(self) -> Iterator[CellSpot]:
        """Yield the cells row by row, without those that another one, merged with them, covers."""
        look = self._formats.look(self.style, self._properties)
        simple = not self._formats.conditions(self.style)
        for number, row in enumerate(self._rows):
            properties = row.element.find(f"{W}trPr")
            column = whole(value(properties, "gridBefore")) or 0
            for cell_number, (cell, path) in enumerate(_own(row.element, row.path, TC), 1):
                own = cell.find(f"{W}tcPr")
                end = column + max(whole(value(own, "gridSpan")) or 1, 1)
                if not _is_covered(own):
                    spot = Spot(number, len(self._rows), column, end, self.columns)
                    conditions = () if simple else conditions_of(look, spot)
                    cell_format = self._formats.format(self.style, conditions)
                    yield CellSpot(cell, path, number + 1, column + 1, cell_number, cell_format)
                column = end

    def _header_rows(self) -> int:
        for number, row in enumerate(self._rows):
            if not switch(row.element.find(f"{W}trPr"), "tblHeader"):
                return number
        return len(self._rows)

    def _bordered(self) -> bool:
        """Whether most cells have lines: those of the table, unless the cell says otherwise."""
        inside = self._inside()
        lined = total = 0
        for row in self._rows:
            for cell, _ in _own(row.element, row.path, TC):
                own = cell.find(f"{W}tcPr/{W}tcBorders")
                drawn = [] if own is None else [is_drawn(side) for side in own if local(side) not in _DIAGONALS]
                total += 1
                lined += sum(drawn) > 1 if len(drawn) > 1 else inside
        return 2 * lined > total

    def _inside(self) -> bool:
        """Whether the table, or its style, draws lines between cells."""
        lines = {**self._formats.lines(self.style), **lines_of(self._properties)}
        return any(lines.get(side, False) for side in _INSIDE)


def _own(holder: etree._Element, path: Path, tag: str) -> Iterator[tuple[etree._Element, Path]]:
    """The rows of a table or the cells of a row, through content controls and the like."""
    stack = [(iter(enumerate(holder)), path)]
    while stack:
        children, way = stack[-1]
        for index, child in children:
            if child.tag == tag:
                yield child, (*way, index)
            elif child.tag == ALTERNATIVES:
                choice = chosen(child)
                if choice is not None:
                    stack.append((iter(enumerate(choice)), (*way, index, child.index(choice))))
                    break
            elif child.tag not in (TR, TC, TBL, _TBL_PR) and len(child):
                stack.append((iter(enumerate(child)), (*way, index)))
                break
        else:
            stack.pop()


def _columns(grid: etree._Element | None) -> list[etree._Element]:
    return [] if grid is None else list(grid.iterchildren(f"{W}gridCol"))


def _width(row: etree._Element) -> int:
    """How many columns a row covers, of a table that does not say how many it has."""
    spans = (whole(value(cell.find(f"{W}tcPr"), "gridSpan")) or 1 for cell, _ in _own(row, (), TC))
    return sum(spans)


def _is_deleted(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _is_covered(properties: etree._Element | None) -> bool:
    """Whether a cell goes on what began above (17.4.84) or to its left, or is deleted."""
    if properties is None:
        return False
    for name in ("vMerge", "hMerge"):
        merged = properties.find(W + name)
        if merged is not None and merged.get(VAL, "continue") == "continue":
            return True
    return properties.find(f"{W}cellDel") is not None
