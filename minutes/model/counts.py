"""How many were there, worked out from the lists. Nothing is worked out while anything is not recorded."""

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


# Who may vote, and whether votes are of people at all.
SHARES = ("shares", "capital")
CUMULATIVE = "dồn phiếu"
"""Luật Doanh nghiệp, Điều 148 khoản 3: all votes of a ballot may go to one candidate."""


def by_shares(vote: VoteCount, meeting: Meeting) -> bool:
    """Whether shares vote: it is said, or the meeting counts shares and nothing else is said of this vote."""
    if vote.counted_in is not None:
        return vote.counted_in in SHARES
    if vote.base == "shares present":
        return True
    given = meeting.attendance
    if given and (given.counted_in in SHARES or given.shares_total is not None or given.shares_present is not None):
        return True
    return any(one.shares is not None for one in meeting.attendees or ())


def is_cumulative(vote: VoteCount) -> bool:
    """Whether one candidate may get several votes of one ballot: it is said in the method, the title or a remark."""
    said = (getattr(vote, "title", None), vote.note, vote.statement)
    return vote.method == "cumulative ballot" or any(CUMULATIVE in one.lower() for one in said if one)


def voters(vote: VoteCount, meeting: Meeting) -> int | None:
    """How many may vote at most: as said of the vote or of the meeting, else those present; ``None`` is not known."""
    if by_shares(vote, meeting):
        return None
    given = meeting.attendance
    if vote.eligible is not None:
        return int(vote.eligible)
    if given and given.eligible is not None:
        return int(given.eligible)
    return present_voters(vote, meeting)


def present_voters(vote: VoteCount, meeting: Meeting) -> int | None:
    """Those present, where they are counted in what votes."""
    given = meeting.attendance
    counted = (given.counted_in if given else None) or "people"
    return known(meeting).present if (vote.counted_in or counted) == counted else None


# When the meeting began and ended, from its own fields or from those of its parts.
def beginning(meeting: Meeting) -> Moment:
    """When it began; the first part's start serves where the meeting's own is not given."""
    first = meeting.sessions[0].start if meeting.sessions else None
    return meeting.start or first or Moment()


def ending(meeting: Meeting) -> Moment:
    """When it ended, with its date: that of the last part, or of the start, unless it says another."""
    last = meeting.sessions[-1] if meeting.sessions else None
    began = beginning(meeting)
    end = meeting.end or (last.end if last else None) or Moment()
    day = last.start.day if last and last.start and last.start.day else began.day
    if end.day is None and end.clock is not None:
        return Moment(day=end.on(day), clock=end.clock, about=end.about)
    return end


def instant(moment: Moment, otherwise: time) -> datetime | None:
    """A moment to compare with others; a time that is not known is taken to be ``otherwise``."""
    return datetime.combine(moment.day, moment.clock or otherwise) if moment.day else None


# Standing members of the organisation: whose positions a meeting need not repeat, as they were on its day.
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


# The usage that a meeting is worded in: the organisation's habits, else those of the wording itself.
SAME_NAME = ("address", "participants", "position_joint", "clock", "zero_tens", "thousand")
PEOPLE = (
    "convener", "presider", "presidium", "secretaries", "counting_board", "attendees", "absentees", "guests", "signers",
)  # fmt: skip
"""Where a meeting introduces people."""
FLAGS = ("padded_hours", "padded_counts", "same_day")


def house_style_of(meeting: Meeting) -> HouseStyle:
    """The usage of a meeting. The Party ends its texts with a full stop (HD 05-HD/VPTW), the state with ``./.``."""
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
    """How people are addressed, by name, as the lists of people know it.

    A name with two styles may be that of two people: it has none here.
    """
    body = meeting.organization
    styles: dict[str, str] = {}
    doubtful: set[str] = set()
    for person in _listed((body.members if body else None, *(getattr(meeting, name) for name in PEOPLE))):
        if person.name and person.style and styles.setdefault(person.name, person.style) != person.style:
            doubtful.add(person.name)
    return {name: style for name, style in styles.items() if name not in doubtful}


def _listed(value: object) -> Iterator[Person]:
    """The people of a list, with those inside a group and those who came for somebody."""
    if isinstance(value, tuple):
        for one in value:
            yield from _listed(one)
    elif isinstance(value, Person):
        yield value
        if isinstance(value, Attendee):
            yield from _listed((value.people, value.proxy))


def house_of(meeting: Meeting) -> str:
    """The form that it is written in: from the data, else from the organisation, else ``nd30``."""
    of_body = meeting.organization.house if meeting.organization else None
    return meeting.house or of_body or "nd30"
