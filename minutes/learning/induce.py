"""Conversion of a document's blocks to template nodes: which list items they print, and which values their text has;
also drawings of the data's pictures, and fixed lines that belong to list items.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from minutes.learning.blocks import Block, paragraphs_of
from minutes.learning.forms import IN_LISTS, Candidate, candidates, item_texts
from minutes.learning.inline import find_inline, find_people, find_rich, is_drawn
from minutes.learning.match import Around, Match, crosses, matches, ordinal_match, said
from minutes.learning.merge import settle
from minutes.learning.nodes import Box, Line, Loop, Node, Part, Remarks, unchanged
from minutes.learning.segments import Segment, Weights, earlier_starts, find_segments, later_starts, left_outside
from minutes.learning.text import folded
from minutes.learning.values import Scope, Several
from minutes.model import Ballot
from minutes.ooxml import DRAWING_PROPERTIES, TC, TR, P
from minutes.richtext import Picture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element


_MOST = 0.5
"""The least share of a row that a list's only item must cover."""
_SAME = 0.93
"""The share of the covered characters that values must still cover when each keeps to one format."""
_WHOLE = 0.9
"""The least share of a paragraph that a list's only item must cover; below it, the list is inside the paragraph."""

_FIGURES = re.compile(r"\d+\s*/\s*\d+|\d\s*%|\b\d+ (?:phiếu|người|đại biểu|không|ý kiến|tán thành|đồng ý)")
"""Figures of a vote in a sentence."""
_TRIED = 8
"""The most places of lists that are tried when the first ones leave much unexplained."""


class Found(NamedTuple):
    """A list at its place among blocks."""

    loop: Loop
    start: int
    end: int
    worth: float
    """The characters it explains, less those it does not."""


