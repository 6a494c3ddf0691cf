"""The people of the data in the document: their names letter by letter, and their positions."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.audit.names import Near, capitalised, form
from minutes.model.validation.names import everybody
from minutes.problems import Problem, Severity

if TYPE_CHECKING:
    from minutes.model.people import Person
    from minutes.reading.meeting import Reading

_POSITION = re.compile(r"\s*(?:-|–|,|\()\s*(?P<position>[^\W\d_][^;:().]*)")
_SAME = 0.5
"""The share of a position's words that another one must have to be about the same post."""


class Somebody(NamedTuple):
    """A name of the data, with all that the data say of its bearer."""

    name: str
    field: str
    positions: tuple[str, ...]


def people_of(reading: "Reading") -> dict[str, Somebody]:
    """Everybody with a name, by its form; standing members who did not come are not expected anywhere."""
    people: dict[str, Somebody] = {}
    for path, person in everybody(reading.meeting):
        key, known = form(person.name or ""), people.get(form(person.name or ""))
        if person.anonymous:
            continue
        positions = (*(known.positions if known else ()), *_positions(person))
        people[key] = Somebody(person.name or "", known.field if known else f"{path}.name", positions)
    return people


def _positions(person: "Person") -> tuple[str, ...]:
    return tuple(text for text in (*(person.positions or ()), person.unit, person.note, person.represents) if text)


def persons(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """Names that stand in the document only nearly as in the data, and positions that are others."""
    people = people_of(reading)
    near = Near()
    for name in people:
        near.add(name)
    exact: dict[str, Line] = {}
    misspelt: dict[str, list[tuple[str, Line]]] = {}
    for line in paper.lines:
        for name, spelling, end in _windows(line, near.lengths):
            if name in people:
                exact.setdefault(name, line)
                yield from _position(line, end, people[name], reading)
            elif (meant := near.find(name)) is not None:
                misspelt.setdefault(meant, []).append((spelling, line))
    yield from _misspelt(people, exact, misspelt, reading)
    yield from _missing(paper, people, exact.keys() | misspelt.keys(), reading)


def _windows(line: Line, lengths: set[int]) -> Iterator[tuple[str, str, int]]:
    """Form, spelling and end of each stretch of capitalised words that may be a name."""
    for spelling in capitalised(line.text):
        place = spelling.start
        for first, word in enumerate(spelling.words):
            end = place
            for last in range(first, len(spelling.words)):
                end += len(spelling.words[last])
                if last - first + 1 in lengths:
                    text = line.text[place:end]
                    yield form(text), text, end
                end += 1
            place += len(word) + 1


def _misspelt(
    people: dict[str, Somebody],
    exact: dict[str, Line],
    misspelt: dict[str, list[tuple[str, Line]]],
    reading: "Reading",
) -> Iterator[Problem]:
    for meant, places in misspelt.items():
        somebody = people[meant]
        where = there(reading.positions.place(somebody.field))
        severity = Severity.WARNING if meant in exact else Severity.ERROR
        for spelling, line in places:
            values = {"name": spelling, "expected": somebody.name, "there": where}
            yield found("name-misspelt", line.paragraph, severity, **values)


_LISTS = ("presider", "presidium", "secretaries", "attendees", "absentees", "guests", "signers")


def _missing(paper: Paper, people: dict[str, Somebody], seen: set[str], reading: "Reading") -> Iterator[Problem]:
    whole = form(" ".join(line.text for line in paper.lines)) if people.keys() - seen else ""
    for name, somebody in people.items():
        if name not in seen and somebody.field.startswith(_LISTS) and name not in whole and paper.lines:
            where = there(reading.positions.place(somebody.field))
            yield found("name-missing", paper.lines[0].paragraph, None, name=somebody.name, there=where)


def _position(line: Line, end: int, somebody: Somebody, reading: "Reading") -> Iterator[Problem]:
    """What stands behind a name as its position, against the positions of the data."""
    hit = _POSITION.match(line.text, end)
    if hit is None or not somebody.positions or not hit["position"][0].isupper():
        return
    said = form(hit["position"])
    known = [form(position) for position in somebody.positions]
    prefixes = ("quyền ", "nguyên ")
    if any(said.startswith((position, *(prefix + position for prefix in prefixes))) for position in known):
        return
    best = max(known, key=lambda position: _alike(position, said))
    if _alike(best, said) >= _SAME:
        wanted = somebody.positions[known.index(best)]
        where = there(reading.positions.place(somebody.field))
        values = {"name": somebody.name, "found": hit["position"].strip(), "expected": wanted, "there": where}
        yield found("position-differs", line.paragraph, None, **values)


def _alike(position: str, said: str) -> float:
    words = position.split()
    spoken = set(said.split())
    return sum(word in spoken for word in words) / len(words)
