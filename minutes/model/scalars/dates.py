"""Days, times, moments and due dates: ``2018-12-13``, ``17h00``, ``17h00 ngày 13/12/2018``, ``quý I năm 2019``."""

import re
from datetime import date, time, timedelta
from typing import Any, Self

from minutes.model.fields import says_none
from minutes.model.scalars.text import ScalarError, Value
from minutes.problems import N_
from minutes.wording import WEEKDAY, from_roman, full_date, weekday_number

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
"""JSON Schema patterns, for editors whose regular expressions have no flags."""
TIME_PATTERN = r"\d{1,2}( *(:|h|giờ) *\d{2}( *phút)?| *(h|giờ))"


def day_parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a text in a date format, else None."""
    if found := re.fullmatch(ISO, text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(SHORT, text, re.IGNORECASE):
        return int(found[4]), int(found[3]), int(found[1])
    if found := re.fullmatch(LONG, text, re.IGNORECASE):
        return int(found[3]), int(found[2]), int(found[1])
    return None


class Day(date):
    """A calendar day; as text ``ngày 05 tháng 12 năm 2018``."""

    def __str__(self) -> str:
        return str(full_date(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse ``2018-12-13``, ``13/12/2018``, ``13-12-2018``, ``ngày 13 tháng 12 năm 2018``."""
        parts = day_parts(text)
        try:
            if parts:
                return cls(*parts)
        except ValueError:
            pass
        raise ScalarError(N_('"{found}" is not a date; write year-month-day, for example 2025-03-05'), found=text)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of all date formats; a ``format`` would reject 13/12/2018."""
        return {"type": "string", "pattern": f"^({'|'.join(DATE_PATTERNS)})$"}


class Clock(time):
    """A time of day on the 24-hour clock."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse ``17h00``, ``17h``, ``17:00``, ``8:30``, ``17 giờ 00``."""
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
        """Return the schema of all time formats."""
        return {"type": "string", "pattern": f"^{TIME_PATTERN}$"}


def _in_24_hours(hour: int, minute: int, half: str) -> str:
    later = half in ("chiều", "tối", "pm") or (half == "đêm" and hour >= 6)
    if (later and hour < 12) or (half == "trưa" and hour < 10):
        hour += 12
    elif half in ("đêm", "am") and hour == 12:
        hour = 0
    return f"{hour}h{minute:02}"


ABOUT = r"(?:vào\s+)?(?:khoảng|chừng|độ)\s+"
LATER = r"(?:ngày\s+)?hôm\s+sau"
SAME = r"cùng\s+ngày"


class Moment(Value):
    """A point in time whose date, time or both may be unknown: ``17h00``, ``khoảng 8:30``, ``0h30 hôm sau``."""

    day: date | None = None
    clock: time | None = None
    about: bool = False
    """Whether the time is approximate."""
    later_days: int = 0
    """Days after the day it refers to: 1 for ``hôm sau``."""
    weekday: int | None = None
    """The weekday as written, Monday = 0; it may be wrong."""

    def on(self, day: date | None) -> date | None:
        """Return the date, relative to the given day when it was not written."""
        if self.day or day is None:
            return self.day
        return day + timedelta(days=self.later_days)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a moment; ``không rõ`` gives one with nothing known."""
        if text.lower() in ("không rõ", "chưa rõ", "unknown"):
            return cls()
        rest, about = re.subn(rf"^{ABOUT}", "", text, flags=re.IGNORECASE)
        rest, later = re.subn(rf"\s*{LATER}$", "", rest, flags=re.IGNORECASE)
        rest = re.sub(rf"\s*{SAME}$", "", rest, flags=re.IGNORECASE)
        rest, weekday = _weekday(rest)
        day_text, time_text = _halves(rest)
        if not day_text and not time_text:
            message = N_(
                '"{found}" is not a date or a time; write for example 2025-03-05, 17h00 or 17h00 ngày 05/3/2025'
            )
            raise ScalarError(message, found=text)
        return cls(
            day=Day.parse(day_text) if day_text else None,
            clock=_clock(time_text, text) if time_text else None,
            about=bool(about),
            later_days=later,
            weekday=weekday,
        )

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: a date, a time, or both in either order."""
        day, clock = f"({'|'.join(DATE_PATTERNS)})", f"({TIME_PATTERN})"
        weekday = "(([Tt]hứ +[^ ,]+|[Cc]hủ nhật),? +)?"
        before, after = "((vào +)?([Kk]hoảng|[Cc]hừng|[Đđ]ộ) +)?", "( +(cùng ngày|(ngày +)?hôm sau))?"
        both = f"{clock}(,? +{weekday}{day})?{after}|{weekday}{day}([T ,]+(lúc +)?{clock})?"
        return {"type": "string", "pattern": f"^({before}({both})|không rõ|chưa rõ|unknown)$"}


def _clock(time_text: str, text: str) -> Clock:
    """Return the time of a moment; an error reports the whole moment."""
    try:
        return Clock.parse(time_text)
    except ScalarError as error:
        wanted = error.message.values.get("wanted")
        if wanted is None or time_text not in text:
            raise
        values = {"found": text, "wanted": text.replace(time_text, str(wanted))}
        raise ScalarError(error.message.text, **values) from error


