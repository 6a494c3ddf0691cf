"""The nodes of a learned template before it is written (lines, boxes, loops, conditions), and the remarks about it."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from minutes.learning.blocks import Block
from minutes.learning.match import Match

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutes.learning.values import Scope


_TOKENS = re.compile(r"\s+|\w+|[^\w\s]")


class Token(NamedTuple):
    """A word, a mark or a tag of a paragraph, with its position in the text."""

    text: str
    """The expression, for a tag."""
    is_tag: bool
    start: int
    end: int


class Line:
    """A paragraph with its tags."""

    def __init__(self, block: Block, matches: "list[Match]", pictures: "list[tuple[_Element, str]]") -> None:
        self.block = block
        self.matches = matches
        self.pictures = pictures
        """Drawings of the data's pictures: the element with the alternative text, and the expression."""
        self.edits: list[tuple[int, int, str]] = []
        """Replacements of text outside of tags, or insertions: conditions and marks."""

    @property
    def expressions(self) -> list[str]:
        """The expressions of its tags, in order."""
        return [match.expression for match in self.matches] + [expression for _, expression in self.pictures]

    @property
    def choices(self) -> list[frozenset[str]]:
        """For each tag all expressions that print the same."""
        return [frozenset((match.expression, *match.choices)) for match in self.matches] + [
            frozenset((expression,)) for _, expression in self.pictures
        ]

    def tokens(self) -> list[Token]:
        """The text as words, marks and tags."""
        found: list[Token] = []
        place, text = 0, self.block.text
        for match in sorted(self.matches):
            found += _words(text, place, match.start)
            found.append(Token(match.expression, True, match.start, match.end))
            place = match.end
        return found + _words(text, place, len(text))


def _words(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(one.group(), False, start + one.start(), start + one.end()) for one in _TOKENS.finditer(text[start:end])
    ]


class Box:
    """A table, row, cell or content control with its nodes."""

    def __init__(self, block: Block, inside: "list[Node]") -> None:
        self.block = block
        self.inside = inside


class Part:
    """The nodes of one item of a list."""

    def __init__(self, scope: "Scope", inside: "list[Node]", position: int, length: int) -> None:
        self.scope = scope
        self.inside = inside
        self.position = position
        """From 0."""
        self.length = length
        """The number of items in the list."""

    @cached_property
    def truths(self) -> dict[str, bool]:
        """Whether each value of the item is present and not empty, by expression."""
        found: dict[str, bool] = {}
        for known in self.scope.scalars():
            found[known.expression] = bool(known.value)
            for name, part in getattr(known.value, "parts", {}).items():
                found[f"{known.expression}.{name}"] = bool(part)
        for several in self.scope.lists():
            found[several.expression] = True
        found.setdefault(self.scope.name, True)
        return found


class Loop:
    """A list with the nodes of its items; :attr:`inside` is their common body once merged."""

    def __init__(self, expression: str, variable: str, parts: "list[Part]") -> None:
        self.expression = expression
        self.variable = variable
        self.parts = parts
        self.inside: list[Node] = []


class Condition:
    """Nodes that are left out unless an expression is true."""

    def __init__(self, expression: str, inside: "list[Node]") -> None:
        self.expression = expression
        self.inside = inside


Node = Line | Box | Loop | Condition


def unchanged(block: Block) -> Node:
    """Return the node of a block without changes."""
    return Box(block, list(map(unchanged, block.children))) if block.children else Line(block, [], [])


def expressions(node: Node) -> list[str]:
    """Return the expressions that a node prints or repeats, in order."""
    if isinstance(node, Line):
        return node.expressions
    own = [node.expression] if isinstance(node, Loop | Condition) else []
    return own if isinstance(node, Loop) else own + [one for inside in node.inside for one in expressions(inside)]


_LEAST = 12


class Remark(NamedTuple):
    """A doubt: its message, and the document's words that it is about."""

    code: str
    text: str
    reason: str = ""
    size: int = 0
    """The number of characters concerned."""


class Remarks:
    """Collects remarks in order."""

    def __init__(self) -> None:
        self.found: list[Remark] = []

    def sometimes(self, node: Node, reason: str | None) -> None:
        """Remark lines that only some items have, for an unknown reason."""
        texts = list(filter(None, texts_of(node)))
        if texts or reason:
            said = " ".join(" ".join(texts[:1]).split())
            self._add(Remark("unexplained-line", said, reason or "", sum(map(len, texts))))

    def guessed(self, node: Node, reason: str) -> None:
        """Remark lines of the items that lack a value, which may be coincidence."""
        text = " ".join(" ".join(texts_of(node)).split())
        self._add(Remark("guessed-line", text, reason.removeprefix("not "), len(text)))

    def lone(self, text: str) -> None:
        """Remark a sentence of a list's only item, which is now printed for every item."""
        self._add(Remark("lone-line", text))

    def figure(self, text: str) -> None:
        """Remark figures, or words of a result, left as fixed text beside values."""
        self._add(Remark("fixed-figure", text))

    def result(self, text: str) -> None:
        """Remark words of a result left as fixed text outside of lists."""
        self._add(Remark("fixed-result", text))

    def words(self, line: Line, words: str, reason: str | None) -> None:
        """Remark words that only some items have."""
        if words.strip():
            self._add(Remark("unexplained-words", " ".join(words.split()), reason or "", len(words)))

    def lost(self, line: Line, words: str) -> None:
        """Remark words of one item without a place in the common line."""
        self._add(Remark("unexplained-words", words, "", len(words)))

    @property
    def loss(self) -> int:
        """The number of characters concerned, with a minimum for each remark."""
        return sum(max(one.size, _LEAST) for one in self.found)

    def _add(self, remark: Remark) -> None:
        if remark not in self.found:
            self.found.append(remark)


def texts_of(node: Node) -> Iterator[str]:
    """Yield the texts of a node's paragraphs."""
    if isinstance(node, Line):
        yield node.block.text
        return
    inside = node.inside if isinstance(node, Box | Condition) else [one for part in node.parts for one in part.inside]
    for one in inside:
        yield from texts_of(one)
