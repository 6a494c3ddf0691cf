"""Which blocks belong to which item of a list: found by what only this item says."""

from collections import Counter
from typing import NamedTuple

from minutes.learning.folding import folded, is_weak, occurrences
from minutes.learning.forms import list_forms, value_forms
from minutes.learning.paper import Block
from minutes.learning.scopes import Scope, Several
from minutes.text import Paragraph, Picture, RichText, Table

_STRANGE = 0.35
"""What a character costs that stands in an item's paragraph and is none of its values."""
_GAP, _LONGEST_GAP = 0.4, 50
"""What a character costs of a paragraph that says nothing of the item, and after how many it is enough."""
_DENSITY = 0.3
"""The share of its text that a list must explain."""
_VARIANTS = 3
"""How many other beginnings and ends are tried."""
_NOTHING = float("-inf")


class Stretch(NamedTuple):
    """A list and where its items begin; ``starts`` has the end as its last."""

    several: Several
    starts: tuple[int, ...]
    score: float


class Weights:
    """How much of each block is said by each item; remembered, for the same blocks are asked about again."""

    def __init__(self) -> None:
        self._covered: dict[tuple[int, int, int], int] = {}
        self._texts: dict[int, list[list[str]]] = {}
        self._kept: list[object] = []

    def covered(self, several: Several, item: int, block: Block) -> int:
        """How many characters of a block only this item of the list explains."""
        key = (id(several.items), item, id(block))
        if key not in self._covered:
            self._kept += [several.items, block]
            self._covered[key] = _coverage(self._own(several)[item], block)
        return self._covered[key]

    def _own(self, several: Several) -> list[list[str]]:
        """The texts of each item that no other has, the longest first."""
        key = id(several.items)
        if key not in self._texts:
            found = [item_texts(one) for one in several.items]
            self._texts[key] = [
                sorted(
                    texts - set().union(*(other for place, other in enumerate(found) if place != own)),
                    key=lambda text: (-len(text), text),
                )
                for own, texts in enumerate(found)
            ]
        return self._texts[key]


def item_texts(item: object, depth: int = 0) -> set[str]:
    """All texts, folded, that anything of an item may print."""
    from minutes.learning.scopes import Known
    from minutes.learning.spelling import Spelling

    scope = Scope(item, None, Spelling("en"), "x")
    found: set[str] = set()
    for known in scope.scalars():
        said = {folded(text) for text, _ in value_forms(Known("x", known.value), scope.spelling)}
        common = isinstance(known.value, str) and is_weak(folded(str(known.value)))
        found |= {folded(str(known.value))} if common and not getattr(known.value, "parts", None) else said
        if isinstance(known.value, Picture):
            found.add(folded(known.value.description))
        if isinstance(known.value, RichText):
            found |= set(rich_lines(known.value))
    for several in scope.lists():
        found |= {folded(text) for text, _ in list_forms(several, scope)}
        if depth < 4:
            found |= set().union(*(item_texts(one, depth + 1) for one in several.items))
    return {text for text in found if text and any(map(str.isalnum, text))}


def rich_lines(value: RichText) -> list[str]:
    """The paragraphs of a rich text, folded, those of its tables too."""
    found = []
    for block in value.blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        elif isinstance(block, Table):
            found += [one for row in block.rows for cell in row.cells for one in cell.blocks or (Paragraph(()),)]
    return [folded("".join(str(getattr(run, "text", "………")) for run in one.runs)) for one in found]


def _coverage(texts: list[str], block: Block) -> int:
    covered = 0
    for line in block.lines:
        if not line:
            continue
        free = bytearray(b"\1" * len(line))
        bare = line.rstrip(".;,: ").lstrip("-+ ")
        for text in texts:
            if len(text) > len(line) or (text not in line) or (is_weak(text) and text not in (line, bare)):
                continue
            for start in occurrences(text, line):
                free[start : start + len(text)] = bytes(len(text))
        covered += len(line) - sum(free)
    return covered


def find_stretches(several: Several, blocks: list[Block], weights: Weights) -> list[Stretch]:
    """The best places for a list among blocks, the best first; none when not every item has one, in order."""
    count = len(several.items)
    if len(blocks) < count:
        return []
    table = [[weights.covered(several, item, block) for item in range(count)] for block in blocks]
    if not all(any(row[item] for row in table) for item in range(count)):
        return []
    again = Counter((block.look, block.lines) for block in blocks)
    # What stands there several times says nothing against a list: its items have such lines in common.
    sizes = [
        sum(map(len, block.lines)) if any(row) or again[block.look, block.lines] < 2 else 0
        for block, row in zip(blocks, table, strict=True)
    ]
    found = []
    for starts, score in _best(table, sizes, count):
        inside = sum(sizes[starts[0] : starts[-1]])
        said = sum(table[at][item] for item in range(count) for at in range(starts[item], starts[item + 1]))
        if score > 0 and said > _DENSITY * inside:
            found.append(Stretch(several, starts, score))
    return found


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


def _best(table: list[list[int]], sizes: list[int], count: int) -> list[tuple[tuple[int, ...], float]]:
    """Where the items begin, so that they explain the most: each block belongs to one item or to none."""
    current = [_NOTHING] * count
    ways: list[tuple[int, ...]] = [()] * count
    ends: list[tuple[tuple[int, ...], float]] = []
    for at, (row, size) in enumerate(zip(table, sizes, strict=True)):
        gap = -_GAP * min(size, _LONGEST_GAP) - 0.2
        following = [_NOTHING] * count
        taken: list[tuple[int, ...]] = [()] * count
        for item in range(count):
            score = row[item] - _STRANGE * (size - row[item]) if row[item] else gap
            before, begun = (0.0, ()) if item == 0 else (current[item - 1], ways[item - 1])
            following[item], taken[item] = current[item] + score, ways[item]
            if row[item] and before + score > following[item]:
                following[item], taken[item] = before + score, (*begun, at)
            if item == count - 1 and row[item] and following[item] > 0:
                ends.append(((*taken[item], at + 1), following[item]))
        current, ways = following, taken
    return sorted(ends, key=lambda one: -one[1])[: _VARIANTS + 1]
