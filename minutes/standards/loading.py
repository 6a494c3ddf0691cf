"""Tables to records. A standard is made once a process."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from minutes.built import tables
from minutes.standards.standard import Choice, Component, Flow, Margins, Page, Sizes, Standard

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
