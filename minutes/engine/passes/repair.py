"""What Word calls damage, a cell without a paragraph, a table without rows, is guarded where it might come about."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.engine.passes.marks import Alone, Guard
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import RANGE_MARKS, elements, is_element
from minutes.ooxml.oxml import SDT, SDT_CONTENT, TBL, TC, TEXT_BOX, TR, P, W

if TYPE_CHECKING:
    from lxml.etree import _Element

NEEDS_PARAGRAPH = frozenset((TC, TEXT_BOX, *(W + n for n in "hdr ftr footnote endnote comment".split())))
"""Containers that end with a paragraph (17.4.65 and others)."""

_HOLDS_NO_BLOCKS = frozenset((P, TBL, TR, *(W + n for n in "hyperlink ins smartTag fldSimple".split())))


def guard(story: Story) -> None:
    """Put guards around the containers and tables of a lifted story that may become empty."""
    for element in list(story.root.iter()):
        if not is_element(element):
            continue
        if (element.tag in NEEDS_PARAGRAPH or _holds_blocks(element)) and _is_conditional(element, story):
            begin, end = _guards(story, "paragraph")
            element.insert(sum(child.tag == f"{W}tcPr" for child in element), begin)
            element.append(end)
        elif element.tag == TBL:
            _guard_table(story, element)


def _holds_blocks(element: "_Element") -> bool:
    """Whether it is the content of a control around paragraphs and tables, not around runs, rows or cells."""
    if element.tag != SDT_CONTENT:
        return False
    control = element.getparent()
    above = control.getparent() if control is not None else None
    while above is not None and above.tag in (SDT, SDT_CONTENT):
        above = above.getparent()
    return above is not None and above.tag not in _HOLDS_NO_BLOCKS


def _guard_table(story: Story, table: "_Element") -> None:
    columns = False
    for row in table.iter(TR):
        if any(map(is_mark, _between_cells(row))) and _table_of(row) is table:
            columns = True
            _put_around(story, row, "row")
    if columns:
        _forget_widths(table)
        _put_around(story, table, "columns")
    if not _has_row(table):
        _put_around(story, table, "table")


def _put_around(story: Story, element: "_Element", kind: str) -> None:
    begin, end = _guards(story, kind)
    element.addprevious(begin)
    element.addnext(end)


def _guards(story: Story, kind: str) -> "tuple[_Element, _Element]":
    number = len(story.marks)
    return story.mark(Guard(kind, number, True)), story.mark(Guard(kind, number, False))


def _is_conditional(container: "_Element", story: Story) -> bool:
    """Whether the last thing in the container may be something else than a paragraph.

    A paragraph that holds one value only keeps itself alive: see :class:`Alone`.
    """
    for child in reversed(list(container)):
        if is_mark(child):
            meaning = story.meaning(child)
            if isinstance(meaning, Tag) and meaning.sign == "{#":
                continue
            return not isinstance(meaning, Alone)
        if child.tag in RANGE_MARKS:
            continue
        return child.tag not in (P, SDT)
    return True


def _has_row(table: "_Element") -> bool:
    """Whether the table has a row that no block leaves out."""
    depth = 0
    for child in table:
        if is_mark(child):
            depth += 1
        elif not depth and (child.tag == TR or _holds_row(child)):
            return True
    return False


def _holds_row(child: "_Element") -> bool:
    content = child.find(SDT_CONTENT) if child.tag == SDT else None
    return content is not None and _has_row(content)


def _between_cells(parent: "_Element") -> "Iterator[_Element]":
    """What stands beside the cells of a row, also inside content controls around them."""
    for child in parent:
        if child.tag in (SDT, SDT_CONTENT):
            yield from _between_cells(child)
        else:
            yield child


def _table_of(row: "_Element") -> "_Element":
    return next(row.iterancestors(TBL))


def _forget_widths(table: "_Element") -> None:
    """Columns come and go: the cells' widths of the template no longer add up; Word works them out."""
    for row in table.iter(TR):
        for cell in elements(row):
            width = cell.find(f"{W}tcPr/{W}tcW")
            if width is not None:
                width.set(f"{W}w", "0")
                width.set(f"{W}type", "auto")
