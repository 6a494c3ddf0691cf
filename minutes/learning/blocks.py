"""A Word file as blocks (paragraphs, tables, rows, cells, content controls) with their text and its segments: fields,
links, formatting; and the parts of the file to learn from.
"""

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
    """A paragraph, table, row, cell or content control, and the blocks in it."""

    def __init__(self, element: "_Element") -> None:
        self.element = element
        self.tag = str(element.tag)

    @cached_property
    def children(self) -> "list[Block]":
        """The blocks directly inside."""
        return [] if self.tag == P else blocks_of(self.element)

    @cached_property
    def text(self) -> str:
        """The text of a paragraph; empty for other blocks."""
        return "".join(piece.text for piece in flow(self.element)) if self.tag == P else ""

    @cached_property
    def counted(self) -> list[tuple[int, int]]:
        """The segments of a paragraph's text that Word computes, such as page numbers."""
        return counted_segments(self.element) if self.tag == P else []

    @cached_property
    def walls(self) -> list[tuple[int, int]]:
        """The segments of a paragraph's text whose borders a value may not cross: links, results of fields."""
        return walled_segments(self.element) if self.tag == P else []

    @cached_property
    def formats(self) -> list[tuple[int, int]]:
        """The segments of a paragraph's text with the same formatting."""
        return format_segments(self.element) if self.tag == P else []

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The folded texts of all paragraphs inside."""
        if self.tag == P:
            described = [] if self.text else [one.get("descr", "") for one in self.element.iter(DRAWING_PROPERTIES)]
            return (folded(self.text), *map(folded, filter(None, described)))
        return tuple(line for child in self.children for line in child.lines)

    @cached_property
    def look(self) -> str:
        """The kind and formatting of the block, equal for blocks that the same lines may print."""
        from lxml import etree

        if self.tag != P:
            return f"{self.tag}/{len(self.children)}" if self.tag == TR else self.tag
        properties = self.element.find(P_PR)
        return _RESTLESS.sub("", etree.tostring(properties, encoding="unicode")) if properties is not None else ""


class Chunk(Block):
    """A part of a paragraph's text."""

    def __init__(self, element: "_Element", text: str) -> None:
        super().__init__(element)
        self.__dict__["text"] = text  # set before the cached property of the paragraph


def blocks_of(holder: "_Element") -> list[Block]:
    """Return the blocks directly inside an element, with transparent wrappers removed."""
    found: list[Block] = []
    for child in elements(holder):
        if child.tag in _BLOCKS:
            found.append(Block(child))
        elif child.tag in (SDT_CONTENT, f"{W}customXml", f"{W}ins"):
            found += blocks_of(child)
    return found


def paragraphs_of(holder: "_Element") -> Iterator[Block]:
    """Yield all paragraphs inside an element in order, without those in text boxes."""
    for block in blocks_of(holder):
        if block.tag == P:
            yield block
        else:
            yield from paragraphs_of(block.element)


def holders(root: "_Element") -> "Iterator[_Element]":
    """Yield the elements of a part that hold blocks: the body, a header, each note, each text box."""
    body = root.find(f"{W}body")
    if body is not None:
        yield body
    elif root.tag in (f"{W}footnotes", f"{W}endnotes", f"{W}comments"):
        yield from (note for note in elements(root) if note.get(f"{W}type") in (None, "normal"))
    else:
        yield root
    yield from root.iter(TEXT_BOX)


# Results that Word computes anew are no values (ISO/IEC 29500-1, 17.16.5).
_HOLDERS = (f"{W}hyperlink", SDT, f"{W}fldSimple")
_NUMBERS = frozenset(("\\N", "\\R", "\\W", "\\P"))
"""Switches by which a reference prints a number (17.16.5.45)."""
_COUNTING = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "SEQ", "NUMWORDS", "PAGEREF", "TOC"))


def walled_segments(paragraph: "_Element") -> list[tuple[int, int]]:
    """Return the segments of results of fields, links and content controls in a paragraph's text."""
    inside: dict[int, list[tuple[int, int]]] = {}
    pieces = flow(paragraph)
    fields = _fields(paragraph)
    for piece in pieces:
        around = [fields.numbers.get(one) for one in piece.element.iterancestors(*_HOLDERS)]
        for holder in filter(None, [*around, *fields.around[fields.numbers[piece.element]]]):
            inside.setdefault(holder, []).append((piece.start, piece.start + len(piece.text)))
    return [(found[0][0], found[-1][1]) for found in inside.values()]


def counted_segments(paragraph: "_Element") -> list[tuple[int, int]]:
    """Return the segments of results of counting fields in a paragraph's text."""
    fields = _fields(paragraph)
    found = []
    for piece in flow(paragraph):
        simple = [one.get(f"{W}instr", "") for one in piece.element.iterancestors(f"{W}fldSimple")]
        codes = [fields.codes[one] for one in fields.around[fields.numbers[piece.element]]]
        if any(map(_counts, [*simple, *codes])):
            found.append((piece.start, piece.start + len(piece.text)))
    return found


class _Fields(NamedTuple):
    """The fields of a paragraph, each by the number of its first element."""

    numbers: "dict[_Element, int]"
    """The numbers of the paragraph's elements; the paragraph itself is 0."""
    around: list[list[int]]
    """For each element the fields whose results contain it."""
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


_UNSEEN = re.compile(
    r'<w:(?:lang|noProof|webHidden|bCs|iCs|szCs|rStyle w:val="Hyperlink")\b[^>]*>|\sxmlns:?\w*="[^"]*"'
)
"""Run properties that are invisible in Vietnamese text."""


def format_segments(paragraph: "_Element") -> list[tuple[int, int]]:
    """Return the segments of equal formatting; spaces take the formatting of the text before them."""
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


_STORIES = re.compile(r"(header|footer)\d*\.xml|(footnotes|endnotes)\.xml")
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


def story_parts(archive: Package) -> list[str]:
    """Return the names of the parts with text, the body first; comments are left unchanged."""
    folder = archive.main.rpartition("/")[0]
    found = [archive.main]
    for name in archive.members:
        place, _, file = name.rpartition("/")
        if place == folder and _STORIES.fullmatch(file):
            found.append(name)
    return found


def properties_parts(archive: Package) -> list[str]:
    """Return the names of the parts with document properties such as title and subject."""
    return [name for name in _PROPERTIES if name in archive.members]


def comment_parts(archive: Package) -> list[str]:
    """Return the name of the comments part, if there is one."""
    name = archive.main.rpartition("/")[0] + "/comments.xml"
    return [name] if name in archive.members else []
