"""Relationships of parts to other parts and addresses (ISO/IEC 29500-2, 6.5)."""

import re
from collections.abc import Collection, Iterator
from posixpath import dirname, join, normpath, relpath
from typing import NamedTuple

from minutes.ooxml.xml import HEAD, append_children, decoded, quoted, read_elements

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Prefix of most relationship types: ``OFFICE + "/image"``."""
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
"""The prefix in strict Open XML."""
_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_EMPTY = f'{HEAD}<Relationships xmlns="{_NAMESPACE}"></Relationships>'
_ELEMENT = r"<(?:\w+:)?Relationship\b[^>]*?/>"
"""Compiled on use: most templates have no relationships to remove."""


class Relationship(NamedTuple):
    """A reference of a part to another part or an address."""

    id: str
    type: str
    target: str
    """The target as written: relative to the part, or an address if external."""
    external: bool = False


class Relationships:
    """The relationships of a part, in order."""

    __slots__ = ("_added", "_content", "_ids", "_number", "by_id")

    def __init__(self, content: bytes | str = _EMPTY) -> None:
        """Read the part; :class:`ValueError` if it is malformed."""
        self._content = content
        found = [_relationship(one.attributes) for one in read_elements(content) if one.name == "Relationship"]
        self.by_id = {one.id: one for one in found}
        self._ids = {one[1:]: one.id for one in found}
        self._added: list[Relationship] = []
        self._number = 0

    def __iter__(self) -> Iterator[Relationship]:
        return iter(self.by_id.values())

    @property
    def has_grown(self) -> bool:
        """Whether relationships were added."""
        return bool(self._added)

    def use(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship of a type to a target; it is added if missing."""
        key = (kind, target, external)
        if key not in self._ids:
            self._number += 1
            while f"rId{self._number}" in self.by_id:
                self._number += 1
            self.keep(Relationship(f"rId{self._number}", *key))
        return self._ids[key]

    def keep(self, one: Relationship) -> None:
        """Add a relationship under its id, unless the id exists."""
        if one.id not in self.by_id:
            self.by_id[one.id] = one
            self._ids[one[1:]] = one.id
            self._added.append(one)

    def without(self, identities: Collection[str]) -> "Relationships":
        """Return the relationships that were read, without some ids."""
        xml = decoded(self._content)
        return Relationships(re.sub(_ELEMENT, lambda one: "" if _id(one[0]) in identities else one[0], xml))

    def xml(self, *, qualified: bool = False) -> bytes:
        """Return the part with the additions appended, each with its namespace declaration if ``qualified``."""
        attributes = f'xmlns="{_NAMESPACE}" ' if qualified else ""
        return append_children(decoded(self._content), *(_element(one, attributes) for one in self._added)).encode()


def relationship_type(kind: str, *, strict: bool = False) -> str:
    """Return the type of an office relationship, such as ``image``."""
    return f"{STRICT_OFFICE if strict else OFFICE}/{kind}"


def relationships_name(part: str) -> str:
    """Return the name of the member with a part's relationships."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def resolved(part: str, target: str) -> str:
    """Return the member name of an internal ``target`` of ``part``."""
    target = target.replace("\\", "/")
    return normpath(target[1:] if target.startswith("/") else join(dirname(part), target))


def relative(part: str, member: str) -> str:
    """Return the relative target from ``part`` to ``member``."""
    return relpath(member, dirname(part) or ".")


def _relationship(given: dict[str, str]) -> Relationship:
    external = given.get("TargetMode") == "External"
    return Relationship(given.get("Id", ""), given.get("Type", ""), given.get("Target", ""), external)


def _element(one: Relationship, attributes: str) -> str:
    mode = ' TargetMode="External"' if one.external else ""
    given = f'Id="{quoted(one.id)}" Type="{quoted(one.type)}" Target="{quoted(one.target)}"{mode}'
    return f"<Relationship {attributes}{given}/>"


def _id(element: str) -> str:
    found = re.search(r"""\bId=["']([^"']*)["']""", element)
    return found[1] if found else ""
