"""Many meetings at once: one after the other, in processes of this machine, or through any executor."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from minutes.rendering.jobs import Job, Outcome, Wishes, failed, killed, make

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from minutes.rendering.pool import Pool


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
        wishes: Wishes = Wishes(),  # noqa: B008 - immutable
        executor: "Executor | None" = None,
        processes: int | None = None,
    ) -> None:
        self.jobs, self.wishes, self.stopped = tuple(jobs), wishes, False
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
            yield make(job, self.wishes)

    def _in_processes(self) -> Iterator[Outcome]:
        from minutes.rendering.pool import Pool

        self._pool = Pool(self.wishes, self._processes)
        if self.stopped:
            self._pool.stop()
        yield from self._pool.outcomes(self.jobs)

    def _through(self, executor: "Executor") -> Iterator[Outcome]:
        submitted = {_submitted(executor, job, self.wishes): job for job in self.jobs}
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


def _submitted(executor: "Executor", job: Job, wishes: Wishes) -> "Future[Outcome]":
    from concurrent.futures import BrokenExecutor, Future

    try:
        return executor.submit(make, job, wishes)
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
