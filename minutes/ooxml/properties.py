"""A document's properties as a whole: read from a package, and put into one."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutes.ooxml.package import PACKAGE, Package
from minutes.ooxml.relationships import OFFICE, relationship_type, resolved
from minutes.ooxml.xml import NAMESPACES, nsdecls, quoted, read_elements
from minutes.ooxml.zip import Member, pack, unpack

if TYPE_CHECKING:
    from datetime import date


# Title, author and dates of a document (ISO/IEC 29500-2, clause 8).
CORE_NAME = "docProps/core.xml"
CORE_CONTENT_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

_PREFIXES = {
    **dict.fromkeys(("title", "subject", "creator", "description", "identifier", "language"), "dc"),
    **dict.fromkeys(("created", "modified"), "dcterms"),
    **dict.fromkeys(
        (
            "keywords",
            "category",
            "contentStatus",
            "contentType",
            "lastModifiedBy",
            "lastPrinted",
            "revision",
            "version",
        ),
        "cp",
    ),
}
"""All properties that there are, in the order in which they are written."""

_ORDER = {name: position for position, name in enumerate(_PREFIXES)}


def read_core(content: bytes) -> dict[str, str]:
    """Return the properties by their names without prefix; :class:`ValueError` when the part is malformed."""
    found = {element.name: element.text for element in read_elements(content) if element.depth == 1}
    return {name: found[name] for name in _PREFIXES if name in found}


def write_core(properties: Mapping[str, str]) -> bytes:
    """Return the part for properties like ``{"title": …, "creator": …, "created": w3cdtf(day)}``.

    :class:`KeyError` for a name that is not one of the standard's.
    """
    lines = []
    for name in sorted(properties, key=_ORDER.__getitem__):
        kind = ' xsi:type="dcterms:W3CDTF"' if _PREFIXES[name] == "dcterms" else ""
        lines.append(f"<{_PREFIXES[name]}:{name}{kind}>{quoted(properties[name])}</{_PREFIXES[name]}:{name}>")
    root = f"<cp:coreProperties {nsdecls('cp', 'dc', 'dcterms', 'xsi')}>"
    text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}{"".join(lines)}</cp:coreProperties>'
    return text.encode()


def w3cdtf(moment: "date") -> str:
    """Return a day, or a moment, as properties hold it: ``2018-12-13T00:00:00Z``; a moment without a zone is UTC."""
    written = moment.isoformat()
    if "T" not in written:
        written += "T00:00:00"
    elif "+" in written or written.count("-") > 2:
        return written
    return f"{written.partition('.')[0]}Z"


# A document's own properties: pairs of name and value that Word shows under File › Properties › Custom.
#
# ISO/IEC 29500-1, 22.3.
CUSTOM_NAME = "docProps/custom.xml"
CUSTOM_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATIONSHIP = f"{OFFICE}/custom-properties"

_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The one format id that custom properties have."""
_FIRST_ID = 2
"""Ids 0 and 1 are reserved."""


class Property(NamedTuple):
    """One value, with its kind as the part names it."""

    text: str
    kind: str = "lpwstr"
    """``lpwstr`` text, ``i4`` a number, ``bool``, ``filetime`` …; lists and binary values are not kept."""
    link: str = ""
    """The bookmark that the value follows; empty: none."""


def read_custom(content: bytes) -> dict[str, Property]:
    """Return the properties by their names; :class:`ValueError` when the part is malformed."""
    properties: dict[str, Property] = {}
    name = link = ""
    for element in read_elements(content):
        if element.depth == 1:
            name, link = element.attributes.get("name", ""), element.attributes.get("linkTarget", "")
        elif element.depth == 2 and element.name not in ("vector", "array", "blob", "stream"):
            properties[name] = Property(element.text, element.name, link)
    return properties


def write_custom(properties: Mapping[str, Property]) -> bytes:
    """Return the part for the properties, in their order."""
    lines = [
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{quoted(name)}"{_linked(value)}>'
        f"<vt:{value.kind}>{quoted(value.text)}</vt:{value.kind}></property>"
        for number, (name, value) in enumerate(properties.items(), _FIRST_ID)
    ]
    root = f'<Properties xmlns="{NAMESPACES["custom"]}" xmlns:vt="{NAMESPACES["vt"]}">'
    text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}{"".join(lines)}</Properties>'
    return text.encode()


def _linked(value: Property) -> str:
    return f' linkTarget="{quoted(value.link)}"' if value.link else ""


class _Kind(NamedTuple):
    """One of the two parts that hold properties."""

    name: str
    content_type: str
    relationship: str


_CORE = _Kind(CORE_NAME, CORE_CONTENT_TYPE, CORE_RELATIONSHIP)
_CUSTOM = _Kind(CUSTOM_NAME, CUSTOM_CONTENT_TYPE, CUSTOM_RELATIONSHIP)


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
        {} if core is None else read_core(unpack(core)),
        {} if custom is None else read_custom(unpack(custom)),
    )


def put_properties(package: Package, properties: Properties) -> None:
    """Write the properties into a package, with relationships and content types where they are missing.

    No part is made for custom properties when there are none.
    """
    _put(package, write_core(properties.core), _CORE)
    if properties.custom or _name(package, _CUSTOM) in package.members:
        _put(package, write_custom(properties.custom), _CUSTOM)


def with_custom(package: Package) -> Package:
    """Return the package with a part for custom properties; an empty one where it has none."""
    found = package.copy()
    if _name(found, _CUSTOM) not in found.members:
        _put(found, write_custom({}), _CUSTOM)
    return found


def put_custom(package: Package, properties: Mapping[str, str]) -> None:
    """Write custom properties into a package beside those that are there; other parts stay as they are."""
    name = _name(package, _CUSTOM)
    custom = read_custom(unpack(package.members[name])) if name in package.members else {}
    custom |= {own: Property(text) for own, text in properties.items()}
    _put(package, write_custom(custom), _CUSTOM)


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


# Data of one's own inside a Word file: a custom XML part (ISO/IEC 29500-1, 15.2.5), known by its root's namespace.
#
# Word and LibreOffice keep such parts when they save; their names may change, so the namespace is what finds them.
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
