"""Rename ids and names of an included file that are used in the including one, and merge its notes."""

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.stories import Story
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.styles import free
from minutes.engine.subdoc.trees import moved, with_names
from minutes.engine.xml import is_element
from minutes.ooxml import DRAWING_PROPERTIES, FIELD_CODE, VAL, W, qn

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
    """Give the elements of an included file ids that ``outer`` does not use."""
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
        for name in _PARAGRAPH_IDS:  # optional
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
            # Both ends of a range share their id.
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
                parent.remove(node)  # shapes with the same type id share one type
            return
        for name in ("id", _SHAPE_ID):
            if node.get(name):
                node.set(name, self._named(node.get(name, ""), self._shapes))

    def _named(self, name: str, renamed: dict[str, str]) -> str:
        """Return a name that the other file does not use, the same for each use of ``name``."""
        if name not in renamed:
            renamed[name] = free(name, self._outer.names(), "_")
            self._outer.names().add(renamed[name].lower())
        return renamed[name]

    def changed(self) -> dict[str, str]:
        """Return the renamed bookmarks with their new names."""
        return {old: new for old, new in self._bookmarks.items() if old != new}

    def refer(self, node: "_Element", changed: dict[str, str]) -> None:
        """Update links, fields and objects to the new names."""
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


_NOTE_ID, _TYPE = f"{W}id", f"{W}type"
REFERENCES = {
    f"{W}footnoteReference": "footnotes",
    f"{W}endnoteReference": "endnotes",
    f"{W}commentRangeStart": "comments",
    f"{W}commentRangeEnd": "comments",
    f"{W}commentReference": "comments",
}


class Notes:
    """The footnotes, endnotes and comments of a body, to be merged into another file (17.11, 17.13.4)."""

    def __init__(self, body: "_Element", inner: Assembly, outer: Assembly) -> None:
        self._inner = inner
        self._outer = outer
        self._uses: dict[tuple[str, str], list[_Element]] = {}
        for node in body.iter(*REFERENCES):
            self._uses.setdefault((REFERENCES[str(node.tag)], node.get(_NOTE_ID, "")), []).append(node)

    def wanted(self) -> "list[tuple[Story, _Element]]":
        """Return the referenced notes, each with its story; dangling references are removed."""
        found: list[tuple[Story, _Element]] = []
        stories = {kind: _story(self._inner, kind) for kind in dict.fromkeys(REFERENCES.values())}
        notes = {
            (kind, note.get(_NOTE_ID, "")): note for kind, story in stories.items() if story for note in story.root
        }
        for (kind, identity), uses in self._uses.items():
            story, note = stories[kind], notes.get((kind, identity))
            if story is not None and note is not None:
                found.append((story, note))
                continue
            for use in uses:
                parent = use.getparent()
                if parent is not None:
                    parent.remove(use)
        return found

    def partner(self, story: Story) -> Story:
        """Return the other file's story of the same kind, created when it has none."""
        kind = _kind(story)
        found = _story(self._outer, kind)
        return found if found is not None else self._made(kind, story)

    def move(self, story: Story, note: "_Element") -> None:
        """Append a note to those of the other file, with a new id."""
        kind, old, new = _kind(story), note.get(_NOTE_ID, ""), self._outer.fresh_id()
        partner = self.partner(story)
        with_names(partner, story.root)
        note.set(_NOTE_ID, new)
        for use in self._uses[kind, old]:
            use.set(_NOTE_ID, new)
        partner.root.append(moved(note, story, partner))
        partner.grown = True

    def _made(self, kind: str, story: Story) -> Story:
        """Create a part with only the separators of notes (17.11.23)."""
        whole = story.root
        root = whole.makeelement(whole.tag, whole.attrib, nsmap=whole.nsmap)  # type: ignore[arg-type]  # as in trees
        for note in story.root:
            if is_element(note) and note.get(_TYPE) is not None:
                root.append(deepcopy(note))
                self._outer.keep_free(note.get(_NOTE_ID, ""))
        made = Story(self._outer.part(f"{kind}.xml"), root, self._outer.package.source, body=False)
        self._outer.stories.append(made)
        self._outer.declare(kind)
        return made


def _kind(story: Story) -> str:
    return str(story.root.tag).rpartition("}")[2]


def _story(package: Assembly, kind: str) -> Story | None:
    return next((story for story in package.stories if story.has_paragraphs and _kind(story) == kind), None)
