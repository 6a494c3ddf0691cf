"""A document's own properties: pairs of name and value that Word shows under File › Properties › Custom.

ISO/IEC 29500-1, 22.3.
"""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.ooxml.namespaces import NAMESPACES
from minutes.ooxml.relationships import OFFICE
from minutes.ooxml.xml import quoted, read_elements

NAME = "docProps/custom.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
RELATIONSHIP = f"{OFFICE}/custom-properties"

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
