"""The search for the preferred layout that brings what is wanted, in few runs of LibreOffice."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from minutes.fitting.goals import Goal, Print
from minutes.fitting.layouts import Ladder, Rung, key
from minutes.layout.layout import Layout

MOST_RUNS = 8
"""Of LibreOffice. Later ones try ever less likely layouts, and somebody waits."""
AT_FIRST, LATER = 7, 28
"""How many layouts are printed in one run: most often another space between paragraphs will do."""

Prints = Callable[[Sequence[Layout]], list[Print]]
"""Prints layouts in one run and tells how each came out."""


class Tried(NamedTuple):
    """A layout and how it came out."""

    layout: Layout
    print: Print


class Search:
    """The layouts that were tried for a goal, and the best of them."""

    def __init__(self, ladder: Ladder, prints: Prints, goal: Goal) -> None:
        self._ladder, self._prints = ladder, prints
        self._tried: list[Tried] = []
        self._pages = goal.pages
        """How many pages the search is for: the wished ones, or the nearest number that can be reached."""

    def run(self) -> None:
        """Try, beginning with the usual layout, until one brings all that is wanted or too much was tried."""
        rungs = self._plain() if self._pages is None else self._bracketed(self._pages)
        if self._cost(self.usual) == NOTHING:
            return
        for chunk in islice(_chunks(rungs), MOST_RUNS - 1):
            self._try(chunk)
            if self._cost(self.best) == NOTHING:
                return

    @property
    def usual(self) -> Tried:
        """The layout that the document has without being fitted."""
        return self._tried[0]

    @property
    def best(self) -> Tried:
        """The preferred one of those that come nearest to what is wanted."""
        return min(self._in_order(), key=self._cost)

    def _plain(self) -> Sequence[Rung]:
        self._try([self._ladder.usual])
        return self._ladder.rungs

    def _bracketed(self, wished: int) -> list[Rung]:
        """The rungs that may make the wished number of pages: the looser a layout, the more it makes."""
        first, *others = self._ladder.families
        ends = [layout for family in others for layout in (family.tightest, _loosest(family.rungs[-1]))]
        self._try([self._ladder.usual, first.tightest, *map(_loosest, first.rungs), *ends])
        counts = [one.print.own for one in self._tried]
        self._pages = min(max(wished, min(counts)), max(counts))
        within = [rung for rung in first.rungs if self._is_between(first.tightest, _loosest(rung))]
        for family in others:
            within += family.rungs if self._is_between(family.tightest, _loosest(family.rungs[-1])) else ()
        return within

    def _is_between(self, tight: Layout, loose: Layout) -> bool:
        fewest, most = self._prints([tight, loose])
        return fewest.own <= (self._pages or 0) <= most.own

    def _try(self, layouts: Sequence[Layout]) -> None:
        self._tried += [Tried(*pair) for pair in zip(layouts, self._prints(layouts), strict=True)]

    def _in_order(self) -> Iterator[Tried]:
        """What was tried, the preferred ones first."""
        rungs = [rung for family in self._ladder.families for rung in family.rungs]
        rungs = [*rungs, *self._ladder.rungs] if self._pages else [*self._ladder.rungs, *rungs]
        places = {key(layout): number for number, layout in reversed(list(enumerate(chain(*rungs))))}
        yield from sorted(self._tried, key=lambda one: places.get(key(one.layout), len(places)))

    def _cost(self, one: Tried) -> tuple[int, int, int]:
        """How far a layout is from what is wanted: from the number of pages, from good page ends."""
        if self._pages:
            return abs(one.print.own - self._pages), one.print.faults, 0
        return 0, one.print.faults, max(0, one.print.own - self.usual.print.own)


NOTHING = (0, 0, 0)


def _loosest(rung: Rung) -> Layout:
    return max(rung, key=lambda layout: layout.before)


def _chunks(rungs: Sequence[Rung]) -> Iterator[list[Layout]]:
    """Whole rungs, as many as are printed in one run."""
    chunk: list[Layout] = []
    most = AT_FIRST
    for rung in rungs:
        if chunk and len(chunk) + len(rung) > most:
            yield chunk
            chunk, most = [], LATER
        chunk += rung
    if chunk:
        yield chunk
