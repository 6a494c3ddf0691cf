"""Checks of times and of sentences: ends before starts, wrong weekdays, moments outside the meeting, figures that
the facts lack, the Party's form.
"""

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import cache
from typing import TypeVar

from minutes.model.attendance import Attendance, Attendee, Quorum
from minutes.model.computed import attendance_sentence, closing_sentence, quorum_sentence, result_of
from minutes.model.counts import beginning, ending, house_of
from minutes.model.fact_registry import Around
from minutes.model.fields import Record, fields_of, key_form
from minutes.model.meeting import AgendaItem, Meeting
from minutes.model.proceedings import Conclusion, NextMeeting, Pause, Session
from minutes.model.scalars import Moment, say_moment
from minutes.model.validation.registry import check, contradiction, doubt
from minutes.model.votes import Ballot, VoteCount
from minutes.problems import N_, Problem
from minutes.wording import Words, full_date, weekday

MIDNIGHT = time(0)
LAST_MINUTE = time(23, 59)


def backwards(start: Moment | None, end: Moment | None, around: Around, name: str = "end") -> Iterator[Problem]:
    """Check that an end is not before its start; unknown parts are assumed to be in order."""
    if start is None or end is None or start == Moment() or end == Moment():
        return
    day = start.day or beginning(around.meeting).day
    end_day = end.on(day)
    values = {"start": say_moment(start, around.house_style), "end": say_moment(end, around.house_style)}
    if day and end_day:
        begun = datetime.combine(day, start.clock or MIDNIGHT)
        if datetime.combine(end_day, end.clock or LAST_MINUTE) >= begun:
            return
    elif not (start.clock and end.clock and end.clock < start.clock and not end.later_days):
        return
    message = N_("the end ({end}) is before the start ({start})")
    hint = N_("after midnight, write for example 0h30 hôm sau")
    yield contradiction("end-before-start", around.field(name), message, **values)._replace(hint=hint)


