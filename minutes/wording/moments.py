"""Time and date together: when a meeting began, when it ended, its parts."""

from collections.abc import Sequence
from datetime import date, time
from typing import NamedTuple

from minutes.wording.capitals import first_upper
from minutes.wording.dates import full_date
from minutes.wording.numerals import ordinal
from minutes.wording.phrases import Words, joined, phrase
from minutes.wording.registry import said_as
from minutes.wording.times import clock, clock_range
from minutes.wording.usage import DEFAULT, Usage


@said_as("thời điểm")
def moment(day: date | None, at: time | None, field: str = "", weekday: str = "", *, usage: Usage = DEFAULT) -> Words:
    """``17 giờ 00, ngày 05 tháng 12 năm 2018`` as Mẫu 1.9 has it; what is not known is a blank of the field.

    A weekday stands before the date where it was given: ``17 giờ 00, thứ Tư, ngày …``.
    """
    return phrase(clock(at, field, usage=usage), ", ", f"{weekday}, " if weekday else "", full_date(day, field))


@said_as("thời điểm sau")
def later_moment(day: date | None, at: time | None, since: date | None, *, usage: Usage = DEFAULT) -> Words:
    """A moment said after the day ``since``: ``17 giờ 00 cùng ngày``, ``00 giờ 30, ngày 14 tháng 12 năm 2018``.

    With a usage that does not say ``cùng ngày``, and for any other day, the date is said in full as Mẫu 1.9 has it.
    Blanks are those of the field ``end``.
    """
    hour = clock(at, "end", usage=usage)
    if day is not None and day == since and usage.same_day:
        return phrase(hour, " cùng ngày")
    return phrase(hour, ", ", full_date(day, "end"))


class Session(NamedTuple):
    """A part of a meeting with its own time and place. What is not known is ``None``, what is not said empty."""

    day: date | None = None
    start: time | None = None
    end: time | None = None
    name: str = ""
    """``buổi sáng``, ``phiên trù bị``; empty: it is called by its number."""
    place: str = ""
    end_day: date | None = None
    """Only where it is not the day of the start: a session that went past midnight."""


@said_as("phiên")
def session_time(session: Session, field: str = "", *, usage: Usage = DEFAULT) -> Words:
    """``từ 08 giờ 00 đến 11 giờ 30, ngày 05 tháng 12 năm 2018, tại Hội trường A``."""
    if session.end_day is not None and session.end_day != session.day and session.end is not None:
        ending = later_moment(session.end_day, session.end, session.day, usage=usage)
        when = phrase("từ ", moment(session.day, session.start, field, usage=usage), " đến ", ending)
    elif session.end is None:
        when = moment(session.day, session.start, field, usage=usage)
    else:
        hours = clock_range(session.start, session.end, field, usage=usage)
        when = phrase(hours, ", ", full_date(session.day, field))
    return phrase(when, f", tại {session.place}" if session.place else "")


@said_as("các phiên")
def session_times(sessions: Sequence[Session], field: str = "", *, usage: Usage = DEFAULT) -> Words:
    """All sessions in one line: ``Buổi sáng: từ …; buổi chiều: từ …``; one session without a name is said as such."""
    if len(sessions) == 1 and not sessions[0].name:
        return session_time(sessions[0], field, usage=usage)
    said = [
        phrase(session.name or f"phiên {ordinal(number, usage=usage)}", ": ", session_time(session, field, usage=usage))
        for number, session in enumerate(sessions, 1)
    ]
    return first_upper(joined("; ", said))
