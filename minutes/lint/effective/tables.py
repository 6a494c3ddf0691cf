"""Tables: rows, cells, and the formatting of each cell by the table style and its conditions (17.4, 17.7.6)."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Table
from minutes.lint.effective.letters import NOTHING, RunProperties, read_run
from minutes.lint.effective.paragraphs import Properties, mm, read_shape, whole
from minutes.lint.effective.styles import Styles, over, shown_name
from minutes.lint.effective.theme import Theme
from minutes.ooxml import ALTERNATIVES, P_PR, R_PR, TBL, TC, TR, VAL, W, chosen, is_set, local, switch, value
from minutes.problems import Place

_LOOK = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip


class Look(NamedTuple):
    """The enabled conditions of a table (17.4.55), and the band sizes in rows and columns."""

    wanted: frozenset[str]
    rows: int = 1
    columns: int = 1


class Spot(NamedTuple):
    """The position of a cell, from 0, and the size of its table."""

    row: int
    rows: int
    column: int
    end: int
    """The column after the cell."""
    columns: int


class TableFormat(NamedTuple):
    """The paragraph and run properties from a table style for one of its cells."""

    shape: Properties
    run: RunProperties


PLAIN = TableFormat({}, NOTHING)


class TableStyles:
    """Cell formats by table style, each resolved once."""

    def __init__(self, styles: Styles, theme: Theme) -> None:
        self._sheet = styles.sheet
        self._theme = theme
        self._kinds: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, tuple[str, ...]], TableFormat] = {}
        self._bands: dict[str, tuple[int, int]] = {}
        self._lines: dict[str, dict[str, bool]] = {}

    def format(self, style: str, conditions: tuple[str, ...]) -> TableFormat:
        """Return the format of a cell with these conditions, later ones overriding earlier ones."""
        key = style, tuple(one for one in conditions if one in self.conditions(style))
        if key not in self._found:
            self._found[key] = self._format(*key)
        return self._found[key]

    def conditions(self, style: str) -> frozenset[str]:
        """Return the conditions defined by a style or its ancestors."""
        if style not in self._kinds:
            chain = self._sheet.chain("table", style)
            self._kinds[style] = frozenset(
                part.get(f"{W}type", "") for one in chain for part in one.element.iterchildren(f"{W}tblStylePr")
            )
        return self._kinds[style]

    def look(self, style: str, properties: etree._Element | None) -> Look:
        """Return the conditions that a ``w:tblPr`` enables."""
        found = None if properties is None else properties.find(f"{W}tblLook")
        if style not in self._bands:
            self._bands[style] = self._band(style, "tblStyleRowBandSize"), self._band(style, "tblStyleColBandSize")
        return Look(frozenset() if found is None else _wanted(found), *self._bands[style])

    def lines(self, style: str) -> dict[str, bool]:
        """Return whether a style draws each border (top, insideH …); undefined ones are omitted."""
        if style not in self._lines:
            found: dict[str, bool] = {}
            for one in self._sheet.chain("table", style):
                found = {**lines_of(one.element.find(_TBL_PR)), **found}
            self._lines[style] = found
        return self._lines[style]

    def _band(self, style: str, name: str) -> int:
        sizes = (whole(value(one.element.find(_TBL_PR), name)) for one in self._sheet.chain("table", style))
        return max(next((size for size in sizes if size is not None), 1), 1)

    def _format(self, style: str, conditions: tuple[str, ...]) -> TableFormat:
        chain = [one.element for one in self._sheet.chain("table", style)][::-1]
        found = PLAIN
        for element in chain:
            found = self._over(found, element)
        for condition in conditions:
            for element in chain:
                for part in element.iterchildren(f"{W}tblStylePr"):
                    if part.get(f"{W}type") == condition:
                        found = self._over(found, part)
        return found

    def _over(self, below: TableFormat, element: etree._Element) -> TableFormat:
        shape = {**below.shape, **read_shape(element.find(P_PR))}
        return TableFormat(shape, over(below.run, read_run(element.find(R_PR), self._theme)))


def lines_of(properties: etree._Element | None) -> dict[str, bool]:
    """Return whether a ``w:tblPr`` draws each border; undefined ones are omitted."""
    borders = None if properties is None else properties.find(f"{W}tblBorders")
    return {} if borders is None else {local(side): is_drawn(side) for side in borders}


def is_drawn(side: etree._Element) -> bool:
    """Return whether a border is visible."""
    return side.get(VAL, "none") not in ("none", "nil")


def _wanted(look: etree._Element) -> frozenset[str]:
    """The older bit mask applies where no attribute is given (MS-OI29500, 2.1.157)."""
    if any(look.get(W + name) is not None for name in _LOOK):
        return frozenset(name for name in _LOOK if is_set(look, name))
    try:
        bits = int(look.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    return frozenset(name for name, bit in _LOOK.items() if bits & bit)


def conditions_of(look: Look, spot: Spot) -> tuple[str, ...]:
    """Return the conditions of a cell, lowest precedence first: bands, columns, rows, corners.

    This is Word's order (MS-OI29500, 2.1.251); 17.7.6.6 puts columns over rows, row bands over column bands.
    """
    wanted = look.wanted
    first_row, last_row = "firstRow" in wanted and not spot.row, "lastRow" in wanted and spot.row == spot.rows - 1
    first = "firstColumn" in wanted and not spot.column
    last = "lastColumn" in wanted and spot.end >= spot.columns
    found = ["wholeTable"]
    if "noHBand" not in wanted and not (first_row or last_row):
        found.append(f"band{_band(spot.row - ('firstRow' in wanted), look.rows)}Horz")
    if "noVBand" not in wanted and not (first or last):
        found.append(f"band{_band(spot.column - ('firstColumn' in wanted), look.columns)}Vert")
    sides = {"firstCol": first, "lastCol": last, "lastRow": last_row, "firstRow": first_row}
    found += [name for name, applies in sides.items() if applies]
    for vertical, is_row in (("s", last_row), ("n", first_row)):
        found += [f"{vertical}{side}Cell" for side, is_column in (("e", last), ("w", first)) if is_row and is_column]
    return tuple(found)


def _band(number: int, size: int) -> int:
    return number // size % 2 + 1


Path = tuple[int, ...]

_TBL_PR = f"{W}tblPr"
_INSIDE = ("insideH", "insideV")
_DIAGONALS = ("tl2br", "tr2bl")


class CellSpot(NamedTuple):
    """A visible cell: element, path, row and grid column from 1, index in the row, format."""

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
    """The rows and cells of one table."""

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
        """Return the facts of the table."""
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
        """Yield the cells row by row, except those covered by a merged cell."""
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
        """Whether most cells have borders, their own ones or those of the table."""
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
        """Whether the table or its style draws borders between cells."""
        lines = {**self._formats.lines(self.style), **lines_of(self._properties)}
        return any(lines.get(side, False) for side in _INSIDE)


def _own(holder: etree._Element, path: Path, tag: str) -> Iterator[tuple[etree._Element, Path]]:
    """The rows of a table or cells of a row, including those in content controls."""
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
    """Number of columns of a row, for a table without a grid."""
    spans = (whole(value(cell.find(f"{W}tcPr"), "gridSpan")) or 1 for cell, _ in _own(row, (), TC))
    return sum(spans)


def _is_deleted(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _is_covered(properties: etree._Element | None) -> bool:
    """Whether a cell continues a merge from above (17.4.84) or the left, or is deleted."""
    if properties is None:
        return False
    for name in ("vMerge", "hMerge"):
        merged = properties.find(W + name)
        if merged is not None and merged.get(VAL, "continue") == "continue":
            return True
    return properties.find(f"{W}cellDel") is not None
