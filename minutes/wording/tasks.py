"""A task in one sentence: who does what with whom until when. And the forms of a due date."""

from datetime import date, time
from typing import NamedTuple

from minutes.wording.capitals import first_lower, first_upper
from minutes.wording.dates import full_date
from minutes.wording.lists import listing
from minutes.wording.moments import moment
from minutes.wording.phrases import Words, ended, phrase
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, Usage

EVERY = {"day": "hằng ngày", "week": "hằng tuần", "month": "hằng tháng", "quarter": "hằng quý", "year": "hằng năm"}
ONGOING = "thường xuyên"


@said_as("hạn")
def due(day: date | None, at: time | None = None, *, usage: Usage = DEFAULT) -> Words:
    """``ngày 15 tháng 12 năm 2018``, ``17 giờ 00, ngày …``; empty without a day. For a month or a quarter there are
    :func:`month_year` and :func:`quarter_year`."""
    if day is None:
        return ""
    return full_date(day) if at is None else moment(day, at, usage=usage)


@said_as("định kỳ")
def recurring(unit: str) -> str:
    """``hằng tháng`` for ``month``; likewise day, week, quarter, year; other words stay as they are."""
    return EVERY.get(unit, unit)


class Task(NamedTuple):
    """What was laid on somebody. Names are worded; what is empty is not said."""

    text: str
    owners: tuple[str, ...] = ()
    supporters: tuple[str, ...] = ()
    supervisors: tuple[str, ...] = ()
    start: Words = ""
    due: Words = ""
    """Worded: ``ngày 15 tháng 12 năm 2018``, ``quý I năm 2019``, ``thường xuyên``."""


@said_as("nhiệm vụ")
def task(what: Task) -> Words:
    """``Phòng Nội vụ chủ trì, phối hợp với Văn phòng tổng hợp, …; thời hạn: ngày 15 tháng 12 năm 2018.``.

    ``thời hạn`` says neither *before* nor *until*: the notes rarely do. A text that already begins with its owner is
    not given it twice; one that begins with a name is parted from it by a colon.
    """
    additions: list[tuple[str, Words]] = [
        ("giám sát", listing(what.supervisors)),
        ("bắt đầu", what.start),
        ("thời hạn", what.due),
    ]
    said = phrase(first_upper(_who_does_what(what)))
    for words, value in additions:
        if value:
            said = phrase(ended(said, ";"), f" {words}: ", value)
    return ended(said)


def _who_does_what(what: Task) -> Words:
    text = what.text.strip()
    owner = listing(what.owners)
    partners = listing(what.supporters)
    if not owner or text.lower().startswith(str(owner).lower()):
        return phrase(ended(text, ";"), " phối hợp: ", partners) if partners else text
    if partners:
        owner = phrase(owner, " chủ trì, phối hợp với ", partners)
    verb_first = first_lower(text)
    return phrase(owner, ": " if verb_first[:1].isupper() else " ", verb_first)
