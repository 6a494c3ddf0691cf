"""Files that a meeting names: they lie in the meeting's own folder or below it, and nowhere else.

A meeting that somebody sent must not be able to put another file of this machine into a document.
"""

import os.path
from typing import TYPE_CHECKING
from unicodedata import normalize

from minutes.problems import N_, InputError, Place, Problem
from minutes.reading.source import NO_FOLDER

if TYPE_CHECKING:
    from os import PathLike

UNREADABLE = N_('"{file}" is not read: the meeting was not read from a file, so that there is no folder to look in')


def neighbour(base: "str | PathLike[str]", name: str) -> str:
    """The path of a file that is named relative to the folder ``base``; InputError when it is none that may be read."""
    # A clerk on Windows writes the other separator; a name that holds one as a letter is not worth a surprise.
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
    """The content of such a file; InputError when it has more than ``limit`` bytes or cannot be opened."""
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
    """The error of a file that is not read. Whoever knows where the meeting names it adds the place."""
    return InputError([Problem(code, Place(), message, {"file": name, **values}, hint=hint)])


def near(path: str) -> str:
    """The hint for a missing file: there is one that is written in another way."""
    folder, name = os.path.split(path)
    if not os.path.isdir(folder):
        return ""
    others = {other.lower() for other in os.listdir(folder)}
    return N_("the letters of its name are there, but not as capitals and small ones") if name.lower() in others else ""


def _as_stored(path: str) -> str:
    """The path as the disk spells it: a file that came from a Mac may have its marks apart from its letters (NFD)."""
    folder, name = os.path.split(path)
    if name.isascii() or os.path.exists(path) or not os.path.isdir(folder):
        return path
    wanted = normalize("NFC", name)
    return next((os.path.join(folder, one) for one in os.listdir(folder) if normalize("NFC", one) == wanted), path)


def _is_inside(path: str, base: str) -> bool:
    # A link counts as what it leads to.
    real, root = os.path.realpath(path), os.path.realpath(base)
    return os.path.commonpath([real, root]) == root
