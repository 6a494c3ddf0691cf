"""How things are said in Vietnamese minutes: pure functions of plain values and a frozen :class:`Usage`.

Every function declared with ``@said_as`` is also a template filter (:data:`FILTERS`, :func:`bound`), and a line
of ``tests/wording/cases``. What is not known is a :class:`minutes.text.Blank` inside a ``Phrase``, never a guess.
"""

from minutes.wording.capitals import agency_lines, capitals, first_lower, first_upper
from minutes.wording.dates import (
    day_month,
    full_date,
    month_year,
    partial_date,
    quarter_year,
    short_date,
    weekday,
    weekday_date,
)
from minutes.wording.digits import amount, counted, number, percent, ratio, share
from minutes.wording.filters import FILTER_ALIASES, FILTERS, bound, needs_usage, said_as
from minutes.wording.lists import closed_lines, letter, listing, roman, semicolons
from minutes.wording.moments import Session, later_moment, moment, session_time, session_times
from minutes.wording.numerals import fraction_in_words, in_words, ordinal, percent_in_words
from minutes.wording.people import Person, group, named, person, posts
from minutes.wording.periods import date_list, date_range
from minutes.wording.phrases import Words, ended, joined, phrase
from minutes.wording.times import about, clock, clock_range
from minutes.wording.usage import CLOCKS, DEFAULT, Usage

__all__ = [
    "CLOCKS",
    "DEFAULT",
    "FILTERS",
    "FILTER_ALIASES",
    "Person",
    "Session",
    "Usage",
    "Words",
    "about",
    "agency_lines",
    "amount",
    "bound",
    "capitals",
    "clock",
    "clock_range",
    "closed_lines",
    "counted",
    "date_list",
    "date_range",
    "day_month",
    "ended",
    "first_lower",
    "first_upper",
    "fraction_in_words",
    "full_date",
    "group",
    "in_words",
    "joined",
    "later_moment",
    "letter",
    "listing",
    "moment",
    "month_year",
    "named",
    "needs_usage",
    "number",
    "ordinal",
    "partial_date",
    "percent",
    "percent_in_words",
    "person",
    "phrase",
    "posts",
    "quarter_year",
    "ratio",
    "roman",
    "said_as",
    "semicolons",
    "session_time",
    "session_times",
    "share",
    "short_date",
    "weekday",
    "weekday_date",
]
