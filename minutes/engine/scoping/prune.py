"""Remove paragraphs with only tags that print nothing (the tags stay), and rows and cells with only a comment."""

from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.scoping.split import cut, drop, is_blank, keep_page_break
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import CAPTURING, Tag
from minutes.engine.xml import RANGE_MARKS, ancestor, remove
from minutes.ooxml import P_PR, SECT_PR, TBL, TC, TR, VAL, P, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_HOLDERS = {"tr": TR, "tc": TC}


def prune(story: Story, blocks: list[Block], nodes: "dict[int, _Element]") -> None:
    """Move the tags out of each paragraph that prints nothing and remove it.

    A block that stores its content (``{% set x %}…``, ``{% macro m() %}…``) prints nothing in place.
    """
    captures = {id(b.opener): b for b in blocks if b.word in CAPTURING and b.closer is not None}
    for paragraph in list(story.root.iter(P)):
        marks = [mark for mark in paragraph.iter() if is_mark(mark) and ancestor(mark, P) is paragraph]
        if not marks or any(_is_needs(story, mark) for mark in marks):
            continue
        captured = [
            (mark, nodes[id(captures[key].closer)])
            for mark in marks
            if (key := id(story.meaning(mark))) in captures
            and ancestor(nodes[id(captures[key].closer)], P) is paragraph
        ]
        _Pruner(story, paragraph, captured).run()


def prune_comments(story: Story) -> None:
    """Remove the rows and cells with nothing but docxtpl's comment for them: ``{#tr … #}``, ``{#tc … #}``."""
    columns: dict[_Element, set[int]] = {}
    for mark in [node for node in story.root.iter() if is_mark(node)]:
        meaning = story.meaning(mark)
        wanted = _HOLDERS.get(meaning.prefix) if isinstance(meaning, Tag) and meaning.sign == "{#" else None
        element = ancestor(mark, wanted) if wanted else None
        row = element.getparent() if element is not None else None
        if element is None or row is None or _is_only(element) or not is_blank(element, story):
            continue
        table = ancestor(row, TBL)
        if wanted == TC and table is not None:
            columns.setdefault(table, set()).add(row.index(element) - (row.find(f"{W}trPr") is not None))
        drop(element)
    for table, dropped in columns.items():
        _narrow(table, dropped)


def _is_only(element: "_Element") -> bool:
    """Return whether it is the only row of its table or cell of its row, which is required."""
    siblings = (next(element.itersiblings(element.tag, preceding=before), None) for before in (True, False))
    return all(sibling is None for sibling in siblings)


def _narrow(table: "_Element", columns: set[int]) -> None:
    """Remove these columns from the table's grid as long as it has more columns than any row."""
    grid = table.findall(f"{W}tblGrid/{W}gridCol")
    spans = f"{W}tcPr/{W}gridSpan"
    most = max(
        (sum(_columns(cell.find(spans)) for cell in row.iterchildren(TC)) for row in table.iterchildren(TR)), default=0
    )
    for column in sorted(columns, reverse=True)[: max(len(grid) - most, 0)]:
        if column < len(grid):
            remove(grid[column])


def _columns(span: "_Element | None") -> int:
    value = span.get(VAL, "") if span is not None else ""
    return int(value) if value.isdecimal() and len(value) < 3 else 1  # Word has 63 columns at most


def _is_needs(story: Story, mark: "_Element") -> bool:
    meaning = story.meaning(mark)
    return isinstance(meaning, Tag) and meaning.word in ("needs", "width", "height")


class _Pruner:
    def __init__(self, story: Story, paragraph: "_Element", captured: "list[tuple[_Element, _Element]]") -> None:
        self.story = story
        self.paragraph = paragraph
        self.captured = captured
        self.begun: set[_Element] = set()

    def run(self) -> None:
        """Remove the paragraph if it shows nothing outside of captured blocks; else leave it unchanged."""
        top = self.paragraph
        inside = {node for pair in self.captured for node in _range(*pair)} if self.captured else set()
        # An element with a closing tag begins inside the block and may continue after it.
        self.begun = inside & {node for _, closer in self.captured for node in closer.iterancestors()}
        if not self._silent(self.paragraph, inside - self.begun):
            return
        for mark, closer in self.captured:
            if mark.getparent() is not closer.getparent():
                cut(mark, top, leading=True)
                cut(closer, top, leading=False)
        for node in self._units():
            self.paragraph.addprevious(node)
        last = self.paragraph.getprevious()
        if self.paragraph.find(f"{P_PR}/{SECT_PR}") is not None:
            for node in [child for child in self.paragraph if child.tag != P_PR and child.tag not in RANGE_MARKS]:
                self.paragraph.remove(node)
            return
        if last is not None:
            keep_page_break(self.paragraph, last)
        drop(self.paragraph)

    def _silent(self, element: "_Element", inside: "set[_Element]") -> bool:
        """Return whether nothing of the element is visible outside of the captured blocks."""
        if element in inside:
            return True
        if is_mark(element):
            meaning = self.story.meaning(element)
            return isinstance(meaning, Tag) and not meaning.prints and not _tail_shows(element, inside)
        if len(element) == 0 or not any(is_mark(node) for node in element.iter()):
            return is_blank(element, self.story)
        if (element.text or "").strip() and element not in self.begun:
            return False
        return all(self._silent(child, inside) for child in element)

    def _units(self) -> "list[_Element]":
        """Return the nodes to move out, in order: marks, range marks, and the content of captured blocks."""
        units: list[_Element] = []
        taken: set[_Element] = set()
        ends = dict(self.captured)
        for node in list(self.paragraph.iter()):
            if node in taken or not (is_mark(node) or node.tag in RANGE_MARKS):
                continue
            closer = ends.get(node)
            whole = [node, *_siblings_until(node, closer)] if closer is not None else [node]
            for part in whole:
                taken.update(part.iter())
            whole[-1].tail = None
            units += whole
        return units


def _tail_shows(mark: "_Element", inside: "set[_Element]") -> bool:
    return bool((mark.tail or "").strip()) and mark not in inside


def _siblings_until(mark: "_Element", closer: "_Element") -> "list[_Element]":
    found = []
    for node in mark.itersiblings():
        found.append(node)
        if node is closer:
            break
    return found


def _range(opener: "_Element", closer: "_Element") -> "list[_Element]":
    """Return the nodes between the two in document order, with the opener and without the closer."""
    nodes = list(opener.getroottree().getroot().iter())
    return nodes[nodes.index(opener) : nodes.index(closer)]
