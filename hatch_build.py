"""What the build adds to the files of the repository: compiled catalogues; templates and a sample in the wheel."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogue(source: Path) -> Path:
    """The compiled catalogue, beside its source; fuzzy entries are left out."""
    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parents[1].name)
    compiled = source.with_suffix(".mo")
    with compiled.open("wb") as file:
        write_mo(file, catalogue, use_fuzzy=False)
    return compiled


class MinutesBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's parameter is its own affair
    """Runs for the wheel and for the editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue; ``version`` is hatchling's word for the sort of build."""
        root = Path(self.root)
        for source in sorted(root.glob("minutes/locale/*/LC_MESSAGES/*.po")):
            compile_catalogue(source)
        if version != "editable":
            # An editable install finds the folders in the checkout; copies there would be second, stale ones.
            build_data["force_include"][str(root / "templates")] = "minutes/_templates"
            build_data["force_include"][str(root / "examples" / "day-du")] = "minutes/_sample"