@check(Meeting)
def meeting_backwards(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check the start and end of the meeting."""
    yield from backwards(beginning(value), ending(value), around)


@check(Session)
@check(Pause)
@check(AgendaItem)
def part_backwards(value: Session | Pause | AgendaItem, around: Around) -> Iterator[Problem]:
    """Check the start and end of a part of the meeting."""
    yield from backwards(value.start, value.end, around)


@check(Session)
@check(AgendaItem)
def part_outside(value: Session | AgendaItem, around: Around) -> Iterator[Problem]:
    """Check that a part does not begin before or after the meeting."""
    meeting = around.meeting
    if value.start and _is_outside(value.start, meeting):
        message = N_("{moment} is outside the time of the meeting")
        yield contradiction(
            "outside-meeting", around.field("start"), message, moment=say_moment(value.start, around.house_style)
        )


@check(Attendee)
def came_outside(value: Attendee, around: Around) -> Iterator[Problem]:
    """Check that an attendee did not arrive before the meeting's start or leave after its end."""
    for name in ("late_at", "left_at"):
        moment = getattr(value, name)
        if moment and _is_outside(moment, around.meeting):
            message = N_("{moment} is outside the time of the meeting")
            yield contradiction(
                "outside-meeting", around.field(name), message, moment=say_moment(moment, around.house_style)
            )


def _is_outside(moment: Moment, meeting: Meeting) -> bool:
    began, ended = beginning(meeting), ending(meeting)
    day = moment.on(began.day)
    if day is None or began.day is None:
        return False
    # In a meeting past midnight, an early hour without a date belongs to the next day.
    if moment.day is None and ended.day and ended.day > began.day and moment.clock and began.clock:
        day += timedelta(days=1 if moment.clock < began.clock and not moment.later_days else 0)
    early = datetime.combine(day, moment.clock or LAST_MINUTE) < datetime.combine(began.day, began.clock or MIDNIGHT)
    late = ended.day is not None and (
        datetime.combine(day, moment.clock or MIDNIGHT) > datetime.combine(ended.day, ended.clock or LAST_MINUTE)
    )
    return early or late


@cache
def moments_of(struct: type[Record]) -> tuple[str, ...]:
    """Return the fields of a struct that hold moments."""
    return tuple(field.name for field in fields_of(struct) if field.type is Moment)


@check(Record, where=moments_of)
def wrong_weekday(value: Record, around: Around) -> Iterator[Problem]:
    """Check that a date falls on the weekday written with it."""
    for name in moments_of(type(value)):
        moment = getattr(value, name)
        if moment is None or moment.weekday is None or moment.day is None:
            continue
        if moment.weekday != moment.day.weekday():
            message = N_("{date} is a {weekday}")
            said = {"date": str(full_date(moment.day)), "weekday": weekday(moment.day)}
            yield contradiction("wrong-weekday", around.field(name), message, **said)


@check(Conclusion)
def due_before_meeting(value: Conclusion, around: Around) -> Iterator[Problem]:
    """Check that a new task is not due before the meeting or before its work begins."""
    last = value.due.last_day if value.due else None
    day = beginning(around.meeting).day
    if last is None or around.path.startswith("carried_over"):
        return
    if day and last < day:
        yield doubt("due-before-meeting", around.field("due"), N_("the task is due before the meeting takes place"))
    if value.start and last < value.start:
        yield contradiction("due-before-start", around.field("due"), N_("the task is due before its work begins"))


@check(Meeting)
def issued_before(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check that the minutes are not dated before the meeting."""
    day = beginning(value).day
    if day and value.issued and value.issued < day:
        message = N_("the minutes are dated before the meeting")
        yield contradiction("issued-before-meeting", "issued", message)


@check(NextMeeting)
def next_before(value: NextMeeting, around: Around) -> Iterator[Problem]:
    """Check that the next meeting is not before this one."""
    day, next_day = beginning(around.meeting).day, value.start.day if value.start else None
    if day and next_day and next_day < day:
        yield contradiction("next-before-meeting", around.field("start"), N_("the next meeting is before this one"))


# Sentences that replace a computed one but contain figures that the facts lack.
R = TypeVar("R", bound=Record)


def without(record: R, **changes: object) -> R:
    """Return a copy of the record with other values in some fields."""
    # msgspec.structs imports inspect and ast, which few meetings need.
    from msgspec.structs import replace

    return replace(record, **changes)


def figures_of(words: Words | None) -> list[str]:
    """Return the figures of a sentence, without leading zeros and group separators."""
    return [figure.replace(".", "").lstrip("0") or "0" for figure in re.findall(r"\d[\d.,]*\d|\d", str(words or ""))]


def disagreement(own: str, computed: Words | None, known: set[str], field: str) -> Iterator[Problem]:
    """Report the figures that neither the computed sentence nor the data contains."""
    strange = [figure for figure in figures_of(own) if figure not in known and figure not in figures_of(computed)]
    if strange:
        message = N_("the sentence says {figures}; the facts say: {computed}")
        said = {"figures": ", ".join(strange), "computed": str(computed or "…")}
        yield contradiction("statement-denied", field, message, **said)


def data_figures(record: object) -> set[str]:
    """Return all figures of a record, in the forms possible in a sentence."""
    held = repr(record)
    return {*figures_of(held), *figures_of(held.replace(".", ","))}


@check(Meeting)
def closing(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check the closing sentence."""
    if value.closing_statement:
        computed = closing_sentence(without(value, closing_statement=None), around)
        known = data_figures((value.start, value.end, value.sessions, value.agreement, value.ordinal, value.next_call))
        yield from disagreement(value.closing_statement, computed, known, "closing_statement")


@check(Meeting)
def attendance(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check the sentences of attendance and quorum."""
    given, quorum = value.attendance, value.quorum
    if isinstance(given, Attendance) and given.statement:
        bare = without(value, attendance=without(given, statement=None))
        computed = attendance_sentence(bare, around)
        yield from disagreement(given.statement, computed, data_figures(bare.attendance), "attendance.statement")
    if isinstance(quorum, Quorum) and quorum.statement:
        bare = without(value, quorum=without(quorum, statement=None))
        computed = quorum_sentence(bare, around)
        known = data_figures((bare.quorum, given))
        yield from disagreement(quorum.statement, computed, known, "quorum.statement")


@check(VoteCount)
def vote(value: VoteCount, around: Around) -> Iterator[Problem]:
    """Check the sentence of a vote."""
    if not value.statement:
        return
    bare = without(value, statement=None)
    computed = result_of(bare, around.meeting, around.house_style) if isinstance(bare, Ballot) else None
    yield from disagreement(value.statement, computed, data_figures(bare), around.field("statement"))


PARTY = (
    "chi bộ", "đảng bộ", "đảng ủy", "đảng đoàn", "ban cán sự đảng", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy",
    "thị ủy",
)  # fmt: skip
"""Words that identify bodies of the Party."""


@check(Meeting)
def party(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check that a body of the Party, or its meeting, does not use the form of the state."""
    if house_of(value).startswith("dang"):
        return
    body = value.organization
    named = {"organization.name": body.name if body else None, "type": value.type}
    for field, text in named.items():
        if text and any(word in key_form(text) for word in PARTY):
            message = N_("printed in the form of the state (NĐ 30/2020/NĐ-CP); the Party has another one")
            hint = N_("minutes of the Party follow the guidance of Văn phòng Trung ương Đảng, which is not here yet")
            yield doubt("form-of-the-party", field, message, hint)
            return
