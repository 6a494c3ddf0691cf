"""Elements of WordprocessingML found, or made where their schema wants them (ISO/IEC 29500-1, annex A)."""

from collections.abc import Iterator

from lxml import etree

from minutes.checking.effective.names import VAL, P, R, W

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
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
    " ins del trPrChange",
}
_RANKS = {parent: {name: rank for rank, name in enumerate(order.split())} for parent, order in _ORDERS.items()}


def child(parent: etree._Element, name: str) -> etree._Element:
    """The child of this name, made in its place when there is none."""
    found = parent.find(W + name)
    return insert(parent, parent.makeelement(W + name)) if found is None else found


def insert(parent: etree._Element, element: etree._Element) -> etree._Element:
    """Put an element behind all those that its parent's schema wants before it."""
    ranks = _RANKS.get(str(parent.tag).removeprefix(W), {})
    own = ranks.get(str(element.tag).removeprefix(W), len(ranks))
    place = len(parent)
    while place and _rank(parent[place - 1], ranks) > own:
        place -= 1
    parent.insert(place, element)
    return element


def _rank(element: etree._Element, ranks: dict[str, int]) -> int:
    if not isinstance(element.tag, str):
        return -1
    return ranks.get(element.tag.removeprefix(W), len(ranks))


def put(parent: etree._Element, name: str, value: str) -> None:
    """Give a child its ``w:val``."""
    child(parent, name).set(VAL, value)


def drop(parent: etree._Element, *names: str) -> bool:
    """Remove the children of these names; whether there were any."""
    found = [one for one in parent if isinstance(one.tag, str) and one.tag.removeprefix(W) in names]
    for one in found:
        parent.remove(one)
    return bool(found)


def runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph; those of text boxes in it belong to the paragraphs there."""
    for run in list(paragraph.iter(R)):
        if next(run.iterancestors(P), None) is paragraph:
            yield run


def at(root: etree._Element, line: tuple[int, ...]) -> etree._Element:
    """The element at these positions of children."""
    for position in line:
        root = root[position]
    return root


def unset(element: etree._Element, *names: str) -> None:
    """Remove attributes, where they are there."""
    for name in names:
        if element.get(W + name) is not None:
            del element.attrib[W + name]


def turn_on(parent: etree._Element, name: str) -> None:
    """Make a child that switches something on."""
    unset(child(parent, name), "val")
