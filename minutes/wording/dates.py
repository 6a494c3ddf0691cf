"""Dates in Vietnamese: a day below 10 and the months 1 and 2 have a leading zero, months 3 to 9 have none.

(NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.) Own code: CLDR's long form ``ngày 5 tháng 1 năm 2020`` has no leading
zero, its month pattern cannot pad two months of twelve, and importing Babel costs 26 ms.
"""

from collections.abc import Iterable, Sequence
from datetime import date, time
from itertools import groupby
from typing import NamedTuple

from minutes.richtext import Blank
from minutes.wording.numbers import ordinal
from minutes.wording.numbers import ordinal as ordinal_in_words
from minutes.wording.phrases import (
    CLOCKS,
    DEFAULT,
    HouseStyle,
    Words,
    first_lower,
    first_upper,
    joined,
    listing,
    phrase,
    roman,
    said_as,
)

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


# Times of day. Minutes always have two digits; how the hour is written is the organisation's usage.
#
# Own code: CLDR's Vietnamese time is ``17:00``, which no office writes into its minutes.
@said_as("giờ")
def clock(at: time | None, field: str = "", *, house_style: HouseStyle = DEFAULT) -> Words:
    """``17 giờ 00``, ``17h00`` or ``17 giờ 00 phút``; not known, both parts are blanks of the field."""
    between, after = CLOCKS[house_style.clock]
    if at is None:
        return phrase(Blank(field), between, Blank(field), after)
    hour = f"{at.hour:02}" if house_style.padded_hours else str(at.hour)
    return f"{hour}{between}{at.minute:02}{after}"


@said_as("khoảng giờ")
def clock_range(start: time | None, end: time | None, field: str = "", *, house_style: HouseStyle = DEFAULT) -> Words:
    """``từ 08 giờ 00 đến 11 giờ 30``; an end that is not known is left out, a start that is not is a blank."""
    begun = phrase("từ ", clock(start, field, house_style=house_style))
    return begun if end is None else phrase(begun, " đến ", clock(end, house_style=house_style))


@said_as("khoảng")
def about(words: Words) -> Words:
    """``khoảng 17 giờ 00``: what is known only roughly."""
    return phrase("khoảng ", words)


# Time and date together: when a meeting began, when it ended, its parts.
@said_as("thời điểm")
def moment(
    day: date | None, at: time | None, field: str = "", weekday: str = "", *, house_style: HouseStyle = DEFAULT
) -> Words:
    """``17 giờ 00, ngày 05 tháng 12 năm 2018`` as Mẫu 1.9 has it; what is not known is a blank of the field.

    A weekday stands before the date where it was given: ``17 giờ 00, thứ Tư, ngày …``.
    """
    return phrase(
        clock(at, field, house_style=house_style), ", ", f"{weekday}, " if weekday else "", full_date(day, field)
    )


@said_as("thời điểm sau")
def later_moment(day: date | None, at: time | None, since: date | None, *, house_style: HouseStyle = DEFAULT) -> Words:
    """A moment said after the day ``since``: ``17 giờ 00 cùng ngày``, ``00 giờ 30, ngày 14 tháng 12 năm 2018``.

    With a usage that does not say ``cùng ngày``, and for any other day, the date is said in full as Mẫu 1.9 has it.
    Blanks are those of the field ``end``.
    """
    hour = clock(at, "end", house_style=house_style)
    if day is not None and day == since and house_style.same_day:
        return phrase(hour, " cùng ngày")
    return phrase(hour, ", ", full_date(day, "end"))


class Session(NamedTuple):
    """A part of a meeting with its own time and place. What is not known is ``None``, what is not said empty."""

    day: date | None = None
    start: time | None = None
    end: time | None = None
    name: str = ""
    """``buổi sáng``, ``phiên trù bị``; empty: it is called by its number."""
    place: str = ""
    end_day: date | None = None
    """Only where it is not the day of the start: a session that went past midnight."""


@said_as("phiên")
def session_time(session: Session, field: str = "", *, house_style: HouseStyle = DEFAULT) -> Words:
    """``từ 08 giờ 00 đến 11 giờ 30, ngày 05 tháng 12 năm 2018, tại Hội trường A``."""
    if session.end_day is not None and session.end_day != session.day and session.end is not None:
        ending = later_moment(session.end_day, session.end, session.day, house_style=house_style)
        when = phrase("từ ", moment(session.day, session.start, field, house_style=house_style), " đến ", ending)
    elif session.end is None:
        when = moment(session.day, session.start, field, house_style=house_style)
    else:
        hours = clock_range(session.start, session.end, field, house_style=house_style)
        when = phrase(hours, ", ", full_date(session.day, field))
    return phrase(when, f", tại {session.place}" if session.place else "")


@said_as("các phiên")
def session_times(sessions: Sequence[Session], field: str = "", *, house_style: HouseStyle = DEFAULT) -> Words:
    """All sessions in one line: ``Buổi sáng: từ …; buổi chiều: từ …``; one session without a name is said as such."""
    if len(sessions) == 1 and not sessions[0].name:
        return session_time(sessions[0], field, house_style=house_style)
    said = [
        phrase(
            session.name or f"phiên {ordinal(number, house_style=house_style)}",
            ": ",
            session_time(session, field, house_style=house_style),
        )
        for number, session in enumerate(sessions, 1)
    ]
    return first_upper(joined("; ", said))


# Several days: from one to another, or one by one. What they have in common is said once, at the end.
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


# What the event is called in sentences: ``phiên họp``, ``cuộc họp``, ``hội nghị``, ``kỳ họp``, ``đại hội`` …
#
# Inside a sentence the word is lower case, at its start it has a capital (:func:`first_upper`).
NUMBERED_BY_ROMANS = "đại hội"
"""Congresses count in roman numbers, ``đại hội lần thứ IX``; sessions and meetings in digits, ``phiên họp thứ 12``."""


@said_as("tên cuộc họp")
def occasion(
    word: str, ordinal: int | str = "", call: int | str | None = None, *, house_style: HouseStyle = DEFAULT
) -> str:
    """``phiên họp thứ 12``, ``kỳ họp bất thường``, ``cuộc họp (triệu tập lần thứ hai)``.

    ``ordinal``, ``call``: a number, words of one's own, or nothing.
    """
    said = first_lower(word)
    if isinstance(ordinal, int):
        ordinal = f"lần thứ {roman(ordinal)}" if said.startswith(NUMBERED_BY_ROMANS) else f"thứ {ordinal}"
    if ordinal:
        said += f" {ordinal}"
    if isinstance(call, int):
        call = f"lần {ordinal_in_words(call, house_style=house_style)}"
    if call:
        said += f" (triệu tập {call})"
    return said


@said_as("tham dự")
def attending(word: str) -> str:
    """The verb that goes with the word: ``dự họp`` for all kinds of ``họp``, else ``dự hội nghị``, ``dự đại hội``."""
    said = first_lower(word)
    return "dự họp" if not said or "họp" in said.split() else f"dự {said}"
