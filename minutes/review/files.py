"""The documents of a run: finds them from names, folders and patterns; converts other formats to Word files."""

import os
from collections.abc import Iterable, Iterator
from glob import glob, has_magic

from minutes.problems import N_, InputError, Place, Problem, ToolError

WORD = (".docx",)
OTHERS = (".doc", ".odt", ".rtf")
"""Formats that LibreOffice converts to Word files."""
_LOCK = "~$"


def gathered(names: Iterable[str], *, convert: bool = False) -> list[str]:
    """Return the files that the names stand for, each once, in order.

    A folder stands for all Word files below it, a pattern such as ``2025/*`` for those that match; with ``convert``,
    other formats are included. A named file is always included, even if it does not exist. InputError for a folder or
    pattern without documents.
    """
    endings = WORD + OTHERS if convert else WORD
    found: dict[str, None] = {}
    for name in names:
        found |= dict.fromkeys(_meant(name, endings))
    return list(found)


def _meant(name: str, endings: tuple[str, ...]) -> list[str]:
    if os.path.isdir(name):
        return _some(list(_inside(name, endings)), name, N_("no Word file lies in this folder"))
    if os.path.exists(name) or not has_magic(name):
        return [name]
    # The shells of Windows do not expand patterns.
    files = sorted(path for path in glob(name, recursive=True) if os.path.isfile(path))
    return _some([one for one in files if _counts(one, endings)], name, N_("no Word file fits this pattern"))


def _inside(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield the documents of a folder, then those of its subfolders; hidden ones are skipped."""
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (os.path.normpath(os.path.join(path, file)) for file in sorted(files) if _counts(file, endings))


def _counts(path: str, endings: tuple[str, ...]) -> bool:
    name = os.path.basename(path)
    return name.lower().endswith(endings) and not name.startswith((_LOCK, "."))


def _some(found: list[str], name: str, message: str) -> list[str]:
    if not found:
        raise InputError([Problem("no-documents", Place(name), message)])
    return found


REFUSALS = {
    ".doc": N_("not a .docx file (the old Word format)"),
    ".odt": N_("not a .docx file, but an OpenDocument text"),
    ".rtf": N_("not a .docx file, but RTF text"),
}
"""Messages for the formats that LibreOffice can convert."""

_SIGNATURES = {b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ".doc", b"{\\rtf": ".rtf"}
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""The first member of an OpenDocument text and its content (OpenDocument 1.3, part 2, 3.3)."""
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
"""The stream of an encrypted Word file, whose container is that of the old format (MS-OFFCRYPTO, 1.3.2)."""


def as_word(content: bytes, source: str, *, convert: bool) -> bytes:
    """Return the document as a Word file; Word files and unknown formats are returned unchanged.

    InputError for another format without ``convert``; ToolError when LibreOffice is missing or fails.
    """
    ending = _ending(content)
    if not ending:
        return content
    if convert:
        return _converted(content, source, ending)
    hint = N_("open it in Word and save it as .docx, or have LibreOffice do so with --convert")
    raise InputError([Problem("not-word", Place(source), REFUSALS[ending], hint=hint)])


def _ending(content: bytes) -> str:
    """Return the file extension of a convertible format; empty for others."""
    if _PROTECTED in content:
        return ""
    if content[:4] == b"PK\3\4" and content[30 : 30 + len(_OPEN_DOCUMENT)] == _OPEN_DOCUMENT:
        return ".odt"
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((ending for signature, ending in _SIGNATURES.items() if start.startswith(signature)), "")


def _converted(content: bytes, source: str, ending: str) -> bytes:
    import tempfile
    from pathlib import Path

    from minutes.libreoffice import converted

    with tempfile.TemporaryDirectory(prefix="minutes-office-") as name:
        file = Path(name) / f"document{ending}"
        file.write_bytes(content)
        try:
            [made] = converted([file], Path(name) / "word", "docx")
        except ToolError as error:
            raise ToolError(problem._replace(place=Place(source)) for problem in error.problems) from None
        return made.read_bytes()
