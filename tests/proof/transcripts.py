"""Transcripts of the command line: a text file holds commands, and below each what it printed and which files it wrote.

A line at the left margin is an instruction, an indented line is a result. Replaying a transcript runs its instructions
in an empty folder and returns the same text with the results of today:

    # a comment, or an empty line
    + hop.yaml                    the lines below that begin with "| " become a file
    | title: Giao ban
    w mau.docx                    likewise; each line becomes a paragraph of a Word file
    c examples/day-du             a file or folder of the repository is copied
    e a.docx b.docx document.xml old => new     b.docx is a.docx with every match in a part of word/ replaced
    $ minutes render hop.yaml     the command runs in Vietnamese (en$ in English, both$ in both); "< hop.yaml" feeds it

Of long texts the first lines stand there and hashes of the rest, of packages the hashes of the members that no earlier
command has written. Paths of this machine are written as ROOT and HERE.
"""

import hashlib
import io
import os
import re
import shlex
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path

from tests.cli.running import run
from tests.proof.packages import document, paragraphs, parts_of, with_part
from tests.proof.programs import ROOT

MOST_LINES = 120
"""A longer text is cut."""
HEAD = 30
EMPTY = "·"
"""An empty line of a result; a line without anything belongs to the instructions."""
STRIDE = 40
"""Of the rest of a long text, one hash for so many lines, so that a difference is near the line that is shown."""
LANGUAGES = {"$": ("vi",), "en$": ("en",), "both$": ("vi", "en")}


def replay(transcript: str, folder: Path) -> str:
    """Run the instructions of a transcript in the folder and return it with what they give now."""
    return "\n".join(_Replay(folder).lines(transcript)) + "\n"


class _Replay:
    """One run of a transcript."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: set[str] = set()
        """The members of packages that were listed: each is listed once."""

    def lines(self, transcript: str) -> Iterator[str]:
        given = [line for line in transcript.rstrip("\n").split("\n") if not line.startswith(" ")]
        for number, line in enumerate(given):
            yield line
            word, _, rest = line.partition(" ")
            if word in LANGUAGES:
                for lang in LANGUAGES[word]:
                    yield from _indented(self._ran(shlex.split(rest)[1:], lang))
            elif word in ("+", "w"):
                _write(self._folder / rest, word, _block(given[number + 1 :]))
            elif word == "c":
                _copy(ROOT / rest, self._folder / Path(rest).name)
            elif word == "e":
                _edit(self._folder, *rest.split(" ", 3))
            elif word not in ("#", "", "|"):
                raise ValueError(f"no instruction: {line}")

    def _ran(self, words: list[str], lang: str) -> Iterator[str]:
        stdin = b""
        if "<" in words:
            *words, _, source = words
            stdin = (self._folder / source).read_bytes()
        before = self._files()
        done = run(*words, lang=lang, stdin=stdin)
        yield f"[{lang}: exit code {done.code}]"
        for sign, stream in (("", done.out), ("! ", done.err)):
            yield from (sign + line for line in cut(self._without_places(stream)))
        after = self._files()
        yield from (f"[removed {name}]" for name in sorted(before.keys() - after.keys()))
        for name in sorted(after):
            if before.get(name) != after[name]:
                yield from self._told(name, after[name])

    def _files(self) -> Mapping[str, bytes]:
        paths = (path for path in self._folder.rglob("*") if path.is_file())
        return {path.relative_to(self._folder).as_posix(): path.read_bytes() for path in paths}

    def _without_places(self, text: str) -> str:
        return text.replace(os.fspath(self._folder), "HERE").replace(os.fspath(ROOT), "ROOT")

    def _told(self, name: str, content: bytes) -> Iterator[str]:
        """What there is to know of a file: its size and hash; and its text, or the members of a package."""
        yield f"[wrote {name}: {len(content)} bytes, sha256 {digest(content)}]"
        if content.startswith(b"PK"):
            yield from _indented(self._members(content))
        elif b"\0" not in content:
            yield from _indented(cut(self._without_places(content.decode("utf-8", "backslashreplace"))))

    def _members(self, content: bytes) -> Iterator[str]:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                line = f"{digest(archive.read(member))[:12]} {member.file_size:>7} {member.filename}"
                if line not in self._known:
                    self._known.add(line)
                    yield line


def _block(lines: Iterable[str]) -> str:
    return "".join(f"{line[2:]}\n" for line in takewhile(lambda line: line.startswith("|"), lines))


def _write(path: Path, word: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if word == "+" else document(paragraphs(*text.splitlines())))


def _copy(source: Path, target: Path) -> None:
    (shutil.copytree if source.is_dir() else shutil.copy)(source, target)


def _edit(folder: Path, old: str, new: str, part: str, change: str) -> None:
    pattern, _, replacement = change.partition(" =>")
    content = (folder / old).read_bytes()
    text, count = re.subn(pattern, replacement.removeprefix(" "), parts_of(content)[f"word/{part}"].decode())
    if not count:
        raise ValueError(f"{part} of {old} does not hold {pattern}")
    (folder / new).write_bytes(with_part(content, f"word/{part}", text))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}".rstrip() if line.strip() else f"    {EMPTY}" for line in lines)


def cut(text: str) -> Iterator[str]:
    """The lines of a text; of a long one the first ones, and hashes of the others with the line each begins with."""
    lines = text.removesuffix("\n").split("\n") if text else []
    if "\0" in text:
        lines = [f"[no text: {len(text)} characters, sha256 {digest(text.encode())}]"]
    if len(lines) <= MOST_LINES:
        yield from lines
        return
    yield f"[{len(lines)} lines, sha256 {digest(text.encode())}]"
    yield from lines[:HEAD]
    for start in range(HEAD, len(lines), STRIDE):
        yield f"[from line {start + 1}: {digest(_joined(lines[start : start + STRIDE]))[:12]}] {lines[start]}"


def _joined(lines: list[str]) -> bytes:
    return "\n".join(lines).encode()


def digest(content: bytes) -> str:
    """The SHA-256, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
