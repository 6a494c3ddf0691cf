"""Sentences that replace a computed one and name figures which the facts do not have."""

import re
from collections.abc import Iterator
from typing import TypeVar

from minutes.model.attendance import Attendance, Quorum
from minutes.model.computed.attendance import attendance_sentence
from minutes.model.computed.ballots import result_of
from minutes.model.computed.closing import closing_sentence
from minutes.model.computed.quorum import quorum_sentence
from minutes.model.fact_registry import Around
from minutes.model.fields import Record
from minutes.model.meeting import Meeting
from minutes.model.validation.registry import check, contradiction
from minutes.model.votes import Ballot, VoteCount
from minutes.problems import N_, Problem
from minutes.wording.phrases import Words

R = TypeVar("R", bound=Record)


def without(record: R, **changes: object) -> R:
    """The record with other values in some fields."""
    # msgspec.structs brings in inspect and ast, which few meetings need.
    from msgspec.structs import replace

    return replace(record, **changes)


def figures_of(words: Words | None) -> list[str]:
    """The figures of a sentence, without leading zeros and signs between groups."""
    return [figure.replace(".", "").lstrip("0") or "0" for figure in re.findall(r"\d[\d.,]*\d|\d", str(words or ""))]


def disagreement(own: str, computed: Words | None, known: set[str], field: str) -> Iterator[Problem]:
    """A problem for the figures that neither the computed sentence nor the data has."""
    strange = [figure for figure in figures_of(own) if figure not in known and figure not in figures_of(computed)]
    if strange:
        message = N_("the sentence says {figures}; the facts say: {computed}")
        said = {"figures": ", ".join(strange), "computed": str(computed or "…")}
        yield contradiction("statement-denied", field, message, **said)


def data_figures(record: object) -> set[str]:
    """All figures that a record holds, as they could stand in a sentence."""
    held = repr(record)
    return {*figures_of(held), *figures_of(held.replace(".", ","))}


@check(Meeting)
def closing(value: Meeting, around: Around) -> Iterator[Problem]:
    """The closing sentence."""
    if value.closing_statement:
        computed = closing_sentence(without(value, closing_statement=None), around)
        known = data_figures((value.start, value.end, value.sessions, value.agreement, value.ordinal, value.next_call))
        yield from disagreement(value.closing_statement, computed, known, "closing_statement")


@check(Meeting)
def attendance(value: Meeting, around: Around) -> Iterator[Problem]:
    """The sentences of attendance and quorum."""
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
    """The sentence of a vote."""
    if not value.statement:
        return
    bare = without(value, statement=None)
    computed = result_of(bare, around.meeting, around.usage) if isinstance(bare, Ballot) else None
    yield from disagreement(value.statement, computed, data_figures(bare), around.field("statement"))
