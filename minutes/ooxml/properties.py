"""A document's properties as a whole: read from a package, and put into one."""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.ooxml import content_types, core_properties, custom_properties, relationships
from minutes.ooxml.custom_properties import Property
from minutes.ooxml.member import Member, pack, unpack

_PACKAGE = ""


class _Kind(NamedTuple):
    """One of the two parts that hold properties."""

    name: str
    content_type: str
    relationship: str


_CORE = _Kind(core_properties.NAME, core_properties.CONTENT_TYPE, core_properties.RELATIONSHIP)
_CUSTOM = _Kind(custom_properties.NAME, custom_properties.CONTENT_TYPE, custom_properties.RELATIONSHIP)


class Properties(NamedTuple):
    """The properties that a document has."""

    core: Mapping[str, str]
    """``title``, ``creator``, ``created`` … by their names in the standard."""
    custom: Mapping[str, Property]

    def updated(self, core: Mapping[str, str], custom: Mapping[str, str]) -> "Properties":
        """Return them with others added, or put in place of those of the same name."""
        texts = {name: Property(text) for name, text in custom.items()}
        return Properties({**self.core, **core}, {**self.custom, **texts})


def read_properties(members: Mapping[str, Member]) -> Properties:
    """Return the properties of a package, none where it has no part for them.

    :class:`ValueError` when a part is malformed or damaged.
    """
    core = _name(members, _CORE)
    custom = _name(members, _CUSTOM)
    return Properties(
        core_properties.read_core(unpack(members[core])) if core in members else {},
        custom_properties.read_custom(unpack(members[custom])) if custom in members else {},
    )


def put_properties(members: dict[str, Member], properties: Properties) -> None:
    """Write the properties into ``members``, with relationships and content types where they are missing.

    No part is made for custom properties when there are none.
    """
    _put(members, core_properties.write_core(properties.core), _CORE)
    if properties.custom or _name(members, _CUSTOM) in members:
        _put(members, custom_properties.write_custom(properties.custom), _CUSTOM)


def with_custom(members: Mapping[str, Member]) -> dict[str, Member]:
    """Return the members with a part for custom properties; an empty one where they have none."""
    found = dict(members)
    if _name(found, _CUSTOM) not in found:
        _put(found, custom_properties.write_custom({}), _CUSTOM)
    return found


def put_custom(members: dict[str, Member], properties: Mapping[str, str]) -> None:
    """Write custom properties into ``members`` beside those that are there; other parts stay as they are."""
    members.update(with_custom(members))
    name = _name(members, _CUSTOM)
    custom = custom_properties.read_custom(unpack(members[name]))
    custom |= {own: Property(text) for own, text in properties.items()}
    members[name] = pack(name, custom_properties.write_custom(custom))


def _name(members: Mapping[str, Member], kind: _Kind) -> str:
    """The part's name: the usual one, or the one that the package names (.NET gives it a name of its own)."""
    rels = relationships.relationships_name(_PACKAGE)
    if kind.name in members or rels not in members:
        return kind.name
    for relationship in relationships.read_relationships(unpack(members[rels])):
        if relationship.type == kind.relationship:
            return relationships.resolved(_PACKAGE, relationship.target)
    return kind.name


def _put(members: dict[str, Member], content: bytes, kind: _Kind) -> None:
    name = _name(members, kind)
    if name not in members:
        _declare(members, kind)
    members[name] = pack(name, content)


def _declare(members: dict[str, Member], kind: _Kind) -> None:
    """Give the part that is about to be added its content type and the package's relationship to it."""
    types = unpack(members[content_types.NAME]).decode("utf-8-sig")
    types = content_types.add_override(types, kind.name, kind.content_type)
    members[content_types.NAME] = pack(content_types.NAME, types.encode())
    rels = relationships.relationships_name(_PACKAGE)
    xml = unpack(members[rels]).decode("utf-8-sig") if rels in members else relationships.EMPTY
    taken = {found.id for found in relationships.read_relationships(xml)}
    added = relationships.Relationship(relationships.free_id(taken), kind.relationship, kind.name)
    members[rels] = pack(rels, relationships.add_relationship(xml, added).encode())
