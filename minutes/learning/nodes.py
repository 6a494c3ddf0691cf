"""What a learned template is made of, before it is written into the document."""

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
    """A word, sign or tag of a paragraph, with its span in the paragraph's text."""

    text: str
    """A tag's expression for a tag."""
    is_tag: bool
    start: int
    end: int


class Line:
    """A paragraph with what is printed by tags."""

    def __init__(self, block: Block, matches: "list[Match]", pictures: "list[tuple[_Element, str]]") -> None:
        self.block = block
        self.matches = matches
        self.pictures = pictures
        """Drawings that show a picture of the data: the element with the alternative text, and the expression."""
        self.edits: list[tuple[int, int, str]] = []
        """What is put in the place of text beside the tags, or between two characters: conditions and marks."""

    @property
    def expressions(self) -> list[str]:
        """What its tags print, in order."""
        return [match.expression for match in self.matches] + [expression for _, expression in self.pictures]

    @property
    def choices(self) -> list[frozenset[str]]:
        """All expressions that would print the same, for each tag."""
        return [frozenset((match.expression, *match.choices)) for match in self.matches] + [
            frozenset((expression,)) for _, expression in self.pictures
        ]

    def tokens(self) -> list[Token]:
        """The text as words, signs and tags."""
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
    """A table, row, cell or content control with its content."""

    def __init__(self, block: Block, inside: "list[Node]") -> None:
        self.block = block
        self.inside = inside


class Part:
    """What an item of a list is printed as."""

    def __init__(self, scope: "Scope", inside: "list[Node]", position: int, length: int) -> None:
        self.scope = scope
        self.inside = inside
        self.position = position
        """From 0."""
        self.length = length
        """How many items the list has."""

    @cached_property
    def truths(self) -> dict[str, bool]:
        """What a template may ask of the item, by its expression: whether it is there, and not empty."""
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
    """A list with what its items are printed as; :attr:`inside` is what they have in common, once it is known."""

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
    """A block that stays as it is."""
    return Box(block, list(map(unchanged, block.children))) if block.children else Line(block, [], [])


def expressions(node: Node) -> list[str]:
    """What a node prints or repeats, in order."""
    if isinstance(node, Line):
        return node.expressions
    own = [node.expression] if isinstance(node, Loop | Condition) else []
    return own if isinstance(node, Loop) else own + [one for inside in node.inside for one in expressions(inside)]


# Remarks on a learned template: where it cannot reproduce the document.
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
