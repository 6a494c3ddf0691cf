"""Nodes → the document: tags in the place of values, one body in the place of all items of a list."""

from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.xml import RANGE_MARKS, elements, remove
from minutes.learning.blocks import Block
from minutes.learning.editing import Edit, edit
from minutes.learning.escaping import escapes
from minutes.learning.nodes import Box, Line, Loop, Node
from minutes.ooxml.oxml import TC, TR, P, R, T, W

if TYPE_CHECKING:
    from lxml.etree import _Element


def write(blocks: list[Block], nodes: list[Node]) -> None:
    """Put what the nodes say in the place of the blocks, which stand one after the other in one element."""
    if not blocks:
        return
    written = _written(nodes)
    first = blocks[0].element
    anchor = first.makeelement(f"{W}anchor")
    first.addprevious(anchor)
    kept = {id(one) for one in written}
    for block in blocks:
        if id(block.element) not in kept:
            remove(block.element)
    _put(anchor, written)
    remove(anchor)


def _put(anchor: "_Element", written: "list[_Element]") -> None:
    """Each element behind the one before; what stands right already, but for bookmarks between, stays."""
    before = anchor
    for element in written:
        following = before.getnext()
        while following is not None and following.tag in RANGE_MARKS:
            following = following.getnext()
        if following is not element:
            before.addnext(element)
        before = element


def _written(nodes: list[Node]) -> "list[_Element]":
    found: list[_Element] = []
    for node in nodes:
        if isinstance(node, Line):
            found.append(_line(node))
        elif isinstance(node, Box):
            write_inside(node)
            found.append(node.block.element)
        elif isinstance(node, Loop):
            found += _between(f"{{% for {node.variable} in {node.expression} %}}", node.inside, "{% endfor %}")
        elif len(node.inside) == 1 and isinstance(node.inside[0], Line) and not node.expression.startswith("not "):
            node.inside[0].edits.insert(0, (0, 0, f"{{% needs {node.expression} %}}"))
            found += _written(node.inside)
        else:
            found += _between(f"{{% if {node.expression} %}}", node.inside, "{% endif %}")
    return found


def write_inside(box: Box) -> None:
    """Write what stands in a table, a row, a cell or a content control."""
    write(box.block.children, box.inside)


def _between(begin: str, inside: list[Node], end: str) -> "list[_Element]":
    body = _written(inside)
    if not body:
        return []
    return [_tag_like(body[0], begin), *body, _tag_like(body[0], end)]


def _tag_like(example: "_Element", tag: str) -> "_Element":
    """A paragraph, or a row like the example, that holds nothing but a tag."""
    if example.tag != TR:
        return _paragraph(example, tag)
    row = deepcopy(example)
    for number, cell in enumerate(row.iterchildren(TC)):
        for block in [one for one in elements(cell) if one.tag != f"{W}tcPr"]:
            remove(block)
        cell.append(_paragraph(cell, "" if number else tag))
    return row


def _paragraph(maker: "_Element", text: str) -> "_Element":
    paragraph = maker.makeelement(P)
    if text:
        run, written = maker.makeelement(R), maker.makeelement(T)
        written.text = text
        run.append(written)
        paragraph.append(run)
    return paragraph


def _line(line: Line) -> "_Element":
    edits: list[Edit] = list(line.edits)
    edits += [(match.start, match.end, match.written) for match in line.matches]
    edits += escapes(line.block.text, edits)
    if edits:
        edit(line.block.element, edits)
    for drawn, expression in line.pictures:
        drawn.set("descr", f"{{{{ {expression} }}}}")
    return line.block.element
