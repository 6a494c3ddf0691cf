"""Styles of an included file: by their names those of the including one, which lacks some and is then given them."""

from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.subdoc.assembly import Assembly
from minutes.ooxml.oxml import P_PR, VAL, W
from minutes.ooxml.styles import Style, StyleSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

_ID = f"{W}styleId"
_REFERENCES = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_OTHERS = (f"{W}basedOn", f"{W}link", f"{W}next")
_NUMBER = f"{P_PR}/{W}numPr/{W}numId"


class Styling:
    """Ids of styles in one file, and what they are in another."""

    def __init__(self, inner: Assembly, outer: Assembly, number: "Callable[[str], str]") -> None:
        self._styles = {style.identifier: style for style in StyleSheet(inner.tree("styles"))}
        self._outer = outer
        self._number = number
        """What a number of a list is in the other file."""
        there = list(StyleSheet(outer.tree("styles")))
        self._known = {style.key: style.identifier for style in there}
        self._taken = {style.identifier for style in there}
        self._names = {name for _, name in self._known}
        self._ids: dict[str, str] = {}
        self._copied: set[str] = set()

    def adapt(self, root: "_Element") -> None:
        """Give all that stands in a tree the other file's styles; a style that there is not, goes."""
        for node in list(root.iter(*_REFERENCES)):
            self.rename(node)

    def keeps(self, node: "_Element") -> bool:
        """Whether the style that the node names was copied; the node then names the copy."""
        return self.rename(node) and node.get(VAL) in self._copied

    def rename(self, node: "_Element") -> bool:
        """Let the node name the style of the other file; whether there is one. Otherwise the node goes."""
        identity = self.bring(node.get(VAL, ""))
        if identity:
            node.set(VAL, identity)
            return True
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
        return False

    def bring(self, identity: str) -> str:
        """The id that a style has in the other file, where it is copied when it lacks; empty for one there is not."""
        if identity in self._ids or identity not in self._styles:
            return self._ids.get(identity, "")
        style = self._styles[identity]
        known = self._known.get(style.key)
        if known is None:
            return self._copy(identity, style.element)
        self._ids[identity] = known
        return known

    def _copy(self, identity: str, style: "_Element") -> str:
        """Copy a style with all that it refers to."""
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
    """The name, or the name with the first number that makes it another than those that are taken."""
    found, number = name, 2
    while found in taken or found.lower() in taken:
        found, number = f"{name}{joint}{number}", number + 1
    return found
