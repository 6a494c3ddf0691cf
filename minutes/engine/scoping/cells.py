"""Tags about the cell they stand in: its colour, how many columns it covers, cells of a loop that become one (17.4)."""

from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.passes.marks import CellValue, attribute_mark
from minutes.engine.scoping.levels import no_table
from minutes.engine.scoping.split import drop, is_blank
from minutes.engine.stories import Story
from minutes.engine.tags import CELLS, Tag
from minutes.engine.xml import ancestor, remove
from minutes.ooxml.oxml import TC, VAL, P, W, child, insert
from minutes.problems import Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = {"cellbg": "shd", "colspan": "gridSpan", "vm": "vMerge", "hm": "gridSpan"}
_VALUES = {"cellbg": "fill"}


def put_cells(story: Story, blocks: list[Block], nodes: "dict[int, _Element]") -> list[Problem]:
    """Let each such tag of a story set the property of its cell."""
    problems: list[Problem] = []
    for tag in [tag for tag in story.tags if tag.word in CELLS]:
        mark = nodes[id(tag)]
        cell, paragraph = ancestor(mark, TC), ancestor(mark, P)
        if cell is None:
            problems.append(no_table(tag))
            continue
        remove(mark)
        if paragraph is not None and is_blank(paragraph, story) and len(list(cell.iterchildren(P))) > 1:
            drop(paragraph)
        _set(story, cell, tag)
        if tag.word == "vm":
            _first_only(story, blocks, tag, [one for one in cell if one.tag != f"{W}tcPr"])
        elif tag.word == "hm":
            _first_only(story, blocks, tag, [cell])
    return problems


def _set(story: Story, cell: "_Element", tag: Tag) -> None:
    name = W + _PROPERTIES[tag.word]
    properties = child(cell, "tcPr")
    for old in properties.findall(name):
        if tag.word == "hm":
            _multiply(tag, old.get(VAL, "1"))
        properties.remove(old)
    new = properties.makeelement(name)
    if tag.word == "cellbg":
        new.set(VAL, "clear")
        new.set(f"{W}color", "auto")
    new.set(W + _VALUES.get(tag.word, "val"), attribute_mark(story, CellValue(tag)))
    insert(properties, new)


def _multiply(tag: Tag, columns: str) -> None:
    """Let a merged cell that covers several columns already cover so many in each iteration."""
    from jinja2 import nodes

    if columns.isdecimal() and len(columns) < 3 and isinstance(tag.node, nodes.Expr):
        tag.node = nodes.Mul(tag.node, nodes.Const(int(columns)))


def _first_only(story: Story, blocks: list[Block], tag: Tag, held: "list[_Element]") -> None:
    """Leave out what the cell holds, or the cell, in all iterations of its loop but the first."""
    from jinja2 import nodes

    opener, closer = (Tag("{%", word, tag.source, Place()) for word in ("if", "endif"))
    for one, word in ((opener, "if"), (closer, "endif")):
        one.place, one.number, one.word = tag.place, tag.number, word
    opener.node = nodes.Getattr(nodes.Name("loop", "load"), "first", "load")
    closer.opener = opener
    if held:
        held[0].addprevious(story.mark(opener))
        held[-1].addnext(story.mark(closer))
    block = Block(opener, None)
    block.closer = closer
    blocks.append(block)
