"""Compiled programs on disk, one file each, in a folder that only its owner may use.

Whatever goes wrong here is passed over: the template is then compiled. Nothing is loaded that somebody else could have
written, for a program is code.
"""

import marshal
import os
import sys

from minutes import ooxml
from minutes.engine.program import Program

_MOST = 200
"""Programs that are kept; the oldest go first."""
_OTHERS_MAY_WRITE = 0o022


def load(key: str) -> Program | None:
    """The program of that key; ``None`` when there is none that can be trusted and read."""
    try:
        folder = _folder()
        if not _is_ours(os.stat(folder)):
            return None
        file = os.open(os.path.join(folder, key), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(file, "rb") as stream:
            if not _is_ours(os.fstat(stream.fileno())):
                return None
            return Program(*marshal.loads(stream.read()))
    except (OSError, ValueError, EOFError, TypeError, MemoryError):
        return None


def save(key: str, program: Program) -> None:
    """Keep a program for the next time, if that can be done."""
    try:
        folder = _folder()
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _is_ours(os.stat(folder)):
            return
        passing = os.path.join(folder, f".{key}.{os.getpid()}")
        file = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(file, "wb") as stream:
                stream.write(marshal.dumps(tuple(program)))
            os.replace(passing, os.path.join(folder, key))
        except OSError:
            os.unlink(passing)
            raise
        _forget_oldest(folder)
    except (OSError, ValueError):
        return


def key_of(content: bytes, *further: str) -> str:
    """The name of a program, which changes with the template, the caller's wishes, the engine and Python."""
    digest = _blake(content)
    for text in (*further, edition(os.path.dirname(__file__), *ooxml.__path__), sys.version):
        digest.update(b"\0" + text.encode("utf-8", "surrogatepass"))
    return str(digest.hexdigest())


def fingerprint(content: bytes) -> str:
    """What tells a file from every other one."""
    return str(_blake(content).hexdigest())


def _blake(content: bytes):  # type: ignore[no-untyped-def]  # a hash object; hashlib names no type for it
    try:
        from _blake2 import blake2b  # hashlib would load OpenSSL first
    except ImportError:
        from hashlib import blake2b
    return blake2b(content, digest_size=20)


def _folder() -> str:
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "minutes")


def _is_ours(status: os.stat_result) -> bool:
    """Whether a file or folder belongs to this user and nobody else may write to it."""
    user = getattr(os, "geteuid", None)
    return user is None or (status.st_uid == user() and not status.st_mode & _OTHERS_MAY_WRITE)


def edition(*folders: str) -> str:
    """What changes whenever the sources below these folders do: the sizes and times of the files."""
    marks = []
    for folder in folders:
        for entry in os.scandir(folder):
            if entry.is_dir():
                marks.append(edition(entry.path))
            elif entry.name.endswith(".py"):
                status = entry.stat()
                marks.append(f"{entry.name}{status.st_size}.{status.st_mtime_ns}")
    return " ".join(sorted(marks))


def _forget_oldest(folder: str) -> None:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-_MOST]:
        os.unlink(entry.path)
