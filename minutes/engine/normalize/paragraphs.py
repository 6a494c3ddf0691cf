"""Join the paragraphs or lines beside ``{%- … -%}``, as docxtpl does, and trim the white space beside tags."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import NOISE, PROPERTIES, RANGE_MARKS, TEXTS, is_element, remove
from minutes.ooxml import P_PR, SECT_PR, P, R, W, child, insert

if TYPE_CHECKING:
    from lxml.etree import _Element


_BREAK = f"{W}br"


def join_paragraphs(story: Story) -> None:
    """Join the paragraphs of a normalized story whose first or last tags request it."""
    for paragraph in list(story.root.iter(P)):
        if paragraph.getparent() is not None:
            _join(paragraph, story)


def _join(paragraph: "_Element", story: Story) -> None:
    found = list(content_of(paragraph, story))
    before = _neighbour(paragraph, before=True)
    if found and _joins(found[0], 0) and before is not None:
        _append(before, paragraph)
        paragraph = before
        found = list(content_of(paragraph, story))
    while found and _joins(found[-1], 1):
        behind = _neighbour(paragraph, before=False)
        if behind is None:
            return
        _append(paragraph, behind)
        found = list(content_of(paragraph, story))


def join_lines(mark: "_Element", before: bool, behind: bool) -> None:
    """Remove the line breaks (Shift+Enter) between the mark and the text on the requested sides."""
    text = mark.getparent()
    if text is None or text.tag not in TEXTS:
        return
    if before and mark.getprevious() is None and not text.text:
        _drop_breaks(beside(text, before=True))
    if behind and mark.getnext() is None and not mark.tail:
        _drop_breaks(beside(text, before=False))


def _drop_breaks(nodes: "Iterator[_Element]") -> None:
    found = []
    for node in nodes:
        if node.tag == _BREAK and node.get(f"{W}type") in (None, "textWrapping"):
            found.append(node)
        else:
            break
    for node in found:
        remove(node)


def _joins(item: "Tag | _Element | str", side: int) -> bool:
    return isinstance(item, Tag) and item.sign == "{%" and item.trims[side]


def content_of(parent: "_Element", story: Story, blank: str = " ") -> "Iterator[Tag | _Element | str]":
    """Yield the content of a paragraph: tags, texts not only of ``blank`` characters, and other visible elements."""
    for node in parent:
        if is_mark(node):
            meaning = story.meaning(node)
            if isinstance(meaning, Tag) and meaning.sign != "{#":
                yield meaning
            if (node.tail or "").strip(blank):
                yield node.tail or ""
        elif is_element(node) and node.tag not in PROPERTIES and node.tag not in RANGE_MARKS:
            if node.tag in TEXTS and (node.text or "").strip(blank):
                yield node.text or ""
            if len(node):
                yield from content_of(node, story, blank)
            elif node.tag not in TEXTS and node.tag != P_PR:
                yield node


def _neighbour(paragraph: "_Element", *, before: bool) -> "_Element | None":
    """Return the adjacent paragraph, ignoring bookmarks between; ``None`` without one, or in another section."""
    for node in paragraph.itersiblings(preceding=before):
        if node.tag == P:
            first = node if before else paragraph
            return node if first.find(f"{P_PR}/{SECT_PR}") is None else None
        if node.tag not in RANGE_MARKS:
            return None
    return None


def _append(paragraph: "_Element", other: "_Element") -> None:
    """Move the content of the next paragraph ``other`` into ``paragraph``, including its section break."""
    section = other.find(f"{P_PR}/{SECT_PR}")
    if section is not None:
        insert(child(paragraph, "pPr"), section)
    for node in _between(paragraph, other):
        node.tail = None
        paragraph.append(node)
    paragraph.extend([node for node in other if node.tag != P_PR])
    remove(other)


def _between(paragraph: "_Element", other: "_Element") -> "list[_Element]":
    found = []
    for node in paragraph.itersiblings():
        if node is other:
            break
        found.append(node)
    return found


_SPACES = " \t\r\n"
"""Characters to trim; no-break spaces are deliberate and kept."""
_UNSEEN = PROPERTIES | RANGE_MARKS | NOISE


def trim(mark: "_Element", before: bool = True, behind: bool = True) -> None:
    """Trim the white space of texts beside a mark, up to the next mark, other element or end of the runs' parent."""
    text = mark.getparent()
    if behind:
        mark.tail = (mark.tail or "").lstrip(_SPACES)
        if not mark.tail and mark.getnext() is None and text is not None:
            _trim_start(beside(text, before=False))
    if before and text is not None and not _trim_end(text, mark.getprevious()):
        for other in beside(text, before=True):
            if other.tag not in TEXTS or _trim_end(other, other[-1] if len(other) else None):
                return


def _trim_start(nodes: "Iterator[_Element]") -> None:
    for text in nodes:
        if text.tag not in TEXTS:
            return
        text.text = (text.text or "").lstrip(_SPACES)
        if text.text or len(text):
            return


def _trim_end(text: "_Element", last: "_Element | None") -> bool:
    """Trim the text after the mark ``last``, or the text itself without one; return whether anything remains."""
    if last is not None:
        last.tail = (last.tail or "").rstrip(_SPACES)
        return True
    text.text = (text.text or "").rstrip(_SPACES)
    return bool(text.text)


def beside(text: "_Element", *, before: bool) -> "Iterator[_Element]":
    """Yield the visible nodes of the text's run and the adjacent runs, starting from the text."""
    for node in _nodes(text, before):
        if node.tag not in _UNSEEN and (node.tag not in TEXTS or node.text or len(node)):
            yield node


def _nodes(text: "_Element", before: bool) -> "Iterator[_Element]":
    yield from text.itersiblings(preceding=before)
    run = text.getparent()
    for node in run.itersiblings(preceding=before) if run is not None else ():
        yield from (reversed(node) if before else node) if node.tag == R else (node,)
