"""Unique ids and names: elements and notes in a repeated block get fresh ids."""

from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.blocks import Block
from minutes.engine.passes.marks import (
    FreshId,
    FreshName,
    KeptNotes,
    NoteId,
    NoteText,
    Once,
    Scope,
    attribute_mark,
    repeating,
    scopes,
)
from minutes.engine.stories import OPEN, Story, is_mark
from minutes.engine.xml import NOTES, is_element
from minutes.ooxml import DRAWING_PROPERTIES, VAL, W, qn

if TYPE_CHECKING:
    from lxml.etree import _Element


_PAIRS = {f"{W}bookmarkStart": f"{W}bookmarkEnd", f"{W}permStart": f"{W}permEnd"}
_ENDS = {end: start for start, end in _PAIRS.items()}
_COMMENTS = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")
_CHANGES = frozenset(
    W + n
    for n in (
        "ins del moveFrom moveTo rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange "
        "tblGridChange tblPrExChange numberingChange cellIns cellDel cellMerge"
    ).split()
)
_ID, _NAME = f"{W}id", f"{W}name"
_SHAPE_TYPE, _SHAPE_ID = qn("v:shapetype"), qn("o:spid")
_PARAGRAPH_IDS = (qn("w14:paraId"), qn("w14:textId"))


def make_unique(story: Story, blocks: list[Block]) -> None:
    """Mark the ids of an expanded story that would occur several times."""
    _pull_pairs_together(story, blocks)
    pairs: dict[tuple[str, str], int] = {}
    objects = frozenset(str(node.get("ShapeID")) for node in story.root.iter(qn("o:OLEObject")))
    moved = moved_nodes(story)
    for node, scope in list(scopes(story, blocks)):
        if is_element(node) and (repeating(scope) or node in moved):
            _Uniqueness(story, pairs, objects).mark(node)


class _Uniqueness:
    def __init__(self, story: Story, pairs: dict[tuple[str, str], int], objects: frozenset[str]) -> None:
        self.story = story
        self.pairs = pairs
        self.objects = objects
        """Names of shapes that embedded objects refer to; they are kept."""

    def mark(self, node: "_Element") -> None:
        tag = str(node.tag)
        for name in _PARAGRAPH_IDS:  # optional
            if name in node.attrib:
                del node.attrib[name]
        if tag in _PAIRS or tag in _ENDS:
            self._pair(node, tag)
        elif tag in _COMMENTS:
            self._once(node)
        elif tag in _CHANGES:
            self._put(node, _ID, FreshId())
        elif tag == DRAWING_PROPERTIES:
            self._put(node, "id", FreshId())
        elif tag == _SHAPE_TYPE:
            self._once(node)
        else:
            self._named(node, tag)

    def _named(self, node: "_Element", tag: str) -> None:
        """Mark names of VML shapes, which are their ids, and the id in the properties of a content control."""
        if tag.startswith(qn("v:")):
            for name in ("id", _SHAPE_ID):
                if node.get(name) and node.get(name) not in self.objects:
                    self._put(node, name, FreshName(node.get(name, "")))
        elif tag == f"{W}sdtPr":
            own = node.find(_ID)
            if own is not None:
                self._put(own, VAL, FreshId())

    def _pair(self, node: "_Element", tag: str) -> None:
        starts = tag in _PAIRS
        key = (tag if starts else _ENDS[tag], node.get(_ID, ""))
        if starts:
            self.pairs[key] = len(self.pairs)
            if node.get(_NAME):
                self._put(node, _NAME, FreshName(node.get(_NAME, "")))
        if key in self.pairs:
            self._put(node, _ID, FreshId(self.pairs[key], starts))

    def _once(self, node: "_Element") -> None:
        if node.get(_ID, "").startswith(OPEN):
            return  # a note that is written each time
        number = len(self.story.marks)
        tail, node.tail = node.tail, None
        node.addprevious(self.story.mark(Once(number, True)))
        node.addnext(self.story.mark(Once(number, False)))
        node.tail = tail

    def _put(self, node: "_Element", name: str, meaning: object) -> None:
        node.set(name, attribute_mark(self.story, meaning))


