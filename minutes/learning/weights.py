"""How much of a block each item of a list says: found by what only this item says."""

import re
from collections import Counter

from minutes.learning.blocks import Block
from minutes.learning.text import core, is_number, is_segment, is_weak, occurrences
from minutes.learning.texts import item_texts, labelled, naming_texts
from minutes.learning.values import Several

_WORD = re.compile(r"\w+")
_LABELLED = 3
"""How many signs may stand between a value and its name."""


class Weights:
    """How much of each block is said by each item; remembered, for the same blocks are asked about again."""

    def __init__(self, everything: frozenset[str] = frozenset()) -> None:
        self._everything = sorted((text for text in everything if not is_weak(text)), key=lambda one: -len(one))
        """All texts of the meeting: a paragraph may say something else than a list's item, and more of it."""
        self._owners: dict[str, str] = {}
        self._all: dict[int, list[set[str]]] = {}
        self._labelled: dict[int, list[list[tuple[str, str]]]] = {}
        self._shares: dict[tuple[int, int], dict[int, int]] = {}
        self._texts: dict[int, list[list[str]]] = {}
        self._rare: dict[int, dict[str, list[int]]] = {}
        """The items that say nothing but where a word stands: of each of their texts the word that the fewest have."""
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
        """The items of which a line has one of the words without which it says nothing of them."""
        self.own(several)
        rare = self._rare[id(several.items)]
        return {item for word in set(_WORD.findall(line)) for item in rare.get(word, ())}

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
    """How many characters of a line texts say, or short values behind their names."""
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
