"""Move the tags of each block to the borders of its scope; apply ``needs`` and the tags for table cells."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.normalize import trim
from minutes.engine.passes import CellValue, attribute_mark
from minutes.engine.scoping.levels import Level, Scope, allowed, in_one_text, no_table, open_controls, scope_of
from minutes.engine.scoping.prune import prune, prune_comments
from minutes.engine.scoping.split import Sections, cut, drop, is_blank, keep_page_break
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import CELLS, CLOSERS, Tag
from minutes.engine.xml import ancestor, is_element, remove
from minutes.ooxml import SDT, SDT_CONTENT, TC, TR, VAL, P, W, child, insert
from minutes.problems import Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element


def expand_blocks(story: Story, blocks: list[Block]) -> list[Problem]:
    """Expand each block of a story to its scope; paragraphs and rows with only block tags are removed."""
    if not story.has_paragraphs:
        return in_one_text(story, blocks)
    return _Expander(story, blocks).expand_blocks()


class _Expander:
    def __init__(self, story: Story, blocks: list[Block]) -> None:
        self.story = story
        self.blocks = blocks
        self.nodes = {id(story.meaning(node)): node for node in story.root.iter() if is_mark(node)}
        self.sections = Sections(story, blocks, self.nodes)

    def expand_blocks(self) -> list[Problem]:
        problems: list[Problem] = []
        prune_comments(self.story)
        scopes: list[tuple[Block, Scope]] = []
        for block in self.blocks:
            scope = allowed(block, scope_of(block, self.marks(block)))
            if isinstance(scope, Problem):
                problems.append(scope)
            else:
                scopes.append((block, scope))
        for block, scope in scopes:
            if scope.level is not Level.AROUND:
                open_controls(self.story, block, scope.element, self.nodes)
        self.put_between([(block, scope.element) for block, scope in scopes if scope.level is Level.SIBLINGS])
        for block, scope in scopes:
            if scope.level is Level.AROUND:
                self.put_around(block, scope.element)
        prune(self.story, self.blocks, self.nodes)
        for block, scope in scopes:
            if scope.level is Level.INLINE:
                self.put_inline(block)
        problems += self.put_needs() + put_cells(self.story, self.blocks, self.nodes)
        self.drop_empty_controls()
        return problems

    def marks(self, block: Block) -> "list[_Element]":
        return [self.nodes[id(tag)] for tag in block.tags]

    def put_around(self, block: Block, element: "_Element") -> None:
        """Put the opening tag before the element and the closing one after it."""
        opener, closer = self.marks(block)[0], self.marks(block)[-1]
        remove(opener)
        remove(closer)
        element.addprevious(opener)
        element.addnext(closer)
        if is_blank(element, self.story):
            drop(element)

    def put_between(self, blocks: "list[tuple[Block, _Element]]") -> None:
        """Move the tags of blocks over several siblings to the siblings' level, in document order."""
        tops = {id(self.nodes[id(tag)]): top for block, top in blocks for tag in block.tags}
        groups: dict[_Element, list[_Element]] = {}
        for node in list(self.story.root.iter()):
            if id(node) in tops:
                groups.setdefault(_child_of(tops[id(node)], node), []).append(node)
        # Rows of the table first: what is left in a cell is then in the cell's own paragraphs.
        for below, marks in sorted(groups.items(), key=lambda group: group[0].tag == P):
            if below.tag == P:
                self.split(below, marks)
            else:
                self.border(below, marks)

    def border(self, element: "_Element", marks: "list[_Element]") -> None:
        """Move the marks out of a row, cell or content control, which is removed if it has no other content."""
        paragraphs = [ancestor(mark, P) for mark in marks] if element.tag == SDT else []
        for mark in marks:
            remove(mark)
        for paragraph in paragraphs:
            if paragraph is not None and paragraph.getparent() is not None and is_blank(paragraph, self.story):
                drop(paragraph)
        if is_blank(element, self.story):
            for mark in marks:
                element.addprevious(mark)
            drop(element)
            return
        last = element
        for mark in marks:
            if self.tag(mark).word in CLOSERS:
                last.addnext(mark)
                last = mark
            else:
                element.addprevious(mark)

    def split(self, paragraph: "_Element", marks: "list[_Element]") -> None:
        """Split a paragraph at the marks; the content beside them stays, each piece as a paragraph."""
        top = paragraph.getparent()
        if top is None:
            return
        section = self.sections.take(paragraph)
        before, after = paragraph.getprevious(), paragraph.getnext()
        for mark in marks:
            trim(mark)
            cut(mark, top, leading=self.tag(mark).opens)
        pieces = _between(top, before, after)
        last = next(
            (piece for piece in reversed(pieces) if is_element(piece) and not is_blank(piece, self.story)), None
        )
        for piece in pieces:
            if piece.tag == P and is_blank(piece, self.story):
                drop(piece)
        self.sections.put_back(section, marks, last if pieces and last is pieces[-1] else None)
        if last is None:
            keep_page_break(paragraph, marks[-1])

    def put_inline(self, block: Block) -> None:
        """Split runs so that a block inside a paragraph with tags in different runs contains whole runs."""
        marks = self.marks(block)
        top = marks[0].getparent()
        if top is None or all(mark.getparent() is top for mark in marks):
            return
        holders = [list(mark.iterancestors()) for mark in marks]
        top = next(element for element in holders[0] if all(element in chain for chain in holders))
        for mark in marks:
            cut(mark, top, leading=self.tag(mark).opens)

    def drop_empty_controls(self) -> None:
        for content in list(self.story.root.iter(SDT_CONTENT)):
            control = content.getparent()
            if control is None or not len(content) or any(is_element(child) for child in content):
                continue
            for mark in content:
                control.addprevious(mark)
            remove(control)

    def put_needs(self) -> list[Problem]:
        """Turn ``{% needs x %}`` into a condition around its paragraph, or its row with the prefix ``tr``."""
        problems: list[Problem] = []
        for tag in list(self.story.tags):
            if tag.word != "needs":
                continue
            mark = self.nodes[id(tag)]
            element = ancestor(mark, TR if tag.prefix == "tr" else P)
            end = Tag("{%", "endif", tag.source, Place())
            end.place, end.word, end.opener, tag.word = tag.place, "endif", tag, "if"
            closer = self.story.mark(end)
            remove(mark)
            if element is None:
                problems.append(no_table(tag))
                continue
            element.addprevious(mark)
            element.addnext(closer)
            block = Block(tag, None)
            block.closer = end
            self.blocks.append(block)
        return problems

    def tag(self, mark: "_Element") -> Tag:
        meaning = self.story.meaning(mark)
        assert isinstance(meaning, Tag)
        return meaning


