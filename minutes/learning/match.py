"""Matching of values in a paragraph's text, with the labels that tell equal values apart, and typed item numbers."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from minutes.learning.forms import Candidate
from minutes.learning.text import core, fold, is_number, is_segment, occurrences
from minutes.learning.values import Scope
from minutes.wording import letter, roman

_PATH = re.compile(r"[\w.]+(?= *$| *\| *\w+ *$)")
_BESIDE = 3
"""The most characters between two values that belong together."""
_NEAR = 60
"""The most characters between a label and its value."""


class Match(NamedTuple):
    """A segment of a paragraph's text that an expression prints."""

    start: int
    end: int
    expression: str
    choices: tuple[str, ...] = ()
    """All expressions that print it, the best first."""

    @property
    def written(self) -> str:
        """The tag; a loop is written as it is."""
        return self.expression if self.expression.startswith("{%") else f"{{{{ {self.expression} }}}}"


class Around(NamedTuple):
    """The surroundings of a text, and its excluded segments."""

    context: str = ""
    """The text before it."""
    taken: Sequence[Match] = ()
    """Matches to leave alone."""
    walls: Sequence[tuple[int, int]] = ()
    """Segments whose ends a value may not cross."""


def matches(text: str, known: Iterable[Candidate], around: Around = Around()) -> list[Match]:  # noqa: B008 - it cannot be changed
    """Return the segments of a text that print values; the longest take precedence."""
    return _Search(text, around).search(known)


class _Search:
    def __init__(self, text: str, around: Around) -> None:
        self.text = text
        self.around = around
        self.paper = fold(text)
        whole = self.paper.text.strip()
        self.alone = {whole, core(whole)}
        places = self.paper.places[: len(self.paper.text)]
        self.free = [not any(one.start <= place < one.end for one in around.taken) for place in places]
        self.starts: dict[int, Match] = {}
        self.ends: dict[int, Match] = {}
        self.records: set[str] = set()
        """The records of the values found."""

    def search(self, known: Iterable[Candidate]) -> list[Match]:
        """Return all matches in order; ambiguous ones are decided after their neighbours."""
        served: dict[str, list[Candidate]] = {}
        for one in known:
            if len(one.text) <= len(self.paper.text):
                served.setdefault(one.text, []).append(one)
        doubtful: list[tuple[int, list[Candidate]]] = []
        for part, choices in served.items():
            for start in occurrences(part, self.paper.text):
                if self._is_free(start, part):
                    order = self._ordered(start, choices)
                    if self._is_certain(start, order[0]):
                        self._take(start, order)
                    else:
                        doubtful.append((start, order))
        for start, order in doubtful:
            beside = [one for one in order if self._is_free(start, one.text) and self._is_beside(start, one)]
            if beside:
                self._take(start, beside)
        return sorted(self.starts.values())

    def _origin(self, start: int, part: str) -> tuple[int, int]:
        return self.paper.origin(start, start + len(part))

    def _is_free(self, start: int, part: str) -> bool:
        match = Match(*self._origin(start, part), "")
        return all(self.free[start : start + len(part)]) and not any(crosses(match, wall) for wall in self.around.walls)

    def _take(self, start: int, order: list[Candidate]) -> None:
        part = order[0].text
        self.free[start : start + len(part)] = [False] * len(part)
        choices = tuple(one.expression for one in order)
        match = Match(*self._origin(start, part), choices[0], choices)
        self.starts[match.start] = self.ends[match.end] = match
        self.records.add(_record(match.expression))

    def _before(self, start: int) -> str:
        return f"{self.around.context} {self.paper.text[:start]}"[-_NEAR:].lower()

    def _ordered(self, start: int, choices: list[Candidate]) -> list[Candidate]:
        """Sort choices: not part of itself (``5/5``), exact text, named by the words before."""
        begin, end = self._origin(start, choices[0].text)
        before_slash = self.ends.get(begin - 1) if self.text[begin - 1 : begin] == "/" else None
        part_of = _value(before_slash.expression) if before_slash else ""
        before = self._before(start)

        def preference(one: Candidate) -> tuple[object, ...]:
            near, length = named((*one.words, *one.around), before)
            behind = self._behind(start, one)
            exact = one.exact != self.text[begin:end]
            return _value(one.expression) == part_of, exact, -behind, -near, -length, one.rank

        return sorted(choices, key=preference)

    def _behind(self, start: int, one: Candidate) -> int:
        """Return the length of the label after a figure."""
        end = start + len(one.text)
        figure = one.words and one.text[0].isdigit() and is_number(one.text)
        return named_behind(one.words, self.paper.text[end : end + _NEAR].lower()) if figure else 0

    def _is_certain(self, start: int, one: Candidate) -> bool:
        if not one.weak or is_labelled(one.words, self._before(start)) or self._behind(start, one):
            return True
        return one.alone and (one.text in self.alone or _fills(one.text, start, self.paper.text))

    def _is_beside(self, start: int, one: Candidate) -> bool:
        """Whether a value of the same record is adjacent, separated by punctuation only.

        A percentage of a record may be anywhere in a line with other values of it.
        """
        record = _record(one.expression)
        if one.text.endswith("%") and "." in one.expression and record in self.records:
            return True
        begin, end = self._origin(start, one.text)
        before = ((self.ends.get(begin - gap), self.text[begin - gap : begin]) for gap in range(_BESIDE + 1))
        behind = ((self.starts.get(end + gap), self.text[end : end + gap]) for gap in range(_BESIDE + 1))
        return any(
            other and not any(map(str.isalnum, between)) and _record(other.expression) == record
            for other, between in (*before, *behind)
        )


