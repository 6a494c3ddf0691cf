"""A package's face is what others import; it offers each name once, and loads what is asked for and nothing else."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

from tests.imports import PACKAGE, faces, modules, written

OFFERED = {package: names for package, names in faces().items() if names and package != "minutes"}
PACKAGES = {name for name, path in modules().items() if path.name == "__init__.py"} - {"minutes"}


def past_a_face(imports: Iterable[tuple[str, str, int]], packages: set[str]) -> Iterator[str]:
    """Imports of a module or a name from inside a package that the importer is not in."""
    for importer, target, line in imports:
        holder = next((one for one in _around(target) if one in packages and not _inside(importer, one)), None)
        if holder is not None and "." in target.removeprefix(f"{holder}."):
            yield f"{importer}:{line} imports {target}, past {holder}"


def _around(name: str) -> list[str]:
    """The packages that a dotted name may lie in, the outermost first."""
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(2, len(parts))]


def _inside(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def test_nobody_imports_past_a_face() -> None:
    assert list(past_a_face(written(), PACKAGES)) == []


@pytest.mark.parametrize(
    ("importer", "target", "found"),
    [
        ("minutes.lint.linter", "minutes.engine.Template", False),
        ("minutes.lint.linter", "minutes.engine.template.Template", True),
        ("minutes.engine.cache", "minutes.engine.template.Template", False),
        ("minutes.engine.cache", "minutes.engine.values.insert.Insertion", True),
        ("minutes.engine.values.insert", "minutes.engine.values.text.take_apart", False),
        ("minutes.lint.linter", "minutes.suggest.nearest", False),
    ],
)
def test_the_test_itself_sees_an_import_past_a_face(importer: str, target: str, found: bool) -> None:
    packages = {"minutes.engine", "minutes.engine.values", "minutes.lint"}
    assert bool(list(past_a_face([(importer, target, 1)], packages))) is found


@pytest.mark.parametrize("package", sorted(OFFERED))
def test_a_face_offers_the_names_that_a_checker_of_types_sees(package: str) -> None:
    found = {name: getattr(import_module(package), name) for name in dir(import_module(package))}
    assert found.keys() == OFFERED[package].keys()
    assert all(value is getattr(import_module(OFFERED[package][name]), name) for name, value in found.items())


@pytest.mark.parametrize("package", sorted(OFFERED))
def test_no_name_of_a_face_is_that_of_a_module(package: str) -> None:
    # Whoever imports the module would put it in the place of the name.
    assert [name for name in OFFERED[package] if f"{package}.{name}" in modules()] == []


def test_every_name_of_a_face_is_used_by_another_package() -> None:
    used = {target for _, target, _ in written()} | set(_used_outside()) | set(_attributes())
    unused = [f"{package}.{name}" for package, names in OFFERED.items() for name in names]
    assert [name for name in unused if name not in used] == []


def _used_outside() -> Iterator[str]:
    """What the tools, the benchmarks, the tests and the pages import."""
    root = PACKAGE.parent
    for folder in ("tools", "benchmarks", "tests"):
        yield from (target for _, target, _ in written(root / folder))
    for page in (root / "docs").rglob("*.md"):
        for line in page.read_text("utf-8").splitlines():
            if line.startswith("from minutes."):
                package, _, names = line.removeprefix("from ").partition(" import ")
                yield from (f"{package}.{name.strip()}" for name in names.split(","))


def _attributes() -> Iterator[str]:
    """Names that are asked of a package by attribute: ``wording.share``."""
    for path in modules().values():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                yield f"minutes.{node.value.id}.{node.attr}"


def test_a_face_loads_no_module_that_is_not_asked_for() -> None:
    code = (
        "import importlib, sys\n"
        f"for package in {sorted(OFFERED)!r}: importlib.import_module(package)\n"
        "print(*[name for name in sys.modules if name.startswith('minutes')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert set(done.stdout.split()) == {"minutes", "minutes.lazy", *OFFERED}


def test_a_name_that_a_face_does_not_offer_is_refused() -> None:
    with pytest.raises(AttributeError, match=r"module 'minutes.engine' has no attribute 'Templat'"):
        getattr(import_module("minutes.engine"), "Templat")  # noqa: B009 - a checker of types would refuse it


def test_the_package_lies_where_it_is_looked_for() -> None:
    assert Path(PACKAGE / "engine" / "__init__.py").is_file()
