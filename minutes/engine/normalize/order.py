"""The tags of a healed story in the order of the document."""

import re

from minutes.engine.stories import CLOSE, OPEN, Story, is_mark
from minutes.engine.tags import Tag

_IN_ATTRIBUTE = re.compile(f"{OPEN}(\\d+){CLOSE}")


def tags_in_order(story: Story) -> list[Tag]:
    """Every tag once, those in attributes where their element begins; comments are left out."""
    found: dict[int, Tag] = {}
    for node in story.root.iter():
        if is_mark(node):
            meanings = [story.meaning(node)]
        else:
            numbers = [number for text in node.attrib.values() for number in _IN_ATTRIBUTE.findall(str(text))]
            meanings = [story.marks[int(number)] for number in numbers]
        for meaning in meanings:
            for tag in _tags(meaning):
                found[id(tag)] = tag
    return [tag for tag in found.values() if tag.sign != "{#"]


def _tags(meaning: object) -> list[Tag]:
    if isinstance(meaning, Tag):
        return [meaning]
    tag = getattr(meaning, "tag", None)
    if isinstance(tag, Tag):
        return [tag]
    return [piece for piece in getattr(meaning, "pieces", ()) if isinstance(piece, Tag)]
