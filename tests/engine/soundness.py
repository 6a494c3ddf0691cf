"""What must hold in every part that comes out, whatever went in: what stands in what, and that nothing stands empty."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.engine.paper import W

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_STORIES = {"body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent", "sdtContent"}
_INSIDE = {
    "p": _STORIES | {"tc"},
    "tbl": _STORIES | {"tc"},
    "tr": {"tbl"},
    "tc": {"tr"},
    "r": {"p", "hyperlink", "ins", "smartTag", "sdtContent"},
    "t": {"r"},
    "br": {"r"},
    "tab": {"r", "tabs"},
}
"""Elements with those they may stand in (of the ones that tests use)."""


def faults_of(part: str) -> list[str]:
    """What is wrong with a part."""
    return list(_faults(etree.fromstring(part.encode())))


_UNIQUE = {
    "bookmarkStart": ("id", "name"),
    "bookmarkEnd": ("id",),
    "commentRangeStart": ("id",),
    "commentRangeEnd": ("id",),
    "ins": ("id",),
    "docPr": ("id",),
}
"""Attributes that no two elements of a kind may share."""


def doubles_of(*parts: str) -> list[str]:
    """Ids that stand in these parts more than once, and beginnings without an end."""
    found: list[tuple[str, str, str]] = []
    for root in (etree.fromstring(part.encode()) for part in parts):
        for node in root.iter("{*}*"):
            for key in _UNIQUE.get(_name(node), ()):
                found.append((_name(node), key, node.get(f"{{{W}}}{key}") or node.get(key) or ""))
            if paragraph := node.get(f"{{{W14}}}paraId"):
                found.append(("p", "paraId", paragraph))
    counted = Counter(found)
    begun = {(name[:-5], value) for name, key, value in counted if key == "id" and name.endswith("Start")}
    ended = {(name[:-3], value) for name, key, value in counted if key == "id" and name.endswith("End")}
    lone = [f"{name} {value} is not paired" for name, value in sorted(begun ^ ended)]
    return [f"{' '.join(one)} stands {count} times" for one, count in counted.items() if count > 1] + lone


def _faults(root: etree._Element) -> Iterator[str]:
    for node in root.iter(f"{{{W}}}*"):
        name, parent = _name(node), node.getparent()
        children = [_name(child) for child in node]
        if name in _INSIDE and (parent is None or _name(parent) not in _INSIDE[name]):
            yield f"{name} in {_name(parent) if parent is not None else 'nothing'}"
        if name in ("hdr", "ftr", "footnote", "endnote", "comment") and not children:
            yield f"an empty {name}"
        if name == "tc" and children[-1:] != ["p"]:
            yield "a cell without a paragraph at its end"
        if (name == "tbl" and "tr" not in children) or (name == "tr" and "tc" not in children):
            yield f"an empty {name}"
        if name != "t" and (node.text or "").strip():
            yield f"text in {name}"


def _name(node: etree._Element) -> str:
    return str(etree.QName(node).localname)
