"""Files, modules and names that the pages tell of exist, and the drawing of the rooms is that of the code."""

import re
from collections.abc import Iterator
from importlib import import_module

from tests.imports import imports
from tests.kept import ROOT, kept_files
from tests.test_levels import LEVEL, LEVELS, room

PAGES = [name for name in kept_files() if name.suffix == ".md" and name.parts[0] in ("docs", "README.md")]

FILE = re.compile(r"(?<![\w/.-])(?:(?:\.\./)?minutes|tools|tests)/[\w./*-]*\w/?")
DOTTED = re.compile(r"(?<![\w/.-])(?:minutes|tools|tests)(?:\.[A-Za-z_]\w*)+")
SHORT = re.compile(r"`((?!minutes/|tests/|tools/)[a-z][\w/]*\.py)`")
"""A file as pages name it inside the package: ``reading/yaml.py``."""
ROW = re.compile(r"^\| .* \| \[`([\w/]+)\.py`\]\(.*\) \| (.*) \|$", re.MULTILINE)

ELSEWHERE = {"minutes/_templates", "minutes.schema.json", "minutes.po", "minutes.mo"}
"""What only a wheel holds, and files that are no modules."""


def gone(text: str) -> Iterator[str]:
    """What a page names and the repository does not have."""
    for path in FILE.findall(text):
        if path not in ELSEWHERE and not any(ROOT.glob(path.removeprefix("../").rstrip("/"))):
            yield path
    for name in DOTTED.findall(text):
        if not any(name.startswith(other) for other in ELSEWHERE) and not is_there(name):
            yield name
    for path in SHORT.findall(text):
        if not any((ROOT / "minutes").rglob(path)):
            yield path


def is_there(name: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    parts = name.split(".")
    if len(parts) > 1 and (ROOT.joinpath(*parts).is_dir() or ROOT.joinpath(*parts).with_suffix(".py").is_file()):
        return True
    return len(parts) > 1 and hasattr(import_module(".".join(parts[:-1])), parts[-1])


def test_every_file_and_name_of_a_page_exists() -> None:
    pages = {str(page): list(gone((ROOT / page).read_text("utf-8"))) for page in PAGES}
    assert {page: names for page, names in pages.items() if names} == {}


def test_every_row_leads_to_a_name_of_its_file() -> None:
    rows = ROW.findall((ROOT / "docs" / "where.md").read_text("utf-8"))
    assert rows
    named = [(import_module("minutes." + path.replace("/", ".")), name) for path, cell in rows for name in names(cell)]
    assert [f"{module.__name__}.{name}" for module, name in named if not hasattr(module, name)] == []


def names(cell: str) -> list[str]:
    return re.findall(r"`(\w+)`", cell)


def test_the_test_itself_sees_what_is_gone() -> None:
    there = "`minutes/engine/` `minutes/suggest.py` `minutes.suggest.nearest` `engine/compiler.py` `tools/docs`"
    text = f"{there} `minutes/office.py` `minutes.catalogue` `minutes.suggest.mean` `engine/healing.py`"
    assert list(gone(text)) == ["minutes/office.py", "minutes.catalogue", "minutes.suggest.mean", "engine/healing.py"]


def test_the_table_and_the_drawing_of_the_rooms_are_those_of_the_code() -> None:
    text = (ROOT / "docs" / "pipeline.md").read_text("utf-8")
    for line in LEVELS.strip().splitlines():
        level, *rooms = line.split()
        row = next(row for row in text.splitlines() if row.startswith(f"| {level} |"))
        assert sorted(re.findall(r"`(\w+)`", row)) == sorted(rooms)
    drawn = re.findall(r"^  (\w+) --> (.*)$", text, re.MULTILINE)
    assert {(above, below) for above, all_below in drawn for below in all_below.split(" & ")} == arrows()


def arrows() -> set[tuple[str, str]]:
    """Which room imports which, without those that another arrow leads to."""
    below: dict[str, set[str]] = {name: set() for name in LEVEL}
    for one in imports():
        above, imported = room(one.importer), room(one.imported)
        if above in below and imported not in {"", above, "lazy", "built"}:
            below[above].add(imported)

    def reached(name: str) -> set[str]:
        return below[name].union(*map(reached, below[name]))

    kept = {name: found - set().union(*map(reached, found)) for name, found in below.items()}
    return {(above.strip("_"), name) for above, found in kept.items() for name in found}
