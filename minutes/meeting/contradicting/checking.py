"""How a check is declared, and how all of them are asked."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from minutes.meeting.computing import Around, Setting
from minutes.meeting.declaring import Record
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
    for base in reversed(type(record).__mro__):
        for one in _CHECKS.get(base, ()):
            yield from one(record, around)
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from _problems(value, _inside(record, around, around.field(name)))
        elif type(value) is tuple and value and isinstance(value[0], Record):
            for place, one_value in enumerate(value, 1):
                yield from _problems(one_value, _inside(record, around, f"{around.field(name)}[{place}]", place))


def _inside(record: Record, around: Around, path: str, position: int = 0) -> Around:
    return around._replace(path=path, parents=(*around.parents, record), position=position)
