"""A Word file as blocks: paragraphs, tables, rows, cells, content controls, each with its text."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine import ancestor, elements, flow
from minutes.learning.text import folded
from minutes.ooxml import (
    DRAWING_PROPERTIES,
    FIELD_CHAR,
    FIELD_CODE,
    P_PR,
    R_PR,
    SDT,
    SDT_CONTENT,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    P,
    Package,
    R,
    W,
)

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
        """The text of a paragraph as typed; empty for other blocks."""
        return "".join(piece.text for piece in flow(self.element)) if self.tag == P else ""

    @cached_property
    def counted(self) -> list[tuple[int, int]]:
        """The spans of a paragraph's text that Word computes, such as page numbers."""
        return counted_segments(self.element) if self.tag == P else []

    @cached_property
    def walls(self) -> list[tuple[int, int]]:
        """The spans of a paragraph's text that no value may cross: links, results of fields."""
        return walled_segments(self.element) if self.tag == P else []

    @cached_property
    def formats(self) -> list[tuple[int, int]]:
        """The spans of a paragraph's text with equal formatting."""
        return format_segments(self.element) if self.tag == P else []

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The normalized text of all paragraphs inside."""
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


# Word fields that Word computes again: their stored result is no value (ISO/IEC 29500-1, 17.16.5).
_HOLDERS = (f"{W}hyperlink", SDT, f"{W}fldSimple")
_NUMBERS = frozenset(("\\N", "\\R", "\\W", "\\P"))
"""Switches by which a reference prints a number (17.16.5.45)."""
_COUNTING = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "SEQ", "NUMWORDS", "PAGEREF", "TOC"))


def walled_segments(paragraph: "_Element") -> list[tuple[int, int]]:
    """Where in a paragraph's text the results of fields, the links and the content controls stand."""
    inside: dict[int, list[tuple[int, int]]] = {}
    pieces = flow(paragraph)
    fields = _fields(paragraph)
    for piece in pieces:
        around = [fields.numbers.get(one) for one in piece.element.iterancestors(*_HOLDERS)]
        for holder in filter(None, [*around, *fields.around[fields.numbers[piece.element]]]):
            inside.setdefault(holder, []).append((piece.start, piece.start + len(piece.text)))
    return [(found[0][0], found[-1][1]) for found in inside.values()]


def counted_segments(paragraph: "_Element") -> list[tuple[int, int]]:
    """Where in a paragraph's text the results of counting fields stand."""
    fields = _fields(paragraph)
    found = []
    for piece in flow(paragraph):
        simple = [one.get(f"{W}instr", "") for one in piece.element.iterancestors(f"{W}fldSimple")]
        codes = [fields.codes[one] for one in fields.around[fields.numbers[piece.element]]]
        if any(map(_counts, [*simple, *codes])):
            found.append((piece.start, piece.start + len(piece.text)))
    return found


class _Fields(NamedTuple):
    """The fields of a paragraph; each has the number of the element that begins it."""

    numbers: "dict[_Element, int]"
    """All elements of the paragraph, itself the first, 0."""
    around: list[list[int]]
    """The fields whose results contain each element."""
    codes: dict[int, str]


def _fields(paragraph: "_Element") -> _Fields:
    found = _Fields({element: number for number, element in enumerate(paragraph.iter())}, [], {})
    opened: list[list[int]] = []  # the field's number, and whether its result has begun
    for element, number in found.numbers.items():
        kind = element.get(f"{W}fldCharType") if element.tag == FIELD_CHAR else None
        if kind == "begin":
            opened.append([number, 0])
            found.codes[number] = ""
        elif kind == "separate" and opened:
            opened[-1][1] = 1
        elif kind == "end" and opened:
            opened.pop()
        elif element.tag == FIELD_CODE and opened:
            found.codes[opened[-1][0]] += element.text or ""
        found.around.append([field for field, result in opened if result])
    return found


def _counts(code: str) -> bool:
    words = code.upper().split() or [""]
    return words[0] in _COUNTING or (words[0] == "REF" and bool(_NUMBERS & set(words)))


# Spans of a paragraph with equal formatting.
_UNSEEN = re.compile(
    r'<w:(?:lang|noProof|webHidden|bCs|iCs|szCs|rStyle w:val="Hyperlink")\b[^>]*>|\sxmlns:?\w*="[^"]*"'
)
"""Run properties without effect on Vietnamese text."""


def format_segments(paragraph: "_Element") -> list[tuple[int, int]]:
    """Their ends in a paragraph's text; spaces take the format of the text before them."""
    found: list[tuple[int, int]] = []
    before: str | None = None
    for piece in flow(paragraph):
        look = _look(piece.element)
        end = piece.start + len(piece.text)
        if found and (look == before or not piece.text.strip()):
            found[-1] = (found[-1][0], end)
        else:
            found.append((piece.start, end))
            before = look
    return found


def _look(element: "_Element") -> str:
    from lxml import etree

    run = ancestor(element, R)
    properties = run.find(R_PR) if run is not None else None
    return (
        "" if properties is None else _UNSEEN.sub("", etree.tostring(properties, encoding="unicode", with_tail=False))
    )


# The parts of a Word file that a template may be learned from.
_STORIES = re.compile(r"(header|footer)\d*\.xml|(footnotes|endnotes)\.xml")
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


def story_parts(archive: Package) -> list[str]:
    """The parts with text, the body first. Comments are notes to a colleague, and stay as they are."""
    folder = archive.main.rpartition("/")[0]
    found = [archive.main]
    for name in archive.members:
        place, _, file = name.rpartition("/")
        if place == folder and _STORIES.fullmatch(file):
            found.append(name)
    return found


def properties_parts(archive: Package) -> list[str]:
    """The parts with the document's title and subject, and the like."""
    return [name for name in _PROPERTIES if name in archive.members]


def comment_parts(archive: Package) -> list[str]:
    """The part with the comments, if there is one."""
    name = archive.main.rpartition("/")[0] + "/comments.xml"
    return [name] if name in archive.members else []