def crosses(match: Match, wall: tuple[int, int]) -> bool:
    """Whether a value is partly inside a walled segment."""
    return any(match.start < place < match.end for place in wall)


def said(found: Iterable[Match], text: str) -> int:
    """Return the number of letters of a text that values cover."""
    return sum(sign.isalnum() for match in found for sign in text[match.start : match.end])


def _record(expression: str) -> str:
    """Return the record of an expression: ``chủ_trì`` for ``chủ_trì.họ_tên | upper``; none for a list."""
    path = _PATH.match(expression)
    return path[0].rpartition(".")[0] if path else expression


def _fills(part: str, start: int, text: str) -> bool:
    """Whether a word that is no number is a whole segment between two marks."""
    return not is_number(part) and len(part) > 1 and is_segment(start, start + len(part), text)


def _value(expression: str) -> str:
    """Return an expression without its filters."""
    return expression.partition(" | ")[0]


_COUNTED = re.compile(
    r"(?:/\d+)?\s+((?:(?:phiếu|lá phiếu|người|đại biểu|thành viên|đồng chí|đảng viên|ý kiến|cổ phần)\s+"
    r"(?:(?:dự họp|có mặt)\s+)?)?)"
)
"""Text allowed between a figure and the label after it: its total, and the unit counted."""
_SHORTEST = 3
"""The least length of a word that names a figure before it."""
_LABELLED = 25
"""The most characters between a short value and its label."""


def is_labelled(words: tuple[str, ...], before: str) -> bool:
    """Whether the words directly before a value name it, without another value or a mark between."""
    end = named(words, before)[0]
    between = before[end:]
    return end > 0 and len(between) <= _LABELLED and not any(sign.isdigit() or sign in ";.," for sign in between)


def named(words: tuple[str, ...], before: str) -> tuple[int, int]:
    """Return nearness and length of the label before a value, larger is better; zeros without a label."""
    best = (0, 0)
    for word in words:
        found = occurrences(word, before) if len(word) > 1 else []
        if found:
            best = max(best, (found[-1] + len(word), len(word)))
    return best


def named_behind(words: tuple[str, ...], behind: str) -> int:
    """Return the length of the label directly after a figure: ``7/8 đồng ý``, ``01 phiếu không tán thành``."""
    found = _COUNTED.match(behind)
    rests = [behind[at:] for at in {found.start(1), found.end()}] if found else []
    lengths = [(len(word), rest) for word in words if len(word) > _SHORTEST for rest in rests if rest.startswith(word)]
    return max((length for length, rest in lengths if not rest[length : length + 1].isalnum()), default=0)


_ORDINAL = re.compile(r"\s*(?:\(?)(\d{1,5}|[IVXLC]{1,6}|[a-zđ])(?=[.)/]|\s*$)")
_OWN = ("label", "number")


def ordinal_match(text: str, scope: Scope, position: int) -> Match | None:
    """Return the number at the start of an item's first paragraph if it is its own or its position (from 0)."""
    typed = _typed(text, scope)
    if typed is not None:
        return typed
    found = _ORDINAL.match(text)
    if found is None:
        return None
    own = scope.tree if isinstance(scope.tree, Mapping) else {}
    for name in _OWN:
        if own.get(name) == found[1]:
            return Match(*found.span(1), f"{scope.name}.{scope.spelling.name(scope.struct, name)}")
    number = position + 1
    told = (
        (str(number), "loop.index"),
        (f"{number:02}", f"loop.index | {scope.spelling.filter('counted')}"),
        (roman(number), f"loop.index | {scope.spelling.filter('roman')}"),
        (letter(number), f"loop.index | {scope.spelling.filter('letter')}"),
    )
    choices = tuple(expression for text, expression in told if text == found[1])
    return Match(*found.span(1), choices[0], choices) if choices else None


def _typed(text: str, scope: Scope) -> Match | None:
    """Return an item's value that is such a number with its mark and space: ``I. ``."""
    if not isinstance(scope.tree, Mapping):
        return None
    for name, value in scope.tree.items():
        if type(value) is str and value.endswith(" ") and text.startswith(value) and _ORDINAL.match(value):
            return Match(0, len(value), f"{scope.name}.{scope.spelling.name(scope.struct, name)}")
    return None
