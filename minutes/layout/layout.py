"""Layouts within the ranges of a standard, the measures of a document for templates, and column widths of tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from minutes.ooxml import EMU_PER_MM
from minutes.problems import N_, InputError, Place, Problem
from minutes.richtext import Blank, Cell, Paragraph, Row, Run, Table
from minutes.standards import Choice, Component, Standard, load
from minutes.typography import Font, balanced

SIZE_SETS = {"14": "large", "13": "small"}
"""Size sets by the size of the body text: national title, motto and place-date have 13/14/14 or 12/13/13."""


class Layout(NamedTuple):
    """The chosen values: page in millimetres, space between paragraphs in points, line height in lines."""

    standard: Standard
    size_set: str
    """``large`` or ``small``."""
    top: float
    bottom: float
    left: float
    right: float
    first_line: float
    before: float
    line: float

    @property
    def text_width(self) -> float:
        """The width of the text in millimetres."""
        return self.standard.page.width - self.left - self.right

    def columns(self, name: str) -> tuple[float, ...]:
        """Return the columns of a borderless table in millimetres; the first is adjusted to fill the text width."""
        first, *others = self.standard.page.columns[name]
        return (first + self.text_width - sum((first, *others)), *others)

    def size(self, component: Component) -> float:
        """Return the font size of a component in points."""
        return component.sizes.large if self.size_set == "large" else component.sizes.small


def choose(standard: Standard | None = None, options: Mapping[str, object] | None = None, source: str = "") -> Layout:
    """Return the standard's default layout, changed by options; an option that is ``None`` is ignored.

    Options: ``size_set`` (``"14"`` or ``"13"``), ``top``, ``bottom``, ``left``, ``right``, ``first_line`` in
    millimetres, ``before`` in points, ``line`` in lines. InputError with all options outside their ranges, each with
    its article; ``source`` is the file they come from. KeyError for an unknown option.
    """
    standard = standard or load()
    choices: dict[str, Choice] = {**standard.page.margins._asdict(), **standard.flow._asdict()}
    wanted = {name: option for name, option in (options or {}).items() if option is not None}
    size_set = SIZE_SETS[str(wanted.pop("size_set", "14"))]
    problems = list(_outside(standard, choices, wanted, source))
    if problems:
        raise InputError(problems)
    values = {name: float(str(wanted.get(name, choice.chosen))) for name, choice in choices.items()}
    return Layout(standard, size_set, **values)


def _outside(
    standard: Standard, choices: Mapping[str, Choice], wanted: Mapping[str, object], source: str
) -> Iterator[Problem]:
    for name, option in wanted.items():
        choice = choices[name]
        if not choice.allows(float(str(option)), standard.page.tolerance if name in _MILLIMETRES else 0.0):
            values = {
                "found": _written(float(str(option))),
                "low": _written(choice.low),
                "high": _written(choice.high),
                "unit": _UNITS[name],
                "citation": standard.cite(choice.citation),
            }
            field = _FIELDS.get(name, name)
            message = N_("{found} {unit}; {low}–{high} {unit} is prescribed ({citation})")
            yield Problem("layout-out-of-range", Place(source=source, field=field), message, values)


def _written(number: float) -> str:
    return f"{number:g}".replace(".", ",")


_MILLIMETRES = ("top", "bottom", "left", "right", "first_line")
_UNITS = {**dict.fromkeys(_MILLIMETRES, "mm"), "before": "pt", "line": "×"}
_FIELDS = {side: f"organization.margins.{side}" for side in ("top", "bottom", "left", "right")}


# Measures for templates
TITLE_SHARE = 0.92
"""Maximum share of the text width that a line of a title fills."""
REFERENCE = "(Kèm theo Biên bản số: {})"
"""The line under an appendix's title."""
ROOT = "layout"
"""The name of the measures in templates."""
TITLES = {
    ROOT: "trình_bày",
    "agency_lines": "các_dòng_tên_cơ_quan",
    "agency_rule": "nét_dưới_tên_cơ_quan",
    "motto_rule": "nét_dưới_tiêu_ngữ",
    "summary_text": "trích_yếu_ngắt_dòng",
    "summary_rule": "nét_dưới_trích_yếu",
    "appendix_rule": "nét_dưới_phụ_lục",
}
"""The measures and their Vietnamese names in templates."""
MEANINGS = {
    ROOT: N_("What the page has to do with the text: how lines break, and how long the drawn rules are"),
    "agency_lines": N_("The lines of the body's name, broken as they fit their column"),
    "agency_rule": N_("The length of the rule under the body's name, for {% width … %} in its alternative text"),
    "motto_rule": N_("The length of the rule under the motto"),
    "summary_text": N_("The full title, broken into lines that look like a title"),
    "summary_rule": N_("The length of the rule under the title"),
    "appendix_rule": N_("The length of the rule under an appendix's reference"),
}
"""The descriptions of the measures."""


