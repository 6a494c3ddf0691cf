"""Paragraphs that hold one output tag and nothing else: a value of several paragraphs takes their place."""

import re
from typing import TYPE_CHECKING

from minutes.engine.passes.marks import Alone
from minutes.engine.passes.repair import NEEDS_PARAGRAPH
from minutes.engine.passes.widths import text_widths
from minutes.engine.scoping.split import is_blank
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import RANGE_MARKS, is_element
from minutes.ooxml.oxml import P_PR, TBL, P, R, T

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARATION = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')


def mark_alone(story: Story) -> None:
    """Put marks around each such paragraph of a lifted story."""
    widths = text_widths(story)
    for paragraph in list(story.root.iter(P)):
        mark = _only_tag(paragraph, story)
        if mark is None:
            continue
        tag = story.meaning(mark)
        if not isinstance(tag, Tag) or not tag.is_output:
            continue
        for node in [child for child in paragraph if child.tag in RANGE_MARKS]:
            (paragraph.addprevious if str(node.tag).endswith("Start") else paragraph.addnext)(node)
        properties = paragraph.find(P_PR)
        xml = serialised(properties) if properties is not None else ""
        before = next((node for node in paragraph.itersiblings(preceding=True) if is_element(node)), None)
        behind_table = before is not None and before.tag == TBL
        alone = Alone(tag, True, xml, _is_last(paragraph), behind_table, widths.get(paragraph, 0))
        paragraph.addprevious(story.mark(alone))
        paragraph.addnext(story.mark(alone._replace(begins=False)))


def serialised(element: "_Element") -> str:
    """An element as XML without namespace declarations: it goes where these stand already."""
    from lxml import etree

    return _DECLARATION.sub("", etree.tostring(element, encoding="unicode", with_tail=False))


def _only_tag(paragraph: "_Element", story: Story) -> "_Element | None":
    """The mark that is the paragraph's whole content; ``None`` when there is more, or less."""
    content = [child for child in paragraph if not is_blank(child, story)]
    if len(content) != 1 or content[0].tag != R:
        return None
    inside = [child for child in content[0] if not is_blank(child, story)]
    if len(inside) != 1 or inside[0].tag != T:
        return None
    text = inside[0]
    if len(text) != 1 or not is_mark(text[0]) or (text.text or "").strip() or (text[0].tail or "").strip():
        return None
    return text[0]


def _is_last(paragraph: "_Element") -> bool:
    """Whether its container must end with it."""
    parent = paragraph.getparent()
    if parent is None or parent.tag not in NEEDS_PARAGRAPH:
        return False
    return all(node.tag in RANGE_MARKS for node in paragraph.itersiblings() if is_element(node))
