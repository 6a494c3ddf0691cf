"""Writing nodes into the document: tags replace values, one body replaces all items of a list, text that looks like
tags is escaped, command lines are styled, halves of paired marks are removed.
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from itertools import takewhile
from typing import TYPE_CHECKING

from minutes.engine import RANGE_MARKS, Piece, elements, flow, remove
from minutes.learning.blocks import Block
from minutes.learning.nodes import Box, Line, Loop, Node
from minutes.ooxml import P_PR, R_PR, SPACE, TC, TR, P, R, T, W, child, put

if TYPE_CHECKING:
    from lxml.etree import _Element


def write(blocks: list[Block], nodes: list[Node]) -> None:
    """Write the nodes in place of the blocks, which are consecutive in one element."""
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
    """Insert each element after the previous one; those already in order, ignoring bookmarks, stay."""
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
    """Write the nodes of a table, row, cell or content control."""
    write(box.block.children, box.inside)


def _between(begin: str, inside: list[Node], end: str) -> "list[_Element]":
    body = _written(inside)
    if not body:
        return []
    return [_tag_like(body[0], begin), *body, _tag_like(body[0], end)]


def _tag_like(example: "_Element", tag: str) -> "_Element":
    """Return a paragraph, or a row like the example, with only a tag."""
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


Edit = tuple[int, int, str]
"""Start and end in the paragraph's text, equal for an insertion, and the text, formatted like what it replaces."""


def edit(paragraph: "_Element", edits: Iterable[Edit]) -> None:
    """Make all edits of one paragraph, which do not overlap."""
    ordered = sorted(enumerate(edits), key=lambda one: (one[1][0], one[1][1], one[0]), reverse=True)
    pieces: list[Piece] = []
    for _, (start, end, text) in ordered:
        pieces = pieces or flow(paragraph)
        while pieces and pieces[-1].start > end:  # edits are made from the last to the first
            pieces.pop()
        if not pieces:
            _first_run(paragraph, text)
        elif not (_insert(pieces, start, text) if start == end else _replace(pieces, start, end, text)):
            pieces = []
    for element in list(paragraph.iter(T)):
        _drop_empty(element)


def _insert(pieces: list[Piece], at: int, text: str) -> bool:
    """Insert at a run border, an end tag into the run before it, else the run after; whether pieces stay valid."""
    closes = text.startswith("{% end")
    where = next((one for one in reversed(pieces) if one.start <= at - closes), pieces[0])
    element = _text_of(where, behind=closes or at > where.start)
    place = at - where.start if element is where.element else 0
    written = element.text or ""
    element.text = written[:place] + text + written[place:]
    element.set(SPACE, "preserve")
    return element is where.element


def _replace(pieces: list[Piece], start: int, end: int, text: str) -> bool:
    """Replace text; return whether the pieces stay valid."""
    last = takewhile(lambda one: one.start + len(one.text) > start, reversed(pieces))
    touched = [one for one in last if one.start < end][::-1]
    for piece in reversed(touched[1:]):
        if piece.element.tag == T:
            piece.element.text = (piece.element.text or "")[max(0, end - piece.start) :]
            piece.element.set(SPACE, "preserve")
        else:
            remove(piece.element)
    first = touched[0]
    element = _text_of(first, behind=False)
    if element is not first.element:
        element.text = text
        remove(first.element)
    else:
        written = element.text or ""
        element.text = written[: start - first.start] + text + written[max(0, end - first.start) :]
    element.set(SPACE, "preserve")
    return element is first.element and len(touched) == 1


def _text_of(piece: Piece, *, behind: bool) -> "_Element":
    """Return the text element of a piece, or a new one beside a tab or break."""
    if piece.element.tag == T:
        return piece.element
    made = piece.element.makeelement(T)
    if behind:
        piece.element.addnext(made)
    else:
        piece.element.addprevious(made)
    return made


def _first_run(paragraph: "_Element", text: str) -> None:
    """Add a run, formatted like the paragraph mark, to a paragraph without text."""
    run, written = paragraph.makeelement(R), paragraph.makeelement(T)
    mark = paragraph.find(f"{P_PR}/{R_PR}")
    if mark is not None:
        from copy import deepcopy

        run.append(deepcopy(mark))
    written.text = text
    written.set(SPACE, "preserve")
    run.append(written)
    paragraph.append(run)


