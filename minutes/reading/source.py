"""Source texts: decoding, characters that Word cannot hold, and the lines and columns of characters and nodes."""

import codecs
import os
import re
from bisect import bisect_right
from typing import Any

from minutes.problems import N_, InputError, Place, Problem, Severity

NO_FOLDER = ""
"""A folder value that allows no file to be named or searched."""

Node = Any
"""A node of PyYAML: ScalarNode, SequenceNode or MappingNode; its marks count characters from the start of the text."""


class Spot:
    """The mark of a node that is not from a YAML file, such as a row of a spreadsheet."""

    __slots__ = ("place",)

    def __init__(self, place: Place) -> None:
        self.place = place


class Source:
    """A file's text and name."""

    __slots__ = ("_starts", "folder", "is_json", "name", "parsed", "shifts", "text")

    def __init__(self, text: str, name: str, folder: str | None = None) -> None:
        self.text = text
        self.parsed = text
        """The text given to the parser; marks of nodes refer to it."""
        self.name = name
        self.folder = (os.path.dirname(name) or ".") if folder is None else folder
        """The base folder of files that it names."""
        self.is_json = name.lower().endswith(".json") or re.match(r'\s*\{\s*"', text) is not None
        self.shifts: list[tuple[int, int]] = []
        """Where the parsed text is shorter than the file's: position in it, number of characters."""
        self._starts: list[int] = []

    def at(self, index: int, field: str = "") -> Place:
        """Return the place of a character; ``index`` counts from 0 in the parsed text."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", self.text))]
        index += sum(length for position, length in self.shifts if position < index)
        line = bisect_right(self._starts, index)
        return Place(self.name, line, index - self._starts[line - 1] + 1, field)

    def place(self, node: Node, field: str = "") -> Place:
        """Return the place where a node begins."""
        mark = node.start_mark
        return mark.place._replace(field=field) if isinstance(mark, Spot) else self.at(mark.index, field)

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its line break; empty when there is none."""
        self.at(0)
        if not 1 <= number <= len(self._starts):
            return ""
        return re.split(r"[\r\n]", self.text[self._starts[number - 1] :], maxsplit=1)[0]


class Made:
    """A node that is not from a YAML file: a list or a row of another file."""

    __slots__ = ("flow_style", "id", "start_mark", "style", "value")

    def __init__(self, kind: str, value: Any, place: Place) -> None:
        self.id = kind
        """``scalar``, ``sequence`` or ``mapping``, as for PyYAML's nodes."""
        self.value = value
        self.start_mark = Spot(place)
        self.style = '"'
        self.flow_style = False


ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that XML 1.0 (2.2) forbids or discourages; YAML rejects them too."""

_MESSAGE = N_("there is a character here that a Word file cannot hold: {character}")
_HINT = N_("delete it; it was probably copied from another program")


def illegal_characters(source: Source) -> list[Problem]:
    """Return a problem for each illegal character."""
    return [illegal(found[0], source.at(found.start())) for found in ILLEGAL.finditer(source.text)]


def illegal(character: str, place: Place) -> Problem:
    """Return the problem of an illegal character, named by its code point."""
    values = {"character": f"U+{ord(character):04X}"}
    return Problem("illegal-character", place, _MESSAGE, values, hint=_HINT)


OTHER_FORMATS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
"""Signatures of Word, Excel, PDF, picture and RTF files."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes, name: str) -> tuple[str, list[Problem]]:
    """Return the text without its byte order mark, and a warning when its encoding is a guess; InputError if not text.

    The text is not normalised, so that lines and columns match those of an editor.
    """
    if content.startswith(OTHER_FORMATS):
        message = N_("this is not a text file, but a document or a picture")
        hint = N_("a meeting is written in a text file that ends in .yaml or .json")
        raise InputError([Problem("not-text", Place(name), message, hint=hint)])
    encoding = _encoding(content)
    try:
        return content.decode(encoding), []
    except UnicodeDecodeError as fault:
        if encoding != "utf-8" or not content[: fault.start].isascii():
            # Multi-byte characters precede the fault: the file is damaged UTF-8.
            raise InputError([_broken(content, fault, name)]) from fault
    return _windows_text(content, name)


def _encoding(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    start = content[:200]
    if start[1::2].count(0) > len(start) // 4:
        return "utf-16-le"
    return "utf-16-be" if start[::2].count(0) > len(start) // 4 else "utf-8"


def _windows_text(content: bytes, name: str) -> tuple[str, list[Problem]]:
    """Decode text of older Windows programs (cp1258), which is decomposed like NFD."""
    try:
        text = content.decode("cp1258")
    except UnicodeDecodeError as fault:
        raise InputError([_broken(content, fault, name)]) from fault
    message = N_("the file is not UTF-8; it was read as Vietnamese text of older Windows (1258)")
    hint = N_("look whether the letters with marks are right, and save the file as UTF-8")
    return text, [Problem("windows-encoding", Place(name), message, {}, Severity.WARNING, hint)]


def _broken(content: bytes, fault: UnicodeDecodeError, name: str) -> Problem:
    before = content[: fault.start].decode(fault.encoding, "replace").splitlines(keepends=True) or [""]
    ended = before[-1].endswith(("\n", "\r"))
    line, column = len(before) + ended, 1 if ended else len(before[-1]) + 1
    message = N_("a character here cannot be read: the file is damaged, or of an encoding that is not known")
    hint = N_("save the file as UTF-8 with the program that wrote it")
    return Problem("unreadable-character", Place(name, line, column), message, hint=hint)