def separate_needs(tags: Iterable[Tag]) -> None:
    """Restore ``needs`` tags from ``if``: without expansion, nothing closes them."""
    for tag in tags:
        if tag.word == "if" and tag.content.startswith("needs"):
            tag.word = "needs"


def _child_of(top: "_Element", node: "_Element") -> "_Element":
    child = node
    for element in node.iterancestors():
        if element is top:
            return child
        child = element
    return child


def _between(top: "_Element", before: "_Element | None", after: "_Element | None") -> "list[_Element]":
    found: list[_Element] = []
    node = before.getnext() if before is not None else next(iter(top), None)
    while node is not None and node is not after:
        found.append(node)
        node = node.getnext()
    return found


# Tags for their cell: its colour, how many columns it spans, cells of a loop to merge (17.4).
_PROPERTIES = {"cellbg": "shd", "colspan": "gridSpan", "vm": "vMerge", "hm": "gridSpan"}
_VALUES = {"cellbg": "fill"}


def put_cells(story: Story, blocks: list[Block], nodes: "dict[int, _Element]") -> list[Problem]:
    """Let each cell tag of a story set the property of its cell."""
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
    """Multiply the merged columns by the number that the cell already spans."""
    from jinja2 import nodes

    if columns.isdecimal() and len(columns) < 3 and isinstance(tag.node, nodes.Expr):
        tag.node = nodes.Mul(tag.node, nodes.Const(int(columns)))


def _first_only(story: Story, blocks: list[Block], tag: Tag, held: "list[_Element]") -> None:
    """Omit the content of the cell, or the cell, in all iterations of its loop but the first."""
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