def _drop_empty(element: "_Element") -> None:
    run = element.getparent()
    if element.text or run is None:
        return
    remove(element)
    if not [child for child in run if child.tag != R_PR] and run.getparent() is not None:
        remove(run)


_WAYS = {"{{": "{_{", "}}": "}_}", "{%": "{_%", "%}": "%_}"}
"""docxtpl's escapes, for paragraphs."""
_SIGNS = re.compile(r"\{_?[{%]|[}%]_?\}|\{#")
_OPENED = re.compile(r"\{[{%#]")
_SEEN = frozenset(("descr", "title", "alt", "tooltip", "instr"))
_TABLES = ("tblCaption", "tblDescription")


def escapes(text: str, edits: list[Edit]) -> list[Edit]:
    """Return the edits that escape tag delimiters outside of other edits."""
    found: list[Edit] = []
    taken = bytearray(len(text) + 1)
    for begin, stop, _ in edits:
        taken[begin:stop] = b"\1" * (stop - begin)
    for sign in _SIGNS.finditer(text):
        start, end = sign.span()
        if not any(taken[start:end]):
            found.append((start, end, _WAYS.get(sign[0]) or f'{{{{ "{sign[0]}" }}}}'))
    return found


def escaped(text: str) -> str:
    """Return a text outside of paragraphs with its tag delimiters as values."""
    return _OPENED.sub(lambda sign: f'{{{{ "{sign[0]}" }}}}', text)


def escape_attributes(root: "_Element") -> None:
    """Escape tag delimiters in the attributes of a part and its field instructions."""
    from minutes.ooxml import FIELD_CODE, VAL

    for element in root.iter("*"):
        name = str(element.tag).rpartition("}")[2]
        for key, text in element.attrib.items():
            seen = str(key).rpartition("}")[2] in _SEEN or (name in _TABLES and key == VAL)
            if seen and "{" in str(text):
                element.set(key, escaped(str(text)))
        if element.tag == FIELD_CODE and element.text:
            element.text = escaped(element.text)


def escape_paragraphs(root: "_Element") -> bool:
    """Escape tag delimiters in the paragraphs of a part; return whether there were any."""
    from minutes.engine import flow
    from minutes.ooxml import P

    changed = False
    for paragraph in root.iter(P):
        found = escapes("".join(piece.text for piece in flow(paragraph)), [])
        edit(paragraph, found)
        changed = changed or bool(found)
    return changed


# Lines that hold only a command print nothing and are small and grey in the template.
STYLE = "Lệnh của mẫu"
"""The style of such lines in the program's templates (ISO/IEC 29500-1, 17.7.4.17)."""
_COMMAND = re.compile(r"\s*\{%[^%]*%\}\s*")
_GREY, _SIZE = "7F7F7F", "18"
"""Size in half-points (17.3.2.38)."""


def mark_commands(root: "_Element", style: str) -> None:
    """Format inserted lines, which have no formatting yet, with a style, or small and grey when it is empty."""
    for paragraph in root.iter(P):
        runs = paragraph.findall(R)
        bare = len(runs) == len(paragraph) == 1 and runs[0].find(R_PR) is None
        if bare and _COMMAND.fullmatch("".join(one.text or "" for one in runs[0].iter(T))):
            _mark(paragraph, runs[0], style)


def _mark(paragraph: "_Element", run: "_Element", style: str) -> None:
    if style:
        put(child(paragraph, "pPr"), "pStyle", style)
        return
    for name, value in {"color": _GREY, "sz": _SIZE, "szCs": _SIZE}.items():
        put(child(run, "rPr"), name, value)


_PAIRS = (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd"), ("permStart", "permEnd"))


def drop_halves(root: "_Element") -> None:
    """Remove marks of a part whose other half was removed with its text."""
    for begin, end in _PAIRS:
        begins = {one.get(f"{W}id"): one for one in root.iter(W + begin)}
        ends = {one.get(f"{W}id"): one for one in root.iter(W + end)}
        for identity, mark in [*begins.items(), *ends.items()]:
            if identity not in begins or identity not in ends:
                remove(mark)
