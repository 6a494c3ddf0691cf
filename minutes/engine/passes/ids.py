"""Ids and names that must be unique in a document: whatever stands in a repeated block gets fresh ones."""

from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.passes.marks import FreshId, FreshName, Once, attribute_mark
from minutes.engine.passes.notes import moved_nodes
from minutes.engine.passes.scopes import Scope, repeating, scopes
from minutes.engine.stories import OPEN, Story, is_mark
from minutes.engine.xml import is_element
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import DRAWING_PROPERTIES, VAL, W

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
    """Mark the ids of a lifted story that would come several times."""
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
        """Names of shapes that embedded objects refer to; they stay as they are."""

    def mark(self, node: "_Element") -> None:
        tag = str(node.tag)
        for name in _PARAGRAPH_IDS:  # optional ids; a document without them is as good
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
        """Shapes of the older kind have names for ids; a content control has its id in an element."""
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
            return  # a note that comes anew each time
        number = len(self.story.marks)
        tail, node.tail = node.tail, None
        node.addprevious(self.story.mark(Once(number, True)))
        node.addnext(self.story.mark(Once(number, False)))
        node.tail = tail

    def _put(self, node: "_Element", name: str, meaning: object) -> None:
        node.set(name, attribute_mark(self.story, meaning))


def _pull_pairs_together(story: Story, blocks: list[Block]) -> None:
    """A bookmark that begins inside a block and ends outside it, or the other way round, comes to hold the block."""
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
