"""Layouts tried on paper: several copies of the document in one run of LibreOffice."""

import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from minutes.fitting.goals import Print
from minutes.fitting.layouts import key
from minutes.fitting.measure import Marked, mark
from minutes.fitting.placing import placed
from minutes.layout.layout import Layout
from minutes.layout.restyle import restyled
from minutes.libreoffice import converted
from minutes.positions import DESTINATIONS, positions


class Sheet(NamedTuple):
    """A document to be printed in a layout."""

    content: bytes
    marked: Marked
    layout: Layout


class Printer:
    """What a document looks like in layouts; each is printed once.

    ``make`` gives the document in a layout. It is asked once for each width of the text and set of sizes, on which
    the length of rules and the breaks of titles depend; other layouts are put on its result.
    """

    def __init__(self, usual: Layout, marked: Marked, make: Callable[[Layout], bytes]) -> None:
        self.runs = 0
        """How often LibreOffice was started."""
        self._make = make
        self._bases = {_width(usual): marked}
        self._sheets: dict[tuple[object, ...], Sheet] = {}
        self._prints: dict[bytes, Print] = {}
        # The document as it is: a layout that its template brings along is not written into it.
        self._originals = {self._sheet(usual).content: marked.content}

    def prints(self, layouts: Sequence[Layout]) -> list[Print]:
        """How each layout comes out. One that changes nothing in this document is not printed again."""
        if self._fresh(layouts):
            print_together([(self, layouts)])
            self.runs += 1
        return [self._prints[self._sheet(layout).content] for layout in layouts]

    def _fresh(self, layouts: Iterable[Layout]) -> dict[bytes, Sheet]:
        """What must be printed for the layouts."""
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
    """Print layouts of several documents in one run; their printers know them from then on."""
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