def _weekday(text: str) -> tuple[str, int | None]:
    """Return the text without its weekday, and the weekday."""
    found = re.search(rf"({WEEKDAY})\s*,?\s*", text, re.IGNORECASE)
    if not found:
        return text, None
    return (text[: found.start()] + text[found.end() :]).strip(" ,"), weekday_number(found[1])


def _halves(text: str) -> tuple[str, str]:
    """Return the date text and the time text; both empty when the text begins with neither."""
    for pattern in (ISO, LONG, SHORT):
        if found := re.search(pattern, text, re.IGNORECASE):
            before, after = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,T")
            return found[0], re.sub(r"^lúc\s+", "", f"{before} {after}".strip(), flags=re.IGNORECASE)
    looks_like_time = re.match(CLOCK, text, re.IGNORECASE)
    return "", text if looks_like_time else ""


ALWAYS = ("thường xuyên", "liên tục", "ongoing")
REGULAR = r"(?:(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)|định\s+kỳ)"
BEFORE = r"(?:(trước|trong|chậm nhất|muộn nhất|xong trước|hoàn thành trước|đến|by)\s+)"
DAY_MONTH = r"(?:.*\s)?(\d{1,2})(?:/|-|\.|\s+tháng\s+)(\d{1,2})"


class Due(Value):
    """A due date; ``kind`` determines which of the other parts are set."""

    kind: str
    """``day``, ``month``, ``quarter``, ``year``, ``always``, ``regular``, or ``none`` (explicitly without a date)."""
    text: str
    """The text as written."""
    before: str = ""
    """The word before the date: ``trước``, ``trong``, ``chậm nhất`` …"""
    day: date | None = None
    clock: time | None = None
    month: int | None = None
    quarter: int | None = None
    year: int | None = None

    @property
    def last_day(self) -> date | None:
        """The last day in time; None when there is none."""
        if self.day:
            return self.day
        if self.year is None:
            return None
        month = self.month or 3 * (self.quarter or 4)
        following = date(self.year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a date, ``tháng 3 năm 2019``, ``quý I năm 2019``, ``thường xuyên``, ``không``."""
        low = text.lower()
        if says_none(text):
            return cls(kind="none", text=text)
        if low in ALWAYS:
            return cls(kind="always", text=text)
        if re.search(REGULAR, low):
            return cls(kind="regular", text=text)
        found = re.match(BEFORE, low)
        before, rest = (found[1], text[found.end() :]) if found else ("", text)
        if due := cls._period(text, before, rest.lower()):
            return due
        try:
            moment = Moment.parse(rest)
        except ScalarError:
            moment = Moment()
        if moment.day is None and (without_year := re.fullmatch(DAY_MONTH, rest, re.IGNORECASE)):
            raise ScalarError(
                N_('"{found}" has no year; write it too, for example {wanted}'),
                found=text,
                wanted=f"{without_year[1]}/{without_year[2]}/2025",
            )
        if moment.day is None:
            message = N_(
                '"{found}" does not say when; write 2025-03-05, tháng 3 năm 2025, quý I năm 2025, thường xuyên or không'
            )
            raise ScalarError(message, found=text)
        return cls(kind="day", text=text, before=before, day=moment.day, clock=moment.clock)

    @classmethod
    def _period(cls, text: str, before: str, rest: str) -> Self | None:
        if found := re.fullmatch(r"(?:tháng\s+)?(\d{1,2})(?:\s*/\s*|-|\s+năm\s+)(\d{4})", rest):
            if 1 <= int(found[1]) <= 12:
                return cls(kind="month", text=text, before=before, month=int(found[1]), year=int(found[2]))
        elif found := re.fullmatch(r"quý\s+(iv|i{1,3}|[1-4])(?:\s*/\s*|-|\s+năm\s+)(\d{4})", rest):
            quarter = int(found[1]) if found[1].isdigit() else from_roman(found[1].upper())
            return cls(kind="quarter", text=text, before=before, quarter=quarter, year=int(found[2]))
        elif found := re.fullmatch(r"(?:năm\s+)?(\d{4})", rest):
            return cls(kind="year", text=text, before=before, year=int(found[1]))
        return None

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema, lenient enough to accept recurring dates."""
        day = f"({'|'.join(DATE_PATTERNS)})"
        month = r"([Tt]háng +)?\d{1,2}( */ *|-| +năm +)\d{4}"
        quarter = r"[Qq]uý +(IV|I{1,3}|[1-4])( */ *|-| +năm +)\d{4}"
        period = rf"{month}|{quarter}|([Nn]ăm +)?\d{{4}}"
        moment = f"({TIME_PATTERN},? +)?{day}([T ,]+{TIME_PATTERN})?"
        words = "|".join(("không", "không có", "none", *ALWAYS))
        before = BEFORE.replace("?:", "")
        return {
            "type": "string",
            "pattern": f"^({before}?({moment}|{period})|{words}|.*([Hh]ằng|[Hh]àng|[Đđ]ịnh kỳ) .*)$",
        }
