"""Map the styles (by name) and lists of an included file to those of the including one; copy the missing ones."""

from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.subdoc.assembly import Assembly
from minutes.ooxml import P_PR, VAL, Style, StyleSheet, W, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element


_ID = f"{W}styleId"
_REFERENCES = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_OTHERS = (f"{W}basedOn", f"{W}link", f"{W}next")
_NUMBER = f"{P_PR}/{W}numPr/{W}numId"


class Styling:
    """Maps style ids of one file to those of another."""

    def __init__(self, inner: Assembly, outer: Assembly, number: "Callable[[str], str]") -> None:
        self._styles = {style.identifier: style for style in StyleSheet(inner.tree("styles"))}
        self._outer = outer
        self._number = number
        """Maps a list number to that in the other file."""
        there = list(StyleSheet(outer.tree("styles")))
        self._known = {style.key: style.identifier for style in there}
        self._taken = {style.identifier for style in there}
        self._names = {name for _, name in self._known}
        self._ids: dict[str, str] = {}
        self._copied: set[str] = set()

    def adapt(self, root: "_Element") -> None:
        """Replace the styles in a tree by those of the other file; references to undefined styles are removed."""
        for node in list(root.iter(*_REFERENCES)):
            self.rename(node)

    def keeps(self, node: "_Element") -> bool:
        """Return whether the node's style was copied; the node then refers to the copy."""
        return self.rename(node) and node.get(VAL) in self._copied

    def rename(self, node: "_Element") -> bool:
        """Replace the node's style by that of the other file, or remove the node; return whether there is one."""
        identity = self.bring(node.get(VAL, ""))
        if identity:
            node.set(VAL, identity)
            return True
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
        return False

    def bring(self, identity: str) -> str:
        """Return the id of a style in the other file, copying it if missing; empty for an undefined style."""
        if identity in self._ids or identity not in self._styles:
            return self._ids.get(identity, "")
        style = self._styles[identity]
        known = self._known.get(style.key)
        if known is None:
            return self._copy(identity, style.element)
        self._ids[identity] = known
        return known

    def _copy(self, identity: str, style: "_Element") -> str:
        copy = deepcopy(style)
        copy.tail = None
        new = free(identity, self._taken)
        self._taken.add(new)
        copy.set(_ID, new)
        copy.attrib.pop(f"{W}default", "")
        name = copy.find(f"{W}name")
        if name is not None:
            name.set(VAL, free(name.get(VAL, ""), self._names, " "))
            self._names.add(name.get(VAL, "").lower())
        self._known[Style(copy).key] = self._ids[identity] = new
        self._copied.add(new)
        self._outer.made_tree("styles").append(copy)
        for node in list(copy.iter(*_OTHERS)):
            if node.tag == f"{W}link" and not self.keeps(node) and node.getparent() is not None:
                copy.remove(node)
            elif node.tag != f"{W}link":
                self.rename(node)
        for number in copy.findall(_NUMBER):
            number.set(VAL, self._number(number.get(VAL, "")))
        return new


def free(name: str, taken: "set[str]", joint: str = "") -> str:
    """Return the name, with the first number that makes it unused if it is taken."""
    found, number = name, 2
    while found in taken or found.lower() in taken:
        found, number = f"{name}{joint}{number}", number + 1
    return found


_NUM, _ABSTRACT = f"{W}num", f"{W}abstractNum"
_NUM_ID, _ABSTRACT_ID = f"{W}numId", f"{W}abstractNumId"
_SAME_AS = (f"{W}nsid", f"{W}tmpl")
"""Identify two definitions as one list to Word."""
PICTURE_BULLET = f"{W}lvlPicBulletId"


class Lists:
    """Maps list numbers of one file to those of another; each inclusion gets its own lists (17.9)."""

    def __init__(self, inner: Assembly, outer: Assembly) -> None:
        tree, other = inner.tree("numbering"), outer.tree("numbering")
        self._nums = _by(tree, _NUM, _NUM_ID)
        self._abstracts = _by(tree, _ABSTRACT, _ABSTRACT_ID)
        self._largest = {
            tag: _largest(_by(other, tag, key)) for tag, key in ((_NUM, _NUM_ID), (_ABSTRACT, _ABSTRACT_ID))
        }
        self._outer = outer
        self._numbers: dict[str, str] = {}
        self._definitions: dict[str, str] = {}
        self.styling = Styling(inner, outer, self.number)
        self.has_pictures = False
        """Whether one of the copied lists has picture bullets."""

    def adapt(self, root: "_Element") -> None:
        """Replace the list numbers in a tree by those of the other file."""
        for holder in root.iter(f"{W}numPr"):
            for node in holder.iter(_NUM_ID):
                node.set(VAL, self.number(node.get(VAL, "")))

    def number(self, number: str) -> str:
        """Return the list's number in the other file, copying it; ``0`` (no list) for an undefined one."""
        if number not in self._numbers:
            num = self._nums.get(number)
            self._numbers[number] = "0" if num is None else self._copied(num, number)
        return self._numbers[number]

    def _copied(self, num: "_Element", number: str) -> str:
        tree = self._outer.made_tree("numbering")
        new = self._numbers[number] = self._fresh(_NUM)
        copy = deepcopy(num)
        copy.tail = None
        copy.set(_NUM_ID, new)
        last = tree.find(f"{W}numIdMacAtCleanup")
        (tree.append if last is None else last.addprevious)(copy)
        definition = copy.find(_ABSTRACT_ID)
        if definition is not None:
            definition.set(VAL, self._definition(definition.get(VAL, "")))
        self._adapt_levels(copy)
        return new

    def _definition(self, number: str) -> str:
        if number in self._definitions:
            return self._definitions[number]
        tree = self._outer.made_tree("numbering")
        found = self._abstracts.get(number)
        if found is None:
            return "0"
        new = self._definitions[number] = self._fresh(_ABSTRACT)
        copy = deepcopy(found)
        copy.tail = None
        copy.set(_ABSTRACT_ID, new)
        for node in [node for node in copy if node.tag in _SAME_AS]:
            copy.remove(node)
        first = tree.find(_NUM)
        (tree.append if first is None else first.addprevious)(copy)
        self._adapt_levels(copy)
        return new

    def _fresh(self, tag: str) -> str:
        self._largest[tag] += 1
        return str(self._largest[tag])

    def _adapt_levels(self, holder: "_Element") -> None:
        """Adapt the styles linked to levels; a style that both files have stays linked to the other file's list."""
        self.has_pictures |= holder.find(f".//{PICTURE_BULLET}") is not None
        for node in list(holder.iter(f"{W}pStyle", f"{W}styleLink")):
            if not self.styling.keeps(node) and (parent := node.getparent()) is not None:
                parent.remove(node)
        for node in list(holder.iter(f"{W}numStyleLink", f"{W}rStyle")):
            self.styling.rename(node)


def _by(tree: "_Element | None", tag: str, key: str) -> "dict[str, _Element]":
    return {node.get(key, ""): node for node in tree.iter(tag)} if tree is not None else {}


def _largest(numbers: "Iterable[str]") -> int:
    return max(map(whole, numbers), default=0)
