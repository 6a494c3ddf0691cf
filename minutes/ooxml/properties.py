"""A document's properties as a whole: read from a package, and put into one."""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.ooxml import core_properties, custom_properties
from minutes.ooxml.custom_properties import Property
from minutes.ooxml.member import unpack
from minutes.ooxml.package import PACKAGE, Package
from minutes.ooxml.relationships import resolved


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


def read_properties(package: Package) -> Properties:
    """Return the properties of a package, none where it has no part for them.

    :class:`ValueError` when a part is malformed or damaged.
    """
    core, custom = (package.members.get(_name(package, kind)) for kind in (_CORE, _CUSTOM))
    return Properties(
        {} if core is None else core_properties.read_core(unpack(core)),
        {} if custom is None else custom_properties.read_custom(unpack(custom)),
    )


def put_properties(package: Package, properties: Properties) -> None:
    """Write the properties into a package, with relationships and content types where they are missing.

    No part is made for custom properties when there are none.
    """
    _put(package, core_properties.write_core(properties.core), _CORE)
    if properties.custom or _name(package, _CUSTOM) in package.members:
        _put(package, custom_properties.write_custom(properties.custom), _CUSTOM)


def with_custom(package: Package) -> Package:
    """Return the package with a part for custom properties; an empty one where it has none."""
    found = package.copy()
    if _name(found, _CUSTOM) not in found.members:
        _put(found, custom_properties.write_custom({}), _CUSTOM)
    return found


def put_custom(package: Package, properties: Mapping[str, str]) -> None:
    """Write custom properties into a package beside those that are there; other parts stay as they are."""
    name = _name(package, _CUSTOM)
    custom = custom_properties.read_custom(unpack(package.members[name])) if name in package.members else {}
    custom |= {own: Property(text) for own, text in properties.items()}
    _put(package, custom_properties.write_custom(custom), _CUSTOM)


def _name(package: Package, kind: _Kind) -> str:
    """The part's name: the usual one, or the one that the package names (.NET gives it a name of its own)."""
    if kind.name in package.members:
        return kind.name
    named = (one.target for one in package.relationships(PACKAGE) if one.type == kind.relationship)
    return next((resolved(PACKAGE, target) for target in named), kind.name)


def _put(package: Package, content: bytes, kind: _Kind) -> None:
    name = _name(package, kind)
    if name in package.members:
        package.write(name, content)
    else:
        package.add_part(kind.name, content, kind.content_type, kind.relationship, PACKAGE)
