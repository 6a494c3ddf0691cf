"""Segmentation of blocks into the items of a list, so that the items cover as much text as possible."""

import re
from collections import Counter
from typing import NamedTuple

from minutes.learning.blocks import Block
from minutes.learning.forms import item_texts, labelled, naming_texts
from minutes.learning.text import core, is_number, is_segment, is_weak, occurrences
from minutes.learning.values import Several

# How much of a block each item of a list covers, by the text that only this item has.
_WORD = re.compile(r"\w+")
_LABELLED = 3
"""How many signs may stand between a value and its name."""


class Weights:
    """How much of each block each item covers; cached."""

    def __init__(self, everything: frozenset[str] = frozenset()) -> None:
        self._everything = sorted((text for text in everything if not is_weak(text)), key=lambda one: -len(one))
        """All texts of the meeting: another text may cover more of a paragraph than a list's item."""
        self._owners: dict[str, str] = {}
        self._all: dict[int, list[set[str]]] = {}
        self._labelled: dict[int, list[list[tuple[str, str]]]] = {}
        self._shares: dict[tuple[int, int], dict[int, int]] = {}
        self._texts: dict[int, list[list[str]]] = {}
        self._rare: dict[int, dict[str, list[int]]] = {}
        """The items possible for a block: for each of their texts the rarest word."""
        self._kept: list[object] = []

    def covered(self, several: Several, item: int, block: Block) -> int:
        """How many characters of a block only this item of the list explains."""
        return self.shares(several, block).get(item, 0)

    def shares(self, several: Several, block: Block) -> dict[int, int]:
        """How many characters of a block each item of a list explains; those that explain none are left out."""
        key = (id(several.items), id(block))
        if key not in self._shares:
            self._kept += [several.items, block]
            found: Counter[int] = Counter()
            for line in block.lines:
                for item in self._named(several, line):
                    found[item] += self._line(several, item, line)
            self._shares[key] = dict(+found)
        return self._shares[key]

    def _named(self, several: Several, line: str) -> set[int]:
        """The items with at least one of their rarest words in a line."""
        self.own(several)
        rare = self._rare[id(several.items)]
        return {item for word in set(_WORD.findall(line)) for item in rare.get(word, ())}

    def _line(self, several: Several, item: int, line: str) -> int:
        own = self.own(several)[item]
        covered = _coverage(own, self._labelled[id(several.items)][item], line)
        owner = self._owner(line)
        return 0 if len(owner) > covered and owner not in self._all[id(several.items)][item] else covered

    def _owner(self, line: str) -> str:
        """The longest text of the meeting in a line."""
        if line not in self._owners:
            self._owners[line] = next((text for text in self._everything if text in line), "")
        return self._owners[line]

    def own(self, several: Several) -> list[list[str]]:
        """The texts of each item that no other has, and its name, which others may bear; the longest first."""
        key = id(several.items)
        if key not in self._texts:
            self._kept.append(several.items)
            found = self._all[key] = [item_texts(one) for one in several.items]
            self._labelled[key] = [labelled(one, several.struct) for one in several.items]
            counts = Counter(text for texts in found for text in texts)
            self._texts[key] = [
                sorted(
                    {text for text in texts if counts[text] == 1} | naming_texts(one),
                    key=lambda text: (-len(text), text),
                )
                for one, texts in zip(several.items, found, strict=True)
            ]
            self._rare[key] = _rare(self._texts[key], self._labelled[key])
        return self._texts[key]


def _rare(texts: list[list[str]], named: list[list[tuple[str, str]]]) -> dict[str, list[int]]:
    said = [[*own, *(text for _, text in its)] for own, its in zip(texts, named, strict=True)]
    words = [[_WORD.findall(text) for text in its] for its in said]
    counts = Counter(word for its in words for word in {one for found in its for one in found})
    items: dict[str, list[int]] = {}
    for item, its in enumerate(words):
        for word in {min(found, key=lambda word: counts[word]) for found in its if found}:
            items.setdefault(word, []).append(item)
    return items


def _coverage(texts: list[str], named: list[tuple[str, str]], line: str) -> int:
    """The characters of a line covered by texts, or by short values after their names."""
    free = bytearray(b"\1" * len(line))
    bare = core(line)
    for text in texts:
        if text in line:
            everywhere = text in (line, bare) or not is_weak(text)
            for start in occurrences(text, line) if everywhere or not is_number(text) else ():
                if everywhere or is_segment(start, start + len(text), line):
                    free[start : start + len(text)] = bytes(len(text))
    lower = line.lower()
    for word, text in named:
        for start in occurrences(text, line) if word in lower else ():
            label = lower.rfind(word, 0, start)
            if label >= 0 and start - label - len(word) <= _LABELLED:
                free[label : start + len(text)] = bytes(start + len(text) - label)
    return len(line) - sum(free)


