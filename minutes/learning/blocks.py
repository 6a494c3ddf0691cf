"""A Word file as blocks: paragraphs, tables, rows, cells, content controls, each with what it says."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from minutes.engine.normalize.runs import flow
from minutes.engine.xml import elements
from minutes.learning.fields import counted_stretches, walled_stretches
from minutes.learning.formats import format_stretches
from minutes.learning.text import folded
from minutes.ooxml.oxml import DRAWING_PROPERTIES, P_PR, SDT, SDT_CONTENT, TBL, TC, TEXT_BOX, TR, P, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset((P, TBL, TR, TC, SDT))
_RESTLESS = re.compile(
    r'\s(?:xmlns:?\w*|w:rsid\w*|w14:\w+)="[^"]*"|<w:numId [^>]*>|<w:rPr>.*?</w:rPr>|<w:(?:keepNext|keepLines)\b[^>]*>'
)


class Block:
    """An element that holds text, and the blocks in it."""

    def __init__(self, element: "_Element") -> None:
        self.element = element
        self.tag = str(element.tag)

    @cached_property
    def children(self) -> "list[Block]":
        """The blocks directly inside."""
        return [] if self.tag == P else blocks_of(self.element)

    @cached_property
    def text(self) -> str:
        """What a paragraph says, as it is typed; empty for other blocks."""
        return "".join(piece.text for piece in flow(self.element)) if self.tag == P else ""

    @cached_property
    def counted(self) -> list[tuple[int, int]]:
        """The stretches of a paragraph's text that Word works out: numbers of pages and the like."""
        return counted_stretches(self.element) if self.tag == P else []

    @cached_property
    def walls(self) -> list[tuple[int, int]]:
        """The stretches of a paragraph's text that a value may not lie across: links, results of fields."""
        return walled_stretches(self.element) if self.tag == P else []

    @cached_property
    def formats(self) -> list[tuple[int, int]]:
        """The stretches of a paragraph's text that are formatted alike."""
        return format_stretches(self.element) if self.tag == P else []

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """What all paragraphs inside say, folded."""
        if self.tag == P:
            described = [] if self.text else [one.get("descr", "") for one in self.element.iter(DRAWING_PROPERTIES)]
            return (folded(self.text), *map(folded, filter(None, described)))
        return tuple(line for child in self.children for line in child.lines)

    @cached_property
    def look(self) -> str:
        """What kind of block it is, and how it is set: alike for two that may be printed by the same lines."""
        from lxml import etree

        if self.tag != P:
            return f"{self.tag}/{len(self.children)}" if self.tag == TR else self.tag
        properties = self.element.find(P_PR)
        return _RESTLESS.sub("", etree.tostring(properties, encoding="unicode")) if properties is not None else ""


class Chunk(Block):
    """A part of a paragraph's text."""

    def __init__(self, element: "_Element", text: str) -> None:
        super().__init__(element)
        self.__dict__["text"] = text  # where the cached property of the paragraph looks first


def blocks_of(holder: "_Element") -> list[Block]:
    """The blocks directly inside an element; what only surrounds them is looked through."""
    found: list[Block] = []
    for child in elements(holder):
        if child.tag in _BLOCKS:
            found.append(Block(child))
        elif child.tag in (SDT_CONTENT, f"{W}customXml", f"{W}ins"):
            found += blocks_of(child)
    return found


def paragraphs_of(holder: "_Element") -> Iterator[Block]:
    """All paragraphs inside an element, but for those in text boxes, in their order."""
    for block in blocks_of(holder):
        if block.tag == P:
            yield block
        else:
            yield from paragraphs_of(block.element)


def holders(root: "_Element") -> "Iterator[_Element]":
    """The elements of a part whose blocks are a text of their own: the body, a header, each note, each text box."""
    body = root.find(f"{W}body")
    if body is not None:
        yield body
    elif root.tag in (f"{W}footnotes", f"{W}endnotes", f"{W}comments"):
        yield from (note for note in elements(root) if note.get(f"{W}type") in (None, "normal"))
    else:
        yield root
    yield from root.iter(TEXT_BOX)
