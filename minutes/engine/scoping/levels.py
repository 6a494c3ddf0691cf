"""Derive the scope of a block from the nearest common ancestor of its tags; unwrap content controls in the way."""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.blocks import Block
from minutes.engine.normalize import content_of
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import CAPTURING, CLOSERS, PRINTING, Tag
from minutes.engine.xml import NOTES, ancestor, remove
from minutes.ooxml import SDT, SDT_CONTENT, TBL, TC, TR, P
from minutes.problems import N_, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element


class Level(Enum):
    """The elements that a block repeats or omits."""

    INLINE = "inline"
    SIBLINGS = "siblings"
    """Adjacent paragraphs, rows or cells in one parent."""
    AROUND = "around"
    """The one element that contains all its tags."""


class Scope(NamedTuple):
    """A block's level with the common ancestor of its tags: the parent, or the element itself."""

    level: Level
    element: "_Element"


def scope_of(block: Block, marks: "list[_Element]") -> "Scope | Problem":
    """Return the scope of a block with these marks."""
    prefixes = {tag.prefix for tag in block.tags}
    common = _common(marks)
    paragraphs = {ancestor(mark, P) for mark in marks}
    if common.tag in NOTES:
        message = N_("{tag} and {closer} must stand in one note")
        values = {"tag": block.opener.source, "closer": block.tags[-1].source}
        return Problem("crossing-blocks", block.opener.place, message, values)
    if "tr" in prefixes:
        return _rows(block, common)
    if "tc" in prefixes:
        return _cells(block, common)
    if len(paragraphs) == 1:
        paragraph = paragraphs.pop()
        above = paragraph.getparent() if paragraph is not None else None
        if "p" in prefixes and above is not None:
            return Scope(Level.SIBLINGS, above)
        return Scope(Level.INLINE, common)
    row = common if common.tag == TR else ancestor(common, TR) if _holds(common, TC) else None
    if row is not None:
        return _around(block, row)
    if any(_in_inner_table(mark, common) for mark in marks) and common.tag != TBL and not _holds(common, TR):
        return _crossing(block)
    return Scope(Level.SIBLINGS, common)


def allowed(block: Block, scope: "Scope | Problem") -> "Scope | Problem":
    """Return the scope, or a problem if this kind of block may not have it."""
    if isinstance(scope, Problem) or scope.level is Level.INLINE:
        return scope
    values = {"tag": block.opener.source}
    if block.word in PRINTING:
        message = N_("{tag} must begin and end in one paragraph")
        return Problem("not-in-one-paragraph", block.opener.place, message, values)
    in_table = scope.element.tag in (TBL, TR) or _holds(scope.element, TR) or _holds(scope.element, TC)
    if block.word in CAPTURING and in_table:
        return Problem("rows-in-macro", block.opener.place, N_("{tag} cannot hold rows or cells of a table"), values)
    return scope


def _rows(block: Block, common: "_Element") -> "Scope | Problem":
    row = common if common.tag == TR else ancestor(common, TR)
    if common.tag == TBL or _holds(common, TR):
        return Scope(Level.SIBLINGS, common)
    if row is None:
        return no_table(block.opener)
    return _around(block, row)


def _cells(block: Block, common: "_Element") -> "Scope | Problem":
    row = common if common.tag == TR or _holds(common, TC) else ancestor(common, TR)
    if row is None:
        return _crossing(block) if common.tag == TBL else no_table(block.opener)
    return Scope(Level.SIBLINGS, row)


def _around(block: Block, row: "_Element") -> "Scope | Problem":
    if block.middles:
        tag = block.middles[0]
        message = N_("{tag} stands in the middle of the row that {opener} leaves out or repeats")
        values = {"tag": tag.source, "opener": block.opener.source}
        return Problem(
            "crossing-blocks", tag.place, message, values, hint=N_("put the tags into one cell, or use two rows")
        )
    return Scope(Level.AROUND, row)


def _common(marks: "list[_Element]") -> "_Element":
    chains = [[mark, *mark.iterancestors()][::-1] for mark in marks]
    common = chains[0][0]
    for level in zip(*chains, strict=False):
        if any(element is not level[0] for element in level) or level[0] in marks:
            break
        common = level[0]
    return common


def _in_inner_table(mark: "_Element", common: "_Element") -> bool:
    return any(element.tag == TBL for element in _until(mark, common))


def _until(mark: "_Element", top: "_Element") -> "list[_Element]":
    chain = []
    for element in mark.iterancestors():
        if element is top:
            break
        chain.append(element)
    return chain


def _holds(element: "_Element", tag: str) -> bool:
    return next(element.iterchildren(tag), None) is not None


def _crossing(block: Block) -> Problem:
    closer = block.closer or block.opener
    message = N_("{tag} and {closer} stand one inside a table and one outside it")
    values = {"tag": block.opener.source, "closer": closer.source}
    return Problem(
        "crossing-blocks", block.opener.place, message, values, hint=N_("put both outside, or both into its rows")
    )


def in_one_text(story: Story, blocks: list[Block]) -> list[Problem]:
    """Return the problems of blocks in a part without paragraphs (properties) with tags in different texts."""
    holders = {id(story.meaning(node)): node.getparent() for node in story.root.iter() if is_mark(node)}
    message = N_("{tag} must begin and end in one property")
    return [
        Problem("crossing-blocks", block.opener.place, message, {"tag": block.opener.source})
        for block in blocks
        if len({holders[id(tag)] for tag in block.tags}) > 1
    ]


def no_table(tag: Tag) -> Problem:
    """Return the problem of a row or cell tag outside of a table."""
    return Problem("prefix-outside-table", tag.place, N_("{tag} stands in no table"), {"tag": tag.source})


# Content controls at the border of a block (17.5.2) are not split: the block contains the control if it contains its
# whole content; otherwise the control is unwrapped, since correct text is worth more than the frame around it.
def open_controls(story: Story, block: Block, top: "_Element", nodes: "dict[int, _Element]") -> None:
    """Unwrap the controls between the tags of a block and ``top``, the element of its scope."""
    for tag in block.tags:
        for above in list(nodes[id(tag)].iterancestors()):
            if above is top:
                break
            if above.tag == SDT and not _is_at_edge(story, above, tag):
                _take_off(above)


def _is_at_edge(story: Story, control: "_Element", tag: Tag) -> bool:
    """Return whether nothing visible precedes an opening tag, or follows a closing one, in the control."""
    content = control.find(SDT_CONTENT)
    if content is None:
        return True
    found = list(content_of(content, story, blank=""))
    place = next((number for number, one in enumerate(found) if one is tag), None)
    if place is None:
        return True
    if tag.opens:
        return all(isinstance(one, Tag) and one.opens for one in found[:place])
    return tag.word in CLOSERS and all(isinstance(one, Tag) and one.word in CLOSERS for one in found[place + 1 :])


def _take_off(control: "_Element") -> None:
    content = control.find(SDT_CONTENT)
    for child in list(content) if content is not None else ():
        control.addprevious(child)
    remove(control)
