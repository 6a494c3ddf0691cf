"""Several days: from one to another, or one by one. What they have in common is said once, at the end."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from minutes.wording.dates import day_digits, day_month, full_date, month_digits
from minutes.wording.lists import listing
from minutes.wording.phrases import Words, phrase
from minutes.wording.registry import said_as


@said_as("khoảng ngày")
def date_range(first: date | None, last: date | None, field: str = "") -> Words:
    """``từ ngày 05 đến ngày 07 tháng 12 năm 2018``; one day is said as one; an unknown end is a blank of the field."""
    if first is None or last is None:
        return phrase("từ ", full_date(first, field), " đến ", full_date(last, field))
    if first == last:
        return full_date(first)
    if first.year != last.year:
        start = full_date(first)
    elif first.month != last.month:
        start = day_month(first)
    else:
        start = f"ngày {day_digits(first.day)}"
    return phrase("từ ", start, " đến ", full_date(last))


@said_as("các ngày")
def date_list(days: Iterable[date]) -> Words:
    """``các ngày 05, 06 và 10 tháng 12 năm 2018``: in order, each once; over several months, month by month."""
    inorder = sorted(set(days))
    if len(inorder) == 1:
        return full_date(inorder[0])
    months = []
    for (year, month), group in groupby(inorder, key=lambda day: (day.year, day.month)):
        numbers = listing(day_digits(day.day) for day in group)
        months.append(f"{numbers} tháng {month_digits(month)} năm {year}")
    return f"các ngày {'; '.join(months)}" if months else ""
