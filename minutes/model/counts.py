"""Values derived from a whole meeting: attendance counts, eligible voters, start and end, house style.

A count is computed only when everything it depends on is recorded.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import NamedTuple, TypeVar

from minutes.model.attendance import Attendee
from minutes.model.fields import Record
from minutes.model.meeting import Meeting
from minutes.model.organization import StandingMember
from minutes.model.people import Person
from minutes.model.scalars import Moment
from minutes.model.votes import VoteCount
from minutes.wording import DEFAULT, HouseStyle

HERE = frozenset({"present", "online", "partly", "replaced"})
GONE = frozenset({"excused", "absent", "away"})


class Roll(NamedTuple):
    """Counts of people, or of whatever unit is counted; ``None`` is unknown."""

    invited: int | None = None
    present: int | None = None
    absent: int | None = None
    excused: int | None = None
    unexcused: int | None = None
    online: int | None = None
    proxies: int | None = None


def head_count(attendee: Attendee) -> int | None:
    """Return how many one line of the list counts for: 1 for a person, the exact number for a group, else None."""
    if attendee.group is None:
        return 1
    if attendee.count is not None:
        return attendee.count.exact
    return len(attendee.people) if attendee.people else None


def officials(meeting: Meeting) -> Iterator[Person]:
    """Yield those who led the meeting or wrote its minutes: they were present."""
    if meeting.presider:
        yield meeting.presider
    yield from meeting.presidium or ()
    yield from meeting.secretaries or ()


def presence_of(attendee: Attendee, meeting: Meeting) -> str | None:
    """Return how an attendee took part; None when not recorded.

    Officials were present; with an explicitly empty list of absentees, so was everyone.
    """
    if attendee.presence and attendee.presence != "not recorded":
        return str(attendee.presence)
    named = {person.name for person in officials(meeting) if person.name}
    if attendee.name in named or meeting.absentees == ():
        return "present"
    return "partly" if attendee.items or attendee.late_at or attendee.left_at else None


def roll(meeting: Meeting) -> Roll:
    """Return the counts of the lists; empty unless each line has a count and each presider is listed."""
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
    """Return the names of presiders who are neither attendees nor guests."""
    presiders = [person.name for person in (meeting.presider, *(meeting.presidium or ())) if person and person.name]
    names = {one.name for one in (*(meeting.attendees or ()), *(meeting.guests or ()))}
    return [name for name in presiders if name not in names]


def announced(meeting: Meeting) -> Roll:
    """Return the exact counts that the data itself announces."""
    given = meeting.attendance
    if given is None:
        return Roll()
    numbers = {name: getattr(given, name) for name in Roll._fields}
    return Roll(**{name: count.exact for name, count in numbers.items() if count is not None})


def known(meeting: Meeting) -> Roll:
    """Return each count as announced, else as the lists give it."""
    given, counted = announced(meeting), roll(meeting)
    return Roll(*(own if own is not None else other for own, other in zip(given, counted, strict=True)))


# Who may vote, and in which unit votes are counted.
SHARES = ("shares", "capital")
CUMULATIVE = "dồn phiếu"
"""Luật Doanh nghiệp, Điều 148 khoản 3: all votes of a ballot may go to one candidate."""


def by_shares(vote: VoteCount, meeting: Meeting) -> bool:
    """Return whether shares vote: the vote says so, or says nothing and the meeting counts shares."""
    if vote.counted_in is not None:
        return vote.counted_in in SHARES
    if vote.base == "shares present":
        return True
    given = meeting.attendance
    if given and (given.counted_in in SHARES or given.shares_total is not None or given.shares_present is not None):
        return True
    return any(one.shares is not None for one in meeting.attendees or ())


def is_cumulative(vote: VoteCount) -> bool:
    """Return whether a candidate may get several votes of one ballot, by method, title, note or statement."""
    said = (getattr(vote, "title", None), vote.note, vote.statement)
    return vote.method == "cumulative ballot" or any(CUMULATIVE in one.lower() for one in said if one)


def voters(vote: VoteCount, meeting: Meeting) -> int | None:
    """Return the maximum number of voters, of the vote, the meeting, else those present; None when unknown."""
    if by_shares(vote, meeting):
        return None
    given = meeting.attendance
    if vote.eligible is not None:
        return int(vote.eligible)
    if given and given.eligible is not None:
        return int(given.eligible)
    return present_voters(vote, meeting)


def present_voters(vote: VoteCount, meeting: Meeting) -> int | None:
    """Return the number present, if counted in the unit that votes."""
    given = meeting.attendance
    counted = (given.counted_in if given else None) or "people"
    return known(meeting).present if (vote.counted_in or counted) == counted else None


# Start and end of the meeting.
def beginning(meeting: Meeting) -> Moment:
    """Return when the meeting began, else when its first session did."""
    first = meeting.sessions[0].start if meeting.sessions else None
    return meeting.start or first or Moment()


def ending(meeting: Meeting) -> Moment:
    """Return when the meeting ended; the date defaults to that of the last session, then of the start."""
    last = meeting.sessions[-1] if meeting.sessions else None
    began = beginning(meeting)
    end = meeting.end or (last.end if last else None) or Moment()
    day = last.start.day if last and last.start and last.start.day else began.day
    if end.day is None and end.clock is not None:
        return Moment(day=end.on(day), clock=end.clock, about=end.about)
    return end


def instant(moment: Moment, otherwise: time) -> datetime | None:
    """Return a comparable moment, with ``otherwise`` for an unknown time; None when the day is unknown."""
    return datetime.combine(moment.day, moment.clock or otherwise) if moment.day else None


# Standing members of the organization, whose positions a meeting need not repeat.
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
"""The fields that introduce people; elsewhere people are referred to by name."""

R = TypeVar("R", bound=Record)


def completed(meeting: Meeting) -> Meeting:
    """Return the meeting with the positions of standing members filled in where it gives none.

    Only positions held on its day count; when the day is unknown, only those without dates.
    """
    body = meeting.organization
    day = beginning(meeting).day
    known = {one.name: one for one in (body.members if body else None) or () if one.name and held_on(one, day)}
    return _with(meeting, {name: _people(getattr(meeting, name), known) for name in LISTS}) if known else meeting


def held_on(member: StandingMember, day: date | None) -> bool:
    """Return whether the positions were held on a day, both ends included."""
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


# The house style of a meeting.
SAME_NAME = ("address", "participants", "position_joint", "clock", "zero_tens", "thousand")
PEOPLE = (
    "convener", "presider", "presidium", "secretaries", "counting_board", "attendees", "absentees", "guests", "signers",
)  # fmt: skip
"""The fields that introduce people."""
FLAGS = ("padded_hours", "padded_counts", "same_day")


def house_style_of(meeting: Meeting) -> HouseStyle:
    """Return the house style. The Party ends its texts with a full stop (HD 05-HD/VPTW), the state with ``./.``."""
    habits = meeting.organization.habits if meeting.organization else None
    house_style = DEFAULT._replace(end_mark=".") if house_of(meeting).startswith("dang") else DEFAULT
    styles = styles_of(meeting)
    house_style = house_style._replace(styles=styles) if styles else house_style
    if habits is None:
        return house_style
    chosen = {name: str(getattr(habits, name)) for name in SAME_NAME if getattr(habits, name) is not None}
    flags = {name: bool(getattr(habits, name)) for name in FLAGS if getattr(habits, name) is not None}
    return house_style._replace(**chosen, **flags)  # type: ignore[arg-type]  # the names are those of HouseStyle: a test


def styles_of(meeting: Meeting) -> dict[str, str]:
    """Return the form of address by name; a name with two forms may be two people and is left out."""
    body = meeting.organization
    styles: dict[str, str] = {}
    doubtful: set[str] = set()
    for person in _listed((body.members if body else None, *(getattr(meeting, name) for name in PEOPLE))):
        if person.name and person.style and styles.setdefault(person.name, person.style) != person.style:
            doubtful.add(person.name)
    return {name: style for name, style in styles.items() if name not in doubtful}


def _listed(value: object) -> Iterator[Person]:
    """Yield the people of a list, including group members and proxies."""
    if isinstance(value, tuple):
        for one in value:
            yield from _listed(one)
    elif isinstance(value, Person):
        yield value
        if isinstance(value, Attendee):
            yield from _listed((value.people, value.proxy))


def house_of(meeting: Meeting) -> str:
    """Return the name of the document form: from the data, else the organization, else ``nd30``."""
    of_body = meeting.organization.house if meeting.organization else None
    return meeting.house or of_body or "nd30"
