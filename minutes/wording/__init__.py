"""How things are said in Vietnamese minutes: pure functions of plain values and a frozen :class:`Usage`.

Every function declared with ``@said_as`` is also a template filter (:data:`FILTERS`, :func:`bound`), and a line
of ``tests/wording/cases``. What is not known is a :class:`minutes.richtext.Blank` inside a ``Phrase``, never a guess.
"""

from minutes.wording.attendance import Attendance, attendance
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
    weekday_name,
)
from minutes.wording.documents import Copies, Document, citation, copies, document_number
from minutes.wording.elections import Candidate, candidate, elected, ranked
from minutes.wording.ending import Closing, approval, closing, refusal, reserved
from minutes.wording.evaluations import evaluation, levels, targets
from minutes.wording.filters import FILTER_ALIASES, FILTERS, bound, needs_usage
from minutes.wording.lists import closed_lines, from_roman, letter, listing, roman, semicolons
from minutes.wording.moments import Session, later_moment, moment, session_time, session_times
from minutes.wording.numbers import amount, counted, number, out_of, percent, ratio, share
from minutes.wording.numerals import fraction_in_words, in_words, ordinal, percent_in_words
from minutes.wording.occasions import attending, occasion
from minutes.wording.people import Person, group, named, person, posts
from minutes.wording.periods import date_list, date_range
from minutes.wording.phrases import Words, ended, joined, phrase
from minutes.wording.quorum import Quorum, quorum
from minutes.wording.recipients import legal_basis_lines, recipient_lines
from minutes.wording.registry import said_as
from minutes.wording.tasks import Task, due, recurring, task
from minutes.wording.times import about, clock, clock_range
from minutes.wording.usage import CLOCKS, DEFAULT, Usage
from minutes.wording.votes import (
    Answer,
    Ballot,
    Papers,
    agreement,
    agreement_of,
    ballot,
    ballot_papers,
    casting_vote,
    correction,
    outcome,
)

__all__ = [
    "CLOCKS",
    "DEFAULT",
    "FILTERS",
    "FILTER_ALIASES",
    "Answer",
    "Attendance",
    "Ballot",
    "Candidate",
    "Closing",
    "Copies",
    "Document",
    "Papers",
    "Person",
    "Quorum",
    "Session",
    "Task",
    "Usage",
    "Words",
    "about",
    "agency_lines",
    "agreement",
    "agreement_of",
    "amount",
    "approval",
    "attendance",
    "attending",
    "ballot",
    "ballot_papers",
    "bound",
    "candidate",
    "capitals",
    "casting_vote",
    "citation",
    "clock",
    "clock_range",
    "closed_lines",
    "closing",
    "copies",
    "correction",
    "counted",
    "date_list",
    "date_range",
    "day_month",
    "document_number",
    "due",
    "elected",
    "ended",
    "evaluation",
    "first_lower",
    "first_upper",
    "fraction_in_words",
    "from_roman",
    "full_date",
    "group",
    "in_words",
    "joined",
    "later_moment",
    "legal_basis_lines",
    "letter",
    "levels",
    "listing",
    "moment",
    "month_year",
    "named",
    "needs_usage",
    "number",
    "occasion",
    "ordinal",
    "out_of",
    "outcome",
    "partial_date",
    "percent",
    "percent_in_words",
    "person",
    "phrase",
    "posts",
    "quarter_year",
    "quorum",
    "ranked",
    "ratio",
    "recipient_lines",
    "recurring",
    "refusal",
    "reserved",
    "roman",
    "said_as",
    "semicolons",
    "session_time",
    "session_times",
    "share",
    "short_date",
    "targets",
    "task",
    "weekday",
    "weekday_date",
    "weekday_name",
]
