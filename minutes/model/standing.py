"""Standing members of the organisation: whose positions a meeting need not repeat, as they were on its day."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from minutes.model.fields import Record
from minutes.model.meeting import Meeting
from minutes.model.organization import StandingMember
from minutes.model.people import Person
from minutes.model.timing import beginning

LISTS = (
    "convener",
    "presider",
    "presidium",
    "secretaries",
    "counting_board",
    "attendees",
    "absentees",
    "guests",
    "signers",
)
"""Where people are introduced; elsewhere they are only called by name."""

R = TypeVar("R", bound=Record)


def completed(meeting: Meeting) -> Meeting:
    """The meeting with the positions of standing members where it names them without any.

    Only positions that were held on its day count; when the day is not known, only those without dates.
    """
    body = meeting.organization
    day = beginning(meeting).day
    known = {one.name: one for one in (body.members if body else None) or () if one.name and held_on(one, day)}
    return _with(meeting, {name: _people(getattr(meeting, name), known) for name in LISTS}) if known else meeting


def held_on(member: StandingMember, day: date | None) -> bool:
    """Whether the positions were held on a day; both ends are included."""
    if day is None:
        return member.since is None and member.until is None
    return (member.since is None or member.since <= day) and (member.until is None or day <= member.until)


def _people(value: object, known: Mapping[str, StandingMember]) -> object:
    if isinstance(value, tuple):
        return tuple(_people(one, known) for one in value)
    member = known.get(value.name or "") if isinstance(value, Person) else None
    if not isinstance(value, Person) or member is None or value.positions:
        return value
    own = {name: getattr(value, name) for name in Person.__struct_fields__}
    return _with(value, {name: getattr(member, name) for name, one in own.items() if one is None})


def _with(record: R, changes: Mapping[str, object]) -> R:
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    return type(record)(**(values | dict(changes)))
