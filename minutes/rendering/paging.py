"""Saving the pages of a document as pictures, for a look at them."""

import os
from collections.abc import Sequence
from contextlib import suppress

from minutes.problems import EditedError, Problem
from minutes.rendering.document import Document
from minutes.rendering.saving import Saved, lost_at, put
from minutes.rendering.stamping import is_signed_picture, signed_picture


def save_pages(document: Document, path: "str | os.PathLike[str]", force: bool = False) -> tuple[Saved, ...]:
    """Write a PNG for each page: for ``xem-thu.png`` they are ``xem-thu-1.png``, ``xem-thu-2.png`` and so on.

    Pages of an earlier look that the document no longer has are taken away. :class:`EditedError`, with nothing
    written, when one of the files was edited or is not one of ours; with ``force`` it is kept as ``.bak``.
    :class:`ToolError` without LibreOffice or poppler.
    """
    from minutes.finding import find_pdftoppm
    from minutes.libreoffice import pdf_of
    from minutes.pictures import page_pictures

    target = os.fspath(path)
    # What would be refused, or fail, is known before LibreOffice works for seconds.
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
    """The file of a page."""
    stem, suffix = os.path.splitext(path)
    return f"{stem}-{number}{suffix}"


def _all_lost(paths: Sequence[str], force: bool) -> dict[str, bytes | None]:
    """What each place would lose; EditedError with all of them that may not be replaced."""
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
    """Take away the pages from a number on, as far as they are ours and as they were made."""
    while os.path.isfile(page := page_path(path, number)):
        with suppress(OSError):  # a page that cannot be read, or taken away, is not worth the others
            with open(page, "rb") as file:
                ours = is_signed_picture(file.read())
            if ours:
                os.remove(page)
        number += 1
