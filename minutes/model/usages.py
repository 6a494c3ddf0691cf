"""The usage that a meeting is worded in: the organisation's habits, else those of the wording itself."""

from collections.abc import Iterator

from minutes.model.attendance import Attendee
from minutes.model.meeting import Meeting
from minutes.model.people import Person
from minutes.wording.usage import DEFAULT, Usage

SAME_NAME = ("address", "participants", "position_joint", "clock", "zero_tens", "thousand")
PEOPLE = (
    "convener", "presider", "presidium", "secretaries", "counting_board", "attendees", "absentees", "guests", "signers",
)  # fmt: skip
"""Where a meeting introduces people."""
FLAGS = ("padded_hours", "padded_counts", "same_day")


def usage_of(meeting: Meeting) -> Usage:
    """The usage of a meeting. The Party ends its texts with a full stop (HD 05-HD/VPTW), the state with ``./.``."""
    habits = meeting.organization.habits if meeting.organization else None
    usage = DEFAULT._replace(end_mark=".") if house_of(meeting).startswith("dang") else DEFAULT
    styles = styles_of(meeting)
    usage = usage._replace(styles=styles) if styles else usage
    if habits is None:
        return usage
    chosen = {name: str(getattr(habits, name)) for name in SAME_NAME if getattr(habits, name) is not None}
    flags = {name: bool(getattr(habits, name)) for name in FLAGS if getattr(habits, name) is not None}
    return usage._replace(**chosen, **flags)  # type: ignore[arg-type]  # the names are those of Usage: a test


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
