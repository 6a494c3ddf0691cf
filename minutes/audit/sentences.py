"""Sentences expected from the data, and the paragraphs that state them with other figures.

Editors may reword a paragraph, but figures, dates and weekdays must be the meeting's. Paragraphs are found by
:data:`WIDTH` tokens in a row, figures masked, so the search time per sentence does not depend on the document's length.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

from minutes.audit.lines import Line, Paper, plain
from minutes.model import facts, house_style_of
from minutes.wording import WEEKDAY

if TYPE_CHECKING:
    from minutes.reading import Reading


class Expected(NamedTuple):
    """A text that a template could print of the data."""

    text: str
    field: str
    """The path of the fact in the data: ``agenda[2].ballots[1].sentence``."""


def expected(reading: "Reading") -> list[Expected]:
    """Return the texts of a meeting in field order; of equal texts the first."""
    meeting = reading.meeting
    found: dict[str, Expected] = {}
    for field, text in _texts(facts(meeting, house_style_of(meeting)), "", set()):
        line = plain(text)
        if line:
            found.setdefault(line, Expected(line, field))
    return list(found.values())


def _texts(value: Any, field: str, seen: set[int]) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if id(value) not in seen:
            seen.add(id(value))
            for name, one in value.items():
                if one is not None and name not in _SILENT:
                    yield from _texts(one, f"{field}.{name}" if field else name, seen)
    elif isinstance(value, list):
        for place, one in enumerate(value, 1):
            yield from _texts(one, f"{field}[{place}]", seen)
    elif hasattr(value, "blocks"):
        yield from ((field, text) for text in _paragraphs(value.blocks))
    elif not isinstance(value, bool) and not hasattr(value, "rows"):
        yield field, str(value)


def _paragraphs(blocks: Any) -> Iterator[str]:
    for block in blocks:
        if hasattr(block, "runs"):
            yield "".join(getattr(run, "text", "…") for run in block.runs)


_SILENT = frozenset(("key", "id", "file", "house", "template", "templates", "margins", "habits", "size_set"))
"""Fields that no page prints."""


_TOKEN = re.compile(rf"\b{WEEKDAY}(?=,? ngày)|\d[\d.,:]*\d|\d|[^\W\d_]+", re.IGNORECASE)
FIGURE = "#"
"""The mask for figures and weekdays in the search."""
WIDTH = 4
"""The number of consecutive tokens that two texts must share."""
COMMON = 12
"""A token sequence found in more paragraphs identifies none of them."""
CANDIDATES = 4
LEAST_WORDS = 4
"""A text with fewer words besides dates and times (``08 giờ 00, ngày …``) may mean anything."""
ALIKE = 0.75
"""The share of a sentence's tokens that a paragraph must have in the same order."""
_OF_DATES = frozenset("giờ phút ngày tháng năm từ đến thứ lúc hồi vào # quý".split())


class Tokens(NamedTuple):
    """A text as tokens, plain and with figures masked."""

    plain: tuple[str, ...]
    masked: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """Return the tokens of a text."""
        found = tuple(token.casefold() for token in _TOKEN.findall(text))
        return cls(found, tuple(FIGURE if _is_figure(token) else token for token in found))

    def shingles(self) -> Iterator[tuple[str, ...]]:
        """Yield each sequence of :data:`WIDTH` tokens: masked, and plain where it holds figures."""
        for masked, unmasked in zip(_shingles(self.masked), _shingles(self.plain), strict=True):
            yield masked
            if masked != unmasked:
                yield unmasked


def _is_figure(token: str) -> bool:
    return token[0].isdigit() or token == "chủ nhật" or token.startswith("thứ ")


def figure(token: str) -> str:
    """Return a figure for comparison, without leading zeros."""
    return token.lstrip("0") or "0"


class Difference(NamedTuple):
    """A paragraph that matches a sentence except for its figures."""

    expected: Expected
    line: Line
    wanted: tuple[str, ...]
    found: tuple[str, ...]


