"""In which blocks each node of the tree stands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import CLOSERS, MIDDLES, Tag

if TYPE_CHECKING:
    from lxml.etree import _Element

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
