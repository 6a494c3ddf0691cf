"""Write files atomically."""

import os
import stat
from contextlib import suppress

from minutes.problems import N_, OutputError, Place, Problem, reason

_FOLDER_MISSING = N_("the folder {folder} does not exist")
_IS_FOLDER = N_("the name belongs to a folder; a file cannot replace it")
_NOT_WRITABLE = N_("the file cannot be written")
_CLOSE_IT = N_("close it where it is open (Word locks it), or choose another name")
_FAILED = N_("the file cannot be written: {reason}")
_CLOSED = N_("nothing can be written into the folder {folder}")


def write_atomically(path: "str | os.PathLike[str]", content: bytes) -> None:
    """Write ``content`` to ``path``, keeping the permissions of an existing file and following links.

    :class:`OutputError` if the folder is missing, the file is locked or the disk is full; an existing file is then
    unchanged.
    """
    try:
        target = os.path.realpath(path)  # pathlib takes 3 ms to load
        mode = _mode(target)
        if mode is None or stat.S_ISREG(mode):
            _replace(target, content, mode)
        else:
            # A pipe or device cannot be replaced, only written to.
            with open(target, "wb") as file:
                file.write(content)
    except OSError as fault:
        raise OutputError([_problem(os.fspath(path), fault)]) from fault


def _mode(target: str) -> int | None:
    """Return the mode of an existing file, ``None`` if there is none; PermissionError if it is read-only."""
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        return None
    if not os.access(target, os.W_OK):
        # The folder may allow to replace the file, but a read-only file is protected on purpose.
        raise PermissionError(target)
    return mode


def _replace(target: str, content: bytes, mode: int | None) -> None:
    # A unique name: threads may write into the same folder, and a killed process may have left its file there.
    temporary = os.path.join(os.path.dirname(target), f".minutes-{os.urandom(6).hex()}.tmp")
    file = open(temporary, "xb")  # noqa: SIM115 - what cannot be opened is not ours to remove
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, stat.S_IMODE(mode))
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _problem(path: str, fault: OSError) -> Problem:
    place = Place(source=path)
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        folder = os.path.dirname(path) or os.curdir
        # A system folder such as /proc exists, but takes no files.
        message = _CLOSED if os.path.isdir(folder) else _FOLDER_MISSING
        return Problem("output-folder-missing", place, message, {"folder": folder})
    if isinstance(fault, IsADirectoryError):
        return Problem("output-is-folder", place, _IS_FOLDER)
    if isinstance(fault, PermissionError):
        return Problem("output-not-writable", place, _NOT_WRITABLE, hint=_CLOSE_IT)
    return Problem("output-failed", place, _FAILED, {"reason": reason(fault)})
