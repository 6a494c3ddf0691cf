"""Days: on their weekday, and in the calendar."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from minutes.auditing.faults import found
from minutes.auditing.lines import Paper
from minutes.problems import Problem
from minutes.wording.dates import WEEKDAYS, short_date, weekday

_NUMERIC = (
    r"(?<![\d./-])(?P<d1>\d{1,2})\s?(?P<sign>[/.-])\s?(?P<m1>\d{1,2})\s?(?P=sign)\s?(?P<y1>(?:19|20)\d\d)(?![\d/])"
)
_LONG = r"(?:ngày|mùng)\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})(?:\s*(?:,\s*)?năm\s+(?P<y2>\d{4}))?(?!\d)"
_SHORT = r"\bngày\s+(?P<d3>\d{1,2})\s?/\s?(?P<m3>\d{1,2})(?![\d/])"
_WEEKDAY = r"(?P<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)"
_BEHIND = _WEEKDAY.replace("weekday", "behind")
_DATE = re.compile(
    rf"(?:{_WEEKDAY}\s*,?\s*(?:\(\s*)?(?:(?=ngày)|ngày\s+)?)?(?:{_LONG}|{_NUMERIC}|{_SHORT})"
    rf"(?:\s*[,(]\s*{_BEHIND}\b)?",
    re.IGNORECASE,
)
_NAMES = {name.casefold(): number for number, name in enumerate(WEEKDAYS)} | {f"thứ {n}": n - 2 for n in range(2, 8)}
_NAMES["thứ bẩy"] = 5
_ORDINAL = re.compile(
    r"\b(?:lần|kỳ|khóa|khoá|họp|phiên|hội nghị|đại hội|người|điểm|việc|hàng|lớp|năm|quý|tuần|bản)\s*$", re.I
)
"""What stands before an ordinal: ``lần thứ hai, ngày …`` is no Monday."""
_TIMES = re.compile(r"\b(?:lần|kỳ|khóa|khoá)\s*$", re.IGNORECASE)
LEAP = 2000
"""A year that has every day."""


class Day(NamedTuple):
    """A date in a text."""

    day: int
    month: int
    year: int | None
    start: int
    end: int
    weekday: str

    @property
    def date(self) -> date | None:
        """The day; ``None`` without a year, or when the calendar has none such."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None


def days_in(text: str) -> Iterator[Day]:
    """The dates of a text in their order."""
    for hit in _DATE.finditer(text):
        day, month, year = (hit[f"{part}2"] or hit[f"{part}1"] for part in "dmy")
        day, month = day or hit["d3"], month or hit["m3"]
        said = hit["weekday"] or hit["behind"] or ""
        if hit["weekday"] and _is_ordinal(said, text[: hit.start()]):
            said = ""
        yield Day(int(day), int(month), int(year) if year else None, *hit.span(), " ".join(said.split()))


def _is_ordinal(weekday: str, before: str) -> bool:
    """Whether it is a place in a row: written as ordinals are, or behind ``lần``; ``thứ Tư`` and ``thứ 4`` are days."""
    first = weekday.rsplit(maxsplit=1)[-1][0]
    pattern = _TIMES if first.isupper() or first.isdigit() else _ORDINAL
    return pattern.search(before) is not None


def days(paper: Paper) -> Iterator[Problem]:
    """Dates that the calendar does not have, or that are not on the weekday beside them."""
    for line in paper.lines:
        if not any(sign.isdigit() for sign in line.text):
            continue
        for day in days_in(line.text):
            if not _exists(day):
                parts = [str(part) for part in (day.day, day.month, day.year) if part]
                yield found("impossible-date", line.paragraph, date="/".join(parts))
            elif day.weekday and (known := day.date) and _NAMES[day.weekday.casefold()] != known.weekday():
                values = {"date": str(short_date(known)), "weekday": weekday(known), "stated": day.weekday}
                yield found("wrong-weekday", line.paragraph, **values)


def _exists(day: Day) -> bool:
    try:
        return bool(date(day.year or LEAP, day.month, day.day))
    except ValueError:
        return False
