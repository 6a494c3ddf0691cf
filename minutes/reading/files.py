"""A file as bytes, or a clear problem."""

import os
import sys

from minutes.problems import N_, InputError, Place, Problem, reason

STANDARD_INPUT = "-"
"""Standard input in the place of a file's name."""

LARGEST = 16 * 2**20
"""Bytes. The longest minutes that we know of have two hundred thousand."""

_MISSING = N_("there is no such file")
_FOLDER = N_("this is a folder, not a file")
_LOCKED = N_("the file cannot be read: permission is lacking, or another program has locked it")


def read_bytes(path: str, place: Place | None = None, limit: int | None = LARGEST) -> bytes:
    """The content of a file of at most so many bytes. InputError when it cannot be had.

    The place is where the file was named; without it, somebody named it at the command line.
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
    """Office programs keep ``~$name`` beside a file that they have open."""
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
