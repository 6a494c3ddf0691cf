"""Days: on their weekday, and in the calendar."""

from collections.abc import Iterator
from datetime import date

from minutes.audit.faults import found
from minutes.audit.lines import Paper
from minutes.problems import Problem
from minutes.wording.dates import short_date, weekday
from minutes.wording.parsing import WrittenDate, dates_in, weekday_number

LEAP = 2000
"""A year that has every day."""


def days(paper: Paper) -> Iterator[Problem]:
    """Dates that the calendar does not have, or that are not on the weekday beside them."""
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
