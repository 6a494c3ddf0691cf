"""How a check is declared, and how all of them are asked."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from minutes.meeting.computing import Around, Setting
from minutes.meeting.declaring import Record, fields_of
from minutes.meeting.model import Meeting
from minutes.meeting.usages import usage_of
from minutes.problems import Place, Problem, Severity

Check = Callable[[Any, Around], Iterator[Problem]]
C = TypeVar("C", bound=Check)

_CHECKS: dict[type[Record], list[Check]] = {}


def check(struct: type[Record]) -> Callable[[C], C]:
    """Declare a check of a struct: it yields what contradicts itself there."""

    def declare(function: C) -> C:
        _CHECKS.setdefault(struct, []).append(function)
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
    checks, inside = _plan(type(record))
    for one in checks:
        yield from one(record, around)
    for name, many in inside:
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
def _plan(struct: type[Record]) -> tuple[tuple[Check, ...], tuple[tuple[str, bool], ...]]:
    """The checks of a struct, those of its bases first; and its fields that hold records, whether they are lists."""
    checks = tuple(one for base in reversed(struct.__mro__) for one in _CHECKS.get(base, ()))
    return checks, tuple((field.name, field.many) for field in fields_of(struct) if field.record)


def _inside(record: Record, around: Around, path: str, position: int = 0) -> Around:
    return around._replace(path=path, parents=(*around.parents, record), position=position)
