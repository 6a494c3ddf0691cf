"""One meeting's file to one document: all that a worker process does."""

import os
from typing import NamedTuple

from minutes.cli.exiting import INTERNAL
from minutes.cli.files import STANDARD_STREAM
from minutes.cli.planning import Job
from minutes.problems import N_, MinutesError, OutputError, Place, Problem, StrictError, reason


class Wishes(NamedTuple):
    """How the documents of a run are made."""

    template: str | None = None
    house: str | None = None
    strict: bool = False
    force: bool = False


class Outcome(NamedTuple):
    """What became of one meeting. The content stays here only when it goes to standard output."""

    job: Job
    code: int = 0
    problems: tuple[Problem, ...] = ()
    missing: tuple[Problem, ...] = ()
    unplaced: tuple[Problem, ...] = ()
    backup: str = ""
    """Where the document that stood there was put."""
    content: bytes = b""
    strict: bool = False
    """Whether it was only refused because blanks and contradictions were not wanted."""
    fault: str = ""
    """The traceback of a fault of the program itself."""


def make(job: Job, wishes: Wishes) -> Outcome:
    """Make one document. Whatever goes wrong is in the outcome, so that the other meetings of a run go on."""
    try:
        return _make(job, wishes)
    except MinutesError as error:
        return Outcome(job, error.exit_code, error.problems, strict=isinstance(error, StrictError))
    except Exception:
        import traceback

        return Outcome(job, INTERNAL, fault=traceback.format_exc())


def _make(job: Job, wishes: Wishes) -> Outcome:
    from minutes.reading import read_meeting
    from minutes.rendering import render, save

    reading = read_meeting(job.source)
    document = render(reading, wishes.template, wishes.house, wishes.strict)
    found = Outcome(job, 0, document.warnings, document.missing, document.unplaced)
    if job.target == STANDARD_STREAM:
        return found._replace(content=document.content)
    if job.in_folder:
        _make_folder(os.path.dirname(job.target))
    saved = save(document, job.target, wishes.force)
    return found._replace(backup=saved.backup or "")


def _make_folder(path: str) -> None:
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        message = N_("the folder cannot be made: {reason}")
        values = {"reason": reason(error)}
        raise OutputError([Problem("no-folder", Place(path), message, values)]) from error
