"""The documents of a run, each told as it comes, with the progress shown."""

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from minutes.cli.exit import INTERRUPTED
from minutes.cli.output import report
from minutes.cli.printing import note
from minutes.cli.speaking import say
from minutes.problems import N_, Place, Problem, Severity

if TYPE_CHECKING:
    from minutes.rendering.batch import Batch
    from minutes.rendering.jobs import Job, Outcome


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

    So that the same run says the same, however its processes were at work.
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
    """The problems without those of a template that were told of an earlier document."""
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
    """A line below everything else on a terminal that tells how many documents there are already."""

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
        """Take the line away, so that something else can be said."""
        if self._seen:
            sys.stderr.write("\r\033[K")
