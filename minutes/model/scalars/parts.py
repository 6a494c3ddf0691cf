"""Conversion of scalars to the values of a template: a plain value, or text with parts."""

from collections.abc import Callable
from typing import Any, NamedTuple

from minutes.model.scalars.choices import Choice, Flag
from minutes.model.scalars.dates import Clock, Day, Due, Moment
from minutes.model.scalars.numbers import Count, Length, Ordinal, Percentage, Ratio, Threshold, Whole
from minutes.model.scalars.text import Lines, TextWithParts
from minutes.problems import N_
from minutes.wording import (
    HouseStyle,
    about,
    clock,
    full_date,
    moment,
    month_year,
    percent,
    quarter_year,
    ratio,
    weekday_name,
)

PARTS: dict[type, dict[str, None]] = {
    Moment: {"day": None, "clock": None, "about": None},
    Due: {"kind": None, "day": None, "last_day": None},
    Percentage: {"value": None, "bound": None},
    Ratio: {"part": None, "whole": None},
    Ordinal: {"number": None},
}
"""The parts of each scalar type; a choice has its English word as ``code``."""


class Part(NamedTuple):
    """A part of a value, such as ``day`` of a moment."""

    title: str
    """The Vietnamese name."""
    description: str


PART_NAMES = {
    "key": Part("khóa riêng", N_("The name by which this entry is found again in an edited document")),
    "code": Part("mã hiệu", N_("The English word of the choice, to be compared with")),
    "day": Part("ngày tháng", N_("The day of a moment or a term, without the time")),
    "clock": Part("giờ", N_("The time of a moment, without the day")),
    "about": Part("khoảng", N_("Whether a moment is known only roughly")),
    "kind": Part("loại", N_("What sort of term it is: none, day, month, quarter, year, or in words")),
    "last_day": Part("ngày cuối", N_("The last day on which a term is kept")),
    "value": Part("giá trị", N_("The figure alone")),
    "bound": Part("giới hạn", N_("The word before an announced figure, as in “trên 98%”")),
    "part": Part("phần", N_("What is above in a ratio")),
    "whole": Part("toàn bộ", N_("What is below in a ratio")),
    "number": Part("số", N_("The number of an ordinal")),
}
"""The Vietnamese names of the parts of values and of the keys of records."""


def parts_of(kind: Any) -> dict[str, None] | None:
    """Return the names of a scalar's parts; None when it has none."""
    if isinstance(kind, type) and issubclass(kind, Choice):
        return {"code": None}
    return PARTS.get(kind)


def said_weekday(value: Moment) -> str:
    """Return the weekday as written with a date; empty without one."""
    return "" if value.weekday is None else weekday_name(value.weekday)


def say_moment(value: Moment, house_style: HouseStyle) -> str:
    """Return the known parts of a moment: ``17 giờ 00, ngày 05 tháng 12 năm 2018``, or one half of it."""
    if value.clock and value.day:
        said = moment(value.day, value.clock, weekday=said_weekday(value), house_style=house_style)
    elif value.clock:
        said = clock(value.clock, house_style=house_style)
        said = f"{said} ngày hôm sau" if value.later_days else said
    else:
        said = ", ".join(filter(None, (said_weekday(value), str(full_date(value.day))))) if value.day else ""
    return str(about(said) if value.about and said else said)


def say_due(value: Due, house_style: HouseStyle) -> str:
    """Return ``trước ngày 15 tháng 12 năm 2018``, ``quý I năm 2019``, ``thường xuyên``; empty for kind ``none``."""
    if value.kind == "none":
        return ""
    if value.day:
        said = str(moment(value.day, value.clock, house_style=house_style) if value.clock else full_date(value.day))
    elif value.month and value.year:
        said = month_year(value.year, value.month)
    elif value.quarter and value.year:
        said = quarter_year(value.year, value.quarter)
    else:
        said = f"năm {value.year}" if value.year else value.text.lower()
    return f"{value.before} {said}" if value.before else said


def say_count(value: Count, house_style: HouseStyle) -> object:
    """Return the number, or ``khoảng 30``; None when stated as unknown."""
    return value.value if not value.bound or value.value is None else f"{value.bound} {value.value}"


def say_percentage(value: Percentage, house_style: HouseStyle) -> str:
    """Return ``97,9%`` with its bound, as announced."""
    return percent(value.value, value.bound, house_style=house_style)


SAY: dict[Any, Callable[[Any, HouseStyle], object]] = {
    Flag: lambda value, house_style: bool(value),
    Whole: lambda value, house_style: int(value),
    Length: lambda value, house_style: int(value),
    Count: say_count,
    Day: lambda value, house_style: value,
    Clock: lambda value, house_style: str(clock(value, house_style=house_style)),
    Lines: lambda value, house_style: value.replace("\n", " "),
    Threshold: lambda value, house_style: value.text,
    Ordinal: lambda value, house_style: TextWithParts(value.text, {"number": value.number}),
    Ratio: lambda value, house_style: TextWithParts(
        ratio(value.part, value.whole), {"part": value.part, "whole": value.whole}
    ),
    Percentage: lambda value, house_style: TextWithParts(
        say_percentage(value, house_style), {"value": value.value, "bound": value.bound}
    ),
    Moment: lambda value, house_style: TextWithParts(
        say_moment(value, house_style), {"day": value.day, "clock": value.clock, "about": value.about}
    ),
    Due: lambda value, house_style: TextWithParts(
        say_due(value, house_style), {"kind": value.kind, "day": value.day, "last_day": value.last_day}
    ),
}


def say(value: Any, house_style: HouseStyle) -> object:
    """Return the template value of a scalar; a text is returned as is."""
    kind = type(value)
    if kind is str:
        return value
    if kind in SAY:
        return SAY[kind](value, house_style)
    if isinstance(value, Choice):
        return TextWithParts(value.vietnamese, {"code": str(value)})
    return str(value)
