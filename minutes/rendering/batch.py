"""Batches of meetings, rendered in this process, in several processes, or through any executor."""

import os
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minutes.rendering.jobs import Job, Outcome, RenderOptions, failed, killed, make

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.context import BaseContext


def processors() -> int:
    """Return how many processes may run at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Batch:
    """The outcomes of jobs, in the order in which the documents are finished.

    ``executor`` is any :class:`concurrent.futures.Executor`, such as that of ``dask.distributed``; it stays open, and
    its workers need the files at the same paths. Without one, ``processes`` processes are used, by default one per
    processor; 1 is this process itself.

    Any failure of a document, even a killed worker, is in its outcome; the others go on.
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
        """Start no further documents; those in progress still come. May be called by a signal handler."""
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
        """Yield the futures as they end; after a stop only those that cannot be cancelled."""
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
    except Exception as error:  # executors have no common error for a lost worker
        gone = isinstance(error, BrokenExecutor) or type(error).__name__ == "KilledWorker"  # dask's
        return killed(job) if gone else failed(job, error)


# When the system kills a process that takes too much memory, Python's pool is broken and does not tell which job it
# was. The suspects are rendered again, each in a process of its own, the others in a new pool.
CHUNKS, LONGEST_CHUNK = 8, 4
"""The least number of chunks per process, so that all end at the same time; the most documents per chunk, so that the
progress moves."""

Chunk = tuple[Job, ...]


class Pool:
    """Processes that render documents with the same options."""

    def __init__(self, options: RenderOptions, processes: int) -> None:
        self._options, self._processes = options, processes
        self._context = _start_of_workers()
        self._stop: Any = self._context.RawValue("b", 0)  # no lock: a killed process would never release it

    def stop(self) -> None:
        """Start no further documents."""
        self._stop.value = 1

    def outcomes(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """Yield the outcomes as they come, of all jobs or of those started before the stop."""
        size = max(1, min(LONGEST_CHUNK, len(jobs) // (self._processes * CHUNKS)))
        chunks = [tuple(jobs[start : start + size]) for start in range(0, len(jobs), size)]
        while chunks and not self._stop.value:
            unheard = yield from self._made(chunks, self._processes)
            # Chunks start in order, so the one that killed its process is among the first that are left. If not, the
            # next round breaks as well, and at least these are done.
            suspects, chunks = unheard[: self._processes], unheard[self._processes :]
            for job in (job for chunk in suspects for job in chunk):
                yield from self._alone(job)

    def _alone(self, job: Job) -> Iterator[Outcome]:
        if not self._stop.value and (yield from self._made([(job,)], 1)):
            yield killed(job)

    def _made(self, chunks: list[Chunk], processes: int) -> Generator[Outcome, None, list[Chunk]]:
        """Render chunks in a new pool; return those without a result because the pool broke."""
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
    """Return how workers start: forked with all modules loaded, where that is safe.

    macOS libraries do not survive a fork, and no process does while other threads run in it.
    """
    from multiprocessing import get_all_start_methods, get_context
    from threading import active_count

    if "fork" not in get_all_start_methods() or sys.platform == "darwin":
        return get_context()
    if active_count() > 1:
        return get_context("forkserver")
    # What is loaded here is shared with every worker.
    from minutes.reading import read_meeting  # noqa: F401
    from minutes.rendering.renderer import render  # noqa: F401
    from minutes.rendering.saving import save  # noqa: F401

    return get_context("fork")


_stop: Any = None
"""In a worker: the shared flag that stops it."""


def _begin(stop: Any) -> None:
    """Ignore SIGINT in a worker: Ctrl-C reaches every process of a terminal, and the parent handles it."""
    import signal

    global _stop  # noqa: PLW0603 - a process of a pool has no other place for what it was begun with
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _make_chunk(jobs: Chunk, options: RenderOptions) -> list[Outcome]:
    return [make(job, options) for job in jobs if not _stop.value]
