"""The ways in which forms write dates and times, each with the expression that prints it."""

from collections.abc import Iterator
from datetime import date, time

from minutes.learning.spelling import Spelling
from minutes.wording.capitals import first_upper
from minutes.wording.dates import day_month, full_date, short_date, weekday_date

Form = tuple[str, str]
"""A text, and the expression that prints it."""


def date_forms(day: date, expression: str, spelling: Spelling) -> Iterator[Form]:
    """The date as the wording says it, then as typed by hand."""
    for say in (weekday_date, full_date, short_date, day_month):
        told = f"{expression} | {spelling.filter(say.__name__)}"
        yield str(say(day)), told
        yield str(first_upper(say(day))), f"{told} | {spelling.filter('first_upper')}"
    short = f"({expression} | {spelling.filter('short_date')})"
    at, month, year = f"{short}[:2]", f"{short}[3:5]", f"{short}[6:]"
    for mark in "/-.":
        yield f"{day.day:02}{mark}{day.month:02}{mark}{day.year}", _told(at, f'"{mark}"', month, f'"{mark}"', year)
        written = _told(f"{at} | int", f'"{mark}"', f"{month} | int", f'"{mark}"', year)
        yield f"{day.day}{mark}{day.month}{mark}{day.year}", written
        written = _told(at, f'"{mark}"', f"{month} | int", f'"{mark}"', year)
        yield f"{day.day:02}{mark}{day.month}{mark}{day.year}", written
    yield day.isoformat(), _told(year, '"-"', month, '"-"', at)
    for zeros in (("", ""), ("02", ""), ("02", "02")):
        said = f"gày {day.day:{zeros[0]}} tháng {day.month:{zeros[1]}} năm {day.year}"
        parts = [part if zero else f"{part} | int" for part, zero in zip((at, month), zeros, strict=True)]
        for first in "nN":
            yield first + said, _told(f'"{first}gày "', parts[0], '" tháng "', parts[1], '" năm "', year)


def time_forms(at: time, expression: str, spelling: Spelling) -> Iterator[Form]:
    """The time of day with every usual mark between hour and minute, with and without a leading zero."""
    text = f"({expression} | string)"
    hour, minute = f"{text}[:2]", f"{text}[3:5]"
    for between, after in ((" giờ ", " phút"), (" giờ ", ""), ("h", ""), (":", ""), ("g", "")):
        behind = [f'"{after}"'] if after else []
        yield f"{at.hour:02}{between}{at.minute:02}{after}", _told(hour, f'"{between}"', minute, *behind)
        written = _told(f"{hour} | int", f'"{between}"', minute, *behind)
        yield f"{at.hour}{between}{at.minute:02}{after}", written


def _told(*parts: str) -> str:
    return " ~ ".join(parts)
