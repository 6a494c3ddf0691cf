"""Compiled programs: their format, and a disk cache with one file for each in a folder private to the user.

A program is code: a file that another user could have written is not loaded. Any failure means compiling the template.
"""

import marshal
import os
import sys
from collections.abc import Iterable, Mapping
from io import BytesIO
from types import CodeType
from typing import IO, TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeGuard

from minutes import ooxml
from minutes.problems import N_, Place, Problem, Severity, Step, TemplateError, reason

if TYPE_CHECKING:
    import docx.document


Sign = tuple[tuple[tuple[str, int | str], ...], tuple[tuple[str, str], ...], str]
"""A text that looks like a tag, for :mod:`marshal`: steps to its place, values of the problem, hint."""


def printed_sign(place: Place, values: Mapping[str, Any], hint: str) -> Problem:
    """Return a warning that the text in ``values`` is printed literally."""
    return Problem("printed-sign", place, N_('"{text}" is printed as it stands'), values, Severity.WARNING, hint)


def kept(problems: Iterable[Problem]) -> tuple[Sign, ...]:
    """Convert warnings to the form stored in a program."""
    return tuple(
        (
            tuple((step.kind, step.value) for step in one.place.steps),
            tuple((name, str(value)) for name, value in one.values.items()),
            one.hint,
        )
        for one in problems
    )


def told(signs: Iterable[Sign], source: str) -> tuple[Problem, ...]:
    """Convert stored signs back to warnings about the template ``source``."""
    return tuple(
        printed_sign(Place(source=source, steps=tuple(Step(*step) for step in steps)), dict(values), hint)
        for steps, values, hint in signs
    )


class Program(NamedTuple):
    """Everything a render needs besides the template's own bytes, as values that :mod:`marshal` supports."""

    code: CodeType
    """The function that fills the parts."""
    parts: tuple[str, ...]
    """The parts that it fills, in order."""
    outputs: tuple[tuple[int, str, str], ...]
    """For each output tag: its number, the properties of its run, and of its paragraph where a value may split it."""
    tags: tuple[tuple[str, tuple[tuple[str, int | str], ...]], ...]
    """For each tag: its text and the steps to its place."""
    lines: tuple[tuple[int, int], ...]
    """Lines of the code, each with the number of the tag whose code begins on it."""
    asked: tuple[tuple[str, tuple[int, ...]], ...]
    """The dotted names that tags refer to, each with the numbers of the tags."""
    whole: frozenset[str]
    """The dotted names used with everything below them."""
    styles: dict[str, str]
    """Roles of rich text with their style ids; under ``next <id>``, the id of the style that follows a style."""
    lists: tuple[tuple[str, str, str], ...]
    """Restarting lists: number in the template, XML of a new instance before and after its number."""
    last_list: int
    """The largest list number in the template."""
    numbering: tuple[str, str, str]
    """The numbering part, its text before and after the place for new lists; empty without restarting lists."""
    links: tuple[tuple[str, str], ...]
    """Parts and ids of the relationships whose targets contain tags."""
    first_id: int
    """The first id that is free in all parts."""
    included: tuple[tuple[str, str], ...] = ()
    """The included files, relative to the template's folder, with their fingerprints."""
    members: tuple[tuple[str, int, int, int, bytes], ...] = ()
    """The members that included files add or change, besides the parts above."""
    signs: tuple[Sign, ...] = ()
    """Texts of the template that look like tags and are printed literally."""


_MOST = 200
"""Programs to keep; older ones are deleted."""
_OTHERS_MAY_WRITE = 0o022


def load(key: str) -> Program | None:
    """Return the program with that key; ``None`` when it is missing, untrusted or unreadable."""
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
    """Store a program; failures are ignored."""
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
    """Return the key of a program, which changes with the template, the options, the engine and Python."""
    digest = _blake(content)
    for text in (*further, edition(os.path.dirname(__file__), *ooxml.__path__), sys.version):
        digest.update(b"\0" + text.encode("utf-8", "surrogatepass"))
    return str(digest.hexdigest())


def fingerprint(content: bytes) -> str:
    """Return a digest of the content."""
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
    """Return whether only this user may write to a file or folder."""
    user = getattr(os, "geteuid", None)
    return user is None or (status.st_uid == user() and not status.st_mode & _OTHERS_MAY_WRITE)


def edition(*folders: str) -> str:
    """Return a text that changes with the sources below the folders: sizes and times of the files."""
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


Origin: TypeAlias = "str | os.PathLike[str] | bytes | IO[bytes] | docx.document.Document"
"""A path, the bytes of a file, an open file, or a document of python-docx."""


def is_docx(value: object) -> "TypeGuard[docx.document.Document]":
    """Return whether a value is a python-docx document, without importing python-docx."""
    library = sys.modules.get("docx.document")
    return library is not None and isinstance(value, library.Document)


def saved(document: "docx.document.Document") -> bytes:
    """Return the bytes of a saved python-docx document."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read_origin(origin: Origin) -> tuple[bytes, str]:
    """Return a Word file's bytes and its name for messages (empty for bytes); TemplateError when unreadable."""
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
    """Return the folder of a template; ``None`` for bytes and open files."""
    if isinstance(origin, bytes) or not isinstance(origin, str | os.PathLike):
        return None
    return os.path.dirname(os.path.abspath(os.fspath(origin)))
