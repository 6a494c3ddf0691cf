"""Run properties with bold or italic added, in the order of the schema (ISO/IEC 29500-1, 17.3.2.28)."""

import re
from functools import lru_cache

_PARTS = re.compile(
    r"<w:rPr>(?P<before>(?:<w:rStyle(?: [^>]*)?/>)?(?:<w:rFonts(?: [^>]*)?/>)?)"
    r"(?P<bold>(?:<w:b(?: [^>]*)?/>)?(?:<w:bCs(?: [^>]*)?/>)?)"
    r"(?P<italic>(?:<w:i(?: [^>]*)?/>)?(?:<w:iCs(?: [^>]*)?/>)?)"
)
_EMPTY = ("", "<w:rPr/>", "<w:rPr></w:rPr>")


@lru_cache(maxsize=1024)
def emphasised(properties: str, bold: bool, italic: bool) -> str:
    """Return ``<w:rPr>…</w:rPr>`` (or nothing) with what is asked for added; nothing is ever taken away."""
    if not (bold or italic):
        return properties
    if properties in _EMPTY:
        properties = "<w:rPr></w:rPr>"
    parts = _PARTS.match(properties)
    if parts is None:
        raise ValueError(properties)
    strong = "<w:b/><w:bCs/>" if bold else parts["bold"]
    slanted = "<w:i/><w:iCs/>" if italic else parts["italic"]
    return f"<w:rPr>{parts['before']}{strong}{slanted}{properties[parts.end() :]}"
