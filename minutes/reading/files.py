"""Files as bytes: those named on the command line, files next to a meeting, and pictures with their type and size.

A meeting names files in its own folder or below only, so that a meeting from elsewhere cannot embed other files.
"""

import os
import struct
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from minutes.problems import N_, InputError, Place, Problem, reason
from minutes.reading.source import NO_FOLDER

if TYPE_CHECKING:
    from os import PathLike


STANDARD_INPUT = "-"
"""The file name that means standard input."""

LARGEST = 16 * 2**20
"""Bytes. The longest minutes known have 200,000."""

_MISSING = N_("there is no such file")
_FOLDER = N_("this is a folder, not a file")
_LOCKED = N_("the file cannot be read: permission is lacking, or another program has locked it")


def read_bytes(path: str, place: Place | None = None, limit: int | None = LARGEST) -> bytes:
    """Return the content of a file; InputError when it is unreadable or longer than ``limit`` bytes.

    ``place`` is where the file was named; ``None`` means the command line.
    """
    place = place or Place(path)
    most = -1 if limit is None else limit + 1
    if path == STANDARD_INPUT:
        content = sys.stdin.buffer.read(most)
    else:
        _refuse_lock_file(path, place)
        try:
            with open(path, "rb") as file:
                content = file.read(most)
        except OSError as fault:
            raise InputError([_problem(path, place, fault)]) from fault
    if limit is not None and len(content) > limit:
        values = {"limit": limit // 2**20}
        raise InputError([Problem("file-too-large", place, N_("the file is larger than {limit} MB"), values)])
    return content


def _refuse_lock_file(path: str, place: Place) -> None:
    """Raise InputError for ``~$name``, the lock file of an office program."""
    if os.path.basename(path).startswith("~$"):
        message = N_("this is the mark that an office program leaves beside a file which it has open")
        hint = N_("name the file itself: {file}")
        values = {"file": os.path.basename(path)[2:]}
        raise InputError([Problem("lock-file", place, message, values, hint=hint)])


def _problem(path: str, place: Place, fault: OSError) -> Problem:
    named = {"file": path} if place.line else {}
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return Problem("no-such-file", place, N_("there is no file {file}") if named else _MISSING, named)
    if isinstance(fault, IsADirectoryError) or os.path.isdir(path):
        return _folder(path, place)
    if isinstance(fault, PermissionError):
        return Problem("unreadable-file", place, _LOCKED)
    return Problem("unreadable-file", place, N_("the file cannot be read: {reason}"), {"reason": reason(fault)})


def _folder(path: str, place: Place) -> Problem:
    inside = os.path.join(path, "meeting.yaml")
    hint = N_("the meeting in it is {file}") if os.path.isfile(inside) else ""
    return Problem("not-a-file", place, _FOLDER, {"file": inside}, hint=hint)


UNREADABLE = N_('"{file}" is not read: the meeting was not read from a file, so that there is no folder to look in')


def neighbour(base: "str | PathLike[str]", name: str) -> str:
    """Return the path of a file named relative to the folder ``base``; InputError when reading it is not allowed."""
    # Windows users write backslashes; a backslash that is part of a name is not supported.
    wanted = name.replace("\\", "/")
    if not wanted.strip():
        raise refused("no-file-name", name, N_("no file is named"))
    if base == NO_FOLDER:
        raise refused("no-folder", name, UNREADABLE)
    if os.path.isabs(wanted) or wanted[1:2] == ":":
        hint = N_("put the file beside the meeting's and write its name alone")
        raise refused(
            "absolute-path", name, N_('"{file}" is an absolute path; a path from the meeting is wanted'), hint
        )
    path = _as_stored(os.path.join(os.fspath(base), wanted))
    if not _is_inside(path, os.fspath(base)):
        hint = N_("put a copy of the file into the folder of the meeting")
        raise refused("outside-folder", name, N_('"{file}" is outside the folder of the meeting'), hint)
    if os.path.isdir(path):
        raise refused("not-a-file", name, N_('"{file}" is a folder; a file is wanted'))
    if not os.path.isfile(path):
        raise refused("no-such-file", name, N_('there is no file "{file}" in the folder of the meeting'), near(path))
    return path


def read_neighbour(base: "str | PathLike[str]", name: str, limit: int) -> bytes:
    """Return the content of such a file; InputError when it has more than ``limit`` bytes or cannot be opened."""
    path = neighbour(base, name)
    try:
        size = os.path.getsize(path)
        if size > limit:
            message = N_('"{file}" has {size} MB; at most {limit} MB are read')
            raise refused("file-too-large", name, message, size=-(-size // 10**6), limit=limit // 10**6)
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        hint = N_("close it in other programs, or ask for the right to read it")
        raise refused("unreadable-file", name, N_('"{file}" cannot be opened'), hint) from error


def refused(code: str, name: str, message: str, hint: str = "", **values: object) -> InputError:
    """Return the error for a rejected file; the caller adds the place where the file is named."""
    return InputError([Problem(code, Place(), message, {"file": name, **values}, hint=hint)])


def near(path: str) -> str:
    """Return the hint for a missing file: a file whose name is spelt differently."""
    folder, name = os.path.split(path)
    if not os.path.isdir(folder):
        return ""
    others = {other.lower() for other in os.listdir(folder)}
    return N_("the letters of its name are there, but not as capitals and small ones") if name.lower() in others else ""


def _as_stored(path: str) -> str:
    """Return the path as stored on disk: file names from a Mac may be in NFD."""
    folder, name = os.path.split(path)
    if name.isascii() or os.path.exists(path) or not os.path.isdir(folder):
        return path
    wanted = normalize("NFC", name)
    return next((os.path.join(folder, one) for one in os.listdir(folder) if normalize("NFC", one) == wanted), path)


def _is_inside(path: str, base: str) -> bool:
    # Symbolic links count as their targets.
    real, root = os.path.realpath(path), os.path.realpath(base)
    return os.path.commonpath([real, root]) == root


LIMIT = 20_000_000
"""Bytes. A phone's photo has 3 to 12 MB; mail servers reject larger documents."""

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
FRAMES = frozenset((0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF))
"""Markers of JPEG frame headers, which hold the size (ITU-T T.81, table B.1)."""

OTHERS = {
    b"GIF8": "GIF", b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"%PDF": "PDF", b"<svg": "SVG", b"<?xml": "SVG",
    b"PK\x03\x04": "ZIP", b"\xd7\xcd\xc6\x9a": "WMF",
}  # fmt: skip
"""Signatures of other formats, to name them in the message."""


class PictureFile(NamedTuple):
    """A PNG or JPEG file."""

    content: bytes
    media_type: str
    """``image/png`` or ``image/jpeg``."""
    width: int
    height: int
    """Width and height are in pixels."""


def picture_from(base: "str | PathLike[str]", name: str) -> PictureFile:
    """Return the PNG or JPEG file of that name in the folder ``base`` or below; InputError (no place) if none."""
    content = read_neighbour(base, name, LIMIT)
    if content.startswith(PNG):
        size, media_type = _png_size(content), "image/png"
    elif content.startswith(JPEG):
        size, media_type = _jpeg_size(content), "image/jpeg"
    else:
        raise _unsupported(name, content)
    if size is None or 0 in size:
        message = N_('the picture "{file}" is damaged or incomplete')
        raise refused("damaged-picture", name, message, N_("copy it again from where it came"))
    return PictureFile(content, media_type, *size)


def _unsupported(name: str, content: bytes) -> Exception:
    hint = N_("save it as .png or .jpg")
    if not content:
        return refused(
            "empty-picture", name, N_('the picture "{file}" is empty'), N_("copy it again from where it came")
        )
    kind = _kind(content)
    if kind:
        message = N_('"{file}" is a {kind} file; PNG or JPEG is wanted')
        return refused("unsupported-picture", name, message, hint, kind=kind)
    return refused(
        "unsupported-picture", name, N_('"{file}" is not a picture that is known here; PNG or JPEG is wanted'), hint
    )


def _kind(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    if content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "HEIC"
    return next((kind for start, kind in OTHERS.items() if content.startswith(start)), "")


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height from the IHDR chunk (ISO/IEC 15948, 11.2.2); ``None`` when the file is truncated."""
    if content[12:16] != b"IHDR" or b"IEND" not in content[-64:]:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height from the frame header; ``None`` when it is missing or the file is truncated."""
    if b"\xff\xd9" not in content:
        return None
    for marker, segment in _segments(content):
        if marker in FRAMES and len(segment) >= 5:
            height, width = struct.unpack(">HH", segment[1:5])
            return width, height
    return None


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and content of each segment before the scan data (ITU-T T.81, B.1.1)."""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:  # a fill byte
            place += 1
            continue
        if marker == 0xDA:
            return
        length = int.from_bytes(content[place + 2 : place + 4], "big")
        yield marker, content[place + 4 : place + 2 + length]
        place += 2 + length
