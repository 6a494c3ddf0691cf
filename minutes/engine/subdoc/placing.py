"""Putting the content of an included file in the place of the paragraph that asks for it."""

from typing import TYPE_CHECKING

from minutes.engine.normalize.paragraphs import content_of
from minutes.engine.scoping.sections import end_section, keep_page_break
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import RANGE_MARKS, is_element, remove
from minutes.ooxml.oxml import P_PR, SECT_PR, TBL, P, R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = f"{W}commentReference"


def mark_of(tag: Tag, story: Story) -> "_Element | None":
    """The tag's mark in the text of the story; ``None`` when it stands in an attribute."""
    return next((node for node in story.root.iter() if is_mark(node) and story.meaning(node) is tag), None)


def is_alone(tag: Tag, paragraph: "_Element", story: Story) -> bool:
    """Whether the paragraph shows nothing but the tag; comments that hang on it do not count."""
    shown = [item for item in content_of(paragraph, story) if getattr(item, "tag", None) != _REFERENCE]
    return len(shown) == 1 and shown[0] is tag


def put(content: "list[_Element]", mark: "_Element", paragraph: "_Element") -> None:
    """Put ``content`` in the place of the paragraph, which holds the mark; its section and page breaks stay."""
    content = _without_end(content, paragraph)
    section = paragraph.find(f"{P_PR}/{SECT_PR}")
    if not content or (section is not None and content[-1].tag != P):
        content = [*content, paragraph.makeelement(P)]
    before, behind = _ranges(paragraph, mark)
    for node in (*before, *content, *behind):
        node.tail = None
        paragraph.addprevious(node)
    for run in [node for node in paragraph.iter(R) if node.find(_REFERENCE) is not None]:
        holder = next((node for node in content if node.tag == P), None)
        if holder is not None:
            holder.append(run)
    if section is not None:
        end_section(content[-1], section)
    _keep_page_break(paragraph, content[0])
    remove(paragraph)


def _without_end(content: "list[_Element]", paragraph: "_Element") -> "list[_Element]":
    """The content without the empty paragraph that Word puts behind a table, where another paragraph follows.

    Where a container would end with a table, or two tables would become one, an empty paragraph stands between.
    """
    before, after = (
        next((node for node in paragraph.itersiblings(preceding=way) if node.tag not in RANGE_MARKS), None)
        for way in (True, False)
    )
    if len(content) > 1 and content[-2].tag == TBL and content[-1].tag == P and _is_empty(content[-1]):
        if after is not None and after.tag == P:
            return content[:-1]
    elif content and content[-1].tag == TBL and (after is None or after.tag == TBL):
        content = [*content, paragraph.makeelement(P)]
    if content and content[0].tag == TBL and before is not None and before.tag == TBL:
        content = [paragraph.makeelement(P), *content]
    return content


def _is_empty(paragraph: "_Element") -> bool:
    return all(child.tag == P_PR and child.find(SECT_PR) is None for child in paragraph)


def _ranges(paragraph: "_Element", mark: "_Element") -> "tuple[list[_Element], list[_Element]]":
    """Bookmarks and the like that begin or end before the mark, and behind it."""
    sides: tuple[list[_Element], list[_Element]] = ([], [])
    passed = False
    for node in paragraph.iter():
        passed = passed or node is mark
        if node.tag in RANGE_MARKS and is_element(node):
            sides[passed].append(node)
    return sides


def _keep_page_break(paragraph: "_Element", first: "_Element") -> None:
    """What stands in the place of a paragraph that begins a new page begins it."""
    place = first.makeelement(P)
    first.addprevious(place)
    keep_page_break(paragraph, place)
    remove(place)
