"""Saves documents, as Word files, PDF or PNG pages, without overwriting edited or foreign files."""

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple, Protocol

from minutes.ooxml import write_atomically
from minutes.problems import N_, EditedError, OutputError, Place, Problem, reason
from minutes.rendering.document import Document
from minutes.rendering.embedding import is_signed, is_signed_picture, is_untouched, signed, signed_picture


class Saved(NamedTuple):
    """Where a document was saved."""

    path: str
    backup: str | None = None
    """Where the previous document was kept; ``None`` when there was none or nothing was lost."""


class Savable(Protocol):
    """A Word file in memory."""

    content: bytes


def save(document: Savable, path: "str | os.PathLike[str]", force: bool = False, *, origin: str = "") -> Saved:
    """Write the document atomically to a ``.docx`` or, through LibreOffice, to a ``.pdf``.

    EditedError when the existing file was edited since it was made, is not one of ours, or is ``origin``, the file that
    the document was made from; with ``force`` it is kept as ``.bak``. OutputError when it cannot be written, ToolError
    without LibreOffice.
    """
    target = os.fspath(path)
    # Checked first: a PDF takes seconds, which a refusal would waste.
    lost = _origin(target, origin, force) or lost_at(target, force, document.content)
    return put(_as_pdf(document) if target.lower().endswith(".pdf") else document.content, target, lost)


def _origin(path: str, origin: str, force: bool) -> bytes | None:
    """Return the content at a path if it is the document's source; EditedError without ``force``."""
    if not (origin and os.path.exists(path) and os.path.exists(origin) and os.path.samefile(path, origin)):
        return None
    if not force:
        raise EditedError([_problem("same-file", path)])
    return _present(path)


def lost_at(path: str, force: bool, same: bytes = b"") -> bytes | None:
    """Return the content that writing to a path would destroy; ``None`` when there is none, or when it equals ``same``.

    EditedError without ``force``.
    """
    present = _present(path)
    problem = _loss(present, path) if present and present != same else None
    if problem is not None and not force:
        raise EditedError([problem])
    return present if problem is not None else None


def put(content: bytes, path: str, lost: bytes | None) -> Saved:
    """Write a file; ``lost`` is first written beside it as a backup."""
    if lost is None:
        write_atomically(path, content)
        return Saved(path)
    backup = _backup(path)
    write_atomically(backup, lost)
    write_atomically(path, content)
    return Saved(path, backup)


def _as_pdf(document: Savable) -> bytes:
    from minutes.libreoffice import pdf_of

    return signed(pdf_of(document.content))


def _present(path: str) -> bytes | None:
    """Return the current content; ``None`` when there is no regular file, as for a device or pipe."""
    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        message = N_("the file that is there cannot be read, so it is not replaced ({reason})")
        values = {"reason": reason(error)}
        raise OutputError([Problem("output-unreadable", Place(source=path), message, values)]) from error


_UNTOUCHED = {".pdf": is_signed, ".png": is_signed_picture}
"""Functions that tell whether a file is unedited, by extension; others are Word files."""


def _loss(present: bytes, path: str) -> Problem | None:
    """Return the problem of replacing a file; ``None`` when nothing is lost."""
    untouched = _UNTOUCHED.get(os.path.splitext(path)[1].lower(), is_untouched)(present)
    if untouched is None:
        return _problem("not-ours", path)
    return None if untouched else _problem("edited", path)


def _problem(code: str, path: str) -> Problem:
    messages = {
        "edited": N_("the document was edited since it was made; it is not overwritten"),
        "same-file": N_("the document was made from this file; it is not overwritten"),
        "not-ours": N_("the file that is there was not made by this program; it is not overwritten"),
    }
    hint = N_("give another name with -o, or --force, which keeps the present file as .bak")
    return Problem(code, Place(source=path), messages[code], hint=hint)


def _backup(path: str) -> str:
    """Return a free name, so that no older backup is overwritten."""
    number, name = 1, f"{path}.bak"
    while os.path.lexists(name):
        number += 1
        name = f"{path}.{number}.bak"
    return name


def save_pages(document: Document, path: "str | os.PathLike[str]", force: bool = False) -> tuple[Saved, ...]:
    """Write a PNG for each page: ``xem-thu.png`` becomes ``xem-thu-1.png``, ``xem-thu-2.png`` and so on.

    Surplus pages of an earlier run are removed. EditedError, with nothing written, when one of the files was edited or
    is not one of ours; with ``force`` it is kept as ``.bak``. ToolError without LibreOffice or poppler.
    """
    from minutes.libreoffice import find_pdftoppm, page_pictures, pdf_of

    target = os.fspath(path)
    # Refusals and missing tools are found before LibreOffice runs for seconds.
    lost_at(page_path(target, 1), force)
    find_pdftoppm()
    pictures = page_pictures(pdf_of(document.content))
    lost = _all_lost([page_path(target, number) for number, _ in enumerate(pictures, 1)], force)
    saved = tuple(
        put(signed_picture(picture), place, standing)
        for picture, (place, standing) in zip(pictures, lost.items(), strict=True)
    )
    _drop_from(len(pictures) + 1, target)
    return saved


def page_path(path: str, number: int) -> str:
    """Return the file name of a page."""
    stem, suffix = os.path.splitext(path)
    return f"{stem}-{number}{suffix}"


def _all_lost(paths: Sequence[str], force: bool) -> dict[str, bytes | None]:
    """Return the content that each path would lose; EditedError with all refused paths."""
    found: dict[str, bytes | None] = {}
    refused: list[Problem] = []
    for path in paths:
        try:
            found[path] = lost_at(path, force)
        except EditedError as error:
            refused += error.problems
    if refused:
        raise EditedError(refused)
    return found


def _drop_from(number: int, path: str) -> None:
    """Remove the pages from a number on while they are ours and unedited."""
    while os.path.isfile(page := page_path(path, number)):
        with suppress(OSError):  # an undeletable page must not stop the others
            with open(page, "rb") as file:
                ours = is_signed_picture(file.read())
            if ours:
                os.remove(page)
        number += 1
