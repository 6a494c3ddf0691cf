"""No module binds a top-level name twice: the second would silently take the place of the first."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.imports import PACKAGE

ROOT = PACKAGE.parent
FILES = sorted(path for folder in ("minutes", "tools", "benchmarks", "tests") for path in (ROOT / folder).rglob("*.py"))


def bound(source: str) -> Iterator[str]:
    """The names that the top level of a module binds, each time that it does so.

    Branches of one ``if`` or ``try`` are alternatives, of which one counts; a declaration without a value binds
    nothing.
    """
    yield from _bound(ast.parse(source).body)


def _bound(statements: list[ast.stmt]) -> Iterator[str]:
    for node in statements:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if not any(_is_overload(one) for one in node.decorator_list):
                yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.If):
            yield from {*_bound(node.body), *_bound(node.orelse)}
        elif isinstance(node, ast.Try):
            yield from {*_bound(node.body), *(name for one in node.handlers for name in _bound(one.body))}
        elif isinstance(node, ast.Assign) or (isinstance(node, ast.AnnAssign) and node.value is not None):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))


def _is_overload(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Name) and decorator.id == "overload"


def twice(source: str) -> list[str]:
    return [name for name, count in Counter(bound(source)).items() if count > 1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_binds_each_name_once(path: Path) -> None:
    assert twice(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("_LABELS = 1\ndef f(): ...\n_LABELS = 2", ["_LABELS"]),
        ("from a import value\ndef value(): ...", ["value"]),
        ("class A: ...\nclass A: ...", ["A"]),
        ("a, b = 1, 2\nb = 3", ["b"]),
        ("if x:\n    import a\nelse:\n    a = None", []),
        ("try:\n    import a\nexcept ImportError:\n    a = None", []),
        ("if x:\n    import a\nimport a", ["a"]),
        ("x: int\nx = 1", []),
        ("x = 1\nx += 1", []),
        ("def f():\n    a = 1\n    a = 2", []),
    ],
)
def test_the_test_itself_sees_a_name_that_is_bound_twice(source: str, names: list[str]) -> None:
    assert twice(source) == names
