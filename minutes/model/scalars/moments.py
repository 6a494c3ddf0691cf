"""A point in time of which the date, the time, both or neither may be known."""

import re
from datetime import date, time, timedelta
from typing import Any, Self

from minutes.model.scalars.dates import CLOCK, DATE_PATTERNS, ISO, LONG, SHORT, TIME_PATTERN, Clock, Day
from minutes.model.scalars.text import ScalarError, Value
from minutes.problems import N_
from minutes.wording.parsing import WEEKDAY, weekday_number

ABOUT = r"(?:vào\s+)?(?:khoảng|chừng|độ)\s+"
LATER = r"(?:ngày\s+)?hôm\s+sau"
SAME = r"cùng\s+ngày"


class Moment(Value):
    """``2018-12-13``, ``17h00``, ``17h00 ngày 13/12/2018``, ``khoảng 8:30``, ``0h30 hôm sau``."""

    day: date | None = None
    clock: time | None = None
    about: bool = False
    """Whether the time is only approximate."""
    later_days: int = 0
    """How many days after the day that it belongs to: 1 for ``hôm sau``."""
    weekday: int | None = None
    """The weekday that was written with it, counted from Monday = 0; it may be wrong."""

    def on(self, day: date | None) -> date | None:
        """The date, taken from the day that it belongs to where it was not written."""
        if self.day or day is None:
            return self.day
        return day + timedelta(days=self.later_days)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The moment of a text; ``không rõ`` is one of which nothing is known."""
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
        """A date, a time, or both in either order."""
        day, clock = f"({'|'.join(DATE_PATTERNS)})", f"({TIME_PATTERN})"
        weekday = "(([Tt]hứ +[^ ,]+|[Cc]hủ nhật),? +)?"
        before, after = "((vào +)?([Kk]hoảng|[Cc]hừng|[Đđ]ộ) +)?", "( +(cùng ngày|(ngày +)?hôm sau))?"
        both = f"{clock}(,? +{weekday}{day})?{after}|{weekday}{day}([T ,]+(lúc +)?{clock})?"
        return {"type": "string", "pattern": f"^({before}({both})|không rõ|chưa rõ|unknown)$"}


def _clock(time_text: str, text: str) -> Clock:
    """The time of a moment; what is refused, and what is wanted instead, is the whole moment."""
    try:
        return Clock.parse(time_text)
    except ScalarError as error:
        wanted = error.message.values.get("wanted")
        if wanted is None or time_text not in text:
            raise
        values = {"found": text, "wanted": text.replace(time_text, str(wanted))}
        raise ScalarError(error.message.text, **values) from error


def _weekday(text: str) -> tuple[str, int | None]:
    """The text without its weekday, and the weekday."""
    found = re.search(rf"({WEEKDAY})\s*,?\s*", text, re.IGNORECASE)
    if not found:
        return text, None
    return (text[: found.start()] + text[found.end() :]).strip(" ,"), weekday_number(found[1])


def _halves(text: str) -> tuple[str, str]:
    """What is written as a date and what is left to be a time; both empty when a date was wanted and is not one."""
    for pattern in (ISO, LONG, SHORT):
        if found := re.search(pattern, text, re.IGNORECASE):
            before, after = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,T")
            return found[0], re.sub(r"^lúc\s+", "", f"{before} {after}".strip(), flags=re.IGNORECASE)
    looks_like_time = re.match(CLOCK, text, re.IGNORECASE)
    return "", text if looks_like_time else ""