class Statements:
    """The paragraphs of a document, indexed for the comparison with sentences."""

    def __init__(self, paper: Paper) -> None:
        self.lines: Sequence[Line] = paper.lines
        self.tokens = [Tokens.of(line.text) for line in self.lines]
        self._shingles: dict[tuple[str, ...], list[int]] = {}
        self._first: dict[tuple[str, ...], list[int]] = {}
        self.places: dict[str, int] = {}
        """The paragraph of each text of the data that occurs verbatim."""
        self.explained: dict[tuple[int, int], int] = {}
        """By (paragraph, token): the length of the longest text of the data found there."""
        for number, tokens in enumerate(self.tokens):
            self._first.setdefault(tokens.plain, []).append(number)
            for shingle in dict.fromkeys(tokens.shingles()):
                places = self._shingles.setdefault(shingle, [])
                if len(places) <= COMMON:
                    places.append(number)

    def candidates(self, tokens: Tokens) -> list[int]:
        """Return the paragraphs that share the most with a text, best first."""
        votes: dict[int, int] = {}
        for shingle in tokens.shingles():
            places = self._shingles.get(shingle, ())
            if len(places) <= COMMON:
                for number in places:
                    votes[number] = votes.get(number, 0) + 1
        return sorted(votes, key=lambda number: (-votes[number], number))[:CANDIDATES]

    def stands(self, tokens: Tokens) -> int | None:
        """Return the first paragraph that holds a text verbatim, and mark its figures as explained."""
        spots = [(number, 0) for number in self._first.get(tokens.plain, ())]
        for number in () if spots else self.candidates(tokens):
            start = _index(self.tokens[number].plain, tokens.plain)
            if start is not None:
                spots.append((number, start))
        for number, start in spots:
            self._explain(number, start, tokens)
        return min(spots)[0] if spots else None

    def _explain(self, number: int, start: int, tokens: Tokens) -> None:
        length = len(tokens.plain)
        for place, token in enumerate(tokens.masked, start):
            if token == FIGURE:
                self.explained[number, place] = max(length, self.explained.get((number, place), 0))

    def difference(self, expected: Expected, tokens: Tokens) -> Difference | None:
        """Return the match with other figures; ``None`` when there is no match or its figures are explained."""
        for number in self.candidates(tokens):
            pairs = self._aligned(number, tokens)
            held = {figure(token) for token in self.tokens[number].plain}
            same_words = _index(self.tokens[number].masked, tokens.masked) is not None
            wrong = [
                (want, got)
                for place, want, got in pairs
                if figure(want) != figure(got)
                and self.explained.get((number, place), 0) < len(tokens.plain)
                # A reworded sentence may have its figures in another order.
                and (same_words or figure(want) not in held)
            ]
            if wrong:
                wanted, found = zip(*wrong, strict=True)
                return Difference(expected, self.lines[number], wanted, found)
        return None

    def is_common(self, tokens: Tokens) -> bool:
        """Return whether the text consists of sequences found in so many paragraphs that none is its own."""
        return all(len(self._shingles.get(shingle, ())) > COMMON for shingle in tokens.shingles())

    def is_near(self, tokens: Tokens, share: float) -> bool:
        """Return whether a paragraph holds at least this share of the text's tokens in order."""
        return any(_shared(tokens.masked, self.tokens[number].masked) >= share for number in self.candidates(tokens))

    def _aligned(self, number: int, tokens: Tokens) -> list[tuple[int, str, str]]:
        """Return (place, figure of the text, figure of the paragraph) for each aligned pair of figures."""
        other = self.tokens[number]
        matcher = SequenceMatcher(None, tokens.masked, other.masked, autojunk=False)
        blocks = matcher.get_matching_blocks()
        if sum(block.size for block in blocks) < ALIKE * len(tokens.masked):
            return []
        return [
            (block.b + step, tokens.plain[block.a + step], other.plain[block.b + step])
            for block in blocks
            for step in range(block.size)
            if tokens.masked[block.a + step] == FIGURE and _is_anchored(block.size)
        ]


def _is_anchored(size: int) -> bool:
    return size >= 2


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(one), 1)


def _shingles(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    width = min(WIDTH, len(tokens))
    return (tokens[start : start + width] for start in range(len(tokens) - width + 1))


def _index(whole: tuple[str, ...], part: tuple[str, ...]) -> int | None:
    for start in range(len(whole) - len(part) + 1):
        if whole[start] == part[0] and whole[start : start + len(part)] == part:
            return start
    return None


def differences(texts: Sequence[Expected], statements: Statements) -> Iterator[Difference]:
    """Yield the paragraphs with other figures than the data; of several sentences at one place the longest."""
    missing: list[tuple[Expected, Tokens]] = []
    for one in texts:
        tokens = Tokens.of(one.text)
        place = statements.stands(tokens) if tokens.plain else None
        if place is not None:
            statements.places[one.text] = place
        elif _tells(tokens):
            missing.append((one, tokens))
    taken: set[int] = set()
    for one, tokens in sorted(missing, key=lambda pair: -len(pair[1].plain)):
        found = statements.difference(one, tokens)
        if found is not None and found.line.paragraph.number not in taken:
            taken.add(found.line.paragraph.number)
            yield found


def _tells(tokens: Tokens) -> bool:
    words = [token for token in tokens.masked if token not in _OF_DATES]
    return FIGURE in tokens.masked and len(words) >= LEAST_WORDS
