"""Many meetings at once: one after the other, in processes of this machine, or through any executor."""

import os
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minutes.rendering.jobs import Job, Outcome, RenderOptions, failed, killed, make

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.context import BaseContext


def processors() -> int:
    """How many processes may run at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Batch:
    """The outcomes of jobs, each as it comes: in the order in which the documents are finished.

    ``executor`` is any :class:`concurrent.futures.Executor`, that of ``dask.distributed`` as well; it stays open. The
    files must be there, by the same names, where its workers are. Without one the documents are made in so many
    ``processes`` of this machine, or in as many as it has processors; one is this process itself.

    What goes wrong with a document, even that its worker was killed, is in its outcome, and the others go on.
    """

    def __init__(
        self,
        jobs: Sequence[Job],
        options: RenderOptions = RenderOptions(),  # noqa: B008 - immutable
        executor: "Executor | None" = None,
        processes: int | None = None,
    ) -> None:
        self.jobs, self.options, self.stopped = tuple(jobs), options, False
        self._executor = executor
        self._processes = min(processes or processors(), len(self.jobs))
        self._pool: Pool | None = None

    def stop(self) -> None:
        """Begin nothing more: only what is being made just now still comes. A signal's handler may call it."""
        self.stopped = True
        if self._pool is not None:
            self._pool.stop()

    def __iter__(self) -> Iterator[Outcome]:
        if self._executor is not None:
            return self._through(self._executor)
        return self._in_processes() if self._processes > 1 else self._one_by_one()

    def _one_by_one(self) -> Iterator[Outcome]:
        for job in self.jobs:
            if self.stopped:
                return
            yield make(job, self.options)

    def _in_processes(self) -> Iterator[Outcome]:
        self._pool = Pool(self.options, self._processes)
        if self.stopped:
            self._pool.stop()
        yield from self._pool.outcomes(self.jobs)

    def _through(self, executor: "Executor") -> Iterator[Outcome]:
        submitted = {_submitted(executor, job, self.options): job for job in self.jobs}
        try:
            for future in self._finished(submitted):
                yield _outcome(future, submitted[future])
        finally:
            for future in submitted:
                future.cancel()

    def _finished(self, submitted: "Mapping[Future[Outcome], Job]") -> "Iterator[Future[Outcome]]":
        """The futures as they end; after a stop only those that cannot be taken back any more."""
        from concurrent.futures import as_completed

        left = dict.fromkeys(submitted)
        for future in as_completed(submitted):
            del left[future]
            yield future
            if self.stopped:
                break
        yield from as_completed([future for future in left if not future.cancel()])


def _submitted(executor: "Executor", job: Job, options: RenderOptions) -> "Future[Outcome]":
    from concurrent.futures import BrokenExecutor, Future

    try:
        return executor.submit(make, job, options)
    except BrokenExecutor as error:
        broken: Future[Outcome] = Future()
        broken.set_exception(error)
        return broken


def _outcome(future: "Future[Outcome]", job: Job) -> Outcome:
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except Exception as error:  # what executors raise for a worker that is gone has no common root
        gone = isinstance(error, BrokenExecutor) or type(error).__name__ == "KilledWorker"  # dask's
        return killed(job) if gone else failed(job, error)


# The processes of this machine that share a batch, and what is done when one of them is killed.
#
# The system ends a process that takes too much memory. Python's pool is of no use after that, and does not tell which
# job it was: those that may have been it are made again, each in a process of its own, the others in a new pool.
CHUNKS, LONGEST_CHUNK = 8, 4
"""Into how many pieces the work of each process is cut at least, so that all end at the same time; and how many
documents a piece has at most, so that the progress moves."""

Chunk = tuple[Job, ...]


class Pool:
    """Processes that render documents with the same options."""

    def __init__(self, options: RenderOptions, processes: int) -> None:
        self._options, self._processes = options, processes
        self._context = _start_of_workers()
        self._stop: Any = self._context.RawValue("b", 0)  # no lock: a process that is killed could hold it for ever

    def stop(self) -> None:
        """Begin no further document."""
        self._stop.value = 1

    def outcomes(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """The outcomes as they come, of all jobs, or of those that were begun before the stop."""
        size = max(1, min(LONGEST_CHUNK, len(jobs) // (self._processes * CHUNKS)))
        chunks = [tuple(jobs[start : start + size]) for start in range(0, len(jobs), size)]
        while chunks and not self._stop.value:
            unheard = yield from self._made(chunks, self._processes)
            # Chunks are begun in their order, so that what killed its process is among the first that are left. If it
            # is not, the next round ends as this one did, and at least these are done.
            suspects, chunks = unheard[: self._processes], unheard[self._processes :]
            for job in (job for chunk in suspects for job in chunk):
                yield from self._alone(job)

    def _alone(self, job: Job) -> Iterator[Outcome]:
        if not self._stop.value and (yield from self._made([(job,)], 1)):
            yield killed(job)

    def _made(self, chunks: list[Chunk], processes: int) -> Generator[Outcome, None, list[Chunk]]:
        """Make them in a pool of their own. Returns the chunks of which nothing was heard, because it broke."""
        from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, as_completed

        pool = ProcessPoolExecutor(min(processes, len(chunks)), self._context, _begin, (self._stop,))
        submitted: dict[Future[list[Outcome]], int] = {}
        unheard = dict(enumerate(chunks))
        try:
            for number, chunk in unheard.items():
                submitted[pool.submit(_make_chunk, chunk, self._options)] = number
            for future in as_completed(submitted):
                outcomes = future.result()
                del unheard[submitted[future]]
                yield from outcomes
        except BrokenExecutor:
            for future, number in submitted.items():
                if number in unheard and future.done() and future.exception() is None:
                    del unheard[number]
                    yield from future.result()
        except BaseException:
            self.stop()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        pool.shutdown()
        return list(unheard.values())


def _start_of_workers() -> "BaseContext":
    """How workers begin: as copies of this process, which has loaded all they need, where that can be done.

    Apple's libraries do not survive it, and no process does while other threads are at work in it.
    """
    from multiprocessing import get_all_start_methods, get_context
    from threading import active_count

    if "fork" not in get_all_start_methods() or sys.platform == "darwin":
        return get_context()
    if active_count() > 1:
        return get_context("forkserver")
    # What is loaded here once is loaded in every worker.
    from minutes.reading import read_meeting  # noqa: F401
    from minutes.rendering.renderer import render  # noqa: F401
    from minutes.rendering.saving import save  # noqa: F401

    return get_context("fork")


_stop: Any = None
"""In a worker: the flag to start no further document."""


def _begin(stop: Any) -> None:
    """Ctrl-C reaches every process of a terminal; one of them has to answer."""
    import signal

    global _stop  # noqa: PLW0603 - a process of a pool has no other place for what it was begun with
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _make_chunk(jobs: Chunk, options: RenderOptions) -> list[Outcome]:
    return [make(job, options) for job in jobs if not _stop.value]
