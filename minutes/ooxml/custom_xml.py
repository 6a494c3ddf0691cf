"""Data of one's own inside a Word file: a custom XML part (ISO/IEC 29500-1, 15.2.5), known by its root's namespace.

Word and LibreOffice keep such parts when they save; their names may change, so the namespace is what finds them.
"""

from collections.abc import Mapping
from functools import lru_cache

from minutes.ooxml import content_types
from minutes.ooxml.elements import append_child
from minutes.ooxml.member import Member, pack, unpack
from minutes.ooxml.relationships import EMPTY, OFFICE, free_id, read_relationships, relationships_name, relative

FOLDER = "customXml/"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_LEVEL = 3
"""Of compression: a tenth larger than with the usual level, in a quarter of the time."""
_BEGINNING = 400
"""How many bytes of a part are looked at for the namespace of its root."""


def read_custom_xml(members: Mapping[str, Member], namespace: str) -> bytes | None:
    """The content of the first part whose root is of that namespace; ``None`` where there is none.

    :class:`ValueError` when it is damaged.
    """
    name = _named(members, namespace)
    return None if name is None else unpack(members[name])


def put_custom_xml(members: dict[str, Member], main: str, namespace: str, identity: str, content: bytes) -> None:
    """Write the content as a part of the document ``main``, in place of one of the same namespace.

    ``identity`` is the part's GUID in braces, which Word asks for; ``content`` has the namespace at its root.
    """
    name = _named(members, namespace)
    if name is None:
        name = _declared(members, main, namespace, identity)
    members[name] = pack(name, content, _LEVEL)


def _named(members: Mapping[str, Member], namespace: str) -> str | None:
    wanted = f'"{namespace}"'.encode()
    for name, member in members.items():
        is_data = name.startswith(FOLDER) and name.endswith(".xml") and "/itemProps" not in name
        if is_data and wanted in unpack(member)[:_BEGINNING]:
            return name
    return None


def _declared(members: dict[str, Member], main: str, namespace: str, identity: str) -> str:
    """The name of a new part, with its properties, relationships and content types."""
    number = 1
    while f"{FOLDER}item{number}.xml" in members:
        number += 1
    name, properties = f"{FOLDER}item{number}.xml", f"{FOLDER}itemProps{number}.xml"
    members[properties] = _properties(properties, namespace, identity)
    for part, target, kind in ((main, name, "customXml"), (name, properties, "customXmlProps")):
        rels = relationships_name(part)
        members[rels] = _related(rels, members.get(rels), relative(part, target), f"{OFFICE}/{kind}")
    members[content_types.NAME] = _typed(members[content_types.NAME], properties)
    return name


# These parts are the same in all documents of a template: a batch makes them once.


@lru_cache
def _properties(name: str, namespace: str, identity: str) -> Member:
    told = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem'
        f' ds:itemID="{identity}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return pack(name, told.encode())


@lru_cache
def _related(name: str, rels: Member | None, target: str, kind: str) -> Member:
    xml = EMPTY if rels is None else unpack(rels).decode("utf-8-sig")
    own = free_id({found.id for found in read_relationships(xml)})
    return pack(name, append_child(xml, f'<Relationship Id="{own}" Type="{kind}" Target="{target}"/>').encode())


@lru_cache
def _typed(types: Member, properties: str) -> Member:
    xml = unpack(types).decode("utf-8-sig")
    xml = content_types.add_override(xml, properties, _PROPERTIES)
    return pack(types.name, content_types.add_default(xml, "xml", "application/xml").encode())
