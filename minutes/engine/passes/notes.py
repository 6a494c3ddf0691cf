"""Footnotes, endnotes and comments that hang on a place inside a block: each time it brings its own (17.11, 17.13.4).

Such a note is written where its reference stands, with all names that are known there.
"""

from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.blocks import Block
from minutes.engine.passes.marks import KeptNotes, NoteId, NoteText, attribute_mark
from minutes.engine.passes.scopes import Scope, scopes
from minutes.engine.stories import OPEN, Story
from minutes.engine.xml import NOTES, is_element
from minutes.ooxml.oxml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID = f"{W}id"
_REFERENCES = {
    f"{W}footnoteReference": "footnotes",
    f"{W}endnoteReference": "endnotes",
    f"{W}commentRangeStart": "comments",
    f"{W}commentRangeEnd": "comments",
    f"{W}commentReference": "comments",
}


class _Use(NamedTuple):
    """A reference to a note, in its story."""

    node: "_Element"
    story: Story
    scope: Scope


def move_notes(stories: list[Story], blocks: dict[str, list[Block]]) -> None:
    """Mark the notes that are written where they are referred to, and what refers to them."""
    holders = {_kind(story): story for story in stories if _kind(story)}
    uses = _uses(stories, blocks) if holders else {}
    number = 0
    for kind, story in holders.items():
        moved = False
        for note in [child for child in story.root if is_element(child)]:
            found = uses.get((kind, note.get(_ID, "")), [])
            if note.get(f"{W}type") is None and _is_in_one_block(found):
                _move(story, note, found, number)
                moved, number = True, number + 1
        if moved:
            story.root.append(story.mark(KeptNotes(story.name)))


def moved_nodes(story: Story) -> "set[_Element]":
    """All nodes of the notes that are moved."""
    return {node for note in story.root if note.get(_ID, "").startswith(OPEN) for node in note.iter()}


def _kind(story: Story) -> str:
    return str(story.root.tag).rpartition("}")[2] if story.root.tag in NOTES else ""


def _uses(stories: list[Story], blocks: dict[str, list[Block]]) -> dict[tuple[str, str], list[_Use]]:
    uses: dict[tuple[str, str], list[_Use]] = {}
    for story in stories:
        for node, scope in scopes(story, blocks.get(story.name, [])) if story.has_paragraphs else ():
            if node.tag in _REFERENCES:
                key = (_REFERENCES[str(node.tag)], node.get(_ID, ""))
                uses.setdefault(key, []).append(_Use(node, story, scope))
    return uses


def _is_in_one_block(uses: list[_Use]) -> bool:
    """Whether a note is referred to once, and all that belongs to the reference stands in the same block."""
    if not uses or not uses[0].scope:
        return False
    references = [use for use in uses if str(use.node.tag).endswith("Reference")]
    return len(references) == 1 and all(use.scope == uses[0].scope and use.story is uses[0].story for use in uses)


def _move(story: Story, note: "_Element", uses: list[_Use], number: int) -> None:
    own = note.get(_ID, "")
    for use in uses:
        use.node.set(_ID, attribute_mark(use.story, NoteId(number, own, use is uses[0])))
    note.set(_ID, attribute_mark(story, NoteId(number, own)))
    note.addprevious(story.mark(NoteText(number, True)))
    note.addnext(story.mark(NoteText(number, False)))
