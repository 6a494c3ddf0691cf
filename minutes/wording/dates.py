"""Dates in Vietnamese: a day below 10 and the months 1 and 2 have a leading zero, months 3 to 9 have none.

(NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.) Own code: CLDR's long form ``ngày 5 tháng 1 năm 2020`` has no leading
zero, its month pattern cannot pad two months of twelve, and importing Babel costs 26 ms.
"""

from datetime import date

from minutes.richtext import Blank
from minutes.wording.phrases import Words, phrase
from minutes.wording.registry import said_as

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""From Monday; the word ``thứ`` is lower case, the number's name a capital (Phụ lục II, mục V.7)."""

QUARTERS = ("I", "II", "III", "IV")

PADDED_MONTHS = 2
PADDED_DAYS = 9


def day_digits(day: int) -> str:
    """The number of a day: ``05``, ``29``."""
    return f"{day:02}" if day <= PADDED_DAYS else str(day)


def month_digits(month: int) -> str:
    """The number of a month: ``01``, ``02``, ``3`` … ``12``."""
    return f"{month:02}" if month <= PADDED_MONTHS else str(month)


@said_as("ngày tháng năm", "ngày")
def full_date(day: date | None, field: str = "") -> Words:
    """``ngày 05 tháng 01 năm 2020``; a date that is not known has three blanks, reported as the field."""
    if day is None:
        return partial_date(None, None, None, field)
    return f"ngày {day_digits(day.day)} tháng {month_digits(day.month)} năm {day.year}"


@said_as("ngày khuyết")
def partial_date(year: int | None, month: int | None = None, day: int | None = None, field: str = "") -> Words:
    """``ngày … tháng 12 năm 2018``: a date of which only parts are known; the others are blanks of the field."""
    blank = Blank(field)
    return phrase(
        "ngày ",
        blank if day is None else day_digits(day),
        " tháng ",
        blank if month is None else month_digits(month),
        " năm ",
        blank if year is None else str(year),
    )


@said_as("ngày tháng")
def day_month(day: date) -> str:
    """``ngày 05 tháng 12``, where the year has been said."""
    return f"ngày {day_digits(day.day)} tháng {month_digits(day.month)}"


@said_as("ngày ngắn")
def short_date(day: date | None, field: str = "") -> Words:
    """``05/12/2018``, as dates stand in tables: day and month always have two digits."""
    if day is None:
        return phrase(Blank(field))
    return f"{day.day:02}/{day.month:02}/{day.year}"


@said_as("thứ")
def weekday(day: date) -> str:
    """``thứ Tư``, ``Chủ nhật``."""
    return WEEKDAYS[day.weekday()]


def weekday_name(number: int) -> str:
    """The weekday by its number, Monday being 0."""
    return WEEKDAYS[number]


@said_as("thứ ngày")
def weekday_date(day: date | None, field: str = "") -> Words:
    """``thứ Tư, ngày 05 tháng 12 năm 2018``; the weekday is left out when the date is not known."""
    return full_date(None, field) if day is None else f"{weekday(day)}, {full_date(day)}"


@said_as("tháng năm")
def month_year(year: int, month: int) -> str:
    """``tháng 01 năm 2020``."""
    return f"tháng {month_digits(month)} năm {year}"


@said_as("quý năm")
def quarter_year(year: int, quarter: int) -> str:
    """``quý IV năm 2018``; quarters are counted from 1."""
    return f"quý {QUARTERS[quarter - 1]} năm {year}"
