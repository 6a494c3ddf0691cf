"""Of each fault of a template, the guide shows an example, and says what the program says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.guide import GUIDE, Row, found_in, rows, text, told, with_blocks
from tests.kept import ROOT

ROWS = tuple(rows(text()))
CODE = re.compile("[a-z]+(-[a-z]+)+")
ELSEWHERE = {
    "include-nowhere": "of a template that lies in no file",
    "include-unreadable": "of a folder with the name of a file",
    "include-too-deep": "told in words: its message names nine files",
    "limit-text": "of data larger than the sample's",
    "link-target": "of data: the sample's links are good",
    "missing-value": "a warning when a document is made",
    "picture-type": "of data: the sample's pictures are good",
    "too-deep": "of a template that no person types",
    "too-large": "of the file; told in words",
    "unprintable-character": "of data: the sample has no such character",
    "unreadable-file": "of the file; told in words",
    "unusual-xml": "of the file; told in words",
    "word-field-from-data": "of an instruction that Word hides",
}
"""Codes that no row shows, and why."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_blocks(tmp_path_factory.mktemp("mau"))


@pytest.mark.parametrize("row", ROWS, ids=[row.typed[:40] for row in ROWS])
def test_the_guide_says_what_the_program_says(row: Row, folder: Path) -> None:
    # After a change of wording: python -m tests.docs.make_messages
    found = found_in(row.template, folder)
    assert found
    assert row.told == told(found)


def test_the_guide_shows_every_fault(folder: Path) -> None:
    shown = {problem.code for row in ROWS for problem in found_in(row.template, folder)}
    assert set(codes()) - set(ELSEWHERE) - shown == set()
    assert shown & set(ELSEWHERE) == set()


def test_every_row_has_a_cure() -> None:
    assert [row.typed for row in ROWS if len(row.cure) < 10] == []
    assert len(ROWS) == len(re.findall(r"^\| `.*\|.*\|.*\|$", text().split("## Khi lệnh soát")[1], re.MULTILINE))
    assert GUIDE.name == "sua-mau.md"


def codes() -> Iterator[str]:
    """The codes that the engine's own sources give to problems."""
    for file in (ROOT / "minutes" / "engine").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ("Problem", "fault", "NotFound"):
                yield from _texts(node.args[:1])


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def _texts(arguments: list[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        if isinstance(argument, ast.Constant) and CODE.fullmatch(str(argument.value)):
            yield str(argument.value)