class Inducing:
    """Induces the nodes of one document."""

    def __init__(self, facts: "Mapping[str, object]", table_style: str = "") -> None:
        self.weights = Weights(frozenset(item_texts(facts)))
        self._candidates: dict[tuple[int, str], list[Candidate]] = {}
        self._lists: dict[tuple[int, str], list[Several]] = {}
        self._kept: list[object] = []
        self._table_style = table_style
        """The style of tables drawn by the program; empty when the document has none."""

    def nodes(self, blocks: "Sequence[Block]", scope: Scope, context: str = "", position: int = -1) -> list[Node]:
        """Return the nodes of consecutive blocks; ``position`` is that of the item whose blocks they are."""
        blocks = list(blocks)
        if not blocks:
            return []
        people = find_people(blocks, self.lists(scope), (self.weights, self._table_style))
        if people is not None and (people.some or people != (0, len(blocks), False)):
            inside = blocks[people.start : people.end]
            above = blocks[people.start - 1].text if people.start else context
            apart = list(map(unchanged, inside)) if people.some else self.nodes(inside, scope, above)
            before = self.nodes(blocks[: people.start], scope, context, position)
            return [*before, *apart, *self.nodes(blocks[people.end :], scope)]
        rich = find_rich(blocks, scope, self._table_style)
        if rich is not None:
            start, end, line = rich
            before = self.nodes(blocks[:start], scope, context, position)
            return [*before, line, *self.nodes(blocks[end:], scope, blocks[end - 1].text)]
        loop = self._loop(blocks, scope)
        if loop is not None:
            before = self.nodes(blocks[: loop.start], scope, context, position)
            return [*before, loop.loop, *self.nodes(blocks[loop.end :], scope)]
        found: list[Node] = []
        for place, block in enumerate(blocks):
            vote = self._vote(block, scope)
            found.append(vote or self._block(block, scope, context, position if place == 0 else -1))
            context = block.text or context
        return found

    def _loop(self, blocks: list[Block], scope: Scope) -> Found | None:
        """Return the list that explains the most of the blocks and leaves the least unexplained."""
        best: Found | None = None
        for segment in self._segments(blocks, scope):
            if best is not None and segment.score <= best.worth:
                break
            found = self._tried(segment, blocks, scope)
            others = later_starts(segment, blocks, self.weights) + earlier_starts(segment, blocks, self.weights)
            for other in others if found.worth < segment.score else ():
                found = max(found, self._tried(other, blocks, scope), key=lambda one: one.worth)
            if found.worth > 0 and (best is None or found.worth > best.worth):
                best = found
        return best

    def _segments(self, blocks: list[Block], scope: Scope) -> list[Segment]:
        """Return the possible places of lists, the best first; of equal lists those of plain texts."""
        lists = sorted(self.lists(scope), key=lambda one: (one.struct is not None, one.rank))
        found = [one for several in lists for one in find_segments(several, blocks, self.weights)]
        found = [one for one in found if _is_called(one, blocks) and self._repeats(one, blocks, scope)]
        return sorted(found, key=lambda one: -one.score)[:_TRIED]

    def _tried(self, segment: Segment, blocks: list[Block], scope: Scope) -> Found:
        """Return the loop of a list at a place, with its worth."""
        starts = widened(segment, blocks, self.weights, self._table_style)
        several, count = segment.several, len(segment.several.items)
        parts = []
        for item in range(count):
            inner = scope.inside(several, item)
            nodes = self.nodes(blocks[starts[item] : starts[item + 1]], inner, "", item)
            parts.append(Part(inner, nodes, item, count))
        loop, remarks = Loop(several.expression, several.variable, parts), Remarks()
        settle([loop], remarks)
        outside = left_outside(segment._replace(starts=tuple(starts)), blocks, self.weights)
        return Found(loop, starts[0], starts[-1], segment.score - remarks.loss - outside)

    def _repeats(self, segment: Segment, blocks: list[Block], scope: Scope) -> bool:
        """Whether a list is repeated block by block; its only item may be nested deeper, or inside a line.

        A list that is a single value as well does not count.
        """
        start, end = segment.starts[0], segment.starts[-1]
        if len(segment.several.items) > 1 or end - start > 1:
            return True
        block = blocks[start]
        said = self.weights.covered(segment.several, 0, block)
        paragraphs = [block] if block.tag == P else list(paragraphs_of(block.element))
        if said <= sum(match.end - match.start for one in paragraphs for match in self._single(one, scope)):
            return False
        if block.tag == P and segment.several.struct is Ballot:
            return self._is_of_ballot(segment.several, block, scope)
        if block.tag == P:
            return said >= _WHOLE * len(block.lines[0].strip("-+.;, "))
        return block.tag == TR and segment.several.struct is not None and said > _MOST * sum(map(len, block.lines))

    def _vote(self, block: Block, scope: Scope) -> Loop | None:
        """Return the loop for a paragraph with the figures of the only ballot and much other text."""
        if block.tag != P or not _FIGURES.search(block.text):
            return None
        for several in self.lists(scope):
            if several.struct is Ballot and len(several.items) == 1 and self._is_of_ballot(several, block, scope):
                inner = scope.inside(several, 0)
                return Loop(several.expression, several.variable, [Part(inner, [self.line(block, inner, "")], 0, 1)])
        return None

    def _is_of_ballot(self, several: Several, block: Block, scope: Scope) -> bool:
        """Whether a paragraph has the subject of the only ballot, or several of its figures; it is one line of many."""
        found = matches(block.text, self.known(scope.inside(several, 0)), Around(walls=block.walls))
        figures = [one for one in found if block.text[one.start].isdigit()]
        return len(figures) > 1 or len(found) > len(figures)

    def _block(self, block: Block, scope: Scope, context: str, position: int) -> Node:
        if block.tag == P:
            return self.line(block, scope, context, position)
        if block.tag == TR:
            return self._row(block, scope, position)
        return Box(block, self.nodes(block.children, scope, context, position))

    def _row(self, row: Block, scope: Scope, position: int) -> Box:
        cells: list[Node] = []
        left = ""
        for place, cell in enumerate(row.children):
            above = _text_above(row, place)
            first = position if place == 0 else -1
            cells.append(Box(cell, self.nodes(cell.children, scope, f"{above} {left}".strip(), first)))
            left = cell.lines[-1] if cell.lines else ""
        return Box(row, cells)

    def line(self, block: Block, scope: Scope, context: str, position: int = -1) -> Line:
        """Return a paragraph as a line with its values."""
        ordinal = ordinal_match(block.text, scope, position) if position >= 0 else None
        taken: list[Match] = [ordinal] if ordinal else []
        taken += [inline] if (inline := self._inline(block, scope, context)) else []
        found = self._values(block, scope, context, taken)
        return Line(block, sorted([*taken, *found]), shown(block.element, scope))

    def _inline(self, block: Block, scope: Scope, context: str) -> Match | None:
        """Return the match of a list inside the paragraph."""
        if not block.text.strip():
            return None
        plain = self._values(block, scope, context, [])
        return find_inline(block, scope, plain, self)

    def _values(self, block: Block, scope: Scope, context: str, taken: list[Match]) -> list[Match]:
        """Return the values in a paragraph; one across two formats only if its parts cover less."""
        busy = [*taken, *(Match(start, end, "") for start, end in block.counted)]
        known = self.known(scope)
        found = matches(block.text, known, Around(context, busy, block.walls))
        if len(block.formats) < 2 or not any(crosses(one, wall) for one in found for wall in block.formats):
            return found
        parts = matches(block.text, known, Around(context, busy, [*block.walls, *block.formats]))
        return parts if said(parts, block.text) >= _SAME * said(found, block.text) else found

    def _single(self, block: Block, scope: Scope) -> list[Match]:
        """Return the matches of single values in a paragraph."""
        return matches(block.text, [one for one in self.known(scope) if one.rank[0] < IN_LISTS])

    def lists(self, scope: Scope) -> list[Several]:
        """Return the lists of a scope, cached, since other caches use their identity."""
        key = (id(scope.tree), scope.name)
        if key not in self._lists:
            self._kept.append(scope.tree)
            self._lists[key] = scope.lists()
        return self._lists[key]

    def known(self, scope: Scope) -> list[Candidate]:
        """Return the candidates of a scope, cached."""
        key = (id(scope.tree), scope.name)
        if key not in self._candidates:
            self._kept.append(scope.tree)
            self._candidates[key] = candidates(scope, self.lists(scope))
        return self._candidates[key]


