"""Which module of the package imports which, read from the source: nothing is run."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parents[1] / "minutes"


class Import(NamedTuple):
    """One import of a module of the package by another, anywhere in it: in a function or for types only as well."""

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


def imports(package: Path = PACKAGE) -> Iterator[Import]:
    known = modules(package)
    for name, path in known.items():
        is_package = path.name == "__init__.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for target in _targets(node, name, is_package):
                found = _known_module(target, known)
                if found and found != name:
                    yield Import(name, found, node.lineno)  # type: ignore[attr-defined]  # an import has a line


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


def _known_module(target: str, known: dict[str, Path]) -> str | None:
    while target and target not in known:
        target = target.rpartition(".")[0]
    return target or None
