"""The choice within the ranges of a standard; what lies outside is a problem that cites the article."""

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
"""By the size of the body text: 13/14/14 or 12/13/13 for national title, motto and place-date."""


class Layout(NamedTuple):
    """What was chosen. Millimetres for the page, points for the space between paragraphs, lines for their height."""

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
        """The columns of a borderless table in millimetres, as wide together as the text: the first one gives way."""
        first, *others = self.standard.page.columns[name]
        return (first + self.text_width - sum((first, *others)), *others)

    def size(self, component: Component) -> float:
        """The size of a component's letters in points."""
        return component.sizes.large if self.size_set == "large" else component.sizes.small


def choose(standard: Standard | None = None, options: Mapping[str, object] | None = None, source: str = "") -> Layout:
    """The layout that the standard chooses, changed by wishes; one that is ``None`` is none.

    RenderOptions: ``size_set`` (``"14"`` or ``"13"``), ``top``, ``bottom``, ``left``, ``right``, ``first_line`` in
    millimetres, ``before`` in points, ``line`` in lines. InputError with all that lie outside their ranges, each with
    its article; ``source`` is the file they come from. KeyError for a wish of another name.
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


# What a template asks the layout for: the lines of the head, and how long the drawn rules are.
TITLE_SHARE = 0.92
"""A title that fills its lines from margin to margin looks like text: it may take this share of the width."""
REFERENCE = "(Kèm theo Biên bản số: {})"
"""The line under an appendix's title."""
ROOT = "layout"
"""The name under which a template finds the measures."""
TITLES = {
    ROOT: "trình_bày",
    "agency_lines": "các_dòng_tên_cơ_quan",
    "agency_rule": "nét_dưới_tên_cơ_quan",
    "motto_rule": "nét_dưới_tiêu_ngữ",
    "summary_text": "trích_yếu_ngắt_dòng",
    "summary_rule": "nét_dưới_trích_yếu",
    "appendix_rule": "nét_dưới_phụ_lục",
}
"""The measures and their Vietnamese names, as a template writes them."""
MEANINGS = {
    ROOT: N_("What the page has to do with the text: how lines break, and how long the drawn rules are"),
    "agency_lines": N_("The lines of the body's name, broken as they fit their column"),
    "agency_rule": N_("The length of the rule under the body's name, for {% width … %} in its alternative text"),
    "motto_rule": N_("The length of the rule under the motto"),
    "summary_text": N_("The full title, broken into lines that look like a title"),
    "summary_rule": N_("The length of the rule under the title"),
    "appendix_rule": N_("The length of the rule under an appendix's reference"),
}
"""What the measures are, a line each."""


def measure_names() -> Mapping[str, None]:
    """The names of the measures, for checking templates."""
    return dict.fromkeys(name for name in TITLES if name != ROOT)


def measures(layout: Layout, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The measures of one document under the names of :func:`shape`; lengths in EMU.

    Of the facts are asked: the lines of the body's name (``organization.lines``) and the full title (``full_title``).
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
    """The font of a component."""
    component = layout.standard.components[name]
    return Font(layout.size(component), component.bold, component.italic)


def rule(layout: Layout, component: str, lines: Sequence[str]) -> int:
    """How long the rule under printed lines is, in EMU: a share of the last one; without lines, of the motto.

    NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1 (motto: its whole length), II.2 and II.5 (a third to a half).
    """
    share = layout.standard.rule(component).chosen
    if not any(lines):
        component, lines = "motto", [layout.standard.components["motto"].text]
    return round(font(layout, component).width(lines[-1]) * share)


# How wide the columns of a table of data are, so that no word and no number breaks in its middle.
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
    options = [max(0.0, min(want, width * WIDEST) - need) for need, want in zip(needed, wanted, strict=True)]
    missing = sum(options)
    if missing > spare:
        return [need + option * spare / missing for need, option in zip(needed, options, strict=True)]
    full = [need + option for need, option in zip(needed, options, strict=True)]
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
