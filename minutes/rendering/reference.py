"""The page ``docs/filters.md``, from the declarations: ``python -m minutes.rendering.reference docs/filters.md``."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from minutes.layout import MEANINGS, ROOT, TITLES
from minutes.wording import FILTER_ALIASES, FILTERS

HEAD = """# What a template may use besides fields

Made by `python -m minutes.rendering.reference docs/filters.md` from the declarations; do not edit. The fields of a
meeting are on [a page of their own](fields.md), the words of the language on [another](template-language.md).

## The program's filters

A filter says a value as minutes say it: `{{ start.day | full_date }}`, in Vietnamese
`{{ bắt_đầu.ngày_tháng | ngày_tháng_năm }}`.

| filter | tiếng Việt | what it makes |
|---|---|---|
"""
MEASURES = """
## The page's measures

What depends on the page and not on the meeting. Lengths are in EMU, as `{% width … %}` in a drawing's alternative text
wants them.

| name | tiếng Việt | meaning |
|---|---|---|
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(map(filter_row, FILTERS)) + MEASURES + "".join(map(measure_row, MEANINGS))


def filter_row(name: str) -> str:
    """One line of the table of filters."""
    aliases = ", ".join(f"`{alias}`" for alias, meant in FILTER_ALIASES.items() if meant == name)
    return f"| `{name}` | {aliases} | {summary(FILTERS[name])} |\n"


def measure_row(name: str) -> str:
    """One line of the table of measures."""
    dotted, spelt = (name, TITLES[name]) if name == ROOT else (f"{ROOT}.{name}", f"{TITLES[ROOT]}.{TITLES[name]}")
    return f"| `{dotted}` | `{spelt}` | {MEANINGS[name]} |\n"


def summary(function: Callable[..., Any]) -> str:
    """The first paragraph of a function's documentation as one line of a table."""
    first = (function.__doc__ or "").strip().partition("\n\n")[0]
    return " ".join(first.split()).replace("``", "`").replace("|", "\\|")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), "utf-8")
