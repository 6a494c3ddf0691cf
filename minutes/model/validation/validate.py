"""Validation of a meeting, record by record."""

from collections.abc import Iterator

from minutes.model.counts import house_style_of
from minutes.model.fact_registry import Around, Setting
from minutes.model.fields import Record, records_in
from minutes.model.meeting import Meeting
from minutes.model.validation import attendance, times, votes
from minutes.model.validation.registry import checks_of
from minutes.problems import Problem

MODULES = (attendance, times, votes)
"""The modules that declare checks on import."""


def contradictions(meeting: Meeting) -> list[Problem]:
    """Return all problems of a meeting, in the order of its fields."""
    around = Around(meeting, house_style_of(meeting), Setting())
    return list(_problems(meeting, around))


def _problems(record: Record, around: Around) -> Iterator[Problem]:
    struct = type(record)
    for one in checks_of(struct):
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


def _inside(record: Record, around: Around, path: str, position: int = 0) -> Around:
    return around._replace(path=path, parents=(*around.parents, record), position=position)
