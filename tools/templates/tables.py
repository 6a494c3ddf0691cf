"""The TOML files of standards and kinds as Python modules: read at every start, they load in a tenth of the time."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[2] / "minutes"
ROOMS = {"standards": "standards", "kinds": "kinds of document"}
"""The rooms with TOML files, and what these are."""

LATE = ("words", "checks")
"""The tables that only the checker reads: they stand in a module of their own, so that a start is not slower."""

LONGEST = 120
"""Columns that a line of code may have, as ``pyproject.toml`` says."""


def module(room: str) -> str:
    """The text of a room's ``tables.py``: a line for each table of its TOML files."""
    lines = []
    for name, table in _read(room):
        early = {key: value for key, value in table.items() if key not in LATE}
        lines += [f"    {name!r}: {{", *_lines(early), "    },"]
    silenced = "# ruff: noqa: E501\n" if max(map(len, lines)) > LONGEST else ""
    head = f'''"""The {ROOMS[room]} as their TOML files have them. Written by ``python -m tools.templates``."""

# fmt: off
{silenced}from collections.abc import Mapping
from typing import Any

TABLES: Mapping[str, Mapping[str, Any]] = {{
'''
    return head + "\n".join(lines) + "\n}\n"


def checks() -> str:
    """The text of ``standards/checks.py``: what the checker asks. Its sentences are marked for the catalogue."""
    lines = []
    for name, table in _read("standards"):
        lines += [f"    {name!r}: {{", "        'words': {"]
        lines += [f"            {key!r}: {value!r}," for key, value in table.get("words", {}).items()]
        lines += ["        },", "        'checks': [", *map(_check, table.get("checks", ())), "        ],", "    },"]
    return CHECKS + "\n".join(lines) + "\n}\n"


CHECKS = '''"""What the standards ask, as their TOML files have it. Written by ``python -m tools.templates``."""

# fmt: off
# ruff: noqa: E501
from collections.abc import Mapping
from typing import Any

from minutes.problems import N_

CHECKS: Mapping[str, Mapping[str, Any]] = {
'''
SENTENCES = ("fault", "why")


def _check(table: Mapping[str, Any]) -> str:
    items = (f"{key!r}: {f'N_({value!r})' if key in SENTENCES else repr(value)}" for key, value in table.items())
    return f"            {{{', '.join(items)}}},"


def _read(room: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file in sorted((PACKAGE / room).glob("*.toml")):
        yield file.stem, tomllib.loads(file.read_text(encoding="utf-8"))


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
    modules = {PACKAGE / room / "tables.py": module(room) for room in ROOMS}
    for path, text in (modules | {PACKAGE / "standards" / "checks.py": checks()}).items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written
