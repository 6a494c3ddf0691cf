"""The core and custom properties of a document, and its custom XML parts."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutes.ooxml.package import PACKAGE, Package
from minutes.ooxml.relationships import OFFICE, relationship_type, resolved
from minutes.ooxml.xml import NAMESPACES, nsdecls, quoted, read_elements
from minutes.ooxml.zip import Member, pack, unpack

if TYPE_CHECKING:
    from datetime import date


# Core properties (ISO/IEC 29500-2, clause 8)
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
"""The properties and their prefixes, in the order in which they are written."""

_ORDER = {name: position for position, name in enumerate(_PREFIXES)}


def read_core(content: bytes) -> dict[str, str]:
    """Return the properties by name without prefix; :class:`ValueError` if the part is malformed."""
    found = {element.name: element.text for element in read_elements(content) if element.depth == 1}
    return {name: found[name] for name in _PREFIXES if name in found}


def write_core(properties: Mapping[str, str]) -> bytes:
    """Return the part for ``{"title": …, "created": w3cdtf(day)}``; :class:`KeyError` for an unknown name."""
    lines = []
    for name in sorted(properties, key=_ORDER.__getitem__):
        kind = ' xsi:type="dcterms:W3CDTF"' if _PREFIXES[name] == "dcterms" else ""
        lines.append(f"<{_PREFIXES[name]}:{name}{kind}>{quoted(properties[name])}</{_PREFIXES[name]}:{name}>")
    root = f"<cp:coreProperties {nsdecls('cp', 'dc', 'dcterms', 'xsi')}>"
    text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}{"".join(lines)}</cp:coreProperties>'
    return text.encode()


def w3cdtf(moment: "date") -> str:
    """Return a date or datetime (UTC without a zone) in W3CDTF form: ``2018-12-13T00:00:00Z``."""
    written = moment.isoformat()
    if "T" not in written:
        written += "T00:00:00"
    elif "+" in written or written.count("-") > 2:
        return written
    return f"{written.partition('.')[0]}Z"


# Custom properties (ISO/IEC 29500-1, 22.3)
CUSTOM_NAME = "docProps/custom.xml"
CUSTOM_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATIONSHIP = f"{OFFICE}/custom-properties"

_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of all custom properties."""
_FIRST_ID = 2
"""Ids 0 and 1 are reserved."""


class Property(NamedTuple):
    """The value of a custom property."""

    text: str
    kind: str = "lpwstr"
    """The variant type: ``lpwstr`` (text), ``i4``, ``bool``, ``filetime`` …; lists and binary values are not read."""
    link: str = ""
    """The bookmark that the value is linked to; empty: none."""


def read_custom(content: bytes) -> dict[str, Property]:
    """Return the properties by name; :class:`ValueError` if the part is malformed."""
    properties: dict[str, Property] = {}
    name = link = ""
    for element in read_elements(content):
        if element.depth == 1:
            name, link = element.attributes.get("name", ""), element.attributes.get("linkTarget", "")
        elif element.depth == 2 and element.name not in ("vector", "array", "blob", "stream"):
            properties[name] = Property(element.text, element.name, link)
    return properties


def write_custom(properties: Mapping[str, Property]) -> bytes:
    """Return the part for the properties, in order."""
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
    name: str
    content_type: str
    relationship: str


_CORE = _Kind(CORE_NAME, CORE_CONTENT_TYPE, CORE_RELATIONSHIP)
_CUSTOM = _Kind(CUSTOM_NAME, CUSTOM_CONTENT_TYPE, CUSTOM_RELATIONSHIP)


class Properties(NamedTuple):
    """The properties of a document."""

    core: Mapping[str, str]
    """``title``, ``creator``, ``created`` … by name."""
    custom: Mapping[str, Property]

    def updated(self, core: Mapping[str, str], custom: Mapping[str, str]) -> "Properties":
        """Return the properties with others added or replaced by name."""
        texts = {name: Property(text) for name, text in custom.items()}
        return Properties({**self.core, **core}, {**self.custom, **texts})


def read_properties(package: Package) -> Properties:
    """Return the properties of a package; :class:`ValueError` if a part is malformed or damaged."""
    core, custom = (package.members.get(_name(package, kind)) for kind in (_CORE, _CUSTOM))
    return Properties(
        {} if core is None else read_core(unpack(core)),
        {} if custom is None else read_custom(unpack(custom)),
    )


def put_properties(package: Package, properties: Properties) -> None:
    """Write the properties into a package, adding relationships and content types if missing.

    Without custom properties, no part is added for them.
    """
    _put(package, write_core(properties.core), _CORE)
    if properties.custom or _name(package, _CUSTOM) in package.members:
        _put(package, write_custom(properties.custom), _CUSTOM)


def with_custom(package: Package) -> Package:
    """Return the package with a part for custom properties, an empty one if it had none."""
    found = package.copy()
    if _name(found, _CUSTOM) not in found.members:
        _put(found, write_custom({}), _CUSTOM)
    return found


def put_custom(package: Package, properties: Mapping[str, str]) -> None:
    """Add or replace custom properties of a package; other parts are unchanged."""
    name = _name(package, _CUSTOM)
    custom = read_custom(unpack(package.members[name])) if name in package.members else {}
    custom |= {own: Property(text) for own, text in properties.items()}
    _put(package, write_custom(custom), _CUSTOM)


def _name(package: Package, kind: _Kind) -> str:
    """Return the part's name: the usual one, or that of the package's relationship (.NET uses another name)."""
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


# Custom XML parts (ISO/IEC 29500-1, 15.2.5). Word and LibreOffice keep them but may rename them: they are identified by
# the namespace of the root.
FOLDER = "customXml/"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_LEVEL = 3
"""Compression level: 10 % larger than with the default, in a quarter of the time."""
_BEGINNING = 400
"""Number of bytes that are searched for the namespace of the root."""


def read_custom_xml(package: Package, namespace: str) -> bytes | None:
    """Return the first part with this root namespace, ``None`` if there is none; :class:`ValueError` if damaged."""
    name = _named(package, namespace)
    return None if name is None else unpack(package.members[name])


def put_custom_xml(package: Package, namespace: str, identity: str, content: bytes) -> None:
    """Write a custom XML part, replacing one of the same root namespace.

    ``identity`` is the GUID in braces that Word requires; the root of ``content`` has the namespace.
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
    """Return the name of a new part; add its properties, relationships and content types."""
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
