"""What is to be said of a template that was learned: what it cannot do as the document did."""

from collections.abc import Iterator
from typing import NamedTuple

from minutes.learning.nodes import Box, Condition, Line, Node

_LEAST = 12


class Remark(NamedTuple):
    """A doubt: its message, and the words of the document that it is about."""

    code: str
    text: str
    reason: str = ""
    size: int = 0
    """How many characters it is about."""


class Remarks:
    """Collects them in the order in which they are met."""

    def __init__(self) -> None:
        self.found: list[Remark] = []

    def sometimes(self, node: Node, reason: str | None) -> None:
        """Lines that stand with some items only, and the data do not tell why."""
        texts = list(filter(None, texts_of(node)))
        if texts or reason:
            said = " ".join(" ".join(texts[:1]).split())
            self._add(Remark("unexplained-line", said, reason or "", sum(map(len, texts))))

    def guessed(self, node: Node, reason: str) -> None:
        """Lines that stand with those items only that lack something, which may be chance."""
        text = " ".join(" ".join(texts_of(node)).split())
        self._add(Remark("guessed-line", text, reason.removeprefix("not "), len(text)))

    def lone(self, text: str) -> None:
        """A sentence that the only item of a list has, and that is printed for every item now."""
        self._add(Remark("lone-line", text))

    def figure(self, text: str) -> None:
        """Figures, or words of a result, that stay as fixed text beside values."""
        self._add(Remark("fixed-figure", text))

    def result(self, text: str) -> None:
        """Words of a result that stay as fixed text and belong to no item of a list."""
        self._add(Remark("fixed-result", text))

    def words(self, line: Line, words: str, reason: str | None) -> None:
        """Words that stand with some items only."""
        if words.strip():
            self._add(Remark("unexplained-words", " ".join(words.split()), reason or "", len(words)))

    def lost(self, line: Line, words: str) -> None:
        """Words of one item that have no place in the common line."""
        self._add(Remark("unexplained-words", words, "", len(words)))

    @property
    def loss(self) -> int:
        """How many characters of the document they are about; a remark counts as some, however short."""
        return sum(max(one.size, _LEAST) for one in self.found)

    def _add(self, remark: Remark) -> None:
        if remark not in self.found:
            self.found.append(remark)


def texts_of(node: Node) -> Iterator[str]:
    """The texts of the paragraphs of a node."""
    if isinstance(node, Line):
        yield node.block.text
        return
    inside = node.inside if isinstance(node, Box | Condition) else [one for part in node.parts for one in part.inside]
    for one in inside:
        yield from texts_of(one)
