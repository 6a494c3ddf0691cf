"""The search for the preferred layout that reaches a goal, with many layouts printed in each run of LibreOffice."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from minutes.fitting.goals import Goal, Print
from minutes.fitting.layouts import Ladder, Rung, key
from minutes.fitting.measure import Marked, mark, placed
from minutes.layout import Layout, restyled
from minutes.libreoffice import DESTINATIONS, converted, positions

MOST_RUNS = 8
"""The most runs of LibreOffice; later ones try less and less likely layouts while the user waits."""
AT_FIRST, LATER = 7, 28
"""The number of layouts per run; most often another space between paragraphs is enough."""

Prints = Callable[[Sequence[Layout]], list[Print]]
"""Prints layouts in one run and returns the print of each."""


class Tried(NamedTuple):
    """A layout and its print."""

    layout: Layout
    print: Print


class Search:
    """The layouts tried for a goal, and the best of them."""

    def __init__(self, ladder: Ladder, prints: Prints, goal: Goal) -> None:
        self._ladder, self._prints = ladder, prints
        self._tried: list[Tried] = []
        self._pages = goal.pages
        """The number of pages searched for: the requested one, or the nearest possible."""

    def run(self) -> None:
        """Try layouts, the usual one first, until one reaches all goals or :data:`MOST_RUNS` is reached."""
        rungs = self._plain() if self._pages is None else self._bracketed(self._pages)
        if self._cost(self.usual) == NOTHING:
            return
        for chunk in islice(_chunks(rungs), MOST_RUNS - 1):
            self._try(chunk)
            if self._cost(self.best) == NOTHING:
                return

    @property
    def usual(self) -> Tried:
        """The layout of the document without fitting."""
        return self._tried[0]

    @property
    def best(self) -> Tried:
        """The preferred one of the layouts nearest to the goals."""
        return min(self._in_order(), key=self._cost)

    def _plain(self) -> Sequence[Rung]:
        self._try([self._ladder.usual])
        return self._ladder.rungs

    def _bracketed(self, wanted: int) -> list[Rung]:
        """Return the rungs that may give the requested number of pages: looser layouts have more."""
        first, *others = self._ladder.families
        ends = [layout for family in others for layout in (family.tightest, _loosest(family.rungs[-1]))]
        self._try([self._ladder.usual, first.tightest, *map(_loosest, first.rungs), *ends])
        counts = [one.print.own for one in self._tried]
        self._pages = min(max(wanted, min(counts)), max(counts))
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
        """Yield the layouts tried, in order of preference."""
        rungs = [rung for family in self._ladder.families for rung in family.rungs]
        rungs = [*rungs, *self._ladder.rungs] if self._pages else [*self._ladder.rungs, *rungs]
        places = {key(layout): number for number, layout in reversed(list(enumerate(chain(*rungs))))}
        yield from sorted(self._tried, key=lambda one: places.get(key(one.layout), len(places)))

    def _cost(self, one: Tried) -> tuple[int, int, int]:
        """Return the distance of a layout from the goals: number of pages, faults, pages more than usual."""
        if self._pages:
            return abs(one.print.own - self._pages), one.print.faults, 0
        return 0, one.print.faults, max(0, one.print.own - self.usual.print.own)


NOTHING = (0, 0, 0)


def _loosest(rung: Rung) -> Layout:
    return max(rung, key=lambda layout: layout.before)


def _chunks(rungs: Sequence[Rung]) -> Iterator[list[Layout]]:
    """Yield whole rungs, as many as fit in one run."""
    chunk: list[Layout] = []
    most = AT_FIRST
    for rung in rungs:
        if chunk and len(chunk) + len(rung) > most:
            yield chunk
            chunk, most = [], LATER
        chunk += rung
    if chunk:
        yield chunk


class Sheet(NamedTuple):
    """A document to be printed in a layout."""

    content: bytes
    marked: Marked
    layout: Layout


class Printer:
    """Prints a document in layouts, each once, several copies in one run of LibreOffice.

    ``make`` renders the document in a layout. It is called once for each text width and set of sizes, which determine
    the length of separator lines and the breaks of titles; other layouts are applied to its result.
    """

    def __init__(self, usual: Layout, marked: Marked, make: Callable[[Layout], bytes]) -> None:
        self.runs = 0
        """The number of LibreOffice runs."""
        self._make = make
        self._bases = {_width(usual): marked}
        self._sheets: dict[tuple[object, ...], Sheet] = {}
        self._prints: dict[bytes, Print] = {}
        # The unmodified document: a layout that comes from its template is not written into it.
        self._originals = {self._sheet(usual).content: marked.content}

    def prints(self, layouts: Sequence[Layout]) -> list[Print]:
        """Return the print of each layout; layouts with equal documents are printed once."""
        if self._fresh(layouts):
            print_together([(self, layouts)])
            self.runs += 1
        return [self._prints[self._sheet(layout).content] for layout in layouts]

    def _fresh(self, layouts: Iterable[Layout]) -> dict[bytes, Sheet]:
        """Return the documents that are not printed yet."""
        sheets = {sheet.content: sheet for sheet in map(self._sheet, layouts)}
        return {content: sheet for content, sheet in sheets.items() if content not in self._prints}

    def _sheet(self, layout: Layout) -> Sheet:
        if key(layout) not in self._sheets:
            width = _width(layout)
            if width not in self._bases:
                self._bases[width] = mark(self._make(layout), layout.standard)
            marked = self._bases[width]
            self._sheets[key(layout)] = Sheet(restyled(marked.content, "", layout), marked, layout)
        return self._sheets[key(layout)]


def _width(layout: Layout) -> tuple[str, float, float]:
    return layout.size_set, layout.left, layout.right


def print_together(wanted: Iterable[tuple[Printer, Iterable[Layout]]]) -> None:
    """Print layouts of several documents in one run and store the results in their printers."""
    jobs = [
        (printer, content, sheet) for printer, layouts in wanted for content, sheet in printer._fresh(layouts).items()
    ]
    pdfs = _printed([printer._originals.get(content, content) for printer, content, _ in jobs])
    for (printer, content, sheet), pdf in zip(jobs, pdfs, strict=True):
        printer._prints[content] = placed(sheet.marked, positions(pdf), sheet.layout)


def _printed(contents: Sequence[bytes]) -> list[bytes]:
    with tempfile.TemporaryDirectory(prefix="minutes-fit-") as name:
        sources = [Path(name, f"{number}.docx") for number, _ in enumerate(contents)]
        for source, content in zip(sources, contents, strict=True):
            source.write_bytes(content)
        return [path.read_bytes() for path in converted(sources, Path(name, "pdf"), DESTINATIONS)]
