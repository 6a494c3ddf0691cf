"""Nodes → the document: tags in the place of values, one body in the place of all items of a list."""

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
    """Replace the blocks, consecutive in one element, by the content of the nodes."""
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
    """Put each element after the one before; elements already in order, bookmarks apart, stay."""
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
    """Write the content of a table, row, cell or content control."""
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


# Text put in the place of text in a paragraph, in the formatting of the first letter that it replaces.
Edit = tuple[int, int, str]
"""Where in the paragraph's text, and what is put there; begin and end are the same where nothing is replaced."""


def edit(paragraph: "_Element", edits: Iterable[Edit]) -> None:
    """Make all edits of one paragraph, which never overlap."""
    ordered = sorted(enumerate(edits), key=lambda one: (one[1][0], one[1][1], one[0]), reverse=True)
    pieces: list[Piece] = []
    for _, (start, end, text) in ordered:
        pieces = pieces or flow(paragraph)
        while pieces and pieces[-1].start > end:  # the last edits come first: what stands behind is done with
            pieces.pop()
        if not pieces:
            _first_run(paragraph, text)
        elif not (_insert(pieces, start, text) if start == end else _replace(pieces, start, end, text)):
            pieces = []
    for element in list(paragraph.iter(T)):
        _drop_empty(element)


def _insert(pieces: list[Piece], at: int, text: str) -> bool:
    """An end is in the run before it, everything else in the run after it. Whether the pieces are the same."""
    closes = text.startswith("{% end")
    where = next((one for one in reversed(pieces) if one.start <= at - closes), pieces[0])
    element = _text_of(where, behind=closes or at > where.start)
    place = at - where.start if element is where.element else 0
    written = element.text or ""
    element.text = written[:place] + text + written[place:]
    element.set(SPACE, "preserve")
    return element is where.element


def _replace(pieces: list[Piece], start: int, end: int, text: str) -> bool:
    """Whether the pieces are the same after it."""
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
    """The element for text at a piece: its own, or a new one beside a tab or a break."""
    if piece.element.tag == T:
        return piece.element
    made = piece.element.makeelement(T)
    if behind:
        piece.element.addnext(made)
    else:
        piece.element.addprevious(made)
    return made


def _first_run(paragraph: "_Element", text: str) -> None:
    """A run with text in a paragraph that has none, formatted as its mark is."""
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


# Tag delimiters in the document's text are escaped in the template.
_WAYS = {"{{": "{_{", "}}": "}_}", "{%": "{_%", "%}": "%_}"}
"""docxtpl's way, which is for paragraphs."""
_SIGNS = re.compile(r"\{_?[{%]|[}%]_?\}|\{#")
_OPENED = re.compile(r"\{[{%#]")
_SEEN = frozenset(("descr", "title", "alt", "tooltip", "instr"))
_TABLES = ("tblCaption", "tblDescription")


def escapes(text: str, edits: list[Edit]) -> list[Edit]:
    """The escaped text for delimiters in a paragraph's text."""
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
    """A text outside of paragraphs, with its signs as values."""
    return _OPENED.sub(lambda sign: f'{{{{ "{sign[0]}" }}}}', text)


def escape_attributes(root: "_Element") -> None:
    """Write the signs in the attributes of a part, and in the instructions of its fields, as values."""
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
    """Write the signs in the paragraphs of a part that nothing is learned from; whether there were any."""
    from minutes.engine import flow
    from minutes.ooxml import P

    changed = False
    for paragraph in root.iter(P):
        found = escapes("".join(piece.text for piece in flow(paragraph)), [])
        edit(paragraph, found)
        changed = changed or bool(found)
    return changed


# Lines that hold nothing but a command: they are printed nowhere, and look small and grey in the template.
STYLE = "Lệnh của mẫu"
"""The style of such lines in the templates of the program (Word file, ISO/IEC 29500-1, 17.7.4.17)."""
_COMMAND = re.compile(r"\s*\{%[^%]*%\}\s*")
_GREY, _SIZE = "7F7F7F", "18"
"""Size in halves of a point (17.3.2.38)."""


def mark_commands(root: "_Element", style: str) -> None:
    """Set the lines that were put in, which have no formatting yet, in a style, or without one small and grey."""
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


# Marks in pairs of which one was taken away with the text that it stood in: the other goes too.
_PAIRS = (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd"), ("permStart", "permEnd"))


def drop_halves(root: "_Element") -> None:
    """Remove the marks of a part whose other half is not there."""
    for begin, end in _PAIRS:
        begins = {one.get(f"{W}id"): one for one in root.iter(W + begin)}
        ends = {one.get(f"{W}id"): one for one in root.iter(W + end)}
        for identity, mark in [*begins.items(), *ends.items()]:
            if identity not in begins or identity not in ends:
                remove(mark)
