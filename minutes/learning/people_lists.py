"""Lists of people of which the document has one line, or one row of a table, for each: no other list takes them."""

from typing import NamedTuple

from minutes.learning.blocks import Block
from minutes.learning.rich import is_drawn
from minutes.learning.segments import find_stretches
from minutes.learning.values import Several
from minutes.learning.weights import Weights
from minutes.model.people import Person
from minutes.ooxml.oxml import TBL, TR, P

_MOSTLY = 0.6
"""The share of a list's lines that its people must say: in lines of tasks or of opinions people say less."""

_SEVERAL = 2
"""More rows than these are no chance."""


class Place(NamedTuple):
    """Where such a list stands among blocks, with nothing between its lines; a table is one block."""

    start: int
    end: int
    some: bool = False
    """Whether it is a table of some of the people only: no list prints it."""


def find_people(blocks: list[Block], lists: list[Several], tools: tuple[Weights, str]) -> Place | None:
    """The first of such lists; ``tools`` has the style of tables that the program draws, which are no list's."""
    weights, drawn = tools
    people = [one for one in lists if _is_of_people(one)]
    for at, block in enumerate(blocks) if people else ():
        if block.tag != TBL or is_drawn(block, drawn):
            continue
        rows = [row for row in block.children if row.tag == TR]
        whole = any(_stands(rows, one, weights) for one in people)
        if whole or any(_some(rows, one, weights) for one in people):
            return Place(at, at + 1, not whole)
    found = [place for one in people if (place := _lines(blocks, one, weights))]
    return min(found, default=None)


def _is_of_people(several: Several) -> bool:
    return len(several.items) > 1 and several.struct is not None and issubclass(several.struct, Person)


def _some(rows: list[Block], several: Several, weights: Weights) -> bool:
    """Whether most of the rows are those of people of the list."""
    said = [any(_says(row, several, item, weights) for item in range(len(several.items))) for row in rows]
    return sum(said) > _SEVERAL and sum(said) > _MOSTLY * len(rows)


def _says(row: Block, several: Several, item: int, weights: Weights) -> bool:
    """Whether a row says little else than somebody."""
    return weights.covered(several, item, row) > _MOSTLY * sum(map(len, row.lines))


def _lines(blocks: list[Block], several: Several, weights: Weights) -> Place | None:
    found = _stands([one for one in blocks if one.tag == P], several, weights)
    if found is None:
        return None
    lines = [at for at, one in enumerate(blocks) if one.tag == P]
    start, end = lines[found[0]], lines[found[1] - 1] + 1
    return Place(start, end) if end - start == found[1] - found[0] else None


def _stands(blocks: list[Block], several: Several, weights: Weights) -> tuple[int, int] | None:
    """Where each person has a block, one behind the other, that says little else."""
    for one in find_stretches(several, blocks, weights):
        start, end = one.starts[0], one.starts[-1]
        if end - start != len(several.items):
            continue
        said = sum(weights.covered(several, item, blocks[start + item]) for item in range(end - start))
        if said > _MOSTLY * sum(len(line) for block in blocks[start:end] for line in block.lines):
            return start, end
    return None
