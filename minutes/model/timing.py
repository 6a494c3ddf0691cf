"""When the meeting began and ended, from its own fields or from those of its parts."""

from datetime import datetime, time

from minutes.model.meeting import Meeting
from minutes.model.scalars.moments import Moment


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
