"""The TOML files of standards and kinds as Python modules: read at every start, they load in a tenth of the time."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[1]
ROOMS = {"standards": "standards", "kinds": "kinds of document"}
"""The rooms with TOML files, and what these are."""

LONGEST = 120
"""Columns that a line of code may have, as ``pyproject.toml`` says."""


def module(room: str) -> str:
    """The text of a room's ``tables.py``: a line for each table of its TOML files."""
    lines = []
    for file in sorted((PACKAGE / room).glob("*.toml")):
        lines += [f"    {file.stem!r}: {{", *_lines(tomllib.loads(file.read_text(encoding="utf-8"))), "    },"]
    silenced = "# ruff: noqa: E501\n" if max(map(len, lines)) > LONGEST else ""
    head = f'''"""The {ROOMS[room]} as their TOML files have them. Written by ``python -m minutes.building``."""

# fmt: off
{silenced}from collections.abc import Mapping
from typing import Any

TABLES: Mapping[str, Mapping[str, Any]] = {{
'''
    return head + "\n".join(lines) + "\n}\n"


def _lines(table: Mapping[str, Any]) -> list[str]:
    lines = []
    for key, value in table.items():
        if key == "components":
            lines += [f"        {key!r}: {{", *(f"            {k!r}: {v!r}," for k, v in value.items()), "        },"]
        else:
            lines.append(f"        {key!r}: {value!r},")
    return lines


def write() -> list[Path]:
    """Write the modules that are not current. The paths written."""
    written = []
    for room in ROOMS:
        path, text = PACKAGE / room / "tables.py", module(room)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written
