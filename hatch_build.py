"""What the build adds to the files of the repository: generated files; templates and a sample in the wheel.

``python hatch_build.py`` writes the generated files into a checkout, as an editable install does.
"""

import io
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

Tables = Mapping[str, Mapping[str, Any]]

LATE = ("words", "checks")
"""The tables of a standard that only the checker reads. Their module is loaded by itself: a start is not slower."""


def generate(root: Path) -> None:
    """Write all generated files into the package: compiled catalogues, and tables as modules."""
    for source in root.glob("minutes/locale/*/LC_MESSAGES/*.po"):
        source.with_suffix(".mo").write_bytes(compiled_catalogue(source))
    for name, text in table_modules(root / "minutes").items():
        (root / "minutes" / name).write_text(text, "utf-8")


def compiled_catalogue(source: Path) -> bytes:
    """The ``.mo`` of a ``.po`` file, without its fuzzy entries."""
    compiled = io.BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, abort_invalid=True))
    return compiled.getvalue()


def table_modules(package: Path) -> dict[str, str]:
    """The text of each module of tables by its path: Python loads them in a tenth of the time that TOML takes."""
    standards = _tables(package / "standards")
    return {
        "standards/_tables.py": _module(_part(standards, lambda key: key not in LATE)),
        "standards/_rules.py": _module(_part(standards, lambda key: key in LATE)),
        "kinds/_tables.py": _module(_tables(package / "kinds")),
    }


def _tables(folder: Path) -> Tables:
    return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))}


def _part(tables: Tables, has: Callable[[str], bool]) -> Tables:
    return {name: {key: table[key] for key in filter(has, table)} for name, table in tables.items()}


def _module(tables: Tables) -> str:
    return f'"""Written by hatch_build.py from the TOML files beside it."""\n\nTABLES = {tables!r}\n'


class MinutesBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's parameter is its own affair
    """Runs for the wheel and for the editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the generated files; ``version`` is hatchling's word for the sort of build."""
        root = Path(self.root)
        generate(root)
        if version != "editable":
            # An editable install finds the folders in the checkout; copies there would be second, stale ones.
            build_data["force_include"][str(root / "templates")] = "minutes/_templates"
            build_data["force_include"][str(root / "examples" / "day-du")] = "minutes/_sample"


if __name__ == "__main__":
    generate(Path(__file__).parent)
