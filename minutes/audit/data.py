"""The document against the data that it was made from."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.audit.claims import claims
from minutes.audit.drawn import drawn
from minutes.audit.expecting import Expected, expected
from minutes.audit.faults import found, there
from minutes.audit.lines import Paper
from minutes.audit.persons import persons
from minutes.audit.sentences import LEAST_WORDS, Difference, Statements, Tokens, differences
from minutes.audit.starting import starting
from minutes.problems import N_, Problem

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading

IMPORTANT = (".conclusions[", "conclusions[", ".resolution", ".ballots[", "resolutions")
"""Fields whose loss is said."""
GONE = 0.5
"""So much of a fact must stand in one paragraph for it to be told there, in whatever words."""

_SENTENCE = N_("the data would say: “{sentence}”")


def compared(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """What the document says otherwise than the data, or no longer."""
    texts, statements = expected(reading), Statements(paper)
    for difference in differences(texts, statements):
        yield _differs(difference, reading)
    yield from claims(paper, reading, statements)
    yield from drawn(paper, reading)
    yield from persons(paper, reading)
    yield from starting(paper, reading)
    yield from _gone(texts, statements, paper, reading)


def _differs(one: Difference, reading: "Reading") -> Problem:
    place = there(reading.positions.place(one.expected.field))
    values = {"found": ", ".join(one.found), "expected": ", ".join(one.wanted), "sentence": one.expected.text}
    return found("figures-differ", one.line.paragraph, None, there=place, **values)._replace(hint=_SENTENCE)


def _gone(texts: list[Expected], statements: Statements, paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """Conclusions and motions that no paragraph tells any more, at the paragraph behind which they would stand."""
    before = 0
    for one in texts if paper.lines else ():
        before = statements.places.get(one.text, before)
        name = one.field.rpartition(".")[2].partition("[")[0]
        if name not in ("text", "motion", "resolution") or not any(part in one.field for part in IMPORTANT):
            continue
        tokens = Tokens.of(one.text)
        if one.text in statements.places or len(tokens.plain) < LEAST_WORDS or statements.is_common(tokens):
            continue
        if not statements.is_near(tokens, GONE):
            place = there(reading.positions.place(one.field))
            paragraph = paper.lines[before].paragraph
            yield found("fact-missing", paragraph, None, fact=one.text, there=place)
