"""Relationships: how a part names the parts, pictures and addresses that it uses (ISO/IEC 29500-2, 6.5)."""

from collections.abc import Container
from posixpath import dirname, join, normpath, relpath
from typing import NamedTuple

from minutes.ooxml.elements import append_child, quoted, read_elements

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""What the types of most relationships begin with: ``OFFICE + "/image"``."""
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
"""The same in strict Open XML."""
EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
"""The relationships of a part that has none yet."""


class Relationship(NamedTuple):
    """One relationship of a part."""

    id: str
    type: str
    target: str
    """As written: relative to the part, or an address when it is external."""
    external: bool = False


def kind(name: str, *, strict: bool = False) -> str:
    """Return the type of an office relationship, such as ``image``."""
    return f"{STRICT_OFFICE if strict else OFFICE}/{name}"


def relationships_name(part: str) -> str:
    """Return the name of the part that holds ``part``'s relationships; ``""`` stands for the package itself."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def read_relationships(content: bytes | str) -> list[Relationship]:
    """Return the relationships in their order; :class:`ValueError` when the part is malformed."""
    return [
        Relationship(
            element.attributes.get("Id", ""),
            element.attributes.get("Type", ""),
            element.attributes.get("Target", ""),
            element.attributes.get("TargetMode") == "External",
        )
        for element in read_elements(content)
        if element.name == "Relationship"
    ]


def add_relationship(xml: str, relationship: Relationship) -> str:
    """Return the relationships' part with one more; unchanged when its id is there already."""
    if any(relationship.id == other.id for other in read_relationships(xml)):
        return xml
    mode = ' TargetMode="External"' if relationship.external else ""
    attributes = (
        f'Id="{quoted(relationship.id)}" Type="{relationship.type}" Target="{quoted(relationship.target)}"{mode}'
    )
    return append_child(xml, f"<Relationship {attributes}/>")


def free_id(taken: Container[str]) -> str:
    """Return the first of ``rId1``, ``rId2`` … that is not taken."""
    number = 1
    while f"rId{number}" in taken:
        number += 1
    return f"rId{number}"


def resolved(part: str, target: str) -> str:
    """Return the member name that an internal ``target`` of ``part`` means."""
    target = target.replace("\\", "/")
    return normpath(target[1:] if target.startswith("/") else join(dirname(part), target))


def relative(part: str, member: str) -> str:
    """Return the target by which ``part`` names ``member``."""
    return relpath(member, dirname(part) or ".")
