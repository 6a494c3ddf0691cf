"""Days and times of day as they are written: ``2018-12-13``, ``13/12/2018``, ``17h00``, ``8:30``."""

import re
from datetime import date, time
from typing import Any, Self

from minutes.model.scalars.text import ScalarError
from minutes.problems import N_
from minutes.wording.dates import full_date

ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})"
SHORT = r"(?:ngày\s+)?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})"
LONG = r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})"
CLOCK = r"(\d{1,2})(?:\s*(?::|h|giờ)\s*(\d{2})(?:\s*phút)?|\s*(?:h|giờ))"
HALF_DAY = r"(sáng|trưa|chiều|tối|đêm|am|pm)"

DATE_PATTERNS = (
    r"\d{4}-\d{1,2}-\d{1,2}",
    r"([Nn]gày +)?\d{1,2}(/\d{1,2}/|-\d{1,2}-|\.\d{1,2}\.)\d{4}",
    r"([Nn]gày +)?\d{1,2} +tháng +\d{1,2} +năm +\d{4}",
)
"""For editors, whose regular expressions know no flags."""
TIME_PATTERN = r"\d{1,2}( *(:|h|giờ) *\d{2}( *phút)?| *(h|giờ))"


def day_parts(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that has the form of a date."""
    if found := re.fullmatch(ISO, text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(SHORT, text, re.IGNORECASE):
        return int(found[4]), int(found[3]), int(found[1])
    if found := re.fullmatch(LONG, text, re.IGNORECASE):
        return int(found[3]), int(found[2]), int(found[1])
    return None


class Day(date):
    """A day of the calendar; as text it is ``ngày 05 tháng 12 năm 2018``."""

    def __str__(self) -> str:
        return str(full_date(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The day of ``2018-12-13``, ``13/12/2018``, ``13-12-2018``, ``ngày 13 tháng 12 năm 2018``."""
        parts = day_parts(text)
        try:
            if parts:
                return cls(*parts)
        except ValueError:
            pass
        raise ScalarError(N_('"{found}" is not a date; write year-month-day, for example 2025-03-05'), found=text)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """All forms of a date; a ``format`` would refuse 13/12/2018."""
        return {"type": "string", "pattern": f"^({'|'.join(DATE_PATTERNS)})$"}


class Clock(time):
    """A time of day, of the 24-hour clock."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The time of ``17h00``, ``17h``, ``17:00``, ``8:30``, ``17 giờ 00``."""
        if found := re.fullmatch(CLOCK, text, re.IGNORECASE):
            hour, minute = int(found[1]), int(found[2] or 0)
            if hour < 24 and minute < 60:
                return cls(hour, minute)
        if found := re.fullmatch(rf"{CLOCK}\s*{HALF_DAY}", text, re.IGNORECASE):
            wanted = _in_24_hours(int(found[1]), int(found[2] or 0), found[3].lower())
            message = N_('"{found}" is not a time of the 24-hour clock; write {wanted}')
            raise ScalarError(message, found=text, wanted=wanted)
        raise ScalarError(N_('"{found}" is not a time; write hours and minutes, for example 17h00 or 8:30'), found=text)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """All forms of a time."""
        return {"type": "string", "pattern": f"^{TIME_PATTERN}$"}


def _in_24_hours(hour: int, minute: int, half: str) -> str:
    later = half in ("chiều", "tối", "pm") or (half == "đêm" and hour >= 6)
    if (later and hour < 12) or (half == "trưa" and hour < 10):
        hour += 12
    elif half in ("đêm", "am") and hour == 12:
        hour = 0
    return f"{hour}h{minute:02}"
