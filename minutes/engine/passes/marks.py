"""Meanings of marks in the tree, besides tags, and the blocks around each node."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.blocks import Block
from minutes.engine.stories import CLOSE, OPEN, Story, is_mark
from minutes.engine.tags import CLOSERS, MIDDLES, Tag

if TYPE_CHECKING:
    from lxml.etree import _Element


class FreshId(NamedTuple):
    """An id that is unique in the document."""

    pair: int = -1
    """The number of the pair of elements that share the id; -1 when none do."""
    first: bool = True
    """Whether this is the first of the pair."""


class FreshName(NamedTuple):
    """A bookmark's name: unchanged the first time, then with a number."""

    name: str


class Once(NamedTuple):
    """Start or end of content that is written the first time only (marks of comments)."""

    number: int
    begins: bool


class NoteId(NamedTuple):
    """The id of a note that is written at its reference."""

    number: int
    own: str
    """Its id in the template."""
    writes: bool = False
    """Whether the note is written at this point."""


class NoteText(NamedTuple):
    """Start or end of such a note in its own part."""

    number: int
    begins: bool


class KeptNotes(NamedTuple):
    """The position of those notes in their part."""

    part: str


class Restart(NamedTuple):
    """A restart of a list."""

    number: int


class ListNumber(NamedTuple):
    """The number of a list's current instance."""

    number: int


class Guard(NamedTuple):
    """Start or end of an element that must not be empty, or is removed when it is."""

    kind: str
    """``paragraph``: a container that must end with a paragraph; ``table``: needs rows; ``row``: needs cells;
    ``columns``: a table whose grid follows its first row."""
    number: int
    begins: bool


class Alone(NamedTuple):
    """Start or end of a paragraph that contains only one output tag."""

    tag: Tag
    begins: bool
    properties: str = ""
    """The paragraph's ``w:pPr`` as XML, with marks."""
    in_cell: bool = False
    """Whether the paragraph is the last of a container that must end with one."""
    after_table: bool = False
    width: int = 0
    """Width of the text area in EMU; 0 when unknown."""


class Measure(NamedTuple):
    """The width or height of a drawing, in EMU; ``otherwise`` is its value in the template."""

    tag: Tag
    otherwise: str


class Placeholder(NamedTuple):
    """Start or end of a drawing whose picture a tag may replace; a missing value leaves a blank."""

    tag: Tag
    begins: bool
    embed: str
    """The relationship id of the template's own picture."""
    width: str
    height: str


class Embedded(NamedTuple):
    """An attribute that depends on the picture of a placeholder."""

    tag: Tag
    what: str
    """``embed`` (the relationship), ``height`` or ``words`` (the alternative text)."""


class InAttribute(NamedTuple):
    """An output tag in an attribute's value."""

    tag: Tag
    field_code: bool = False
    """Whether the attribute is the instruction of a Word field."""


class CellValue(NamedTuple):
    """A cell property that a tag sets."""

    tag: Tag


class Link(NamedTuple):
    """The relationship of a link whose target contains tags."""

    pieces: tuple[str | Tag, ...]


def attribute_mark(story: Story, meaning: object) -> str:
    """Return a mark for an attribute's value."""
    story.marks.append(meaning)
    return f"{OPEN}{len(story.marks) - 1}{CLOSE}"


Scope = tuple[tuple[Block, int], ...]
"""The open blocks, outermost first, each with the number of its branch."""

REPEATING = ("for", "macro", "call")


def scopes(story: Story, blocks: list[Block]) -> "Iterator[tuple[_Element, Scope]]":
    """Yield each node of an expanded story with its scope, in document order; a block's tags are outside of it."""
    openers = {id(block.opener): block for block in blocks}
    scope: Scope = ()
    for node in list(story.root.iter()):
        meaning = story.meaning(node) if is_mark(node) else None
        if not isinstance(meaning, Tag) or meaning.sign != "{%":
            yield node, scope
        elif meaning.word in CLOSERS:
            scope = scope[:-1]
            yield node, scope
        elif meaning.word in MIDDLES and scope:
            yield node, scope[:-1]
            scope = (*scope[:-1], (scope[-1][0], scope[-1][1] + 1))
        else:
            yield node, scope
            if meaning.opens:
                scope = (*scope, (openers.get(id(meaning)) or Block(meaning, None), 0))


def repeating(scope: Scope) -> tuple[Block, ...]:
    """Return the blocks of a scope that may run more than once."""
    return tuple(block for block, _ in scope if block.word in REPEATING)
