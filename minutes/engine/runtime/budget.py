"""How much text and how many items a render may work out in all: long results, each within its limit, add up."""

from _thread import _local
from time import monotonic

from minutes.engine.runtime.faults import fault, too_long
from minutes.problems import N_

_TOTAL = 96 << 20
_SMALL = 10_000
"""Results smaller than this are bounded by the number of steps."""


class _Budget(_local):
    left = _TOTAL
    until = float("inf")
    seconds = 0.0


_budget = _Budget()


def open_budget(seconds: float) -> float:
    """A render begins in this thread; return when it must be done."""
    _budget.left, _budget.seconds = _TOTAL, seconds
    _budget.until = monotonic() + seconds
    return _budget.until


def look_at_clock() -> None:
    """:class:`TemplateError` when the time is over."""
    if monotonic() > _budget.until:
        message = N_("{tag}: the template runs for more than {limit} seconds")
        raise fault("limit-reached", message, limit=_budget.seconds)


def spend(size: int, longest: int) -> None:
    """A result of that size comes about; :class:`TemplateError` when it, or all together, would be too long."""
    if size > longest:
        raise too_long()
    if size > _SMALL:
        look_at_clock()
        _budget.left -= size
        if _budget.left < 0:
            raise too_long()
