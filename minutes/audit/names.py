"""Names of persons: similar spellings in one document, and names and positions that differ from the data.

Names are similar when they differ in diacritics only or in one letter of one word. They are indexed by their letters
without diacritics and with one letter left out, so the search time does not depend on the number of names.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.model import bare, everybody, key_form
from minutes.problems import Problem, Severity

if TYPE_CHECKING:
    from minutes.model import Person
    from minutes.reading import Reading


LEAST_LETTERS = 3
"""In a shorter word one letter makes another word: Lê and Lý, Hà and Hạ, A and B are never similar."""
SHORTEST, LONGEST = 2, 6
"""The number of words in a person's name."""
_CAPITALISED = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


class Spelling(NamedTuple):
    """A sequence of capitalised words in a text."""

    words: tuple[str, ...]
    start: int
    end: int

    def without_first(self) -> "Spelling":
        """Return the sequence without its first word."""
        return Spelling(self.words[1:], self.start + len(self.words[0]) + 1, self.end)


def capitalised(text: str) -> Iterator[Spelling]:
    """Yield the longest sequences of capitalised words, in order."""
    for stretch in _CAPITALISED.finditer(text):
        words: list[tuple[str, int]] = []
        place = stretch.start()
        for word in stretch[0].split(" "):
            if word[0].isupper():
                words.append((word, place))
            else:
                yield from _spelling(words)
                words = []
            place += len(word) + 1
        yield from _spelling(words)


def _spelling(words: list[tuple[str, int]]) -> Iterator[Spelling]:
    if len(words) >= SHORTEST:
        last, place = words[-1]
        yield Spelling(tuple(word for word, _ in words), words[0][1], place + len(last))


@lru_cache(4096)
def form(name: str) -> str:
    """Return the name for comparison: NFC, lower case, tone marks in the modern position."""
    return key_form(name)


@lru_cache(4096)
def letters(name: str) -> str:
    """Return the letters of a form without diacritics."""
    return bare(name)


def is_near(one: str, other: str) -> bool:
    """Return whether two forms are one name in two spellings, judged by the letters alone."""
    mine, others = one.split(), other.split()
    if one == other or len(mine) != len(others):
        return False
    apart = [(a, b) for a, b in zip(mine, others, strict=True) if a != b]
    if any(min(len(a), len(b)) == 1 for a, b in apart):
        return False
    by_letter = [(a, b) for a, b in apart if letters(a) != letters(b)]
    if not by_letter:
        return True
    return len(apart) == 1 and min(map(len, apart[0])) >= LEAST_LETTERS and _one_letter(*map(letters, apart[0]))


def _one_letter(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    same = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    return one[same + (len(one) == len(other)) :] == other[same + 1 :]


class Near:
    """An index of names, searched by similarity."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[str]] = {}
        self.lengths: set[int] = set()
        """The word counts of the names."""

    def add(self, name: str) -> None:
        """Add a form."""
        self.lengths.add(len(name.split()))
        for key in _keys(name):
            self._by_key.setdefault(key, []).append(name)

    def find(self, name: str) -> str | None:
        """Return the first form similar to this one."""
        for key in _keys(name):
            for other in self._by_key.get(key, ()):
                if is_near(name, other):
                    return other
        return None


@lru_cache(4096)
def _keys(name: str) -> tuple[str, ...]:
    whole = letters(name)
    return (
        whole,
        *dict.fromkeys(whole[:place] + whole[place + 1 :] for place in range(len(whole)) if whole[place] != " "),
    )


_STYLE = re.compile(r"\b(?:[ôÔ]ng/[bB]à|[ôÔ]ng|[bB]à|[đĐ]ồng chí|[đĐ]/c|[cC]ô|[aA]nh|[cC]hị|[tT]hầy)[:.]? $")
_LISTED = re.compile(
    r"^(?:[-+*•]\s*)?(?:\d+[.)]\s*)?(?:[ôÔ]ng/[bB]à|[ôÔ]ng|[bB]à|[đĐ]ồng chí|[đĐ]/c|[cC]ô|[aA]nh|[cC]hị)?[:.]?\s*$"
)

_TITLES = frozenset(("ông", "bà", "cô", "anh", "chị", "thầy"))
"""Styles of address, capitalised at the start of a sentence as names are."""


class Named(NamedTuple):
    """A name with its line."""

    spelling: str
    line: Line
    listed: bool
    """Whether the person has a line or cell of their own."""


def people_in(paper: Paper) -> Iterator[Named]:
    """Yield the names after a style of address or alone in a cell."""
    for line in paper.lines:
        for stretch in capitalised(line.text):
            if len(stretch.words) > LONGEST:
                continue
            spelling = stretch.without_first() if stretch.words[0].casefold() in _TITLES else stretch
            before = line.text[: spelling.start]
            alone = line.in_table and (spelling.start, spelling.end) == (0, len(line.text)) and not line.text.isupper()
            if alone or _STYLE.search(before):
                listed = bool(_LISTED.search(before)) and (
                    line.in_table or bool(line.paragraph.label) or before[:1] in "-+•"
                )
                yield Named(" ".join(spelling.words), line, listed)


def spellings(paper: Paper) -> Iterator[Problem]:
    """Yield names similar to another one. Two names that are both in a list are two persons."""
    by_form: dict[str, list[Named]] = {}
    for named in people_in(paper):
        by_form.setdefault(form(named.spelling), []).append(named)
    near = Near()
    for name, places in sorted(by_form.items(), key=lambda one: (not any(p.listed for p in one[1]), -len(one[1]))):
        other = near.find(name)
        near.add(name)
        if other is None:
            continue
        others = by_form[other]
        if all(any(place.listed for place in both) for both in (places, others)):
            continue
        severity = None if len(places) == 1 or any(place.listed for place in others) else Severity.HINT
        values = {"name": places[0].spelling, "other": others[0].spelling, "there": there(others[0].line.paragraph)}
        yield found("name-spelt-twice", places[0].line.paragraph, severity, **values)


_POSITION = re.compile(r"\s*(?:-|–|,|\()\s*(?P<position>[^\W\d_][^;:().]*)")
_SAME = 0.5
"""The share of words that two positions must have in common to be compared."""


class Somebody(NamedTuple):
    """A name in the data, with the positions of its bearer."""

    name: str
    field: str
    positions: tuple[str, ...]


def people_of(reading: "Reading") -> dict[str, Somebody]:
    """Return all persons of the data by form, without absent standing members, whom no document need name."""
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
    """Yield names and positions that differ from the data."""
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
    """Yield form, spelling and end of each run of capitalised words that may be a name."""
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
    """Compare the position after a name with the positions in the data."""
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
