"""Fixed lines that belong to the items of a list: those before the first, and behind the last."""

from minutes.learning.blocks import Block
from minutes.learning.rich import is_drawn
from minutes.learning.segments import Stretch
from minutes.learning.weights import Weights
from minutes.ooxml.oxml import P


def widened(stretch: Stretch, blocks: list[Block], weights: Weights, table_style: str) -> list[int]:
    """Where the items begin, and the end, with the fixed lines that stand before, or behind, each of them."""
    starts = list(stretch.starts)
    if len(starts) < 3:
        return [*starts[:-1], _behind_table(starts[-1], blocks, table_style)]
    ends = [_last(stretch, item, blocks, weights) + 1 for item in range(len(starts) - 1)]
    above = _above(starts, ends, blocks)
    starts = [start - above for start in starts[:-1]] + starts[-1:]
    starts[-1] = _behind(starts[-1], blocks[starts[-3] : starts[-2]], blocks)
    starts[-1] = _behind_table(starts[-1], blocks, table_style)
    return starts


def _behind(end: int, example: list[Block], blocks: list[Block]) -> int:
    """The end with the lines behind it that another item has in this order, too.

    A line that ends with a colon speaks of what follows, and that is not the item's.
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
    """The end with the empty paragraph behind a table that the program draws: it draws that one as well."""
    behind = end < len(blocks) and blocks[end].tag == P and not any(blocks[end].lines)
    return end + 1 if behind and is_drawn(blocks[end - 1], table_style) else end


def _last(stretch: Stretch, item: int, blocks: list[Block], weights: Weights) -> int:
    """The last block that says something of an item."""
    inside = range(stretch.starts[item], stretch.starts[item + 1])
    return max(at for at in inside if weights.covered(stretch.several, item, blocks[at]))


def _above(starts: list[int], ends: list[int], blocks: list[Block]) -> int:
    """How many lines above each item are the same."""
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
