"""``minutes render``: the main job."""

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import click

from minutes.cli.exit import INTERRUPTED, note
from minutes.cli.options import Argument, Command, Option, lang_option, say
from minutes.cli.output import STANDARD_STREAM, report
from minutes.problems import N_, Place, Problem, Severity, ToolError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from minutes.rendering import Batch, Job, Outcome, RenderOptions


@click.command(
    cls=Command,
    help=N_(
        "Make minutes out of meetings.\n\n"
        "Reads a meeting in YAML or JSON and writes a Word file; a PDF when the output's name ends in .pdf. What the"
        " data lack is left as a dotted blank and listed; so is what the template has no place for. A document that"
        " was edited since it was made is not overwritten."
    ),
    epilog=(
        "minutes render meeting.yaml\n"
        "minutes render meeting.yaml -o bienban.docx\n"
        "minutes render meeting.yaml -o bienban.pdf\n"
        "minutes render 2025/*.yaml -o bien-ban/ --jobs 4\n"
        "minutes render 2025/*.yaml -o bien-ban/ --scheduler tcp://may-chu:8786"
    ),
)
@click.argument(
    "inputs",
    cls=Argument,
    metavar=N_("MEETING"),
    nargs=-1,
    required=True,
    help=N_("The meetings' files, .yaml or .json; - for standard input."),
)
@click.option(
    "-o",
    "--output",
    cls=Option,
    metavar=N_("FILE"),
    help=N_(
        "A .docx or .pdf file, a folder, or - for standard output; when it is left out, the document stands beside its"
        " meeting."
    ),
)
@click.option(
    "--template",
    cls=Option,
    metavar=N_("TEMPLATE"),
    help=N_("A template in place of the data's: a Word file, or a name that minutes templates list shows."),
)
@click.option(
    "--house",
    cls=Option,
    type=click.Choice(["nd30"]),
    help=N_("Whose form to follow: nd30 is Nghị định 30/2020/NĐ-CP; else the data say it."),
)
@click.option(
    "--strict", cls=Option, is_flag=True, help=N_("Refuse blanks and contradictions; nothing is written then.")
)
@click.option(
    "--force",
    cls=Option,
    is_flag=True,
    help=N_("Overwrite a document that was edited, or that this program did not make; it is kept as .bak."),
)
@click.option(
    "--final",
    cls=Option,
    is_flag=True,
    help=N_("Leave out the data, which a document otherwise carries inside it to be checked against them later."),
)
@click.option(
    "--jobs",
    cls=Option,
    metavar=N_("NUMBER"),
    type=click.IntRange(min=1),
    help=N_("How many documents to make at once; when it is left out, as many as the machine has processors."),
)
@click.option(
    "--scheduler",
    cls=Option,
    metavar=N_("ADDRESS"),
    help=N_(
        "Make the documents on the workers of a dask.distributed scheduler, such as tcp://may-chu:8786; the meetings'"
        " files and the output must lie at the same path for them."
    ),
)
@lang_option
def render(inputs: tuple[str, ...], output: str | None, jobs: int | None, scheduler: str | None, **options: Any) -> int:
    """Make the documents; returns the exit code of the worst."""
    _load_msgspec()
    from minutes.rendering import Batch, RenderOptions

    work, how = plan(inputs, output), RenderOptions(**options)
    if any(job.target == STANDARD_STREAM for job in work) and sys.stdout.isatty():
        raise click.UsageError(say(N_("a Word file cannot be shown on the screen; name a file with -o.")))
    if scheduler is None:
        return make_all(Batch(work, how, processes=jobs))
    elsewhere = for_workers(work, how)
    with executor(scheduler) as workers:
        return make_all(Batch(*elsewhere, executor=workers))


