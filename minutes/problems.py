"""Problems as values: a place, a fault, a way out; and the errors that carry them.

Messages are catalogue ids, English text with ``{names}`` for values; :mod:`minutes.i18n` translates them for output.
"""

import errno
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import NamedTuple


def N_(message: str) -> str:  # noqa: N802 - the name that Babel's extraction looks for
    """Return the message unchanged; marks it for the catalogue."""
    return message


class Severity(IntEnum):
    """The severity of a problem: an error stops the work, a warning is printed, a hint is a doubt."""

    HINT = 1
    WARNING = 2
    ERROR = 3


class Message(NamedTuple):
    """A catalogue text with its values, which may be Messages themselves."""

    text: str
    values: Mapping[str, object] = {}

    def __str__(self) -> str:
        return self.text.format_map(self.values)


class Step(NamedTuple):
    """One step to a place in a Word file: ``Step("table", 2)``, ``Step("part", "header1")``.

    The kinds: part, heading, table, row, cell, paragraph, text-box, tag; line: words beside the tag, after: words above
    it, to find a place far down; file: an included file, to which the following steps belong; page, or
    part-of-document: the number of Word's section. Numbers count from 1.
    """

    kind: str
    value: int | str


class Place(NamedTuple):
    """Where a problem is; unknown parts are ``None`` or empty."""

    source: str = ""
    """The file, as the user named it; empty when the value came from no file."""
    line: int | None = None
    column: int | None = None
    """Line and column of a text file, counted from 1."""
    field: str = ""
    """The path of a field in canonical names, counted from 1: ``agenda[2].ballots[1].in_favour``."""
    steps: tuple[Step, ...] = ()
    """The steps to a place in a Word file, outermost first."""


class Problem(NamedTuple):
    """A fault or doubt with its place."""

    code: str
    """The stable name of the fault in kebab-case: ``unknown-field``."""
    place: Place
    message: str
    """The catalogue id: an English sentence in lower case, without a full stop."""
    values: Mapping[str, object] = {}
    severity: Severity = Severity.ERROR
    hint: str = ""
    """The catalogue id of the way out, filled with the same values."""


class MinutesError(Exception):
    """The base class of errors that users can cause; anything else is a bug."""

    exit_code = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.code}: {p.message.format_map(p.values)}" for p in self.problems))


INTERNAL = 70
"""The exit code of an internal error (``EX_SOFTWARE`` of ``sysexits.h``)."""


class InputError(MinutesError):
    """The meeting, or a file that it names, is invalid or cannot be read."""


class StrictError(InputError):
    """The document has blanks or contradictions, which ``strict`` forbids."""


class TemplateError(MinutesError):
    """A template cannot be compiled, or cannot be filled with these data."""


class OutputError(MinutesError):
    """The result cannot be written."""


class ToolError(MinutesError):
    """An external program (LibreOffice) is missing or failed."""


class EditedError(MinutesError):
    """Writing would destroy edits made since the document was written."""

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
"""Messages by errno: the system's own text is not in the user's language."""


def reason(fault: OSError) -> Message | str:
    """Return why an operation failed, as a value of a problem; for an uncommon error the system's text."""
    known = REASONS.get(fault.errno or 0)
    return Message(known) if known else fault.strerror or type(fault).__name__
