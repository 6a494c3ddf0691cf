"""Many meetings at once, in several processes, with the progress shown."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from minutes.cli.making import Outcome, Wishes, make
from minutes.cli.planning import Job
from minutes.cli.speaking import say
from minutes.problems import N_

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

CHUNKS, LONGEST_CHUNK = 8, 8
"""Into how many pieces the work of each process is cut at least, so that all end at the same time; and how many
documents a piece has at most, so that the progress moves."""


def processors() -> int:
    """How many processes may run at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def make_all(jobs: Sequence[Job], wishes: Wishes, processes: int) -> list[Outcome]:
    """The outcomes in the order of the jobs. KeyboardInterrupt stops what has not begun."""
    if len(jobs) == 1:
        return [make(jobs[0], wishes)]
    run = _one_by_one(jobs, wishes) if processes == 1 else _in_processes(jobs, wishes, processes)
    shown = sys.stderr.isatty()
    with click.progressbar(
        run, length=len(jobs), label=say(N_("making documents")), file=sys.stderr, hidden=not shown
    ) as progress:
        return list(progress)


def _one_by_one(jobs: Sequence[Job], wishes: Wishes) -> Iterator[Outcome]:
    return (make(job, wishes) for job in jobs)


def _in_processes(jobs: Sequence[Job], wishes: Wishes, processes: int) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor

    count = min(processes, len(jobs))
    pool = ProcessPoolExecutor(count, _start_of_workers(), _leave_interrupts_to_the_parent)
    chunk = max(1, min(LONGEST_CHUNK, len(jobs) // (count * CHUNKS)))
    try:
        yield from pool.map(make, jobs, [wishes] * len(jobs), chunksize=chunk)
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _start_of_workers() -> "BaseContext | None":
    """How workers begin: as copies of this process, which has loaded all they need, where the system can do that.

    This process has no threads, which a copy would lose. ``None``: as Python thinks best.
    """
    from multiprocessing import get_all_start_methods, get_context

    if "fork" not in get_all_start_methods() or sys.platform == "darwin":  # Apple's libraries do not survive it
        return None
    # What is loaded here once is loaded in every worker.
    import minutes.reading
    import minutes.rendering  # noqa: F401

    return get_context("fork")


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal; one of them has to answer."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