def _load_msgspec() -> None:
    """Import msgspec without typing_extensions, which it would load where it is installed: 2 ms of 80, for nothing.

    Only here: hiding a module for a moment is safe in a process that has one thread.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # which means: cannot be imported
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


# The documents of a run, each told as it comes, with the progress shown.
def make_all(batch: "Batch") -> int:
    """Make the documents; returns the exit code of the worst. Ctrl-C lets those end that are being made."""
    count, worst, told = len(batch.jobs), 0, 0
    said: set[Place] = set()
    progress = Progress(count)
    with _ctrl_c_stops(batch):
        for outcome in in_order(progress.shown(batch), batch.jobs):
            progress.clear()
            report(outcome._replace(problems=tuple(_news(outcome.problems, said))))
            worst, told = max(worst, outcome.code), told + 1
    if batch.stopped and told < count:
        note(say(N_("interrupted: {left} of {count} meetings were not begun"), left=count - told, count=count))
        return INTERRUPTED
    return worst


def in_order(outcomes: "Iterable[Outcome]", jobs: "Iterable[Job]") -> "Iterator[Outcome]":
    """The outcomes in the order of the jobs, each as soon as those before it are there; after a stop, what there is.

    The order does not depend on the processes, so that the same run prints the same.
    """
    waiting = iter(jobs)
    due, early = next(waiting, None), {}
    for outcome in outcomes:
        early[outcome.job] = outcome
        while due in early:
            yield early.pop(due)
            due = next(waiting, None)
    yield from (early[job] for job in waiting if job in early)


def _news(problems: "Iterable[Problem]", said: set[Place]) -> "Iterator[Problem]":
    """The problems without those of a template that were reported for an earlier document."""
    for problem in problems:
        of_template = problem.severity < Severity.ERROR and bool(problem.place.steps)
        if not (of_template and problem.place in said):
            yield problem
        if of_template:
            said.add(problem.place)


@contextmanager
def _ctrl_c_stops(batch: "Batch") -> Iterator[None]:
    """The first Ctrl-C begins no more documents, the second leaves at once. A single document is simply left."""
    before = signal.getsignal(signal.SIGINT)

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        batch.stop()

    with suppress(ValueError):  # this is no main thread, which alone hears of Ctrl-C
        if len(batch.jobs) > 1:
            signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, before)


class Progress:
    """The progress line at the bottom of a terminal."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._seen = count > 1 and sys.stderr.isatty()

    def shown(self, batch: "Batch") -> "Iterator[Outcome]":
        """The outcomes, counted on the line."""
        self._show(0)
        for done, outcome in enumerate(batch, 1):
            yield outcome
            self._show(done)
        self.clear()

    def _show(self, done: int) -> None:
        if self._seen:
            text = say(N_("making documents: {done} of {count}"), done=done, count=self._count)
            sys.stderr.write(f"\r\033[K{text}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Clear the line before other output."""
        if self._seen:
            sys.stderr.write("\r\033[K")


# Which file each meeting is written to.
FORMATS = (".docx", ".pdf")


def plan(sources: Sequence[str], output: str | None) -> "list[Job]":
    """The work of a run. UsageError when the output cannot hold it.

    Without an output each document is written beside its meeting. A folder exists, or ends in a slash, or is meant
    because there are several meetings.
    """
    from minutes.rendering import Job

    if output is None:
        jobs = [Job(source, _beside(source)) for source in sources]
    elif _is_folder(output, len(sources)):
        jobs = [Job(source, os.path.join(output, name), True) for source, name in _names(sources)]
    else:
        jobs = [Job(source, output) for source in sources]
    _refuse(jobs)
    return jobs


def _beside(source: str) -> str:
    return source if source == STANDARD_STREAM else os.path.splitext(source)[0] + ".docx"


def _is_folder(output: str, count: int) -> bool:
    if output == STANDARD_STREAM:
        return False
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    return count > 1 and not os.path.splitext(output)[1]


def _names(sources: Sequence[str]) -> list[tuple[str, str]]:
    """A name for each document of a folder: its meeting's; its folder's as well where two have the same name."""
    stems = [_stem(source) for source in sources]
    counts: dict[str, int] = {}
    for stem in stems:
        counts[stem] = counts.get(stem, 0) + 1
    return [
        (source, f"{_folder(source)}-{stem}.docx" if counts[stem] > 1 else f"{stem}.docx")
        for source, stem in zip(sources, stems, strict=True)
    ]


def _stem(source: str) -> str:
    return os.path.splitext(os.path.basename(source))[0]


def _folder(source: str) -> str:
    return os.path.basename(os.path.dirname(os.path.abspath(source)))


def _refuse(jobs: "Sequence[Job]") -> None:
    """UsageError when two meetings would be written to one file, or a file is of no format that we write."""
    taken: dict[str, str] = {}
    for source, target, _ in jobs:
        if source == STANDARD_STREAM and len(jobs) > 1:
            raise click.UsageError(say(N_("standard input can be read for one document only.")))
        if target != STANDARD_STREAM and not target.lower().endswith(FORMATS):
            message = N_("the output {path} ends neither in .docx nor in .pdf; a folder's name ends in /.")
            raise click.UsageError(say(message, path=target))
        folder, name = os.path.split(os.path.abspath(target))
        place = os.path.join(os.path.realpath(folder), os.path.normcase(name))
        if place in taken:
            message = N_("{one} and {other} would both be written to {path}; give a folder, or other names.")
            raise click.UsageError(say(message, one=taken[place], other=source, path=target))
        taken[place] = source


# The workers of ``dask.distributed``, which may be on other machines.
PATIENCE = 10
"""Seconds until a scheduler that does not answer is given up."""


@contextmanager
def executor(address: str) -> "Iterator[Executor]":
    """The workers of a scheduler. ToolError when dask.distributed is missing or the scheduler does not answer."""
    try:
        from distributed import Client
    except ImportError as error:
        message = N_("--scheduler needs dask.distributed, which is not installed")
        hint = N_("install it: pip install 'minutes[dask]'")
        raise ToolError([Problem("no-dask", Place(), message, hint=hint)]) from error
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        message = N_("the scheduler {address} does not answer: {reason}")
        values = {"address": address, "reason": str(error)}
        raise ToolError([Problem("no-scheduler", Place(), message, values)]) from error
    with client:
        yield client.get_executor()


def for_workers(jobs: "Sequence[Job]", options: "RenderOptions") -> "tuple[list[Job], RenderOptions]":
    """The same work with paths that do not depend on the present folder. UsageError for standard input."""
    if any(job.source == STANDARD_STREAM for job in jobs):
        raise click.UsageError(say(N_("standard input cannot be read by the workers of a scheduler.")))
    from minutes.resources import is_path

    found = [job._replace(source=os.path.abspath(job.source), target=_whole(job.target)) for job in jobs]
    template = options.template
    if isinstance(template, str) and is_path(template):
        template = _whole(template)
    return found, options._replace(template=template)


def _whole(path: str) -> str:
    return path if path == STANDARD_STREAM else os.path.abspath(path)
