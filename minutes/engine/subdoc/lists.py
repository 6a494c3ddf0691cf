"""Lists of an included file: each inclusion has its own, which count on their own (ISO/IEC 29500-1, 17.9)."""

from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.styles import Styling
from minutes.ooxml.oxml import VAL, W
from minutes.ooxml.whole_numbers import whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUM, _ABSTRACT = f"{W}num", f"{W}abstractNum"
_NUM_ID, _ABSTRACT_ID = f"{W}numId", f"{W}abstractNumId"
_SAME_AS = (f"{W}nsid", f"{W}tmpl")
"""What tells Word that two definitions are one list."""
PICTURE_BULLET = f"{W}lvlPicBulletId"


class Lists:
    """Numbers of lists in one file, and what they are in another."""

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
        """Whether one of the lists that were taken over has pictures for its bullets."""

    def adapt(self, root: "_Element") -> None:
        """Give all that is numbered in a tree the other file's lists."""
        for holder in root.iter(f"{W}numPr"):
            for node in holder.iter(_NUM_ID):
                node.set(VAL, self.number(node.get(VAL, "")))

    def number(self, number: str) -> str:
        """The list's number in the other file, where it is copied; ``0``, which is none, when there is no such list."""
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
        """Levels hang on styles; a style that the other file has as well hangs on that file's own list."""
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
