"""What can be wrong, as values: where it is, what it is, and a way out.

Nothing here is worded for a person. A message is a catalogue id: its English text with ``{names}`` for the
values; :mod:`minutes.i18n` puts it into the user's language when it is printed.
"""

import errno
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import NamedTuple


def N_(message: str) -> str:  # noqa: N802 - the name that Babel's extraction looks for
    """The message itself, marked for the catalogue."""
    return message


class Severity(IntEnum):
    """How grave a problem is: an error stops the work, a warning is printed, a hint is a doubt."""

    HINT = 1
    WARNING = 2
    ERROR = 3


class Message(NamedTuple):
    """A text of the catalogue with the values that fill it; a value may be a Message of its own."""

    text: str
    values: Mapping[str, object] = {}

    def __str__(self) -> str:
        return self.text.format_map(self.values)


class Step(NamedTuple):
    """One step towards a place in a Word file: ``Step("table", 2)``, ``Step("part", "header1")``.

    The kinds: part, heading, table, row, cell, paragraph, text-box, tag; line: words beside the tag, after: words above
    it, both by which a place far down is found; file: one that is taken in there, in which the steps behind it lie;
    and of a page page, or part-of-document: the number of Word's section. Numbers count from 1.
    """

    kind: str
    value: int | str


class Place(NamedTuple):
    """Where a problem is. What is not known stays ``None`` or empty."""

    source: str = ""
    """The file, as the user named it; empty for a value that came from no file."""
    line: int | None = None
    column: int | None = None
    """Line and column of a text file, counted from 1."""
    field: str = ""
    """The path of a field in the data, in canonical names: ``agenda[2].ballots[1].in_favour`` (counted from 1)."""
    steps: tuple[Step, ...] = ()
    """The way to a place in a Word file, outermost first."""


class Problem(NamedTuple):
    """One thing that is wrong, or doubtful, with its place."""

    code: str
    """A stable name of the fault in kebab-case: ``unknown-field``."""
    place: Place
    message: str
    """The catalogue id: an English sentence in lower case, without a full stop."""
    values: Mapping[str, object] = {}
    severity: Severity = Severity.ERROR
    hint: str = ""
    """The catalogue id of the way out; it is filled with the same values."""


class MinutesError(Exception):
    """The root of all errors that a user may cause; anything else is a bug of ours."""

    exit_code = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.code}: {p.message.format_map(p.values)}" for p in self.problems))


INTERNAL = 70
"""The exit code of a fault of the program itself (``EX_SOFTWARE`` of ``sysexits.h``)."""


class InputError(MinutesError):
    """The meeting, or a file that it names, cannot be read or is not right."""


class StrictError(InputError):
    """The meeting could be printed, but with blanks or contradictions, which were not wanted."""


class TemplateError(MinutesError):
    """A template cannot be compiled, or cannot be filled with these data."""


class OutputError(MinutesError):
    """The result cannot be written where it should go."""


class ToolError(MinutesError):
    """A program that we call (LibreOffice) is absent, or failed."""


class EditedError(MinutesError):
    """Writing would destroy edits made to the document since it was made."""

    exit_code = 3


REASONS = {
    errno.ENOENT: N_("there is no such file"),
    errno.EACCES: N_("permission is lacking"),
    errno.EPERM: N_("permission is lacking"),
    errno.EROFS: N_("the disk can only be read"),
    errno.EEXIST: N_("a file of this name is there already"),
    errno.ENOTDIR: N_("a part of the path is a file, not a folder"),
    errno.EISDIR: N_("this is a folder, not a file"),
    errno.ENOSPC: N_("there is no room left on the disk"),
    errno.EDQUOT: N_("there is no room left on the disk"),
    errno.EFBIG: N_("the file is larger than the disk allows"),
    errno.ENAMETOOLONG: N_("the file's name is too long"),
    errno.EINVAL: N_("the name is not allowed there"),
    errno.ELOOP: N_("the link leads back to itself"),
    errno.EBUSY: N_("another program has it open"),
    errno.ETXTBSY: N_("another program has it open"),
    errno.EIO: N_("the disk or the network fails"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.ENXIO: N_("nothing answers at the other end"),
    errno.EPIPE: N_("nothing answers at the other end"),
    errno.ENOEXEC: N_("this is not a program"),
}
"""Messages for errors of the system by errno: its own are not in the user's language."""


def reason(fault: OSError) -> Message | str:
    """Why an operation failed, as a value of a problem; for an uncommon error, what the system calls it."""
    known = REASONS.get(fault.errno or 0)
    return Message(known) if known else fault.strerror or type(fault).__name__
