"""The bytes of a text file as text, in the encodings that offices have."""

import codecs

from minutes.problems import N_, InputError, Place, Problem, Severity

OTHER_FORMATS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
"""How Word, Excel, PDF, picture and RTF files begin."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes, name: str) -> tuple[str, list[Problem]]:
    """The text without its byte order mark, and a warning where its encoding is a guess. InputError if it is none.

    The text is not normalised: its lines and columns are those that an editor shows.
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
            # Letters of several bytes came before it: the file is UTF-8, and broken here.
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
    """Vietnamese text of older Windows programs: letters with marks in two parts, as NFD."""
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