def measure_names() -> Mapping[str, None]:
    """Return the names of the measures, for checks of templates."""
    return dict.fromkeys(name for name in TITLES if name != ROOT)


def measures(layout: Layout, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the measures of a document by the names of :func:`measure_names`; lengths in EMU.

    Used facts: ``organization.lines`` (the lines of the body's name), ``full_title`` and ``number_line``.
    """
    head = round(layout.columns("head")[0] * EMU_PER_MM)
    title = round(layout.text_width * TITLE_SHARE * EMU_PER_MM)
    written = (facts.get("organization") or {}).get("lines") or []
    agency = [line for one in written for line in balanced(one, font(layout, "agency"), head)]
    summary = balanced(facts.get("full_title") or "", font(layout, "summary"), title)
    reference = REFERENCE.format(facts.get("number_line") or "")
    return {
        "agency_lines": agency,
        "agency_rule": rule(layout, "agency", agency),
        "motto_rule": rule(layout, "motto", [layout.standard.components["motto"].text]),
        "summary_text": "\n".join(summary) or None,
        "summary_rule": rule(layout, "summary", summary),
        "appendix_rule": rule(layout, "appendix_reference", [reference]),
    }


def font(layout: Layout, name: str) -> Font:
    """Return the font of a component."""
    component = layout.standard.components[name]
    return Font(layout.size(component), component.bold, component.italic)


def rule(layout: Layout, component: str, lines: Sequence[str]) -> int:
    """Return the length in EMU of the rule under printed lines: a share of the last line; without lines, of the motto.

    NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1 (motto: its whole length), II.2 and II.5 (a third to a half).
    """
    share = layout.standard.rule(component).chosen
    if not any(lines):
        component, lines = "motto", [layout.standard.components["motto"].text]
    return round(font(layout, component).width(lines[-1]) * share)


# Column widths of data tables
SLACK = 0.5
"""Extra width of a column in millimetres, for its border and rounding differences."""
WIDEST = 0.4
"""Share of the text width beyond which a column does not grow with its text."""
HEADER_LINES = 2
"""Number of lines that a heading may have before its column is widened."""
STYLES = {"header": "table_head", "row": "table_text", "group": "table_group", "total": "table_total"}
SMALL = {role: f"{name}_small" for role, name in STYLES.items()}
"""The components of rows by role, in normal and in small letters."""


def fitted(table: Table, layout: Layout) -> Table:
    """Return the table with column widths, in small letters if its longest words do not fit otherwise.

    If they still do not fit, the widest columns are narrowed; landscape pages are not supported. A table with widths is
    returned unchanged.
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
    """Return column widths from those of the longest words (``needed``) and the longest lines (``wanted``)."""
    spare = width - sum(needed)
    if spare < 0:
        return _cut(needed, width)
    options = [max(0.0, min(want, width * WIDEST) - need) for need, want in zip(needed, wanted, strict=True)]
    missing = sum(options)
    if missing > spare:
        return [need + option * spare / missing for need, option in zip(needed, options, strict=True)]
    full = [need + option for need, option in zip(needed, options, strict=True)]
    return [one * width / sum(full) for one in full]


def _cut(needed: Sequence[float], width: float) -> list[float]:
    """Return the widths limited to a common maximum, so that their sum is ``width``."""
    left, level = width, 0.0
    for number, need in enumerate(sorted(needed)):
        level = left / (len(needed) - number)
        if need > level:
            break
        left -= need
    return [min(need, level) for need in needed]


def _measured(table: Table, layout: Layout, styles: dict[str, str]) -> tuple[list[float], list[float]]:
    """Return the width in millimetres of each column's longest word and longest line."""
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
                # Not split(), which would also split at no-break spaces.
                needed[column] = max(needed[column], *(around + _wide(font, word) for word in line.split(" ")))
    return needed, wanted


@lru_cache(4096)
def _wide(font: Font, text: str) -> float:
    return font.width(text) / EMU_PER_MM


def _alone(row: Row) -> Iterator[tuple[int, Cell]]:
    """Yield the cells that cover one column, with the column's number from 0."""
    column = 0
    for cell in row.cells:
        if cell.columns == 1:
            yield column, cell
        column += cell.columns


def _text(cell: Cell) -> str:
    return "\n".join("".join(run.text for run in block.runs if isinstance(run, Run)) for block in cell.blocks)


_NUMBER = re.compile(r"[-+(]?\d[\d., ]*%?\)?")


def _whole(row: Row) -> Row:
    """Return the row with no-break spaces in numbers: ``1 250 000``, ``94,4 %``."""
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
