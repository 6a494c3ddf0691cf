"""``python -m tools.templates``: builds the templates of the standards."""

import sys
from collections.abc import Iterator
from pathlib import Path

from minutes.layout.layout import choose
from minutes.resources import templates_folder
from minutes.standards.standard import load
from tools.templates.bien_ban import minutes_template
from tools.templates.package import package


def built() -> Iterator[tuple[str, bytes]]:
    """Yield every template: its path in the templates' folder, and its bytes."""
    for (house, name), content in {("nd30", "bien-ban"): minutes_template}.items():
        layout = choose(load(house))
        yield f"{house}/{name}.docx", package(content(layout), layout)


def write(folder: Path) -> list[Path]:
    """Write the templates that are not current into the folder; return their paths."""
    written = []
    for name, content in built():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written.append(path)
    return written


if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in write(Path(templates_folder())))
