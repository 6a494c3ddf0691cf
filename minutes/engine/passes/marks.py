"""What a mark in the tree may stand for, besides a tag."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.blocks import Block
from minutes.engine.stories import CLOSE, OPEN, Story, is_mark
from minutes.engine.tags import CLOSERS, MIDDLES, Tag

if TYPE_CHECKING:
    from lxml.etree import _Element


class FreshId(NamedTuple):
    """An id that no other element of the document has."""

    pair: int = -1
    """The number of the pair of marks that share the id; -1: no other shares it."""
    first: bool = True
    """Whether this is the first of the pair."""


class FreshName(NamedTuple):
    """A bookmark's name: itself the first time, then with a number."""

    name: str


class Once(NamedTuple):
    """Begin or end of what is written the first time only (comments' marks)."""

    number: int
    begins: bool


class NoteId(NamedTuple):
    """The id of a note that is written where it is referred to."""

    number: int
    own: str
    """The id that it has in the template."""
    writes: bool = False
    """Whether the note is written here."""


class NoteText(NamedTuple):
    """Begin or end of such a note in its own part."""

    number: int
    begins: bool


class KeptNotes(NamedTuple):
    """The place of those notes in their part."""

    part: str


class Restart(NamedTuple):
    """A list starts anew."""

    number: int


class ListNumber(NamedTuple):
    """The number of a list's current instance."""

    number: int


class Guard(NamedTuple):
    """Begin or end of what must not stay empty, or vanishes when it does."""

    kind: str
    """``paragraph``: a container that must end with a paragraph; ``table``: needs rows; ``row``: needs cells;
    ``columns``: a table whose grid follows its first row."""
    number: int
    begins: bool


class Alone(NamedTuple):
    """Begin or end of a paragraph that holds nothing but one output tag."""

    tag: Tag
    begins: bool
    properties: str = ""
    """The paragraph's ``w:pPr`` as XML, with marks in it."""
    in_cell: bool = False
    """Whether the paragraph is the last of a container that needs one."""
    after_table: bool = False
    width: int = 0
    """How wide the text is there, in EMU; 0: not known."""


class Measure(NamedTuple):
    """The width or height of a drawing, in EMU; ``otherwise`` what it is in the template."""

    tag: Tag
    otherwise: str


class Placeholder(NamedTuple):
    """Begin or end of a drawing whose picture a tag may replace; a missing one leaves a blank instead of it."""

    tag: Tag
    begins: bool
    embed: str
    """The relationship of the template's own picture."""
    width: str
    height: str


class Embedded(NamedTuple):
    """What hangs on the picture of a placeholder."""

    tag: Tag
    what: str
    """``embed`` (the relationship), ``height``, ``words`` (the alternative text)."""


class InAttribute(NamedTuple):
    """An output tag inside an attribute's value."""

    tag: Tag
    field_code: bool = False
    """Whether the attribute is the instruction of a Word field."""


class CellValue(NamedTuple):
    """What a tag says about its cell."""

    tag: Tag


class Link(NamedTuple):
    """The relationship of a link whose target has tags."""

    pieces: tuple[str | Tag, ...]


def attribute_mark(story: Story, meaning: object) -> str:
    """A mark for an attribute's value."""
    story.marks.append(meaning)
    return f"{OPEN}{len(story.marks) - 1}{CLOSE}"


# In which blocks each node of the tree stands.
Scope = tuple[tuple[Block, int], ...]
"""The open blocks, outermost first, each with the number of its branch."""

REPEATING = ("for", "macro", "call")


def scopes(story: Story, blocks: list[Block]) -> "Iterator[tuple[_Element, Scope]]":
    """Each node of a lifted story with its scope, in the order of the document; a block's own tags stand outside it."""
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
    """The blocks of a scope that may run more than once."""
    return tuple(block for block, _ in scope if block.word in REPEATING)