def _pull_pairs_together(story: Story, blocks: list[Block]) -> None:
    """Extend a bookmark with only one end inside a block so that it contains the block."""
    nodes = {id(story.meaning(node)): node for node in story.root.iter() if is_mark(node)}
    starts: dict[tuple[str, str], tuple[_Element, Scope]] = {}
    for node, scope in list(scopes(story, blocks)):
        tag = str(node.tag)
        if tag in _PAIRS:
            starts[tag, node.get(_ID, "")] = (node, scope)
        elif tag in _ENDS and (_ENDS[tag], node.get(_ID, "")) in starts:
            start, other = starts[_ENDS[tag], node.get(_ID, "")]
            shared = next((i for i, (a, b) in enumerate(zip(scope, other, strict=False)) if a != b), None)
            shared = min(len(scope), len(other)) if shared is None else shared
            if len(other) > shared and id(other[shared][0].opener) in nodes:
                nodes[id(other[shared][0].opener)].addprevious(start)
            closer = scope[shared][0].closer if len(scope) > shared else None
            if closer is not None and id(closer) in nodes:
                nodes[id(closer)].addnext(node)


# Footnotes, endnotes and comments referred to inside a block: each iteration writes its own, at the reference, with all
# names known there (17.11, 17.13.4).
_NOTE_ID = f"{W}id"
_REFERENCES = {
    f"{W}footnoteReference": "footnotes",
    f"{W}endnoteReference": "endnotes",
    f"{W}commentRangeStart": "comments",
    f"{W}commentRangeEnd": "comments",
    f"{W}commentReference": "comments",
}


class _Use(NamedTuple):
    """A reference to a note with its story and scope."""

    node: "_Element"
    story: Story
    scope: Scope


def move_notes(stories: list[Story], blocks: dict[str, list[Block]]) -> None:
    """Mark the notes to be written at their reference, and the references."""
    holders = {_kind(story): story for story in stories if _kind(story)}
    uses = _uses(stories, blocks) if holders else {}
    number = 0
    for kind, story in holders.items():
        moved = False
        for note in [child for child in story.root if is_element(child)]:
            found = uses.get((kind, note.get(_NOTE_ID, "")), [])
            if note.get(f"{W}type") is None and _is_in_one_block(found):
                _move(story, note, found, number)
                moved, number = True, number + 1
        if moved:
            story.root.append(story.mark(KeptNotes(story.name)))


def moved_nodes(story: Story) -> "set[_Element]":
    """Return all nodes of the moved notes."""
    return {node for note in story.root if note.get(_NOTE_ID, "").startswith(OPEN) for node in note.iter()}


def _kind(story: Story) -> str:
    return str(story.root.tag).rpartition("}")[2] if story.root.tag in NOTES else ""


def _uses(stories: list[Story], blocks: dict[str, list[Block]]) -> dict[tuple[str, str], list[_Use]]:
    uses: dict[tuple[str, str], list[_Use]] = {}
    for story in stories:
        for node, scope in scopes(story, blocks.get(story.name, [])) if story.has_paragraphs else ():
            if node.tag in _REFERENCES:
                key = (_REFERENCES[str(node.tag)], node.get(_NOTE_ID, ""))
                uses.setdefault(key, []).append(_Use(node, story, scope))
    return uses


def _is_in_one_block(uses: list[_Use]) -> bool:
    """Return whether a note has one reference, and everything that belongs to it is in the same block."""
    if not uses or not uses[0].scope:
        return False
    references = [use for use in uses if str(use.node.tag).endswith("Reference")]
    return len(references) == 1 and all(use.scope == uses[0].scope and use.story is uses[0].story for use in uses)


def _move(story: Story, note: "_Element", uses: list[_Use], number: int) -> None:
    own = note.get(_NOTE_ID, "")
    for use in uses:
        use.node.set(_NOTE_ID, attribute_mark(use.story, NoteId(number, own, use is uses[0])))
    note.set(_NOTE_ID, attribute_mark(story, NoteId(number, own)))
    note.addprevious(story.mark(NoteText(number, True)))
    note.addnext(story.mark(NoteText(number, False)))
