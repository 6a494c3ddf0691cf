"""Wording of Vietnamese minutes: pure functions of plain values and a frozen :class:`HouseStyle`.

Each function declared with ``@said_as`` is also a template filter (:func:`bound`), with cases in
``tests/wording/cases``. An unknown value is a :class:`minutes.richtext.Blank` in a ``Phrase``, never a guess.
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.wording.dates import (
        Session, about, attending, clock, clock_range, day_month, full_date, moment, month_year, occasion,
        quarter_year, session_time, short_date, weekday, weekday_date, weekday_name,
    )
    from minutes.wording.documents import (
        Copies, Document, citation, copies, document_number, legal_basis_lines, recipient_lines,
    )
    from minutes.wording.ending import Closing, Task, approval, closing, refusal, task
    from minutes.wording.filters import FILTER_ALIASES, bound
    from minutes.wording.numbers import BILLION, DIGITS, counted, number, ordinal, out_of, percent, ratio, share
    from minutes.wording.parsing import (
        CLOCK, COUNT, DAY_MONTH, NUMBER, PERCENT, SHARE, WEEKDAY, WrittenDate, WrittenTime, dates_in,
        parse_number, percentage, times_in, value, weekday_number,
    )
    from minutes.wording.people import Attendance, Person, Quorum, attendance, group, named, person, posts, quorum
    from minutes.wording.phrases import (
        DEFAULT, GENDERED, HouseStyle, LETTERS, Words, agency_lines, capitals, ended, first_lower,
        first_upper, from_roman, letter, lettered, listing, phrase, roman, semicolons,
    )
    from minutes.wording.votes import (
        Answer, Ballot, Candidate, Papers, agreement, agreement_of, ballot, ballot_papers, candidate,
        casting_vote, correction, elected, evaluation, levels, outcome, targets,
    )
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "dates": "Session about attending clock clock_range day_month full_date moment month_year occasion "
        "quarter_year session_time short_date weekday weekday_date weekday_name",
        "documents": "Copies Document citation copies document_number legal_basis_lines recipient_lines",
        "ending": "Closing Task approval closing refusal task",
        "filters": "FILTER_ALIASES bound",
        "numbers": "BILLION DIGITS counted number ordinal out_of percent ratio share",
        "parsing": "CLOCK COUNT DAY_MONTH NUMBER PERCENT SHARE WEEKDAY WrittenDate WrittenTime dates_in "
        "parse_number percentage times_in value weekday_number",
        "people": "Attendance Person Quorum attendance group named person posts quorum",
        "phrases": "DEFAULT GENDERED HouseStyle LETTERS Words agency_lines capitals ended first_lower "
        "first_upper from_roman letter lettered listing phrase roman semicolons",
        "votes": "Answer Ballot Candidate Papers agreement agreement_of ballot ballot_papers candidate "
        "casting_vote correction elected evaluation levels outcome targets",
    })
