"""Content controls that the border of a block runs through (17.5.2).

A control is not cut in two. When all that it holds belongs to the block, the block holds the control; else the control
is taken off and its text stays: a text that is not repeated is worth more than a frame around it.
"""

from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.normalize.paragraphs import content_of
from minutes.engine.stories import Story
from minutes.engine.tags import CLOSERS, Tag
from minutes.engine.xml import remove
from minutes.ooxml.oxml import SDT, SDT_CONTENT

if TYPE_CHECKING:
    from lxml.etree import _Element


def open_controls(story: Story, block: Block, top: "_Element", nodes: "dict[int, _Element]") -> None:
    """Take off the controls between the tags of a block and ``top``, which it repeats or leaves out parts of."""
    for tag in block.tags:
        for above in list(nodes[id(tag)].iterancestors()):
            if above is top:
                break
            if above.tag == SDT and not _is_at_edge(story, above, tag):
                _take_off(above)


def _is_at_edge(story: Story, control: "_Element", tag: Tag) -> bool:
    """Whether nothing that is seen stands in the control before an opening tag, or behind a closing one."""
    content = control.find(SDT_CONTENT)
    if content is None:
        return True
    found = list(content_of(content, story, blank=""))
    place = next((number for number, one in enumerate(found) if one is tag), None)
    if place is None:
        return True
    if tag.opens:
        return all(isinstance(one, Tag) and one.opens for one in found[:place])
    return tag.word in CLOSERS and all(isinstance(one, Tag) and one.word in CLOSERS for one in found[place + 1 :])


def _take_off(control: "_Element") -> None:
    content = control.find(SDT_CONTENT)
    for child in list(content) if content is not None else ():
        control.addprevious(child)
    remove(control)
