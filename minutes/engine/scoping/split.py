"""Cutting the tree in two at a mark, and asking whether a piece still shows something."""

from typing import TYPE_CHECKING

from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import NOISE, PROPERTIES, RANGE_MARKS, is_element, remove
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import SDT, SDT_CONTENT, SPACE, T, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLANK = (
    PROPERTIES
    | RANGE_MARKS
    | NOISE
    | frozenset(W + n for n in "p r t tab cr hyperlink ins smartTag tr tc sdt sdtContent fldSimple".split())
)
_BREAK = f"{W}br"
_ONCE = (qn("w14:paraId"), qn("w14:textId"))


def cut(mark: "_Element", top: "_Element", *, leading: bool) -> None:
    """Make the mark a child of ``top`` by cutting everything between into what is before and what is behind it.

    A content control is not cut: the mark goes before it when ``leading``, else behind it.
    """
    while (parent := mark.getparent()) is not None and parent is not top:
        if parent.tag in (SDT, SDT_CONTENT):
            remove(mark)
            (parent.addprevious if leading else parent.addnext)(mark)
            continue
        behind = _behind(mark, parent)
        parent.addnext(mark)
        if len(behind) > _properties(behind) or behind.text:
            mark.addnext(behind)
        if not parent.text and len(parent) == _properties(parent):
            above = parent.getparent()
            if above is not None:
                above.remove(parent)


def _behind(mark: "_Element", parent: "_Element") -> "_Element":
    """A copy of ``parent`` with what stands behind the mark, which is moved there."""
    from copy import deepcopy

    from lxml import etree

    behind = etree.Element(parent.tag, nsmap=parent.nsmap)  # type: ignore[arg-type]  # the stubs know no default one
    for name, value in parent.attrib.items():
        if name not in _ONCE:
            behind.set(name, value)
    for one in parent:
        if one.tag in PROPERTIES:
            behind.append(deepcopy(one))
    text, mark.tail = mark.tail, None
    for follower in list(mark.itersiblings()):
        behind.append(follower)
    if text:
        behind.text = text
    if parent.tag == T:
        behind.set(SPACE, "preserve")
        parent.set(SPACE, "preserve")
    return behind


def _properties(element: "_Element") -> int:
    return sum(child.tag in PROPERTIES for child in element)


def is_blank(element: "_Element", story: Story) -> bool:
    """Whether nothing would be seen of it: no text, no picture, no break of the page, and no tag but comments."""
    if is_mark(element):
        meaning = story.meaning(element)
        return isinstance(meaning, Tag) and meaning.sign == "{#"
    if not is_element(element):
        return True
    if element.tag in PROPERTIES:
        return True
    if element.tag == _BREAK:
        return element.get(f"{W}type") not in ("page", "column")
    if element.tag not in _BLANK:
        return False
    if element.tag == T and (element.text or "").strip():
        return False
    return all(is_blank(child, story) and (element.tag != T or not (child.tail or "").strip()) for child in element)


def drop(element: "_Element") -> None:
    """Remove an element; the bookmarks and comment marks in it stay in its place."""
    for node in list(element.iter(*RANGE_MARKS)):
        node.tail = None
        element.addprevious(node)
    remove(element)
