"""Where a template comes from: a path, its bytes, or an open file."""

import os
from typing import IO

from minutes.problems import N_, Place, Problem, TemplateError, reason

Origin = str | os.PathLike[str] | bytes | IO[bytes]


def read_origin(origin: Origin) -> tuple[bytes, str]:
    """A template's bytes, and its name for messages: empty for bytes. TemplateError when it cannot be read."""
    if isinstance(origin, bytes):
        return origin, ""
    if not isinstance(origin, str | os.PathLike):
        return origin.read(), str(getattr(origin, "name", ""))
    path = os.fspath(origin)
    try:
        with open(path, "rb") as file:
            return file.read(), path
    except OSError as error:
        message = N_("the file cannot be read: {reason}")
        problem = Problem("unreadable-file", Place(source=path), message, {"reason": reason(error)})
        raise TemplateError([problem]) from error


def folder_of(origin: Origin) -> str | None:
    """Where a template lies; ``None`` for bytes and open files."""
    if isinstance(origin, bytes) or not isinstance(origin, str | os.PathLike):
        return None
    return os.path.dirname(os.path.abspath(os.fspath(origin)))
