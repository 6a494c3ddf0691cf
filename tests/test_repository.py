"""What may lie in the repository, and what nobody may find there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kept import ROOT, kept_files

BINARY = {"templates": {".docx"}, "examples": {".png", ".jpg", ".xlsx"}, "docs": {".png"}}
"""Which binary files may lie in which folder."""
LARGEST = 1_000_000

# Put together here, so that this file does not hold what it looks for: registries' hosts, and places of one machine.
FORBIDDEN = [
    "".join(parts)
    for parts in (
        ("registry.", "npmjs"),
        ("pypi", ".org"),
        ("files.python", "hosted"),
        ("deb.", "debian"),
        ("bash", "_jobs"),
        ("/wo", "rk/"),
        ("/home", "/"),
    )
]
EXCUSES = re.compile("|".join((r"pytest\.ski" + "p", r"mark\.ski" + "p", r"mark\.xfai" + "l", r"unittest\.moc" + "k")))


def files() -> Iterator[tuple[Path, bytes]]:
    return ((name, (ROOT / name).read_bytes()) for name in kept_files())


def is_binary(content: bytes) -> bool:
    return b"\0" in content[:8000]


def may_be_binary(name: Path) -> bool:
    return name.suffix in BINARY.get(name.parts[0], ())


def forbidden(content: bytes) -> list[str]:
    text = content.decode("utf-8", "replace")
    return [word for word in FORBIDDEN if word in text]


def test_no_file_names_a_registry_or_a_place_of_one_machine() -> None:
    found = {str(name): words for name, content in files() if (words := forbidden(content))}
    assert found == {}


def test_only_templates_and_pictures_are_binary() -> None:
    assert [str(name) for name, content in files() if is_binary(content) and not may_be_binary(name)] == []


def test_no_file_is_large() -> None:
    assert [str(name) for name, content in files() if len(content) > LARGEST] == []


def test_no_lock_file_of_npm_is_kept() -> None:
    assert [str(name) for name, _ in files() if name.name == "package-lock.json"] == []


def test_no_test_is_excused() -> None:
    tests = (item for item in files() if item[0].parts[0] == "tests" and item[0].suffix == ".py")
    assert [str(name) for name, content in tests if EXCUSES.search(content.decode())] == []


@pytest.mark.parametrize("word", FORBIDDEN)
def test_the_test_itself_sees_a_forbidden_word(word: str) -> None:
    assert forbidden(f"see {word}x".encode()) == [word]


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("templates/nd30/bien-ban.docx", True),
        ("examples/a/anh.png", True),
        ("tests/a.docx", False),
        ("templates/a.bin", False),
    ],
)
def test_the_test_itself_knows_where_a_binary_file_may_lie(name: str, allowed: bool) -> None:
    assert is_binary(b"PK\0")
    assert may_be_binary(Path(name)) is allowed
