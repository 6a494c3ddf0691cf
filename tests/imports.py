"""Which module of the package imports which, read from the source: nothing is run."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parents[1] / "minutes"

Faces = dict[str, dict[str, str]]
"""What packages offer lazily: package → name → the module that the name comes from."""


class Import(NamedTuple):
    """One import of a module of the package by another, anywhere in it: in a function or for types only as well.

    A name that a package's face offers counts as an import of the module that it comes from: faces are lazy.
    """

    importer: str
    imported: str
    line: int

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}"


def module_name(path: Path, package: Path = PACKAGE) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules(package: Path = PACKAGE) -> dict[str, Path]:
    return {module_name(path, package): path for path in sorted(package.rglob("*.py"))}


def faces(package: Path = PACKAGE) -> Faces:
    """The names of each package's face, as they are imported there for the types' sake."""
    return {name: _offered(path) for name, path in modules(package).items() if path.name == "__init__.py"}


def _offered(path: Path) -> dict[str, str]:
    blocks = (node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.If))
    found = (node for block in blocks for node in block.body if isinstance(node, ast.ImportFrom))
    return {alias.name: node.module or "" for node in found for alias in node.names}


def written(package: Path = PACKAGE) -> Iterator[tuple[str, str, int]]:
    """Every import as it is written: the module that it stands in, the full dotted name, the line."""
    known = modules(package)
    for name, path in known.items():
        is_package = path.name == "__init__.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for target in _targets(node, name, is_package):
                yield name, target, node.lineno  # type: ignore[attr-defined]  # an import has a line


def imports(package: Path = PACKAGE) -> Iterator[Import]:
    known, offered = modules(package), faces(package)
    for importer, target, line in written(package):
        if target.rpartition(".")[2] in offered.get(importer, ()):
            continue  # the face itself
        found = _known_module(target, known, offered)
        if found and found != importer:
            yield Import(importer, found, line)


def _targets(node: ast.AST, importer: str, is_package: bool) -> Iterator[str]:
    """Full dotted names that the node imports: modules, or names in them."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            parts = importer.split(".")
            parents = parts if is_package else parts[:-1]
            base = ".".join([*parents[: len(parents) - node.level + 1], *filter(None, [node.module])])
        yield from (f"{base}.{alias.name}" for alias in node.names)


def _known_module(target: str, known: dict[str, Path], offered: Faces) -> str | None:
    """The module that a dotted name is, or lives in, behind however many faces."""
    package, _, name = target.rpartition(".")
    if target not in known and name in offered.get(package, ()):
        return _known_module(f"{offered[package][name]}.{name}", known, offered)
    while target and target not in known:
        target = target.rpartition(".")[0]
    return target or None
