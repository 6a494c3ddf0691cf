"""The entrance: a meeting that was read becomes a document whose pages end well."""

from typing import TYPE_CHECKING, NamedTuple

from minutes.finding import find_measurer, find_soffice
from minutes.fitting.goals import Goal, Print
from minutes.fitting.layouts import key, ladder
from minutes.fitting.measure import mark
from minutes.fitting.printing import Printer
from minutes.fitting.search import Search
from minutes.fitting.standing import SIDES, standing
from minutes.fitting.telling import changes, problems
from minutes.layout.layout import Layout, choose
from minutes.positions import MEASURERS
from minutes.problems import Message, Problem
from minutes.rendering.document import Document
from minutes.rendering.jobs import Wishes
from minutes.rendering.renderer import layout_of, render, wishes_of

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading


class Fitted(NamedTuple):
    """A document, its layout, and how it came out on paper."""

    document: Document
    layout: Layout
    before: Print
    """How the usual layout came out."""
    after: Print
    changes: tuple[Message, ...]
    """What the layout has otherwise than the usual one, with the articles; empty when nothing was changed."""
    problems: tuple[Problem, ...]
    """What could not be reached; empty when everything was."""
    runs: int
    """How often LibreOffice was started."""


class Attempt:
    """A document that is about to be fitted. Errors as for :func:`minutes.rendering.render`."""

    def __init__(self, reading: "Reading", goal: Goal, wishes: Wishes) -> None:
        self.document = render(reading, wishes.template, wishes.house, wishes.strict, final=wishes.final)
        wished = layout_of(reading, wishes.house)
        marked = mark(self.document.content, wished.standard)
        usual = standing(marked, wished)
        self.ladder = ladder(usual, () if goal.free else _fixed(reading, usual))
        self.printer = Printer(usual, marked, lambda layout: self._made(layout).content)
        self._reading, self._goal, self._wishes = reading, goal, wishes

    def finish(self) -> Fitted:
        """Search for the layout and make the document in it. ToolError without LibreOffice or poppler."""
        search = Search(self.ladder, self.printer.prints, self._goal)
        search.run()
        usual, best = search.usual, search.best
        changed = key(best.layout) != key(usual.layout)
        return Fitted(
            self._made(best.layout) if changed else self.document,
            best.layout,
            usual.print,
            best.print,
            tuple(changes(usual.layout, best.layout)),
            tuple(problems(best.print, self._goal, self._reading.positions.source.name)),
            self.printer.runs,
        )

    def _made(self, layout: Layout) -> Document:
        how = self._wishes
        return render(self._reading, how.template, how.house, final=how.final, layout=layout)


def fit(
    reading: "Reading",
    goal: Goal = Goal(),  # noqa: B008 - immutable
    wishes: Wishes = Wishes(),  # noqa: B008 - immutable
) -> Fitted:
    """Choose the layout nearest to the usual one that brings what is wanted; the same one each time.

    Wanted are: two lines of text above the signatures, no line of a paragraph alone on a page, no last page with a
    line or two, no more pages than usual, and the goal. All layouts lie within the ranges of the standard. Errors as
    for :func:`minutes.rendering.render`; ToolError without LibreOffice or poppler.
    """
    find_soffice()
    for program in MEASURERS:
        find_measurer(program)
    return Attempt(reading, goal, wishes).finish()


def _fixed(reading: "Reading", usual: Layout) -> set[str]:
    """What the organisation chose for its page and letters: in the data, or by a template of its own."""
    chosen = {name for name, wish in wishes_of(reading.meeting).items() if wish is not None}
    standard = choose(usual.standard)
    return chosen | {side for side in SIDES if getattr(usual, side) != getattr(standard, side)}
