"""The documents that a run is about: files, those of folders, and those that a pattern means."""

import os
from collections.abc import Iterable, Iterator
from glob import glob, has_magic

from minutes.problems import N_, InputError, Place, Problem

WORD = (".docx",)
OTHERS = (".doc", ".odt", ".rtf")
"""What LibreOffice can make Word files of."""
_LOCK = "~$"


def gathered(names: Iterable[str], *, convert: bool = False) -> list[str]:
    """The files that the names mean, each once, in their order: files as they are, folders with all that they hold.

    In folders, and of patterns such as ``2025/*``, only Word files count; ``convert``: those of other formats, too. A
    file that is named counts whatever it is, also one that does not exist. InputError for a folder or a pattern without
    a document.
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
    # The shells of Windows leave patterns to the program.
    files = sorted(path for path in glob(name, recursive=True) if os.path.isfile(path))
    return _some([one for one in files if _counts(one, endings)], name, N_("no Word file fits this pattern"))


def _inside(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The documents of a folder, its own before those of the folders in it; hidden ones are left out."""
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
