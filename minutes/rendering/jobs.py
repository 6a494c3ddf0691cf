"""Rendering of one meeting file to one document, as a job for this process, another process or another machine.

Jobs, options and outcomes are plain values that can be pickled.
"""

import os
from typing import TYPE_CHECKING, NamedTuple

from minutes.problems import INTERNAL, N_, MinutesError, OutputError, Place, Problem, StrictError, reason

if TYPE_CHECKING:
    from minutes.rendering.compile import Given
    from minutes.rendering.document import Document

STANDARD_STREAM = "-"
"""The file name of standard input and standard output."""


class Job(NamedTuple):
    """A meeting file and the document to make of it; either may be ``-``."""

    source: str
    target: str
    in_folder: bool = False
    """Whether the target was given as a folder, which is created when missing."""


class RenderOptions(NamedTuple):
    """Options of a rendering run."""

    template: "str | Given | None" = None
    house: str | None = None
    strict: bool = False
    force: bool = False
    final: bool = False
    """Whether the documents carry no data."""


class Outcome(NamedTuple):
    """The result for one meeting. It holds the content only for standard output."""

    job: Job
    code: int = 0
    """The exit code: 0 when the document was made."""
    problems: tuple[Problem, ...] = ()
    missing: tuple[Problem, ...] = ()
    unplaced: tuple[Problem, ...] = ()
    backup: str = ""
    """Where the previous document was kept."""
    content: bytes = b""
    strict: bool = False
    """Whether it was refused only for blanks and contradictions."""
    fault: str = ""
    """The traceback of an internal error."""


def make(job: Job, options: RenderOptions) -> Outcome:
    """Make one document. Any error is in the outcome, so that the other meetings of a run go on."""
    try:
        return _make(job, options)
    except MinutesError as error:
        return Outcome(job, error.exit_code, error.problems, strict=isinstance(error, StrictError))
    except Exception:
        import traceback

        return Outcome(job, INTERNAL, fault=traceback.format_exc())


def killed(job: Job) -> Outcome:
    """Return the outcome of a job whose process was killed."""
    message = N_("the process that made the document was killed; perhaps memory ran out")
    return _refused(job, Problem("worker-killed", Place(job.source), message))


def failed(job: Job, error: Exception) -> Outcome:
    """Return the outcome of a job that could not be sent to another process or back."""
    message = N_("the document could not be made elsewhere: {reason}")
    values = {"reason": f"{type(error).__name__}: {error}"}
    return _refused(job, Problem("worker-failed", Place(job.source), message, values))


def _refused(job: Job, problem: Problem) -> Outcome:
    return Outcome(job, MinutesError.exit_code, (problem,))


def _make(job: Job, options: RenderOptions) -> Outcome:
    from minutes.reading import read_meeting
    from minutes.rendering.renderer import render

    document = render(read_meeting(job.source), options.template, options.house, options.strict, final=options.final)
    return deliver(document, job, options)


def deliver(document: "Document", job: Job, options: RenderOptions) -> Outcome:
    """Write a document to its target. Errors as for :func:`minutes.rendering.save`."""
    from minutes.rendering.saving import save

    found = Outcome(job, 0, document.warnings, document.missing, document.unplaced)
    if job.target == STANDARD_STREAM:
        return found._replace(content=document.content)
    if job.in_folder:
        _make_folder(os.path.dirname(job.target))
    saved = save(document, job.target, options.force)
    return found._replace(backup=saved.backup or "")


def _make_folder(path: str) -> None:
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        message = N_("the folder cannot be made: {reason}")
        values = {"reason": reason(error)}
        raise OutputError([Problem("no-folder", Place(path), message, values)]) from error
