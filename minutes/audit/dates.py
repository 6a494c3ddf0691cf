"""Checks of dates (calendar, weekday) and of times of day (range, end after start, order)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.problems import Problem
from minutes.wording import CLOCK, WrittenDate, WrittenTime, dates_in, short_date, times_in, weekday, weekday_number

LEAP = 2000
"""A leap year: it has every day."""


def days(paper: Paper) -> Iterator[Problem]:
    """Yield dates that are not in the calendar or not on the weekday beside them."""
    for line in paper.lines:
        if not any(sign.isdigit() for sign in line.text):
            continue
        for day in dates_in(line.text):
            if not _exists(day):
                parts = [str(part) for part in (day.day, day.month, day.year) if part]
                yield found("impossible-date", line.paragraph, date="/".join(parts))
            elif day.weekday and (known := day.date) and weekday_number(day.weekday) != known.weekday():
                values = {"date": str(short_date(known)), "weekday": weekday(known), "stated": day.weekday}
                yield found("wrong-weekday", line.paragraph, **values)


def _exists(day: WrittenDate) -> bool:
    try:
        return bool(date(day.year or LEAP, day.month, day.day))
    except ValueError:
        return False


_RANGE = re.compile(r"^(?P<before>.*?\btừ\s+)(?P<start>\S[^;.]*?)\s+đến\s+(?P<end>[^;.]*)", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:\d+[.)]\s*)?(?:thời gian(?: bắt đầu)?\s*:|bắt đầu|khai mạc)|^hôm nay\b|\bbắt đầu (?:lúc|vào)\b", re.IGNORECASE
)
_CLOSING = re.compile(r"\b(?:kết thúc|bế mạc|tạm dừng)\s+(?:vào\s+)?(?:hồi|lúc|vào)\b", re.IGNORECASE)
_ITEM = re.compile(r"^Thời gian:\s*từ\s", re.IGNORECASE)
NIGHT, EVENING = 6, 18
"""Hours. A meeting that ends before six may have begun the evening before."""


class Spoken(NamedTuple):
    """A moment with its day and the line that states it."""

    moment: WrittenTime
    day: date | None
    line: Line


def hours(paper: Paper) -> Iterator[Problem]:
    """Yield impossible times and times out of order."""
    for line in paper.lines:
        if "iờ" in line.text or "h" in line.text or ":" in line.text:
            yield from _impossible(line)
            yield from _reversed(line)
    yield from _whole(paper)
    yield from _items(paper)


def _impossible(line: Line) -> Iterator[Problem]:
    for hit in re.finditer(CLOCK, line.text, re.IGNORECASE):
        if hit["hour2"] is not None:
            continue  # 25:30 may be anything
        hour, minute = int(hit["hour"]), int(hit["minute"] or 0)
        exact = hit["minute"] is not None and (hour > 24 or minute > 59)
        if exact and not re.match(r"\s*(?:/|x|km|làm)", line.text[hit.end() :]):
            yield found("impossible-time", line.paragraph, time=hit[0].strip())


def _reversed(line: Line) -> Iterator[Problem]:
    """Check ``từ 11 giờ 30 đến 08 giờ 45``; a range with days beside its times is not checked."""
    hit = _RANGE.search(line.text)
    if hit is None or days_between(hit["start"]) or re.search(r"hôm sau|ngày sau", hit["end"]):
        return
    start = next(times_in(hit["start"]), None)
    end = next(times_in(hit["end"]), None)
    if start is None or end is None or start.start > 2 or end.start > 2:
        return
    if end.at < start.at and not (end.at.hour < NIGHT and start.at.hour >= EVENING):
        values = {"end": end.text, "start": start.text, "there": there(line.paragraph)}
        yield found("end-before-start", line.paragraph, **values)


def days_between(text: str) -> bool:
    """Return whether the text names a day."""
    return next(dates_in(text), None) is not None or "ngày" in text


def _spoken(line: Line) -> Spoken | None:
    moment = next(times_in(line.text), None)
    if moment is None:
        return None
    return Spoken(moment, next((day.date for day in dates_in(line.text)), None), line)


def _whole(paper: Paper) -> Iterator[Problem]:
    start = next((one for line in paper.running if _OPENING.search(line.text) and (one := _spoken(line))), None)
    closing = next((line for line in reversed(paper.running) if _CLOSING.search(line.text)), None)
    if start is None or closing is None:
        return
    hit = _CLOSING.search(closing.text)
    rest = Line(closing.paragraph)
    rest.text = closing.text[hit.start() :] if hit else closing.text
    end = _spoken(rest)
    if end is None:
        return
    same_day = "cùng ngày" in rest.text
    last = start.day if same_day else end.day
    if start.day is None or last is None or last > start.day:
        return
    if last < start.day or end.moment.at < start.moment.at:
        said = [
            one.text if day is None else f"{one.text}, {day.day:02}/{day.month:02}/{day.year}"
            for one, day in ((end.moment, last), (start.moment, start.day))
        ]
        values = {"end": said[0], "start": said[1], "there": there(start.line.paragraph)}
        yield found("end-before-start", closing.paragraph, **values)


def _items(paper: Paper) -> Iterator[Problem]:
    """Check that no agenda item starts before the previous one."""
    before: Spoken | None = None
    for line in paper.running:
        if _ITEM.search(line.text) and not days_between(line.text):
            spoken = _spoken(line)
            if spoken and before and spoken.moment.at < before.moment.at:
                values = {"time": spoken.moment.text, "before": before.moment.text}
                yield found("times-out-of-order", line.paragraph, there=there(before.line.paragraph), **values)
            before = spoken or before
