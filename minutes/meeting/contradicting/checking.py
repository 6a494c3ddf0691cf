"""How a check is declared, and how all of them are asked."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from minutes.meeting.computing import Around, Setting
from minutes.meeting.declaring import Record, records_in
from minutes.meeting.model import Meeting
from minutes.meeting.usages import usage_of
from minutes.problems import Place, Problem, Severity

Check = Callable[[Any, Around], Iterator[Problem]]
C = TypeVar("C", bound=Check)

_CHECKS: dict[type[Record], list[tuple[Check, Callable[[type[Record]], object] | None]]] = {}


def check(struct: type[Record], where: Callable[[type[Record]], object] | None = None) -> Callable[[C], C]:
    """Declare a check of a struct: it yields what contradicts itself there.

    ``where`` says of the struct and those that are derived from it which ones have anything to be checked.
    """

    def declare(function: C) -> C:
        _CHECKS.setdefault(struct, []).append((function, where))
        return function

    return declare


def contradiction(code: str, field: str, message: str, **values: object) -> Problem:
    """A warning at a field, given by its full path."""
    return Problem(code, Place(field=field), message, values, Severity.WARNING)


def doubt(code: str, field: str, message: str, hint: str = "", **values: object) -> Problem:
    """A hint at a field, given by its full path."""
    return Problem(code, Place(field=field), message, values, Severity.HINT, hint)


def contradictions(meeting: Meeting) -> list[Problem]:
    """Everything in a meeting that contradicts itself, in the order of its fields."""
    around = Around(meeting, usage_of(meeting), Setting())
    return list(_problems(meeting, around))


def _problems(record: Record, around: Around) -> Iterator[Problem]:
    struct = type(record)
    for one in _checks(struct):
        yield from one(record, around)
    for name, many in records_in(struct):
        value = getattr(record, name)
        if not value:
            continue
        path = around.field(name)
        if not many:
            yield from _problems(value, _inside(record, around, path))
            continue
        for place, one_value in enumerate(value, 1):
            yield from _problems(one_value, _inside(record, around, f"{path}[{place}]", place))


@cache
def _checks(struct: type[Record]) -> tuple[Check, ...]:
    """The checks of a struct, those of its bases first."""
    declared = [one for base in reversed(struct.__mro__) for one in _CHECKS.get(base, ())]
    return tuple(check for check, where in declared if where is None or where(struct))


def _inside(record: Record, around: Around, path: str, position: int = 0) -> Around:
    return around._replace(path=path, parents=(*around.parents, record), position=position)
