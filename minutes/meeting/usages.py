"""The usage that a meeting is worded in: the organisation's habits, else those of the wording itself."""

from minutes.meeting.model import Meeting
from minutes.wording import DEFAULT, Usage

SAME_NAME = ("address", "participants", "position_joint", "clock", "zero_tens", "thousand")
FLAGS = ("padded_hours", "padded_counts", "same_day")


def usage_of(meeting: Meeting) -> Usage:
    """The usage of a meeting. The Party ends its texts with a full stop (HD 05-HD/VPTW), the state with ``./.``."""
    habits = meeting.organization.habits if meeting.organization else None
    usage = DEFAULT._replace(end_mark=".") if house_of(meeting).startswith("dang") else DEFAULT
    if habits is None:
        return usage
    chosen = {name: str(getattr(habits, name)) for name in SAME_NAME if getattr(habits, name) is not None}
    flags = {name: bool(getattr(habits, name)) for name in FLAGS if getattr(habits, name) is not None}
    return usage._replace(**chosen, **flags)  # type: ignore[arg-type]  # the names are those of Usage: a test


def house_of(meeting: Meeting) -> str:
    """The form that it is written in: from the data, else from the organisation, else ``nd30``."""
    of_body = meeting.organization.house if meeting.organization else None
    return meeting.house or of_body or "nd30"
