"""When a task is to be done: a day, an hour of a day, a month, a quarter, a year, always, again and again, or never."""

import re
from datetime import date, time, timedelta
from typing import Any, Self

from minutes.model.naming import says_none
from minutes.model.scalars.dates import DATE_PATTERNS, TIME_PATTERN
from minutes.model.scalars.moments import Moment
from minutes.model.scalars.text import ScalarError, Value
from minutes.problems import N_
from minutes.wording.lists import from_roman

ALWAYS = ("thường xuyên", "liên tục", "ongoing")
REGULAR = r"(?:(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)|định\s+kỳ)"
BEFORE = r"(?:(trước|trong|chậm nhất|muộn nhất|xong trước|hoàn thành trước|đến|by)\s+)"
DAY_MONTH = r"(?:.*\s)?(\d{1,2})(?:/|-|\.|\s+tháng\s+)(\d{1,2})"


class Due(Value):
    """When something is due. ``kind`` says which of the other parts are set."""

    kind: str
    """``day``, ``month``, ``quarter``, ``year``, ``always``, ``regular``, ``none`` (said to have no date)."""
    text: str
    """As it was written."""
    before: str = ""
    """The word before the date: ``trước``, ``trong``, ``chậm nhất`` …"""
    day: date | None = None
    clock: time | None = None
    month: int | None = None
    quarter: int | None = None
    year: int | None = None

    @property
    def last_day(self) -> date | None:
        """The last day on which it is in time; ``None`` where there is none."""
        if self.day:
            return self.day
        if self.year is None:
            return None
        month = self.month or 3 * (self.quarter or 4)
        following = date(self.year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The due of a text: a date, ``tháng 3 năm 2019``, ``quý I năm 2019``, ``thường xuyên``, ``không``."""
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
        """All forms, loosely: an editor should complete them and not refuse a recurring date."""
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
