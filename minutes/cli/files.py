"""What is read from outside, as bytes."""

import os
import sys

from minutes.problems import N_, InputError, Place, Problem

STANDARD_STREAM = "-"
"""Standard input, or standard output, in the place of a file's name."""

_MISSING = N_("there is no such file")
_FOLDER = N_("this is a folder, not a file")
_LOCKED = N_("the file cannot be read: permission is lacking, or another program has locked it")


def read_file(path: str) -> bytes:
    """The content of a file, or of standard input. InputError when it cannot be had."""
    if path == STANDARD_STREAM:
        return sys.stdin.buffer.read()
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as fault:
        raise InputError([_problem(path, fault)]) from fault


def _problem(path: str, fault: OSError) -> Problem:
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return Problem("no-such-file", Place(path), _MISSING)
    if isinstance(fault, IsADirectoryError) or os.path.isdir(path):
        return Problem("not-a-file", Place(path), _FOLDER)
    if isinstance(fault, PermissionError):
        return Problem("unreadable-file", Place(path), _LOCKED)
    reason = fault.strerror or type(fault).__name__
    return Problem("unreadable-file", Place(path), N_("the file cannot be read: {reason}"), {"reason": reason})
