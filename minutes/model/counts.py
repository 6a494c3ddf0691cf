"""How many were there, worked out from the lists. Nothing is worked out while anything is not recorded."""

from collections.abc import Iterator
from typing import NamedTuple

from minutes.model.attendance import Attendee
from minutes.model.meeting import Meeting
from minutes.model.people import Person

HERE = frozenset({"present", "online", "partly", "replaced"})
GONE = frozenset({"excused", "absent", "away"})


class Roll(NamedTuple):
    """Numbers of people or of what else is counted; ``None`` is not known."""

    invited: int | None = None
    present: int | None = None
    absent: int | None = None
    excused: int | None = None
    unexcused: int | None = None
    online: int | None = None
    proxies: int | None = None


def head_count(attendee: Attendee) -> int | None:
    """How many stand in one line of the list: one person, or the group's exact number."""
    if attendee.group is None:
        return 1
    if attendee.count is not None:
        return attendee.count.exact
    return len(attendee.people) if attendee.people else None


def officials(meeting: Meeting) -> Iterator[Person]:
    """Those who led the meeting or wrote its minutes: they were there."""
    if meeting.presider:
        yield meeting.presider
    yield from meeting.presidium or ()
    yield from meeting.secretaries or ()


def presence_of(attendee: Attendee, meeting: Meeting) -> str | None:
    """How somebody of the list took part; ``None``: not recorded.

    Who presided or wrote was there, and when it is said that nobody was absent, so was everybody.
    """
    if attendee.presence and attendee.presence != "not recorded":
        return str(attendee.presence)
    named = {person.name for person in officials(meeting) if person.name}
    if attendee.name in named or meeting.absentees == ():
        return "present"
    return "partly" if attendee.items or attendee.late_at or attendee.left_at else None


def roll(meeting: Meeting) -> Roll:
    """The numbers of the lists. They count only when the presider stands in the list of those who were to come."""
    listed = meeting.attendees or ()
    gone = meeting.absentees or ()
    counts = [head_count(one) for one in (*listed, *gone)]
    if not listed or None in counts or unlisted_presiders(meeting):
        return Roll()
    invited = sum(count or 0 for count in counts)
    kinds: dict[str, int] = {}
    for attendee in listed:
        presence = presence_of(attendee, meeting)
        if presence is None:
            return Roll(invited=invited)
        kinds[presence] = kinds.get(presence, 0) + (head_count(attendee) or 0)
    for attendee in gone:
        presence = _absence(attendee)
        kinds[presence] = kinds.get(presence, 0) + (head_count(attendee) or 0)
    return _from_kinds(invited, kinds)


def _from_kinds(invited: int, kinds: dict[str, int]) -> Roll:
    reasons_known = not kinds.get("away")
    return Roll(
        invited=invited,
        present=sum(kinds.get(kind, 0) for kind in HERE),
        absent=sum(kinds.get(kind, 0) for kind in GONE),
        excused=kinds.get("excused", 0) if reasons_known else None,
        unexcused=kinds.get("absent", 0) if reasons_known else None,
        online=kinds.get("online"),
        proxies=kinds.get("replaced"),
    )


def _absence(attendee: Attendee) -> str:
    if attendee.presence in GONE:
        return str(attendee.presence)
    return "excused" if attendee.reason else "away"


def unlisted_presiders(meeting: Meeting) -> list[str]:
    """Those who presided and stand neither among those who belong to the meeting nor among the guests."""
    presiders = [person.name for person in (meeting.presider, *(meeting.presidium or ())) if person and person.name]
    names = {one.name for one in (*(meeting.attendees or ()), *(meeting.guests or ()))}
    return [name for name in presiders if name not in names]


def announced(meeting: Meeting) -> Roll:
    """The numbers that the data gives itself, where they are exact."""
    given = meeting.attendance
    if given is None:
        return Roll()
    numbers = {name: getattr(given, name) for name in Roll._fields}
    return Roll(**{name: count.exact for name, count in numbers.items() if count is not None})


def known(meeting: Meeting) -> Roll:
    """Each number as it was announced, else as the lists have it."""
    given, counted = announced(meeting), roll(meeting)
    return Roll(*(own if own is not None else other for own, other in zip(given, counted, strict=True)))
