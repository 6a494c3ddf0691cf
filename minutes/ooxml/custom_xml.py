"""Data of one's own inside a Word file: a custom XML part (ISO/IEC 29500-1, 15.2.5), known by its root's namespace.

Word and LibreOffice keep such parts when they save; their names may change, so the namespace is what finds them.
"""

from functools import lru_cache

from minutes.ooxml.member import Member, pack, unpack
from minutes.ooxml.package import Package
from minutes.ooxml.relationships import relationship_type

FOLDER = "customXml/"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_LEVEL = 3
"""Of compression: a tenth larger than with the usual level, in a quarter of the time."""
_BEGINNING = 400
"""How many bytes of a part are looked at for the namespace of its root."""


def read_custom_xml(package: Package, namespace: str) -> bytes | None:
    """Return the content of the first part whose root is of that namespace; ``None`` where there is none.

    :class:`ValueError` when it is damaged.
    """
    name = _named(package, namespace)
    return None if name is None else unpack(package.members[name])


def put_custom_xml(package: Package, namespace: str, identity: str, content: bytes) -> None:
    """Write the content as a part of the document, in place of one of the same namespace.

    ``identity`` is the part's GUID in braces, which Word asks for; ``content`` has the namespace at its root.
    """
    name = _named(package, namespace) or _declared(package, namespace, identity)
    package.write(name, content, _LEVEL)


def _named(package: Package, namespace: str) -> str | None:
    wanted = f'"{namespace}"'.encode()
    for name, member in package.members.items():
        is_data = name.startswith(FOLDER) and name.endswith(".xml") and "/itemProps" not in name
        if is_data and wanted in unpack(member)[:_BEGINNING]:
            return name
    return None


def _declared(package: Package, namespace: str, identity: str) -> str:
    """The name of a new part, with its properties, relationships and content types."""
    name = package.free_name(f"{FOLDER}item{{}}.xml")
    properties = name.replace("/item", "/itemProps")
    package.members[properties] = _properties(properties, namespace, identity)
    package.relate(package.main, relationship_type("customXml"), name)
    package.relate(name, relationship_type("customXmlProps"), properties)
    package.declare(properties, _PROPERTIES)
    package.declare_extension("xml", "application/xml")
    return name


@lru_cache
def _properties(name: str, namespace: str, identity: str) -> Member:
    text = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem'
        f' ds:itemID="{identity}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return pack(name, text.encode())
