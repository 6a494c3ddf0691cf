"""Styles of tables with their conditions: first row, bands, corners (17.7.6)."""

from typing import NamedTuple

from lxml import etree

from minutes.lint.effective.letters import NOTHING, RunProperties, read_run
from minutes.lint.effective.measures import whole
from minutes.lint.effective.paragraphs import Properties, read_shape
from minutes.lint.effective.styles import Styles
from minutes.lint.effective.theme import Theme
from minutes.lint.effective.toggles import over
from minutes.ooxml.oxml import P_PR, R_PR, VAL, W, is_set, local, value

_TBL_PR = f"{W}tblPr"
_LOOK = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip


class Look(NamedTuple):
    """Which conditions a table wants (17.4.55), and how many rows and columns a band has."""

    wanted: frozenset[str]
    rows: int = 1
    columns: int = 1


class Spot(NamedTuple):
    """Where a cell is, from 0, and how large its table."""

    row: int
    rows: int
    column: int
    end: int
    """The column behind the cell."""
    columns: int


class TableFormat(NamedTuple):
    """What a table's style says of the paragraphs and letters in one of its cells."""

    shape: Properties
    run: RunProperties


PLAIN = TableFormat({}, NOTHING)


class TableStyles:
    """The formats that cells have by their table's style, each worked out once."""

    def __init__(self, styles: Styles, theme: Theme) -> None:
        self._sheet = styles.sheet
        self._theme = theme
        self._kinds: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, tuple[str, ...]], TableFormat] = {}
        self._bands: dict[str, tuple[int, int]] = {}
        self._lines: dict[str, dict[str, bool]] = {}

    def format(self, style: str, conditions: tuple[str, ...]) -> TableFormat:
        """Return the format of a cell to which these conditions apply, later ones over earlier ones."""
        key = style, tuple(one for one in conditions if one in self.conditions(style))
        if key not in self._found:
            self._found[key] = self._format(*key)
        return self._found[key]

    def conditions(self, style: str) -> frozenset[str]:
        """Return the conditions that a style, or one that it is based on, knows."""
        if style not in self._kinds:
            chain = self._sheet.chain("table", style)
            self._kinds[style] = frozenset(
                part.get(f"{W}type", "") for one in chain for part in one.element.iterchildren(f"{W}tblStylePr")
            )
        return self._kinds[style]

    def look(self, style: str, properties: etree._Element | None) -> Look:
        """Return which conditions a ``w:tblPr`` wants of its style."""
        found = None if properties is None else properties.find(f"{W}tblLook")
        if style not in self._bands:
            self._bands[style] = self._band(style, "tblStyleRowBandSize"), self._band(style, "tblStyleColBandSize")
        return Look(frozenset() if found is None else _wanted(found), *self._bands[style])

    def lines(self, style: str) -> dict[str, bool]:
        """Return which lines a style draws, by their places: top, insideH …; what it leaves open is not there."""
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
    """Return which lines a ``w:tblPr`` draws or takes away."""
    borders = None if properties is None else properties.find(f"{W}tblBorders")
    return {} if borders is None else {local(side): is_drawn(side) for side in borders}


def is_drawn(side: etree._Element) -> bool:
    """Return whether a border is a line."""
    return side.get(VAL, "none") not in ("none", "nil")


def _wanted(look: etree._Element) -> frozenset[str]:
    """The older number of bits counts where no attribute says it singly (MS-OI29500, 2.1.157)."""
    if any(look.get(W + name) is not None for name in _LOOK):
        return frozenset(name for name in _LOOK if is_set(look, name))
    try:
        bits = int(look.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    return frozenset(name for name, bit in _LOOK.items() if bits & bit)


def conditions_of(look: Look, spot: Spot) -> tuple[str, ...]:
    """Return the conditions of a cell in the order of their force: bands, columns, rows, corners.

    This is Word's order (MS-OI29500, 2.1.251); in 17.7.6.6 columns go over rows, bands of rows over those of columns.
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
