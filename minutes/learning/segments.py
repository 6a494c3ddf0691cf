"""Which blocks belong to which item of a list: each to one item or to none, so that as much as possible is said."""

from collections import Counter
from typing import NamedTuple

from minutes.learning.blocks import Block
from minutes.learning.values import Several
from minutes.learning.weights import Weights

_STRANGE, _STRANGEST = 0.35, 80
"""What a character costs that stands in an item's paragraph and is none of its values, and after how many no more."""
_GAP, _LONGEST_GAP = 0.4, 50
"""What a character costs of a paragraph that says nothing of the item, and after how many it is enough."""
_DENSITY = 0.3
"""The share of its text that a list must explain."""
_LEFT = 2
"""What a character costs that says something of the first item and is left outside all the same."""
_NEAR, _MOSTLY = 3, 0.6
"""How many lines above are looked at, and what share of a line is said of an item where the line is the item's."""
_VARIANTS = 3
"""How many other beginnings and ends are tried."""
_NOTHING = float("-inf")


class Stretch(NamedTuple):
    """A list and where its items begin; ``starts`` has the end as its last."""

    several: Several
    starts: tuple[int, ...]
    score: float


def find_stretches(several: Several, blocks: list[Block], weights: Weights) -> list[Stretch]:
    """The best places for a list among blocks, the best first; none when not every item has one, in order."""
    count = len(several.items)
    if len(blocks) < count:
        return []
    table = [weights.shares(several, block) for block in blocks]
    if len(set().union(*table)) < count:
        return []
    again = Counter((block.look, block.lines) for block in blocks)
    # What stands there several times says nothing against a list: its items have such lines in common.
    sizes = [
        sum(map(len, block.lines)) if row or again[block.look, block.lines] < 2 else 0
        for block, row in zip(blocks, table, strict=True)
    ]
    found = []
    for starts, score in _best(table, sizes, count):
        inside = sum(sizes[starts[0] : starts[-1]])
        said = sum(table[at].get(item, 0) for item in range(count) for at in range(starts[item], starts[item + 1]))
        if score > 0 and said > _DENSITY * inside:
            found.append(Stretch(several, starts, score))
    return found


def earlier_starts(stretch: Stretch, blocks: list[Block], weights: Weights) -> list[Stretch]:
    """The same list with a first item that begins earlier: a line between may be its, though it says no value."""
    first = stretch.starts[0]
    return [
        Stretch(
            stretch.several, (at, *stretch.starts[1:]), stretch.score + weights.covered(stretch.several, 0, blocks[at])
        )
        for at in _its_own(stretch, blocks, weights)
        if at < first
    ]


def left_outside(stretch: Stretch, blocks: list[Block], weights: Weights) -> int:
    """What it costs that lines above say little else than something of the first item."""
    said = (weights.covered(stretch.several, 0, blocks[at]) for at in _its_own(stretch, blocks, weights))
    return _LEFT * sum(said)


def _its_own(stretch: Stretch, blocks: list[Block], weights: Weights) -> list[int]:
    """The places of these lines."""
    above = range(max(0, stretch.starts[0] - _NEAR), stretch.starts[0])
    return [
        at
        for at in above
        if weights.covered(stretch.several, 0, blocks[at]) > _MOSTLY * max(1, sum(map(len, blocks[at].lines)))
    ]


def later_starts(stretch: Stretch, blocks: list[Block], weights: Weights) -> list[Stretch]:
    """The same list with a first item that begins later: what stands before may only mention it."""
    first, second = stretch.starts[:2]
    said = [weights.covered(stretch.several, 0, block) for block in blocks[first:second]]
    found = []
    for at in range(1, len(said)):
        if said[at]:
            lost = sum(said[:at])
            found.append(Stretch(stretch.several, (first + at, *stretch.starts[1:]), stretch.score - lost))
    return found[:_VARIANTS]


_Way = tuple[object, ...]
"""Where the last item begins, and the way of those before it: nested, for copying would cost the square of a list."""


def _best(table: list[dict[int, int]], sizes: list[int], count: int) -> list[tuple[tuple[int, ...], float]]:
    """Where the items begin, so that they explain the most: each block belongs to one item or to none.

    Most blocks say nothing of most items, which cost a gap alike there: ``common`` is what all have lost so far, and
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
