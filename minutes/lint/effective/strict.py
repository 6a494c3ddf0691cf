"""The strict form of Open XML, read as the transitional one: other namespaces, the same names (annex A of part 4)."""

import re

from minutes.ooxml.namespaces import NAMESPACES

_STRICT = b"http://purl.oclc.org/ooxml/"
_OPEN_XML = b"http://schemas.openxmlformats.org/"
_DECLARATION = re.compile(rb"""(\sxmlns(?::[\w.-]+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/([\w/]+)(["'])""")
_OTHERS = {
    b"officeDocument/extendedProperties": NAMESPACES["ep"].encode(),
    b"officeDocument/customProperties": NAMESPACES["custom"].encode(),
    b"officeDocument/docPropsVTypes": NAMESPACES["vt"].encode(),
}


def transitional(part: bytes) -> bytes:
    """Return a part with the transitional namespaces in its declarations; its text stays as it is."""
    if _STRICT not in part:
        return part
    return _DECLARATION.sub(lambda found: found[1] + _namespace(found[2]) + found[3], part)


def _namespace(name: bytes) -> bytes:
    """``wordprocessingml/main`` → ``…/wordprocessingml/2006/main``."""
    if name in _OTHERS:
        return _OTHERS[name]
    room, _, rest = name.partition(b"/")
    return _OPEN_XML + room + b"/2006" + (b"/" + rest if rest else b"")
