"""WordprocessingML as lxml trees: names, on/off values, lookups, and insertion of children in schema order.

Only :func:`parse_part` loads lxml.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.ooxml.package import malformed
from minutes.ooxml.xml import NAMESPACES, qn, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutes.ooxml.package import Package

W = f"{{{NAMESPACES['w']}}}"
"""Prefix of WordprocessingML names: ``f"{W}p"``. For other namespaces, use :func:`qn`."""
VAL = f"{W}val"
P, R, T, TBL, TR, TC = f"{W}p", f"{W}r", f"{W}t", f"{W}tbl", f"{W}tr", f"{W}tc"
P_PR, R_PR, SECT_PR = f"{W}pPr", f"{W}rPr", f"{W}sectPr"
SDT, SDT_CONTENT, TEXT_BOX = f"{W}sdt", f"{W}sdtContent", f"{W}txbxContent"
FIELD_CHAR, FIELD_CODE = f"{W}fldChar", f"{W}instrText"
ALTERNATIVES, CHOICE, FALLBACK = qn("mc:AlternateContent"), qn("mc:Choice"), qn("mc:Fallback")
RELATION, DRAWING_PROPERTIES, SPACE = qn("r:id"), qn("wp:docPr"), qn("xml:space")

_OFF = frozenset(("0", "false", "off", "none"))
_ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
        " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
        " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
        " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
        " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText"
        " vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType"
        " cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ),
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
        " personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "p": "pPr",
    "r": "rPr",
    "tr": "tblPrEx trPr",
    "tc": "tcPr",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "numPr": "ilvl numId numberingChange ins",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
    " ins del trPrChange",
}
"""Children in schema order (ISO/IEC 29500-1, annex A)."""
_RANKS = {parent: {W + name: rank for rank, name in enumerate(order.split())} for parent, order in _ORDERS.items()}


def parse_part(package: "Package", name: str) -> "_Element":
    """Return a part's root; :class:`TemplateError` if it is missing, malformed or declares a document type.

    Entities are not expanded, and nothing is fetched.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    content = package.read(name)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise malformed(package.source, name) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise malformed(package.source, name)
    return root


def is_on(element: "_Element") -> bool:
    """Return the on/off value of an element (ST_OnOff, ISO/IEC 29500-1, 22.9.2.7); on if it has no ``w:val``."""
    return element.get(VAL) not in _OFF


def is_set(element: "_Element", name: str) -> bool:
    """Return the on/off value of a ``w:`` attribute; off if it is absent."""
    return element.get(W + name, "0") not in _OFF


def switch(element: "_Element | None", name: str) -> bool:
    """Return whether a child of this name exists and is on."""
    found = None if element is None else element.find(W + name)
    return found is not None and is_on(found)


def value(element: "_Element | None", name: str) -> str:
    """Return the ``w:val`` of a child; empty if either is absent."""
    found = None if element is None else element.find(W + name)
    return "" if found is None else found.get(VAL, "")


def attribute(element: "_Element", name: str) -> str | None:
    """Return a ``w:`` attribute; ``None`` if it is absent."""
    return element.get(W + name)


def number(element: "_Element", name: str) -> int:
    """Return a ``w:`` attribute as a whole number; 0 if it is absent or not a number."""
    return whole(element.get(W + name))


def local(element: "_Element") -> str:
    """Return the local name; empty for a comment or processing instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def chosen(alternatives: "_Element") -> "_Element | None":
    """Return the first choice of an ``mc:AlternateContent``, else its fallback (ISO/IEC 29500-3, 9.3)."""
    found = alternatives.find(CHOICE)
    return alternatives.find(FALLBACK) if found is None else found


def extents(frame: "_Element") -> "list[_Element]":
    """Return the size elements of a drawing and the shapes in it: ``wp:extent`` (20.4.2.7), ``a:ext`` (20.1.7.3).

    An ``a:ext`` without ``cx`` is an extension, not a size.
    """
    return [one for one in frame.iter(qn("wp:extent"), qn("a:ext")) if one.get("cx") is not None]


def at(root: "_Element", line: tuple[int, ...]) -> "_Element":
    """Return the descendant at a path of child indexes."""
    for position in line:
        root = root[position]
    return root


def runs(paragraph: "_Element") -> "Iterator[_Element]":
    """Yield the runs of a paragraph, without those of text boxes in it."""
    for run in list(paragraph.iter(R)):
        if next(run.iterancestors(P), None) is paragraph:
            yield run


def child(parent: "_Element", name: str) -> "_Element":
    """Return the child of this name; it is inserted in schema order if missing."""
    found = parent.find(W + name)
    return insert(parent, parent.makeelement(W + name)) if found is None else found


def insert(parent: "_Element", element: "_Element") -> "_Element":
    """Insert an element in schema order; return it."""
    ranks = _RANKS.get(local(parent), {})
    own = ranks.get(str(element.tag), len(ranks))
    place = len(parent)
    while place and ranks.get(str(parent[place - 1].tag), len(ranks)) > own:
        place -= 1
    parent.insert(place, element)
    return element


def put(parent: "_Element", name: str, value: str) -> None:
    """Set the ``w:val`` of a child; the child is inserted if missing."""
    child(parent, name).set(VAL, value)


def turn_on(parent: "_Element", name: str) -> None:
    """Turn an on/off child on; the child is inserted if missing."""
    unset(child(parent, name), "val")


def drop(parent: "_Element", *names: str) -> bool:
    """Remove the children of these names; return whether any were removed."""
    found = [one for name in names for one in parent.findall(W + name)]
    for one in found:
        parent.remove(one)
    return bool(found)


def unset(element: "_Element", *names: str) -> None:
    """Remove ``w:`` attributes if present."""
    for name in names:
        element.attrib.pop(W + name, "")
