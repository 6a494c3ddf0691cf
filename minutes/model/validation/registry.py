"""Declaration of the checks of a record, and their problems."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from minutes.model.fact_registry import Around
from minutes.model.fields import Record
from minutes.problems import Place, Problem, Severity

Check = Callable[[Any, Around], Iterator[Problem]]
C = TypeVar("C", bound=Check)

_CHECKS: dict[type[Record], list[tuple[Check, Callable[[type[Record]], object] | None]]] = {}


def check(struct: type[Record], where: Callable[[type[Record]], object] | None = None) -> Callable[[C], C]:
    """Declare a check of a struct, which yields its problems.

    ``where`` decides for the struct and each derived one whether the check applies.
    """

    def declare(function: C) -> C:
        _CHECKS.setdefault(struct, []).append((function, where))
        return function

    return declare


def contradiction(code: str, field: str, message: str, **values: object) -> Problem:
    """Return a warning at a field, given by its full path."""
    return Problem(code, Place(field=field), message, values, Severity.WARNING)


def doubt(code: str, field: str, message: str, hint: str = "", **values: object) -> Problem:
    """Return a hint at a field, given by its full path."""
    return Problem(code, Place(field=field), message, values, Severity.HINT, hint)


@cache
def checks_of(struct: type[Record]) -> tuple[Check, ...]:
    """Return the checks of a struct, those of its bases first."""
    declared = [one for base in reversed(struct.__mro__) for one in _CHECKS.get(base, ())]
    return tuple(check for check, where in declared if where is None or where(struct))
