"""Compiled programs on disk, one file each, in a folder that only its owner may use.

Whatever goes wrong here is passed over: the template is then compiled. Nothing is loaded that somebody else could have
written, for a program is code.
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


# What a template prints as it stands though it looks like a tag, as a problem and as a program keeps it.
Sign = tuple[tuple[tuple[str, int | str], ...], tuple[tuple[str, str], ...], str]
"""The steps to its place, the values of the problem, and its hint: what :mod:`marshal` can hold."""


def printed_sign(place: Place, values: Mapping[str, Any], hint: str) -> Problem:
    """A warning that the text among the values is printed."""
    return Problem("printed-sign", place, N_('"{text}" is printed as it stands'), values, Severity.WARNING, hint)


def kept(problems: Iterable[Problem]) -> tuple[Sign, ...]:
    """The warnings as a program keeps them."""
    return tuple(
        (
            tuple((step.kind, step.value) for step in one.place.steps),
            tuple((name, str(value)) for name, value in one.values.items()),
            one.hint,
        )
        for one in problems
    )


def told(signs: Iterable[Sign], source: str) -> tuple[Problem, ...]:
    """The warnings that were kept, in the template of that name."""
    return tuple(
        printed_sign(Place(source=source, steps=tuple(Step(*step) for step in steps)), dict(values), hint)
        for steps, values, hint in signs
    )


# A compiled template as plain values: what the disk cache holds.
class Program(NamedTuple):
    """All that a render needs besides the template's own bytes. Only what :mod:`marshal` can hold."""

    code: CodeType
    """The function that fills the parts."""
    parts: tuple[str, ...]
    """The parts that it fills, in its order."""
    outputs: tuple[tuple[int, str, str], ...]
    """For each output tag: its number, the properties of its run, those of its paragraph where it may be ended."""
    tags: tuple[tuple[str, tuple[tuple[str, int | str], ...]], ...]
    """For each tag: its text, and the steps to its place."""
    lines: tuple[tuple[int, int], ...]
    """Lines of the code, each with the number of the tag whose code begins there."""
    asked: tuple[tuple[str, tuple[int, ...]], ...]
    """The dotted names that are asked for, each with the numbers of the tags that ask."""
    whole: frozenset[str]
    """Those that are used with all that is below them."""
    styles: dict[str, str]
    """Roles of rich text with the ids of the styles for them; ``next <id>``: the style that follows a style."""
    lists: tuple[tuple[str, str, str], ...]
    """Lists that start anew: the number in the template, a new instance's XML before and behind its number."""
    last_list: int
    """The largest number of a list in the template."""
    numbering: tuple[str, str, str]
    """The part with the lists, before and behind where new ones go; empty without lists that start anew."""
    links: tuple[tuple[str, str], ...]
    """Parts and ids of the relationships whose targets have tags."""
    first_id: int
    """Ids from here on are free in all parts."""
    included: tuple[tuple[str, str], ...] = ()
    """The files that the template takes in, from its folder, with their fingerprints."""
    members: tuple[tuple[str, int, int, int, bytes], ...] = ()
    """What those files change in the package, besides the parts above."""
    signs: tuple[Sign, ...] = ()
    """What the template itself prints as it stands though it looks like a tag."""


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


# Where a template comes from: a path, its bytes, or an open file.
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
