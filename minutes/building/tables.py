"""The standards' TOML files as a Python module: read at every start, it loads in a tenth of the time."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "standards"
HEAD = '''"""The standards as their TOML files have them. Written by ``python -m minutes.building``."""

# fmt: off
# ruff: noqa: E501
from collections.abc import Mapping
from typing import Any

TABLES: Mapping[str, Mapping[str, Any]] = {
'''


def module() -> str:
    """The text of ``minutes/standards/tables.py``: a line for each table of the TOML files."""
    lines = []
    for file in sorted(FOLDER.glob("*.toml")):
        lines += [f"    {file.stem!r}: {{", *_lines(tomllib.loads(file.read_text(encoding="utf-8"))), "    },"]
    return HEAD + "\n".join(lines) + "\n}\n"


def _lines(table: Mapping[str, Any]) -> list[str]:
    lines = []
    for key, value in table.items():
        if key == "components":
            lines += [f"        {key!r}: {{", *(f"            {k!r}: {v!r}," for k, v in value.items()), "        },"]
        else:
            lines.append(f"        {key!r}: {value!r},")
    return lines


def write() -> list[Path]:
    """Write the module, if it is not current. The paths written."""
    path, text = FOLDER / "tables.py", module()
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return []
    path.write_text(text, encoding="utf-8")
    return [path]
