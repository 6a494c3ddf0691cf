"""Move elements between the trees of two files, with their marks, namespaces and relationships."""

import re
from posixpath import dirname, splitext
from typing import TYPE_CHECKING

from minutes.engine.passes import Placeholder
from minutes.engine.stories import CLOSE, OPEN, Story, is_mark
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.xml import is_element
from minutes.ooxml import OFFICE, Relationship, qn, relative, resolved
from minutes.problems import N_, Problem, TemplateError

if TYPE_CHECKING:
    from lxml.etree import _Element


_IN_ATTRIBUTE = re.compile(f"{OPEN}(\\d+){CLOSE}")
_IGNORABLE = qn("mc:Ignorable")


def moved(element: "_Element", inner: Story, outer: Story) -> "_Element":
    """Return the element with its marks transferred to ``outer``."""
    numbers: dict[str, str] = {}

    def number(old: str) -> str:
        if old not in numbers:
            outer.marks.append(inner.marks[int(old)])
            numbers[old] = str(len(outer.marks) - 1)
        return numbers[old]

    for node in element.iter():
        if is_mark(node):
            node.text = number(node.text or "")
        elif is_element(node):
            for name, value in node.attrib.items():
                if OPEN in str(value):
                    new = _IN_ATTRIBUTE.sub(lambda found: f"{OPEN}{number(found[1])}{CLOSE}", str(value))
                    node.set(name, new)
    element.tail = None
    return element


def with_names(story: Story, other: "_Element") -> None:
    """Declare the namespaces of another root in the story's, including the ignorable ones (part 3, 7.2).

    Alternatives are chosen by prefix (``Requires="wps"``). TemplateError when a prefix has two meanings.
    """
    root = story.root
    lacking = {prefix: uri for prefix, uri in other.nsmap.items() if root.nsmap.get(prefix) != uri}
    if any(prefix in root.nsmap or prefix is None for prefix in lacking):
        message = N_('the part "{name}" is XML of an unusual form')
        hint = N_("open it in Word and save it again")
        raise TemplateError([Problem("unusual-xml", story.place(), message, {"name": story.name}, hint=hint)])
    ignorable = dict.fromkeys(f"{root.get(_IGNORABLE, '')} {other.get(_IGNORABLE, '')}".split())
    if lacking:
        new = root.makeelement(root.tag, dict(root.attrib), nsmap={**root.nsmap, **lacking})  # type: ignore[dict-item, misc]
        new.text = root.text
        new.extend(list(root))
        story.root = new
    if ignorable:
        story.root.set(_IGNORABLE, " ".join(ignorable))


# Relationships that are carried over: the target parts are copied with everything they refer to.
_REFERENCE = qn("r:")
_CARRIED = frozenset(f"{OFFICE}/{kind}" for kind in ("image", "hyperlink", "chart", "oleObject", "package"))
_BELOW = _CARRIED | {
    f"{OFFICE}/chartUserShapes",
    f"{OFFICE}/themeOverride",
    "http://schemas.microsoft.com/office/2011/relationships/chartColorStyle",
    "http://schemas.microsoft.com/office/2011/relationships/chartStyle",
}
"""Relationships of a chart."""


class Linking:
    """Maps relationships of one file's parts to those of another's."""

    def __init__(self, inner: Assembly, outer: Assembly) -> None:
        self._inner = inner
        self._outer = outer
        self._copies: dict[str, str] = {}

    def adapt(self, root: "_Element", inner: Story, outer: Story) -> "list[tuple[_Element, str]]":
        """Copy the relationships used in a tree of ``inner`` to ``outer``; return what cannot be carried over."""
        known = self._inner.relationships(inner.name).by_id
        lost: list[tuple[_Element, str]] = []
        for node in root.iter():
            for name, identity in [(str(n), str(v)) for n, v in node.attrib.items() if str(n).startswith(_REFERENCE)]:
                if identity.startswith(OPEN) or not identity:
                    continue
                one = known.get(identity)
                if one is None or one.type not in _CARRIED or not self._is_there(one, inner.name):
                    lost.append((node, one.type.rpartition("/")[2] if one is not None else identity))
                else:
                    node.set(name, self._link(one, inner.name, outer.name))
        for number, mark in enumerate(inner.marks):
            if isinstance(mark, Placeholder) and mark.embed in known:
                inner.marks[number] = mark._replace(embed=self._link(known[mark.embed], inner.name, outer.name))
        return lost

    def _is_there(self, one: Relationship, part: str) -> bool:
        return one.external or self._inner.has(resolved(part, one.target))

    def _link(self, one: Relationship, part: str, user: str) -> str:
        """Return the relationship of the other file's part ``user`` to the copy of the target of ``one``."""
        if one.external:
            return self._outer.relationships(user).use(one.type, one.target, external=True)
        return self._outer.relate(user, one.type, self._copied(resolved(part, one.target)))

    def _copied(self, member: str) -> str:
        """Return the name of a member's copy in the other file; equal content is stored once."""
        if member in self._copies:
            return self._copies[member]
        content, kind = self._inner.package.read(member), self._inner.package.content_type(member)
        own = [one for one in self._inner.relationships(member) if one.type in _BELOW and self._is_there(one, member)]
        name = self._copies[member] = self._name(member, content, alone=not own)
        if not self._outer.has(name):
            self._outer.add(name, content, kind)
        for one in own:
            target = one.target
            if not one.external:
                target = relative(name, self._copied(resolved(member, target)))
            self._outer.relationships(name).keep(one._replace(target=target))
        return name

    def _name(self, member: str, content: bytes, alone: bool) -> str:
        """Return a free name, or that of a member with the same content."""
        stem, extension = splitext(member)
        stem = f"{dirname(stem)}/i{stem.rpartition('/')[2]}".lstrip("/")
        number = 1
        while self._outer.has(name := f"{stem}-{number}{extension}"):
            if alone and self._outer.package.read(name) == content:
                break
            number += 1
        return name
