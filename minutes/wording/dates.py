"""Dates, times of day, sessions and the name of the meeting.

Days below 10 and the months 1 and 2 have a leading zero, months 3 to 9 have none (NĐ 30/2020/NĐ-CP, Phụ lục I,
mục II.4). Not Babel: CLDR's long form ``ngày 5 tháng 1 năm 2020`` has no leading zero, its month pattern cannot
pad two months of twelve, its time is ``17:00``, which minutes do not use, and its import costs 26 ms.
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
"""From Monday; ``thứ`` is lower case, the name of the number capitalized (Phụ lục II, mục V.7)."""

QUARTERS = ("I", "II", "III", "IV")

PADDED_MONTHS = 2
PADDED_DAYS = 9


def day_digits(day: int) -> str:
    """Return the number of a day: ``05``, ``29``."""
    return f"{day:02}" if day <= PADDED_DAYS else str(day)


def month_digits(month: int) -> str:
    """Return the number of a month: ``01``, ``02``, ``3`` … ``12``."""
    return f"{month:02}" if month <= PADDED_MONTHS else str(month)


@said_as("ngày tháng năm", "ngày")
def full_date(day: date | None, field: str = "") -> Words:
    """``ngày 05 tháng 01 năm 2020``; an unknown date has three blanks, reported as the field."""
    if day is None:
        return partial_date(None, None, None, field)
    return f"ngày {day_digits(day.day)} tháng {month_digits(day.month)} năm {day.year}"


@said_as("ngày khuyết")
def partial_date(year: int | None, month: int | None = None, day: int | None = None, field: str = "") -> Words:
    """``ngày … tháng 12 năm 2018``: a partly known date; the unknown parts are blanks of the field."""
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
    """``ngày 05 tháng 12``, without the year."""
    return f"ngày {day_digits(day.day)} tháng {month_digits(day.month)}"


@said_as("ngày ngắn")
def short_date(day: date | None, field: str = "") -> Words:
    """``05/12/2018``, as in tables: day and month always have two digits."""
    if day is None:
        return phrase(Blank(field))
    return f"{day.day:02}/{day.month:02}/{day.year}"


@said_as("thứ")
def weekday(day: date) -> str:
    """``thứ Tư``, ``Chủ nhật``."""
    return WEEKDAYS[day.weekday()]


def weekday_name(number: int) -> str:
    """Return the name of a weekday by number, Monday = 0."""
    return WEEKDAYS[number]


@said_as("thứ ngày")
def weekday_date(day: date | None, field: str = "") -> Words:
    """``thứ Tư, ngày 05 tháng 12 năm 2018``; the weekday is omitted when the date is unknown."""
    return full_date(None, field) if day is None else f"{weekday(day)}, {full_date(day)}"


@said_as("tháng năm")
def month_year(year: int, month: int) -> str:
    """``tháng 01 năm 2020``."""
    return f"tháng {month_digits(month)} năm {year}"


@said_as("quý năm")
def quarter_year(year: int, quarter: int) -> str:
    """``quý IV năm 2018``; quarters are counted from 1."""
    return f"quý {QUARTERS[quarter - 1]} năm {year}"


# Times of day. Minutes always have two digits; the format of the hour depends on the house style.
@said_as("giờ")
def clock(at: time | None, field: str = "", *, house_style: HouseStyle = DEFAULT) -> Words:
    """``17 giờ 00``, ``17h00`` or ``17 giờ 00 phút``; both parts of an unknown time are blanks of the field."""
    between, after = CLOCKS[house_style.clock]
    if at is None:
        return phrase(Blank(field), between, Blank(field), after)
    hour = f"{at.hour:02}" if house_style.padded_hours else str(at.hour)
    return f"{hour}{between}{at.minute:02}{after}"


@said_as("khoảng giờ")
def clock_range(start: time | None, end: time | None, field: str = "", *, house_style: HouseStyle = DEFAULT) -> Words:
    """``từ 08 giờ 00 đến 11 giờ 30``; an unknown end is omitted, an unknown start is a blank."""
    begun = phrase("từ ", clock(start, field, house_style=house_style))
    return begun if end is None else phrase(begun, " đến ", clock(end, house_style=house_style))


@said_as("khoảng")
def about(words: Words) -> Words:
    """``khoảng 17 giờ 00``: an approximate value."""
    return phrase("khoảng ", words)


@said_as("thời điểm")
def moment(
    day: date | None, at: time | None, field: str = "", weekday: str = "", *, house_style: HouseStyle = DEFAULT
) -> Words:
    """``17 giờ 00, ngày 05 tháng 12 năm 2018`` as in Mẫu 1.9; an unknown part is a blank of the field.

    A given weekday precedes the date: ``17 giờ 00, thứ Tư, ngày …``.
    """
    return phrase(
        clock(at, field, house_style=house_style), ", ", f"{weekday}, " if weekday else "", full_date(day, field)
    )


@said_as("thời điểm sau")
def later_moment(day: date | None, at: time | None, since: date | None, *, house_style: HouseStyle = DEFAULT) -> Words:
    """A moment after the day ``since``: ``17 giờ 00 cùng ngày``, ``00 giờ 30, ngày 14 tháng 12 năm 2018``.

    On another day, or if the house style does not use ``cùng ngày``, the date is in full, as in Mẫu 1.9.
    Blanks are those of the field ``end``.
    """
    hour = clock(at, "end", house_style=house_style)
    if day is not None and day == since and house_style.same_day:
        return phrase(hour, " cùng ngày")
    return phrase(hour, ", ", full_date(day, "end"))


class Session(NamedTuple):
    """A part of a meeting with its own time and place. ``None`` is unknown, an empty text omitted."""

    day: date | None = None
    start: time | None = None
    end: time | None = None
    name: str = ""
    """``buổi sáng``, ``phiên trù bị``; if empty, the session is referred to by number."""
    place: str = ""
    end_day: date | None = None
    """Set only if it is not the day of the start, for a session past midnight."""


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
    """All sessions in one line: ``Buổi sáng: từ …; buổi chiều: từ …``; a single one without name has no number."""
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


# Several days; common parts are printed once, at the end.
@said_as("khoảng ngày")
def date_range(first: date | None, last: date | None, field: str = "") -> Words:
    """``từ ngày 05 đến ngày 07 tháng 12 năm 2018``; one day is one date; an unknown end is a blank of the field."""
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
    """``các ngày 05, 06 và 10 tháng 12 năm 2018``: sorted, without duplicates, grouped by month."""
    inorder = sorted(set(days))
    if len(inorder) == 1:
        return full_date(inorder[0])
    months = []
    for (year, month), group in groupby(inorder, key=lambda day: (day.year, day.month)):
        numbers = listing(day_digits(day.day) for day in group)
        months.append(f"{numbers} tháng {month_digits(month)} năm {year}")
    return f"các ngày {'; '.join(months)}" if months else ""


# The word for the meeting (``phiên họp``, ``hội nghị`` …): lower case inside a sentence, capitalized at its start.
NUMBERED_BY_ROMANS = "đại hội"
"""Congresses have roman numbers, ``đại hội lần thứ IX``; sessions and meetings have digits, ``phiên họp thứ 12``."""


@said_as("tên cuộc họp")
def occasion(
    word: str, ordinal: int | str = "", call: int | str | None = None, *, house_style: HouseStyle = DEFAULT
) -> str:
    """``phiên họp thứ 12``, ``kỳ họp bất thường``, ``cuộc họp (triệu tập lần thứ hai)``.

    ``ordinal`` and ``call`` are a number, a text, or empty.
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
    """The verb for the meeting: ``dự họp`` for all kinds of ``họp``, else ``dự hội nghị``, ``dự đại hội``."""
    said = first_lower(word)
    return "dự họp" if not said or "họp" in said.split() else f"dự {said}"
