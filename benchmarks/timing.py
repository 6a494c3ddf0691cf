"""Taking times fairly: in turns, the best of several."""

import time
from collections.abc import Callable, Mapping

Job = Callable[[], bytes]
"""Makes a document, or some part of the work, and returns it."""


def best(jobs: Mapping[str, Callable[[], object]], *, seconds: float = 4, least: int = 3) -> dict[str, float]:
    """The shortest time of each job in seconds; the jobs take turns until ``seconds`` are spent."""
    times: dict[str, float] = {}
    rounds, until = 0, time.perf_counter() + seconds
    while rounds < least or time.perf_counter() < until:
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            spent = time.perf_counter() - start
            times[name] = min(spent, times.get(name, spent))
        rounds += 1
    return times
