"""How much of a block each item of a list says: found by what only this item says."""

import re
from collections import Counter

from minutes.learning.folding import core, is_number, is_segment, is_weak, occurrences
from minutes.learning.paper import Block
from minutes.learning.scopes import Several
from minutes.learning.texts import item_texts, labelled

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
        self._covered: dict[tuple[int, int, int], int] = {}
        self._texts: dict[int, list[list[str]]] = {}
        self._rare: dict[int, list[frozenset[str]]] = {}
        """Of each text of each item the word that the fewest items have: it is asked for before all others."""
        self._words: dict[str, frozenset[str]] = {}
        self._kept: list[object] = []

    def covered(self, several: Several, item: int, block: Block) -> int:
        """How many characters of a block only this item of the list explains."""
        key = (id(several.items), item, id(block))
        if key not in self._covered:
            self._kept += [several.items, block]
            covered = sum(self._line(several, item, line) for line in block.lines if self._may(several, item, line))
            self._covered[key] = covered
        return self._covered[key]

    def _may(self, several: Several, item: int, line: str) -> bool:
        """Whether a line has one of the words without which it says nothing of the item."""
        self.own(several)
        if line not in self._words:
            self._words[line] = frozenset(_WORD.findall(line))
        return not self._rare[id(several.items)][item].isdisjoint(self._words[line])

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
            counts = Counter(text for texts in found for text in texts)
            self._texts[key] = [
                sorted((text for text in texts if counts[text] == 1), key=lambda text: (-len(text), text))
                for texts in found
            ]
            self._rare[key] = _rare(self._texts[key], self._labelled[key])
        return self._texts[key]


def _rare(texts: list[list[str]], named: list[list[tuple[str, str]]]) -> list[frozenset[str]]:
    said = [[*own, *(text for _, text in its)] for own, its in zip(texts, named, strict=True)]
    words = [[_WORD.findall(text) for text in its] for its in said]
    counts = Counter(word for its in words for word in {one for found in its for one in found})
    return [frozenset(min(found, key=lambda word: counts[word]) for found in its if found) for its in words]


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
