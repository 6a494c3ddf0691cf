"""What a standard is made of: ranges, pages, components. Millimetres for the page, points for letters."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from minutes.built import tables


class Choice(NamedTuple):
    """What may be, from ``low`` to ``high``, and what we choose within it."""

    low: float
    high: float
    chosen: float
    citation: str = ""

    def allows(self, value: float, tolerance: float = 0.0) -> bool:
        """Whether the value lies in the range, give or take the tolerance."""
        return self.low - tolerance <= value <= self.high + tolerance


class Sizes(NamedTuple):
    """The letter sizes of a component in points: the allowed range, and ours in the two coherent sets."""

    low: float
    high: float
    large: float
    small: float


class Component(NamedTuple):
    """One part of a document as the standard wants it printed."""

    name: str
    """The English name that code and rules use: ``motto``."""
    style: str
    """The name of the paragraph style in Word, as staff read it: ``Tiêu ngữ``."""
    sizes: Sizes
    citation: str = ""
    """Where the standard says so, without its title; empty: our own choice."""
    text: str = ""
    """The words that are prescribed letter for letter."""
    bold: bool = False
    italic: bool = False
    case: str = "normal"
    """``normal``, or ``upper`` where capitals are prescribed."""
    align: str = "left"
    """``left``, ``center``, ``right`` or ``both``; running text is ``both`` unless the standard says otherwise."""
    before: float = 0.0
    after: float = 0.0
    """Space above and below in points."""
    line_exact: float | None = None
    """An exact line height in points; None: single, or the layout's for running text."""
    text_flow: bool = False
    """Running text: with the first-line indent, spacing and line height of the layout."""
    keep_next: bool = False
    leader: bool = False
    """Has a tab stop with dots at the text's right edge."""
    outline: int | None = None
    """Level in Word's navigation pane, from 1."""
    list: tuple[str, int] | None = None
    """The native list that the style belongs to, and its level from 0: ``headings``, ``clauses``, ``bullets``."""
    color: str = ""
    """Six hexadecimal digits where it is not the standard's colour."""
    next: str = ""
    """The component that Word goes on with after the paragraph's end; empty: the same."""
    role: str = ""
    """The role of rich text that is set in this style: ``bullet-1``."""

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
    """What an organisation may choose for the running text: indent in millimetres, space in points, lines."""

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
    """The name of the table style for data."""
    cell_padding: float
    """Millimetres beside the text of a cell of data."""
    frame_style: str
    """The name of the table style for borderless tables that hold parts in place."""
    rule_weight: float
    """The weight of drawn rules in points."""
    rules: Mapping[str, Choice]
    """Drawn rules by name: their length as a share of the printed line above."""
    components: Mapping[str, Component]

    @property
    def roles(self) -> Mapping[str, str]:
        """The roles of rich text and tables, with the names of their styles."""
        return {one.role: one.style for one in self.components.values() if one.role} | {"table": self.table_style}

    def rule(self, component: str) -> Choice:
        """The length of the drawn rule below a component, as a share of the printed line above it."""
        return self.rules[component.partition("_")[0]]

    def cite(self, citation: str) -> str:
        """The citation with the standard's title, as it is quoted to a reader."""
        return f"{self.short_title}, {citation}"


# Tables to records. A standard is made once a process.
TABLES = tables("standards")


@cache
def load(name: str = "nd30") -> Standard:
    """The standard of this name. KeyError for a name that :func:`names` does not list."""
    return standard(TABLES[name])


def names() -> tuple[str, ...]:
    """The standards that there are."""
    return tuple(sorted(TABLES))


def standard(table: Mapping[str, Any]) -> Standard:
    """The standard that a TOML table describes."""
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
    """The page that a TOML table describes."""
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
    """A range with what we choose in it."""
    low, high = table["allowed"]
    return Choice(low, high, table["chosen"], table.get("citation", citation))


def component(name: str, table: Mapping[str, Any]) -> Component:
    """A component; a key that the record does not have is a mistake in the TOML file: TypeError."""
    values = dict(table)
    size = values.pop("size")
    low, high = size["allowed"]
    if "list" in values:
        values["list"] = tuple(values["list"])
    values.setdefault("align", "both" if values.get("text_flow") else "left")
    return Component(name=name, sizes=Sizes(low, high, size["large"], size["small"]), **values)
