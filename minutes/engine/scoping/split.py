"""Split the tree at a mark, drop what is blank, and keep section and page breaks of removed paragraphs."""

from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import NOISE, PROPERTIES, RANGE_MARKS, ancestor, is_element, remove
from minutes.ooxml import P_PR, SDT, SDT_CONTENT, SECT_PR, SPACE, P, R, T, W, child, insert, is_on, qn

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
    """Make the mark a child of ``top`` by splitting every element between into the parts before and after it.

    A content control is not split: the mark goes before it when ``leading``, else after it.
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
    """Return a copy of ``parent`` with everything after the mark moved into it."""
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
    """Return whether nothing of the element is visible: no text, picture, page break, or tag other than comments."""
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
    """Remove an element; its bookmarks and comment marks stay in its place."""
    for node in list(element.iter(*RANGE_MARKS)):
        node.tail = None
        element.addprevious(node)
    remove(element)


# Section and page breaks of a paragraph with only tags are kept without the paragraph (17.6.18, 17.3.1.23).
_PAGE_BREAK_BEFORE = f"{W}pageBreakBefore"


class Sections:
    """Puts back section breaks, depending on which blocks begin and end with one."""

    def __init__(self, story: Story, blocks: list[Block], nodes: "dict[int, _Element]") -> None:
        self._story = story
        self._blocks = {id(tag): block for block in blocks for tag in block.tags}
        self._breaking = {
            key
            for key, node in nodes.items()
            if (paragraph := ancestor(node, P)) is not None and paragraph.find(f"{P_PR}/{SECT_PR}") is not None
        }

    def take(self, paragraph: "_Element") -> "_Element | None":
        """Detach the section that ends with the paragraph; ``None`` without one."""
        section = paragraph.find(f"{P_PR}/{SECT_PR}")
        if section is not None:
            paragraph[0].remove(section)
        return section

    def put_back(self, section: "_Element | None", marks: "list[_Element]", last: "_Element | None") -> None:
        """End the section with ``last``, the piece of its paragraph after all tags, or with a new paragraph."""
        if section is None:
            return
        if last is not None:
            end_section(last, section)
            return
        mark = marks[-1]
        paragraph = last = mark.makeelement(P)
        if self._inside(mark):
            (mark.addnext if self._opens(mark) else mark.addprevious)(paragraph)
        else:
            (mark.addprevious if self._opens(mark) else mark.addnext)(paragraph)
        end_section(paragraph, section)

    def _tag(self, mark: "_Element") -> Tag:
        meaning = self._story.meaning(mark)
        assert isinstance(meaning, Tag)
        return meaning

    def _opens(self, mark: "_Element") -> bool:
        return self._tag(mark).opens

    def _inside(self, mark: "_Element") -> bool:
        """Return whether the break belongs to the content of the block: if the block begins and ends with one.

        The first break of a loop does not belong to it: it ends the section before the loop, once.
        """
        block = self._blocks.get(id(self._tag(mark)))
        if block is None or block.closer is None:
            return False
        both = id(block.opener) in self._breaking and id(block.closer) in self._breaking
        return both and not (block.word == "for" and self._opens(mark))


def end_section(paragraph: "_Element", section: "_Element") -> None:
    """End a section with this paragraph; ``sectPr`` precedes the change of the properties (17.3.1.26)."""
    insert(child(paragraph, "pPr"), section)


def keep_page_break(paragraph: "_Element", mark: "_Element") -> None:
    """Start a new page after the mark if the paragraph, which is removed, started one."""
    before = paragraph.find(f"{P_PR}/{_PAGE_BREAK_BEFORE}")
    if before is None or not is_on(before):
        return
    following = next((node for node in mark.itersiblings() if is_element(node)), None)
    if following is not None and following.tag == P:
        properties = child(following, "pPr")
        if properties.find(_PAGE_BREAK_BEFORE) is None:
            insert(properties, deepcopy(before))
        return
    breaking = mark.makeelement(P)
    run = breaking.makeelement(R)
    run.append(run.makeelement(f"{W}br", {f"{W}type": "page"}))
    breaking.append(run)
    mark.addnext(breaking)
