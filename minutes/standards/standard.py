"""The records of a standard and their construction from TOML. Page measures are millimetres, font sizes points."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from minutes.built import tables


class Choice(NamedTuple):
    """An allowed range and the value chosen in it."""

    low: float
    high: float
    chosen: float
    citation: str = ""

    def allows(self, value: float, tolerance: float = 0.0) -> bool:
        """Return whether the value is in the range, extended by the tolerance."""
        return self.low - tolerance <= value <= self.high + tolerance


class Sizes(NamedTuple):
    """The font sizes of a component in points: the allowed range, and the value in each size set."""

    low: float
    high: float
    large: float
    small: float


class Component(NamedTuple):
    """A part of a document and its prescribed formatting."""

    name: str
    """The English name, used in code and rules: ``motto``."""
    style: str
    """The name of the paragraph style in Word: ``Tiêu ngữ``."""
    sizes: Sizes
    citation: str = ""
    """The place in the standard, without its title; empty: our own choice."""
    text: str = ""
    """The prescribed text."""
    bold: bool = False
    italic: bool = False
    case: str = "normal"
    """``normal`` or ``upper`` (capitals)."""
    align: str = "left"
    """``left``, ``center``, ``right`` or ``both``; the default for running text is ``both``."""
    before: float = 0.0
    after: float = 0.0
    """Space above and below in points."""
    line_exact: float | None = None
    """An exact line height in points; ``None``: single, or the layout's for running text."""
    text_flow: bool = False
    """Whether it is running text, with the first-line indent, spacing and line height of the layout."""
    keep_next: bool = False
    leader: bool = False
    """Whether it has a tab stop with dotted leader at the right edge of the text."""
    outline: int | None = None
    """The outline level, from 1; ``None`` for body text."""
    list: tuple[str, int] | None = None
    """The list of the style (``headings``, ``clauses``, ``bullets``) and its level from 0."""
    color: str = ""
    """Six hexadecimal digits; empty: the standard's colour."""
    next: str = ""
    """The component of the next paragraph typed in Word; empty: the same."""
    role: str = ""
    """The role of rich text that uses this style: ``bullet-1``."""

    @property
    def face(self) -> str:
        """``upright``, ``italic``, ``upright bold``, ``italic bold``."""
        return ("italic" if self.italic else "upright") + (" bold" if self.bold else "")


class Margins(NamedTuple):
    """The four margins of the page."""

    top: Choice
    bottom: Choice
    left: Choice
    right: Choice


class Page(NamedTuple):
    """Paper, margins and the columns of the two borderless tables, in millimetres."""

    width: float
    height: float
    citation: str
    margins: Margins
    header_distance: float
    tolerance: float
    columns: Mapping[str, tuple[float, ...]]


class Flow(NamedTuple):
    """The ranges for running text: indent in millimetres, space in points, line height in lines."""

    first_line: Choice
    before: Choice
    line: Choice


class Standard(NamedTuple):
    """A decree on the form of documents."""

    name: str
    title: str
    short_title: str
    language: str
    font: str
    color: str
    page: Page
    flow: Flow
    table_style: str
    """The name of the table style for data tables."""
    cell_padding: float
    """The horizontal padding of data cells in millimetres."""
    frame_style: str
    """The name of the table style for borderless tables, which position components."""
    rule_weight: float
    """The weight of drawn rules in points."""
    rules: Mapping[str, Choice]
    """The lengths of drawn rules by name, as shares of the printed line above."""
    components: Mapping[str, Component]

    @property
    def roles(self) -> Mapping[str, str]:
        """The names of styles by the roles of rich text and tables."""
        return {one.role: one.style for one in self.components.values() if one.role} | {"table": self.table_style}

    def rule(self, component: str) -> Choice:
        """Return the length of the drawn rule below a component, as a share of the printed line above it."""
        return self.rules[component.partition("_")[0]]

    def cite(self, citation: str) -> str:
        """Return the citation with the standard's short title."""
        return f"{self.short_title}, {citation}"


TABLES = tables("standards")


@cache
def load(name: str = "nd30") -> Standard:
    """Return the standard of this name, built once per process. KeyError for a name that is not in :func:`names`."""
    return standard(TABLES[name])


def names() -> tuple[str, ...]:
    """Return the names of all standards."""
    return tuple(sorted(TABLES))


def standard(table: Mapping[str, Any]) -> Standard:
    """Return the standard of a TOML table."""
    rules = dict(table["rules"])
    weight = rules.pop("weight")
    flow = table["paragraphs"]
    return Standard(
        name=table["name"],
        title=table["title"],
        short_title=table["short_title"],
        language=table["language"],
        font=table["font"]["name"],
        color=table["font"]["color"],
        page=page(table["page"]),
        flow=Flow(*(choice(flow[key], flow["citation"]) for key in Flow._fields)),
        table_style=table["tables"]["data"],
        cell_padding=table["tables"]["padding"],
        frame_style=table["tables"]["frame"],
        rule_weight=weight,
        rules={key: choice(value) for key, value in rules.items()},
        components={key: component(key, value) for key, value in table["components"].items()},
    )


def page(table: Mapping[str, Any]) -> Page:
    """Return the page of a TOML table."""
    margins = table["margins"]
    return Page(
        width=table["width"],
        height=table["height"],
        citation=table["citation"],
        margins=Margins(*(choice(margins[key], margins["citation"]) for key in Margins._fields)),
        header_distance=table["header_distance"],
        tolerance=table["tolerance"],
        columns={key: tuple(value) for key, value in table["columns"].items()},
    )


def choice(table: Mapping[str, Any], citation: str = "") -> Choice:
    """Return the range of a TOML table."""
    low, high = table["allowed"]
    return Choice(low, high, table["chosen"], table.get("citation", citation))


def component(name: str, table: Mapping[str, Any]) -> Component:
    """Return the component of a TOML table. TypeError for an unknown key."""
    values = dict(table)
    size = values.pop("size")
    low, high = size["allowed"]
    if "list" in values:
        values["list"] = tuple(values["list"])
    values.setdefault("align", "both" if values.get("text_flow") else "left")
    return Component(name=name, sizes=Sizes(low, high, size["large"], size["small"]), **values)
