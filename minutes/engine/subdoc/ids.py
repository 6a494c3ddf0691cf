"""Ids and names of an included file: they become others where the including file has them already."""

import re
from typing import TYPE_CHECKING

from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.styles import free
from minutes.engine.xml import is_element
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import DRAWING_PROPERTIES, FIELD_CODE, VAL, W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

_ID, _NAME = f"{W}id", f"{W}name"
_NOTES = frozenset(
    W + name
    for name in (
        "footnote endnote comment footnoteReference endnoteReference commentReference commentRangeStart commentRangeEnd"
    ).split()
)
_CONTROL = f"{W}sdtPr"
_SHAPE, _SHAPE_TYPE, _SHAPE_ID = qn("v:"), qn("v:shapetype"), qn("o:spid")
_OBJECT = qn("o:OLEObject")
_PARAGRAPH_IDS = (qn("w14:paraId"), qn("w14:textId"))
_ANCHOR, _INSTRUCTION = f"{W}anchor", f"{W}instr"


def make_distinct(roots: "Iterable[_Element]", outer: Assembly) -> None:
    """Give the elements of an included file ids that ``outer`` does not have."""
    distinction = _Distinction(outer)
    nodes = [node for root in roots for node in root.iter() if is_element(node)]
    for node in nodes:
        distinction.rename(node)
    changed = distinction.changed()
    for node in nodes:
        distinction.refer(node, changed)


class _Distinction:
    def __init__(self, outer: Assembly) -> None:
        self._outer = outer
        self._ids: dict[tuple[str, str], str] = {}
        self._bookmarks: dict[str, str] = {}
        self._shapes: dict[str, str] = {}

    def rename(self, node: "_Element") -> None:
        tag = str(node.tag)
        for name in _PARAGRAPH_IDS:  # optional ids; a document without them is as good
            node.attrib.pop(name, "")
        if tag == DRAWING_PROPERTIES:
            node.set("id", self._outer.fresh_id())
        elif tag == _CONTROL:
            own = node.find(_ID)
            if own is not None:
                own.set(VAL, self._outer.fresh_id())
        elif tag.startswith(_SHAPE):
            self._rename_shape(node, tag)
        elif tag not in _NOTES and node.get(_ID) is not None:
            # The two ends of a range share their id.
            key = (tag.removesuffix("Start").removesuffix("End"), node.get(_ID, ""))
            if key not in self._ids:
                self._ids[key] = self._outer.fresh_id()
            node.set(_ID, self._ids[key])
        if tag == f"{W}bookmarkStart" and node.get(_NAME):
            node.set(_NAME, self._named(node.get(_NAME, ""), self._bookmarks))

    def _rename_shape(self, node: "_Element", tag: str) -> None:
        if tag == _SHAPE_TYPE:
            parent = node.getparent()
            if node.get("id", "").lower() in self._outer.names() and parent is not None:
                parent.remove(node)  # Word's shapes of one id are one shape
            return
        for name in ("id", _SHAPE_ID):
            if node.get(name):
                node.set(name, self._named(node.get(name, ""), self._shapes))

    def _named(self, name: str, renamed: dict[str, str]) -> str:
        """A name that the other file does not have; the same again for the same name."""
        if name not in renamed:
            renamed[name] = free(name, self._outer.names(), "_")
            self._outer.names().add(renamed[name].lower())
        return renamed[name]

    def changed(self) -> dict[str, str]:
        """The bookmarks whose names have changed, with their new ones."""
        return {old: new for old, new in self._bookmarks.items() if old != new}

    def refer(self, node: "_Element", changed: dict[str, str]) -> None:
        """Let links, fields and objects name what they named before."""
        if node.tag == _OBJECT and node.get("ShapeID") in self._shapes:
            node.set("ShapeID", self._shapes[node.get("ShapeID", "")])
        if not changed:
            return
        if node.get(_ANCHOR) in changed:
            node.set(_ANCHOR, changed[node.get(_ANCHOR, "")])
        if node.tag == FIELD_CODE and node.text:
            node.text = _replaced(node.text, changed)
        if node.get(_INSTRUCTION):
            node.set(_INSTRUCTION, _replaced(node.get(_INSTRUCTION, ""), changed))


def _replaced(code: str, changed: dict[str, str]) -> str:
    return re.sub(r"\w+", lambda word: changed.get(word[0], word[0]), code)