_STRANGE, _STRANGEST = 0.35, 80
"""Cost of a character in an item's paragraph outside its values, and the number after which it is free."""
_GAP, _LONGEST_GAP = 0.4, 50
"""Cost of a character of a paragraph without the item's text, and the number after which it is free."""
_DENSITY = 0.3
"""The share of its text that a list must explain."""
_LEFT = 2
"""Cost of a character of the first item's text that is left outside."""
_NEAR, _MOSTLY = 3, 0.6
"""The number of lines above that are searched, and the share of a line that an item must cover to own it."""
_VARIANTS = 3
"""How many other beginnings and ends are tried."""
_NOTHING = float("-inf")


class Segment(NamedTuple):
    """A list and where its items begin; ``starts`` has the end as its last."""

    several: Several
    starts: tuple[int, ...]
    score: float


def find_segments(several: Several, blocks: list[Block], weights: Weights) -> list[Segment]:
    """The best places for a list among blocks, the best first; none when not every item has one, in order."""
    count = len(several.items)
    if len(blocks) < count:
        return []
    table = [weights.shares(several, block) for block in blocks]
    if len(set().union(*table)) < count:
        return []
    again = Counter((block.look, block.lines) for block in blocks)
    # Repeated lines do not count against a list: its items have them in common.
    sizes = [
        sum(map(len, block.lines)) if row or again[block.look, block.lines] < 2 else 0
        for block, row in zip(blocks, table, strict=True)
    ]
    found = []
    for starts, score in _best(table, sizes, count):
        inside = sum(sizes[starts[0] : starts[-1]])
        said = sum(table[at].get(item, 0) for item in range(count) for at in range(starts[item], starts[item + 1]))
        if score > 0 and said > _DENSITY * inside:
            found.append(Segment(several, starts, score))
    return found


def earlier_starts(segment: Segment, blocks: list[Block], weights: Weights) -> list[Segment]:
    """The same list with an earlier begin of the first item: a line between may be its, though without a value."""
    first = segment.starts[0]
    return [
        Segment(
            segment.several, (at, *segment.starts[1:]), segment.score + weights.covered(segment.several, 0, blocks[at])
        )
        for at in _its_own(segment, blocks, weights)
        if at < first
    ]


def left_outside(segment: Segment, blocks: list[Block], weights: Weights) -> int:
    """The cost of lines above that contain little else than text of the first item."""
    said = (weights.covered(segment.several, 0, blocks[at]) for at in _its_own(segment, blocks, weights))
    return _LEFT * sum(said)


def _its_own(segment: Segment, blocks: list[Block], weights: Weights) -> list[int]:
    """The places of these lines."""
    above = range(max(0, segment.starts[0] - _NEAR), segment.starts[0])
    return [
        at
        for at in above
        if weights.covered(segment.several, 0, blocks[at]) > _MOSTLY * max(1, sum(map(len, blocks[at].lines)))
    ]


def later_starts(segment: Segment, blocks: list[Block], weights: Weights) -> list[Segment]:
    """The same list with a later begin of the first item: earlier text may only mention it."""
    first, second = segment.starts[:2]
    said = [weights.covered(segment.several, 0, block) for block in blocks[first:second]]
    found = []
    for at in range(1, len(said)):
        if said[at]:
            lost = sum(said[:at])
            found.append(Segment(segment.several, (first + at, *segment.starts[1:]), segment.score - lost))
    return found[:_VARIANTS]


_Way = tuple[object, ...]
"""Where the last item begins, and the way of those before it: nested, for copying would cost the square of a list."""


def _best(table: list[dict[int, int]], sizes: list[int], count: int) -> list[tuple[tuple[int, ...], float]]:
    """Where the items begin, so that they explain the most: each block belongs to one item or to none.

    Most blocks contain nothing of most items, which all cost a gap there: ``common`` is what all have lost so far, and
    ``current`` what each has beside it.
    """
    common = 0.0
    current = [_NOTHING] * count
    ways: list[_Way] = [()] * count
    ends: list[tuple[float, _Way, int]] = []
    for at, (row, size) in enumerate(zip(table, sizes, strict=True)):
        gap = -_GAP * min(size, _LONGEST_GAP) - 0.2
        for item in sorted(row, reverse=True):
            score = row[item] - _STRANGE * min(size - row[item], _STRANGEST)
            before, begun = (0.0, ()) if item == 0 else (current[item - 1] + common, ways[item - 1])
            if before > current[item] + common:
                current[item], ways[item] = before - common, (begun, at)
            current[item] += score - gap
        common += gap
        if count - 1 in row and current[-1] + common > 0:
            ends.append((current[-1] + common, ways[-1], at + 1))
    best = sorted(ends, key=lambda one: -one[0])[: _VARIANTS + 1]
    return [((*_unrolled(way), end), score) for score, way, end in best]


def _unrolled(way: _Way) -> list[int]:
    found: list[int] = []
    while len(way) == 2:
        before, at = way
        found.append(at if isinstance(at, int) else 0)
        way = before if isinstance(before, tuple) else ()
    return found[::-1]
