"""Title, author and dates of a document (ISO/IEC 29500-2, clause 8)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.ooxml.namespaces import nsdecls
from minutes.ooxml.xml import quoted, read_elements

if TYPE_CHECKING:
    from datetime import date

NAME = "docProps/core.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

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
