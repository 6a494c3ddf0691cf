"""Texts of several paragraphs: where all of them stand one after the other, one tag takes their place."""

from collections.abc import Iterator

from minutes.learning.blocks import Block
from minutes.learning.match import Match
from minutes.learning.nodes import Line
from minutes.learning.texts import rich_lines
from minutes.learning.values import Scope
from minutes.ooxml.oxml import TBL, P, W, value
from minutes.richtext import Paragraph, RichText, Table


def find_rich(blocks: list[Block], scope: Scope, table_style: str) -> tuple[int, int, Line] | None:
    """The first blocks that a rich text of the scope takes the place of: where, and the paragraph for the tag."""
    for start in range(len(blocks)):
        found = [
            (_end(value, blocks, start, table_style), expression)
            for expression, value in _texts(scope)
            if not _told_apart(value, blocks[start])
        ]
        end = max((one for one, _ in found), default=0)
        if end:
            alike = tuple(expression for one, expression in found if one == end)
            return start, end, Line(_holder(blocks[start]), [Match(0, len(blocks[start].text), alike[0], alike)], [])
    return None


def _texts(scope: Scope) -> Iterator[tuple[str, RichText]]:
    """The longest first."""
    found = []
    for known in scope.scalars():
        value = RichText((known.value,)) if isinstance(known.value, Table) else known.value
        if isinstance(value, RichText) and any(rich_lines(value)):
            found.append((known.expression, value))
    return iter(sorted(found, key=lambda one: -sum(map(len, rich_lines(one[1])))))


def _end(value: RichText, blocks: list[Block], start: int, table_style: str) -> int:
    """Where the text ends that begins at a block; 0: it does not begin there."""
    place = start
    for block in value.blocks:
        if place == len(blocks):
            return 0
        here = blocks[place]
        if isinstance(block, Paragraph):
            if here.tag != P or _bare(here.lines[0]) != _bare(rich_lines(RichText((block,)))[0]):
                return 0
        elif not (isinstance(block, Table) and is_drawn(here, table_style) and _says(here, block)):
            return 0
        place += 1
        if isinstance(block, Table) and place < len(blocks) and not any(blocks[place].lines):
            place += 1
    return place


def _bare(line: str) -> str:
    """A line without the sign of a list, where that was typed."""
    return line.removeprefix("- ").removeprefix("+ ")


def _told_apart(value: RichText, block: Block) -> bool:
    """Whether a paragraph has several formats where the text has none: its parts are looked for one by one."""
    runs = [run for one in value.blocks if isinstance(one, Paragraph) for run in one.runs]
    plain = not any(getattr(run, "bold", False) or getattr(run, "italic", False) for run in runs)
    return plain and len(value.blocks) == 1 and len(block.formats) > 1


def _says(here: Block, table: Table) -> bool:
    return list(here.lines) == rich_lines(RichText((table,)))


def is_drawn(block: Block, table_style: str) -> bool:
    """Whether it is a table in the style in which the program draws tables of data."""
    if block.tag != TBL or not table_style:
        return False
    return value(block.element.find(f"{W}tblPr"), "tblStyle") == table_style


def _holder(block: Block) -> Block:
    """The paragraph for the tag: the first of the text, or a new one in the place of a table."""
    if block.tag == P:
        return block
    paragraph = block.element.makeelement(P)
    return Block(paragraph)
