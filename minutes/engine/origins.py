"""Where a template comes from: a path, its bytes, or an open file."""

import os
import sys
from io import BytesIO
from typing import IO, TYPE_CHECKING, TypeAlias, TypeGuard

from minutes.problems import N_, Place, Problem, TemplateError, reason

if TYPE_CHECKING:
    import docx.document

Origin: TypeAlias = "str | os.PathLike[str] | bytes | IO[bytes] | docx.document.Document"


def is_docx(value: object) -> "TypeGuard[docx.document.Document]":
    """Return whether a value is a document of python-docx, which is not loaded to find out."""
    library = sys.modules.get("docx.document")
    return library is not None and isinstance(value, library.Document)


def saved(document: "docx.document.Document") -> bytes:
    """Return the bytes that a document of python-docx saves."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read_origin(origin: Origin) -> tuple[bytes, str]:
    """A Word file's bytes, and its name for messages: empty for bytes. TemplateError when it cannot be read."""
    if isinstance(origin, bytes):
        return origin, ""
    if is_docx(origin):
        return saved(origin), ""
    if not isinstance(origin, str | os.PathLike):
        return origin.read(), str(getattr(origin, "name", ""))  # type: ignore[union-attr]  # TypeIs came with 3.13
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
