"""Segments of a list: each block is assigned to one item or to none, so that the values explain as much as possible."""

import re
from collections import Counter
from typing import NamedTuple

from minutes.learning.blocks import Block
from minutes.learning.forms import item_texts, labelled, naming_texts
from minutes.learning.text import core, is_number, is_segment, is_weak, occurrences
from minutes.learning.values import Several

_WORD = re.compile(r"\w+")
_LABELLED = 3
"""The most characters between a value and its label."""


class Weights:
    """How many characters of each block each item explains, cached."""

    def __init__(self, everything: frozenset[str] = frozenset()) -> None:
        self._everything = sorted((text for text in everything if not is_weak(text)), key=lambda one: -len(one))
        """All texts of the meeting; a paragraph may have one that explains more than the list's item."""
        self._owners: dict[str, str] = {}
        self._all: dict[int, list[set[str]]] = {}
        self._labelled: dict[int, list[list[tuple[str, str]]]] = {}
        self._shares: dict[tuple[int, int], dict[int, int]] = {}
        self._texts: dict[int, list[list[str]]] = {}
        self._rare: dict[int, dict[str, list[int]]] = {}
        """For each word the items that need it: of each of their texts the rarest word is indexed."""
        self._kept: list[object] = []

    def covered(self, several: Several, item: int, block: Block) -> int:
        """Return the number of characters in a block that only this item explains."""
        return self.shares(several, block).get(item, 0)

    def shares(self, several: Several, block: Block) -> dict[int, int]:
        """Return the number of characters in a block explained by each item, without zeros."""
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
        """Return the items of which a line has one of the necessary words."""
        self.own(several)
        rare = self._rare[id(several.items)]
        return {item for word in set(_WORD.findall(line)) for item in rare.get(word, ())}

    def _line(self, several: Several, item: int, line: str) -> int:
        own = self.own(several)[item]
        covered = _coverage(own, self._labelled[id(several.items)][item], line)
        owner = self._owner(line)
        return 0 if len(owner) > covered and owner not in self._all[id(several.items)][item] else covered

    def _owner(self, line: str) -> str:
        """Return the longest text of the meeting in a line."""
        if line not in self._owners:
            self._owners[line] = next((text for text in self._everything if text in line), "")
        return self._owners[line]

    def own(self, several: Several) -> list[list[str]]:
        """Return each item's texts that no other has, and its name, even if others share it; the longest first."""
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
    """Return the number of characters of a line that are texts, or short values after their labels."""
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
"""Cost per unexplained character in an item's paragraph, and the most characters counted."""
_GAP, _LONGEST_GAP = 0.4, 50
"""Cost per character of a paragraph without values of the item, and the most characters counted."""
_DENSITY = 0.3
"""The least share of its text that a list must explain."""
_LEFT = 2
"""Cost per character of the first item left outside."""
_NEAR, _MOSTLY = 3, 0.6
"""The number of lines above that are examined, and the share an item must cover of its own line."""
_VARIANTS = 3
"""The number of other starts and ends that are tried."""
_NOTHING = float("-inf")


class Segment(NamedTuple):
    """A list and the blocks where its items begin; the last of ``starts`` is the end."""

    several: Several
    starts: tuple[int, ...]
    score: float


def find_segments(several: Several, blocks: list[Block], weights: Weights) -> list[Segment]:
    """Return the best places for a list, the best first; empty unless every item has one, in order."""
    count = len(several.items)
    if len(blocks) < count:
        return []
    table = [weights.shares(several, block) for block in blocks]
    if len(set().union(*table)) < count:
        return []
    again = Counter((block.look, block.lines) for block in blocks)
    # Repeated lines cost nothing: items have such lines in common.
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
    """Return variants with an earlier first item: a line above may belong to it without a value."""
    first = segment.starts[0]
    return [
        Segment(
            segment.several, (at, *segment.starts[1:]), segment.score + weights.covered(segment.several, 0, blocks[at])
        )
        for at in _its_own(segment, blocks, weights)
        if at < first
    ]


def left_outside(segment: Segment, blocks: list[Block], weights: Weights) -> int:
    """Return the cost of lines above that have little but values of the first item."""
    said = (weights.covered(segment.several, 0, blocks[at]) for at in _its_own(segment, blocks, weights))
    return _LEFT * sum(said)


def _its_own(segment: Segment, blocks: list[Block], weights: Weights) -> list[int]:
    """Return the indexes of these lines."""
    above = range(max(0, segment.starts[0] - _NEAR), segment.starts[0])
    return [
        at
        for at in above
        if weights.covered(segment.several, 0, blocks[at]) > _MOSTLY * max(1, sum(map(len, blocks[at].lines)))
    ]


def later_starts(segment: Segment, blocks: list[Block], weights: Weights) -> list[Segment]:
    """Return variants with a later first item: what precedes may only mention it."""
    first, second = segment.starts[:2]
    said = [weights.covered(segment.several, 0, block) for block in blocks[first:second]]
    found = []
    for at in range(1, len(said)):
        if said[at]:
            lost = sum(said[:at])
            found.append(Segment(segment.several, (first + at, *segment.starts[1:]), segment.score - lost))
    return found[:_VARIANTS]


_Way = tuple[object, ...]
"""The start of the last item and those before it, nested, since copying would be quadratic."""


def _best(table: list[dict[int, int]], sizes: list[int], count: int) -> list[tuple[tuple[int, ...], float]]:
    """Return the starts that explain the most; each block belongs to one item or to none.

    Most blocks have no values of most items and cost each the same gap: ``common`` is the loss of all so far,
    ``current`` the remainder of each.
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
