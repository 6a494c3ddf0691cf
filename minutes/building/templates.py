"""Which templates are built, and where they go."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from minutes.building.bien_ban import minutes_template
from minutes.building.package import Content, package
from minutes.layout import Layout, choose
from minutes.standards import load

TEMPLATES: Mapping[tuple[str, str], Callable[[Layout], Content]] = {("nd30", "bien-ban"): minutes_template}
"""By house and name. The house is the name of its standard."""


def built() -> Iterator[tuple[str, bytes]]:
    """Every template: its path below the templates' folder, and its bytes."""
    for (house, name), content in TEMPLATES.items():
        layout = choose(load(house))
        yield f"{house}/{name}.docx", package(content(layout), layout)


def write(folder: Path) -> list[Path]:
    """Write all templates into their folder; those that are current already are left alone. The paths written."""
    written = []
    for name, content in built():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written.append(path)
    return written
