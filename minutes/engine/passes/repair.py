"""Guard elements that Word rejects when empty (cells, tables, rows), and mark paragraphs with a single value."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.engine.passes.marks import Alone, Guard
from minutes.engine.scoping import is_blank
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import RANGE_MARKS, ancestor, elements, is_element
from minutes.ooxml import P_PR, SDT, SDT_CONTENT, SECT_PR, TBL, TC, TEXT_BOX, TR, Length, P, R, T, W, number

if TYPE_CHECKING:
    from lxml.etree import _Element


NEEDS_PARAGRAPH = frozenset((TC, TEXT_BOX, *(W + n for n in "hdr ftr footnote endnote comment".split())))
"""Containers that must end with a paragraph (17.4.65 and others)."""

_HOLDS_NO_BLOCKS = frozenset((P, TBL, TR, *(W + n for n in "hyperlink ins smartTag fldSimple".split())))


def guard(story: Story) -> None:
    """Put guards around the containers and tables of an expanded story that may become empty."""
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
    """Return whether it is the content of a block-level control, not of one around runs, rows or cells."""
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
    """Return whether the container may end with something other than a paragraph.

    A paragraph with a single value keeps itself: see :class:`Alone`.
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
    """Return whether the table has a row outside of all blocks."""
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
    """Yield the nodes between the cells of a row, also inside content controls around cells."""
    for child in parent:
        if child.tag in (SDT, SDT_CONTENT):
            yield from _between_cells(child)
        else:
            yield child


def _table_of(row: "_Element") -> "_Element":
    return next(row.iterancestors(TBL))


def _forget_widths(table: "_Element") -> None:
    """Let Word compute the widths of the cells: those of the template do not fit a varying number of columns."""
    for row in table.iter(TR):
        for cell in elements(row):
            width = cell.find(f"{W}tcPr/{W}tcW")
            if width is not None:
                width.set(f"{W}w", "0")
                width.set(f"{W}type", "auto")


_DECLARATION = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')


def mark_alone(story: Story) -> None:
    """Put marks around each paragraph of an expanded story with one output tag only, which a value may replace."""
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
    """Return an element as XML without namespace declarations, for a place where they are in scope."""
    from lxml import etree

    return _DECLARATION.sub("", etree.tostring(element, encoding="unicode", with_tail=False))


def _only_tag(paragraph: "_Element", story: Story) -> "_Element | None":
    """Return the mark that is the paragraph's whole content; ``None`` for any other content."""
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
    """Return whether it is the last paragraph of a container that must end with one."""
    parent = paragraph.getparent()
    if parent is None or parent.tag not in NEEDS_PARAGRAPH:
        return False
    return all(node.tag in RANGE_MARKS for node in paragraph.itersiblings() if is_element(node))


_CELL_MARGINS = 216
"""Left and right margin of a cell in Word's default table, in twips."""


def text_widths(story: Story) -> "dict[_Element, int]":
    """Return the width of each paragraph's text in EMU, from its section or cell, where known (17.6.11, 17.4.71)."""
    widths: dict[_Element, int] = {}
    section = 0
    # The properties of a section follow its content.
    for node in reversed(list(story.root.iter(P, SECT_PR))):
        if node.tag == SECT_PR:
            section = _section_width(node)
            continue
        cell = ancestor(node, TC)
        width = _cell_width(cell) if cell is not None else section
        if width > 0:
            widths[node] = width
    return widths


def _section_width(section: "_Element") -> int:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return 0
    return _twips(size, "w") - _twips(margins, "left") - _twips(margins, "right") - _twips(margins, "gutter")


def _cell_width(cell: "_Element") -> int:
    width = cell.find(f"{W}tcPr/{W}tcW")
    if width is None or width.get(f"{W}type") != "dxa":
        return 0
    return _twips(width, "w") - Length.twips(_CELL_MARGINS)


def _twips(element: "_Element", name: str) -> int:
    return Length.twips(number(element, name))
