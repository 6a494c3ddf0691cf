"""Cases in text files: a sentence, the parts of a document, and questions with their answers.

A part or an answer goes on in lines that are indented; the answer for each paragraph follows a ``|``. A line
``LibreOffice:`` says why LibreOffice sees it otherwise.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).with_name("cases")
ENTRY = re.compile(r"(\w+): (.*)|(\w[\w ]*?) => (.*)")


class Case(NamedTuple):
    """One document and what is to be known of it."""

    name: str
    parts: dict[str, str]
    answers: dict[str, list[str]]
    exception: str = ""
    """Why LibreOffice may differ."""

    def __repr__(self) -> str:
        return self.name


def cases(*names: str) -> list[Case]:
    """The cases of these files, or of all."""
    files = sorted(FOLDER.glob("*.txt")) if not names else [FOLDER / f"{name}.txt" for name in names]
    return [case for file in files for case in _cases(file.read_text("utf-8"))]


def _cases(text: str) -> Iterator[Case]:
    for block in re.split(r"\n\s*\n", text.strip()):
        name, *lines = block.splitlines()
        parts: dict[str, str] = {}
        answers: dict[str, list[str]] = {}
        for line in _joined(lines):
            found = ENTRY.fullmatch(line)
            assert found, f"{name}: {line}"
            if found[1]:
                parts[found[1]] = found[2]
            else:
                answers[found[3]] = [answer.strip() for answer in found[4].split(" | ")]
        exception = parts.pop("LibreOffice", "")
        yield Case(name, parts, answers, exception)


def _joined(lines: list[str]) -> list[str]:
    joined: list[str] = []
    for line in lines:
        if line.startswith(" "):
            joined[-1] += f" {line.strip()}"
        else:
            joined.append(line)
    return joined