def _is_called(segment: Segment, blocks: list[Block]) -> bool:
    """Whether the line before a part of a list names that part."""
    label, start = segment.several.label, segment.starts[0]
    return not label or (start > 0 and label in blocks[start - 1].text.lower())


def _text_above(row: Block, place: int) -> str:
    """Return the text of the same column in the rows above."""
    table = row.element.getparent()
    first = table.find(TR) if table is not None else None
    before = next(row.element.itersiblings(TR, preceding=True), None)
    said = []
    for other in dict.fromkeys(one for one in (first, before) if one is not None and before is not None):
        cells = list(other.iterchildren(TC))
        lines = Block(cells[place]).lines if place < len(cells) else ()
        said += [line for line in lines if line]
    return " ".join(said)


def shown(paragraph: "_Element", scope: Scope) -> "list[tuple[_Element, str]]":
    """Return the properties of each drawing whose description is that of a picture in scope, with its expression."""
    found = []
    for drawn in paragraph.iter(DRAWING_PROPERTIES):
        described = folded(drawn.get("descr", ""))
        for known in scope.scalars() if described else ():
            if isinstance(known.value, Picture) and folded(known.value.description) == described:
                found.append((drawn, known.expression))
                break
    return found


def widened(segment: Segment, blocks: list[Block], weights: Weights, table_style: str) -> list[int]:
    """Return where the items begin, and the end, with the fixed lines before, or after, each of them included."""
    starts = list(segment.starts)
    if len(starts) < 3:
        return [*starts[:-1], _behind_table(starts[-1], blocks, table_style)]
    ends = [_last(segment, item, blocks, weights) + 1 for item in range(len(starts) - 1)]
    above = _equal_lines_above(starts, ends, blocks)
    starts = [start - above for start in starts[:-1]] + starts[-1:]
    starts[-1] = _behind(starts[-1], blocks[starts[-3] : starts[-2]], blocks)
    starts[-1] = _behind_table(starts[-1], blocks, table_style)
    return starts


def _behind(end: int, example: list[Block], blocks: list[Block]) -> int:
    """Return the end with the lines after it that follow another item in the same order.

    A line that ends with a colon introduces what follows, and is no part of the item.
    """
    place = 0
    while end < len(blocks) and not any(line.endswith(":") for line in blocks[end].lines):
        nearest = range(place, len(example) if any(blocks[end].lines) else min(place + 1, len(example)))
        place = next((at + 1 for at in nearest if _same(example[at], blocks[end])), 0)
        if not place:
            break
        end += 1
    return end


def _behind_table(end: int, blocks: list[Block], table_style: str) -> int:
    """Return the end with the empty paragraph after a table drawn by the program, which draws it as well."""
    behind = end < len(blocks) and blocks[end].tag == P and not any(blocks[end].lines)
    return end + 1 if behind and is_drawn(blocks[end - 1], table_style) else end


def _last(segment: Segment, item: int, blocks: list[Block], weights: Weights) -> int:
    """Return the last block with values of an item."""
    inside = range(segment.starts[item], segment.starts[item + 1])
    return max(at for at in inside if weights.covered(segment.several, item, blocks[at]))


def _equal_lines_above(starts: list[int], ends: list[int], blocks: list[Block]) -> int:
    """Return the number of equal lines above each item."""
    height = 0
    while starts[0] - height > 0:
        places = [start - height - 1 for start in starts[:-1]]
        if any(place < end for place, end in zip(places[1:], ends, strict=False)):
            break
        if not all(_same(blocks[place], blocks[places[0]]) for place in places):
            break
        height += 1
    return height


def _same(left: Block, right: Block) -> bool:
    return left.look == right.look and left.lines == right.lines
