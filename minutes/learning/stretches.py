"""Which blocks belong to which item of a list: found by what only this item says."""

from collections import Counter
from typing import NamedTuple

from minutes.learning.folding import core, folded, is_number, is_segment, is_weak, occurrences
from minutes.learning.forms import list_forms, value_forms
from minutes.learning.paper import Block
from minutes.learning.scopes import Known, Scope, Several
from minutes.learning.spelling import Spelling
from minutes.meeting import Record
from minutes.text import Paragraph, Picture, RichText, Table

_STRANGE, _STRANGEST = 0.35, 80
"""What a character costs that stands in an item's paragraph and is none of its values, and after how many no more."""
_GAP, _LONGEST_GAP = 0.4, 50
"""What a character costs of a paragraph that says nothing of the item, and after how many it is enough."""
_DENSITY = 0.3
"""The share of its text that a list must explain."""
_VARIANTS = 3
"""How many other beginnings and ends are tried."""
_LABELLED = 3
"""How many signs may stand between a value and its name."""
_NOTHING = float("-inf")


class Stretch(NamedTuple):
    """A list and where its items begin; ``starts`` has the end as its last."""

    several: Several
    starts: tuple[int, ...]
    score: float


class Weights:
    """How much of each block is said by each item; remembered, for the same blocks are asked about again."""

    def __init__(self, everything: frozenset[str] = frozenset()) -> None:
        self._everything = sorted((text for text in everything if not is_weak(text)), key=lambda one: -len(one))
        """All texts of the meeting: a paragraph may say something else than a list's item, and more of it."""
        self._owners: dict[str, str] = {}
        self._all: dict[int, list[set[str]]] = {}
        self._labelled: dict[int, list[list[tuple[str, str]]]] = {}
        self._covered: dict[tuple[int, int, int], int] = {}
        self._texts: dict[int, list[list[str]]] = {}
        self._kept: list[object] = []

    def covered(self, several: Several, item: int, block: Block) -> int:
        """How many characters of a block only this item of the list explains."""
        key = (id(several.items), item, id(block))
        if key not in self._covered:
            self._kept += [several.items, block]
            covered = sum(self._line(several, item, line) for line in block.lines if line)
            self._covered[key] = covered
        return self._covered[key]

    def _line(self, several: Several, item: int, line: str) -> int:
        own = self.own(several)[item]
        covered = _coverage(own, self._labelled[id(several.items)][item], line)
        owner = self._owner(line)
        return 0 if len(owner) > covered and owner not in self._all[id(several.items)][item] else covered

    def _owner(self, line: str) -> str:
        """The longest text of the meeting that a line says."""
        if line not in self._owners:
            self._owners[line] = next((text for text in self._everything if text in line), "")
        return self._owners[line]

    def own(self, several: Several) -> list[list[str]]:
        """The texts of each item that no other has, the longest first."""
        key = id(several.items)
        if key not in self._texts:
            self._kept.append(several.items)
            found = self._all[key] = [item_texts(one) for one in several.items]
            self._labelled[key] = [labelled(one, several.struct) for one in several.items]
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
    for several in scope.whole_lists():
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


def labelled(item: object, struct: type[Record] | None) -> list[tuple[str, str]]:
    """Short values of an item with the words that a form puts before them: ``tán thành``, ``14``."""
    scope = Scope(item, struct, Spelling("en"), "x")
    return [
        (word, folded(str(known.value)))
        for known in scope.scalars()
        if isinstance(known.value, int | str) and is_weak(folded(str(known.value)))
        for word in known.words
        if len(word) > 2
    ]


def _coverage(texts: list[str], named: list[tuple[str, str]], line: str) -> int:
    free = bytearray(b"\1" * len(line))
    bare = core(line)
    for text in texts:
        if len(text) > len(line) or text not in line:
            continue
        weak = is_weak(text) and text not in (line, bare)
        if weak and is_number(text):
            continue
        for start in occurrences(text, line):
            if weak and not is_segment(start, start + len(text), line):
                continue
            free[start : start + len(text)] = bytes(len(text))
    lower = line.lower()
    for word, text in named:
        for start in occurrences(text, line) if word in lower else ():
            label = lower.rfind(word, 0, start)
            if label >= 0 and start - label - len(word) <= _LABELLED:
                free[label : start + len(text)] = bytes(start + len(text) - label)
    return len(line) - sum(free)


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


_Way = tuple[object, ...]
"""Where the last item begins, and the way of those before it: nested, for copying would cost the square of a list."""


def _best(table: list[list[int]], sizes: list[int], count: int) -> list[tuple[tuple[int, ...], float]]:
    """Where the items begin, so that they explain the most: each block belongs to one item or to none."""
    current = [_NOTHING] * count
    ways: list[_Way] = [()] * count
    ends: list[tuple[float, _Way, int]] = []
    for at, (row, size) in enumerate(zip(table, sizes, strict=True)):
        gap = -_GAP * min(size, _LONGEST_GAP) - 0.2
        for item in reversed(range(count)):
            score = row[item] - _STRANGE * min(size - row[item], _STRANGEST) if row[item] else gap
            before, begun = (0.0, ()) if item == 0 else (current[item - 1], ways[item - 1])
            current[item] += score
            if row[item] and before + score > current[item]:
                current[item], ways[item] = before + score, (begun, at)
        if row[-1] and current[-1] > 0:
            ends.append((current[-1], ways[-1], at + 1))
    best = sorted(ends, key=lambda one: -one[0])[: _VARIANTS + 1]
    return [((*_unrolled(way), end), score) for score, way, end in best]


def _unrolled(way: _Way) -> list[int]:
    found: list[int] = []
    while len(way) == 2:
        before, at = way
        found.append(at if isinstance(at, int) else 0)
        way = before if isinstance(before, tuple) else ()
    return found[::-1]
