"""The names of WordprocessingML in lxml's form, and its switches."""

from lxml import etree

from minutes.ooxml.namespaces import NAMESPACES

W = f"{{{NAMESPACES['w']}}}"
VAL = f"{W}val"
P, R, TBL, TR, TC = f"{W}p", f"{W}r", f"{W}tbl", f"{W}tr", f"{W}tc"
P_PR, R_PR, SECT_PR = f"{W}pPr", f"{W}rPr", f"{W}sectPr"
ALTERNATIVES = f"{{{NAMESPACES['mc']}}}AlternateContent"
CHOICE = f"{{{NAMESPACES['mc']}}}Choice"
FALLBACK = f"{{{NAMESPACES['mc']}}}Fallback"
TEXT_BOX = f"{W}txbxContent"
RELATION = f"{{{NAMESPACES['r']}}}id"

_OFF = frozenset(("0", "false", "off", "none"))

Fingerprint = tuple[object, ...]
"""What an element holds, as a key: equal for equal formatting."""


def is_on(element: etree._Element) -> bool:
    """Return what a switch says (22.9.2.7): without a value it is on."""
    return element.get(VAL) not in _OFF


def value(element: etree._Element | None, child: str) -> str:
    """Return the ``w:val`` of a child, empty when either is absent."""
    found = None if element is None else element.find(W + child)
    return "" if found is None else found.get(VAL, "")


def switch(element: etree._Element | None, child: str) -> bool:
    """Return whether a child is there and on."""
    found = None if element is None else element.find(W + child)
    return found is not None and is_on(found)


def local(element: etree._Element) -> str:
    """Return a name without its namespace; empty for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """Return the one of several forms of a content that counts: the first, else the fallback (ISO/IEC 29500-3, 9.3)."""
    found = alternatives.find(CHOICE)
    return alternatives.find(FALLBACK) if found is None else found


def fingerprint(properties: etree._Element | None) -> Fingerprint:
    """Return the content of a ``w:rPr`` or ``w:pPr`` as a key; sections and earlier formatting do not count."""
    if properties is None:
        return ()
    found: list[object] = []
    for child in properties:
        if child.tag in _BESIDE:
            continue
        found.append(child.tag)
        if given := child.items():
            found.extend(given)
        if len(child):
            found.append(fingerprint(child))
    return tuple(found)


_BESIDE = frozenset((SECT_PR, R_PR, f"{W}rPrChange", f"{W}pPrChange"))
