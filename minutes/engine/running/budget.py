"""How much text and how many items a render may work out in all: long results, each within its limit, add up."""

from _thread import _local

from minutes.engine.running.faults import too_long

_TOTAL = 96 << 20
_SMALL = 10_000
"""Results smaller than this are bounded by the number of steps."""


class _Budget(_local):
    left = _TOTAL


_budget = _Budget()


def open_budget() -> None:
    """A render begins in this thread."""
    _budget.left = _TOTAL


def spend(size: int, longest: int) -> None:
    """A result of that size comes about; :class:`TemplateError` when it, or all together, would be too long."""
    if size > longest:
        raise too_long()
    if size > _SMALL:
        _budget.left -= size
        if _budget.left < 0:
            raise too_long()
