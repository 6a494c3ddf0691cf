"""Dates, times of day and figures in Vietnamese running text. Patterns are compiled on first use."""

import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

from minutes.wording.dates import WEEKDAYS

COUNT = r"\d{1,3}(?:\.\d{3})+|\d+"
"""A whole number, including a part of a fraction."""
NUMBER = r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/])|(?<![\d.,/])\d+(?:,\d+)?(?![\d/]|\.\d)"
"""A separate number: not part of a date, a fraction or another number."""
SHARE = r"\d{1,3}(?:[.,]\d+)?"
"""The figures of a percentage."""
PERCENT = rf"(?P<percent>{SHARE})\s?%"
WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)"
DAY_MONTH = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}"
CLOCK = (
    r"(?<![\d.,])(?P<hour>\d{1,2})\s?(?:giờ|h|g)\s?(?:(?P<minute>\d{2})(?!\d)(?:\s?phút)?)?"
    r"|(?<![\d.,:])(?P<hour2>\d{1,2}):(?P<minute2>\d{2})(?![\d:])"
)

_LONG = r"(?:ngày|mùng)\s+(?P<d1>\d{1,2})\s+tháng\s+(?P<m1>\d{1,2})(?:\s*(?:,\s*)?năm\s+(?P<y1>\d{4}))?(?!\d)"
_NUMERIC = (
    r"(?<![\d./-])(?P<d2>\d{1,2})\s?(?P<sign>[/.-])\s?(?P<m2>\d{1,2})\s?(?P=sign)\s?(?P<y2>(?:19|20)\d\d)(?![\d/])"
)
_SHORT = r"\bngày\s+(?P<d3>\d{1,2})\s?/\s?(?P<m3>\d{1,2})(?![\d/])"
_DATE = (
    rf"(?:(?P<weekday>{WEEKDAY})\s*,?\s*(?:\(\s*)?(?:(?=ngày)|ngày\s+)?)?(?P<date>{_LONG}|{_NUMERIC}|{_SHORT})"
    rf"(?:\s*[,(]\s*(?P<behind>{WEEKDAY})\b)?"
)
_ORDINAL = r"\b(?:lần|kỳ|khóa|khoá|họp|phiên|hội nghị|đại hội|người|điểm|việc|hàng|lớp|năm|quý|tuần|bản)\s*$"
"""The text before an ordinal: ``lần thứ hai, ngày …`` is not a Monday."""
_TIMES = r"\b(?:lần|kỳ|khóa|khoá)\s*$"


class WrittenDate:
    """A date in a text, not necessarily valid."""

    __slots__ = ("day", "long", "month", "text", "weekday", "year")

    def __init__(self, hit: "re.Match[str]") -> None:
        self.text: str = hit["date"]
        """The date without its weekday."""
        self.long = hit["d1"] is not None
        """Whether it is written with ``tháng``."""
        self.day, self.month = int(hit["d1"] or hit["d2"] or hit["d3"]), int(hit["m1"] or hit["m2"] or hit["m3"])
        year = hit["y1"] or hit["y2"]
        self.year = int(year) if year else None
        weekday = "" if hit["weekday"] and _is_ordinal(hit) else hit["weekday"] or hit["behind"] or ""
        self.weekday = " ".join(weekday.split())
        """The weekday as written; empty without one."""

    @property
    def date(self) -> date | None:
        """The day; None without a year or when invalid."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None


def dates_in(text: str) -> Iterator[WrittenDate]:
    """Return the dates of a text in order."""
    return map(WrittenDate, re.finditer(_DATE, text, re.IGNORECASE))


def _is_ordinal(hit: "re.Match[str]") -> bool:
    """Return whether it is an ordinal: in the form of one, or after ``lần``; ``thứ Tư`` and ``thứ 4`` are weekdays."""
    first = hit["weekday"].rsplit(maxsplit=1)[-1][0]
    pattern = _TIMES if first.isupper() or first.isdigit() else _ORDINAL
    return re.search(pattern, hit.string[: hit.start()], re.IGNORECASE) is not None


def weekday_number(text: str) -> int:
    """Return the number of a weekday in the form of :data:`WEEKDAY`, Monday = 0."""
    name = text.casefold().split()[-1]
    return int(name) - 2 if name.isdigit() else _WEEKDAYS[name]


_WEEKDAYS = {name.casefold().split()[-1]: number for number, name in enumerate(WEEKDAYS)} | {"bẩy": 5}


class WrittenTime:
    """A time of day in a text."""

    __slots__ = ("at", "start", "text")

    def __init__(self, text: str, at: time, start: int) -> None:
        self.text, self.at, self.start = text, at, start


def times_in(text: str) -> Iterator[WrittenTime]:
    """Yield the valid times of a text in order."""
    for hit in re.finditer(CLOCK, text, re.IGNORECASE):
        hour, minute = int(hit["hour"] or hit["hour2"]), int(hit["minute"] or hit["minute2"] or 0)
        if hour < 24 and minute < 60:
            yield WrittenTime(hit[0].strip(), time(hour, minute), hit.start())


def parse_number(text: str) -> Decimal | None:
    """Return the number that is the whole text (``-1.234,5``), else None."""
    text = text.strip()
    # Most cells of a table are words, which need no pattern.
    if not text[-1:].isdigit() or not re.fullmatch(rf"[-+]?(?:{COUNT})(?:,\d+)?", text):
        return None
    return value(text)


def value(text: str) -> Decimal:
    """Return the number in Vietnamese notation: ``1.234,5``."""
    return Decimal(text.replace(".", "").replace(",", "."))


def percentage(text: str) -> Decimal:
    """Return the percentage of a text, with a decimal comma or point."""
    return Decimal(text.replace(",", "."))
