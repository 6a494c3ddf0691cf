"""Fitting a meeting, or its file, to good page ends, and the messages about changes and remaining faults."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.fitting.goals import FEWEST_LINES, LINES_ABOVE, Goal, Print
from minutes.fitting.layouts import SIDES, choice_of, key, ladder, standing
from minutes.fitting.measure import mark
from minutes.fitting.search import Printer, Search
from minutes.layout import SIZE_SETS, Layout, choose
from minutes.libreoffice import MEASURERS, find_measurer, find_soffice
from minutes.problems import N_, Message, Place, Problem, Severity
from minutes.reading import read_meeting
from minutes.rendering import (
    STANDARD_STREAM,
    Document,
    Job,
    Outcome,
    RenderOptions,
    deliver,
    layout_of,
    layout_options_of,
    lost_at,
    render,
)

if TYPE_CHECKING:
    from minutes.reading import Reading


CHANGES = {
    "before": N_("space between paragraphs {value} pt (prescribed {low}–{high}; {citation})"),
    "line": N_("line height {value} (prescribed {low}–{high}; {citation})"),
    "bottom": N_("bottom margin {value} mm (prescribed {low}–{high}; {citation})"),
    "top": N_("top margin {value} mm (prescribed {low}–{high}; {citation})"),
    "right": N_("right margin {value} mm (prescribed {low}–{high}; {citation})"),
    "left": N_("left margin {value} mm (prescribed {low}–{high}; {citation})"),
    "first_line": N_("first-line indent {value} mm (prescribed {low} or {high}; {citation})"),
}
SIZE = N_("letters of the text {value} pt (prescribed {low}–{high}; {citation})")
"""By the names of layout options."""


def changes(usual: Layout, chosen: Layout) -> Iterator[Message]:
    """Yield the changes from the usual layout, each with its range and the article."""
    standard = usual.standard
    for name, message in CHANGES.items():
        value = getattr(chosen, name)
        if value != getattr(usual, name):
            choice = choice_of(usual, name)
            yield _change(message, (value, choice.low, choice.high), standard.cite(choice.citation))
    if chosen.size_set != usual.size_set:
        body = standard.components["body"]
        size = float(next(name for name, size_set in SIZE_SETS.items() if size_set == chosen.size_set))
        yield _change(SIZE, (size, body.sizes.low, body.sizes.high), standard.cite(body.citation))


def _change(message: str, numbers: tuple[float, float, float], citation: str) -> Message:
    """Return a change with its value and range, as decimals if one of them is."""
    places = 1 if any(number % 1 for number in numbers) else 0
    value, low, high = (f"{number:.{places}f}".replace(".", ",") for number in numbers)
    return Message(message, {"value": value, "low": low, "high": high, "citation": citation})


def counts(found: Print) -> Message:
    """Return the result: pages, and lines above the signatures."""
    values = {"own": found.own, "total": found.total, "above": found.above}
    if found.above is None:
        return Message(N_("pages: {own}; no signatures were recognised"), values)
    if found.own != found.total:
        return Message(N_("pages: {own}, with appendices {total}; lines above the signatures: {above}"), values)
    return Message(N_("pages: {own}; lines above the signatures: {above}"), values)


def problems(found: Print, goal: Goal, source: str) -> Iterator[Problem]:
    """Yield the faults of a printed document as warnings."""
    for code, message, values in _amiss(found, goal):
        yield Problem(code, Place(source), message, values, Severity.WARNING)


def _amiss(found: Print, goal: Goal) -> Iterator[tuple[str, str, dict[str, object]]]:
    if goal.pages and found.own != goal.pages:
        message = N_("{wanted} pages cannot be reached within the prescribed ranges; the nearest is {found}")
        yield "pages-not-reached", message, {"wanted": goal.pages, "found": found.own}
    if found.above is not None and found.above < LINES_ABOVE:
        message = N_("lines of text above the signatures on their page: {found}; there should be {least}")
        yield "signatures-alone", message, {"found": found.above, "least": LINES_ABOVE}
    if found.torn:
        yield "signatures-torn", N_("the signatures and recipients stand on more than one page"), {}
    for page in found.lonely:
        yield "lonely-line", N_("page {page} begins or ends with a single line of a paragraph"), {"page": page}
    for page in found.short:
        message = N_("page {page}, the last one, holds fewer than {least} lines")
        yield "short-last-page", message, {"page": page, "least": FEWEST_LINES}


class Fitted(NamedTuple):
    """A fitted document, its layout and its print."""

    document: Document
    layout: Layout
    before: Print
    """The print of the usual layout."""
    after: Print
    changes: tuple[Message, ...]
    """The changes from the usual layout, with their articles; empty when there are none."""
    problems: tuple[Problem, ...]
    """The goals that were not reached."""
    runs: int
    """The number of LibreOffice runs."""


class Attempt:
    """A document to be fitted. Errors as for :func:`minutes.rendering.render`."""

    def __init__(self, reading: "Reading", goal: Goal, options: RenderOptions) -> None:
        self.document = render(reading, options.template, options.house, options.strict, final=options.final)
        wanted = layout_of(reading, options.house)
        marked = mark(self.document.content, wanted.standard)
        usual = standing(marked, wanted)
        self.ladder = ladder(usual, () if goal.free else _fixed(reading, usual))
        self.printer = Printer(usual, marked, lambda layout: self._made(layout).content)
        self._reading, self._goal, self._options = reading, goal, options

    def finish(self) -> Fitted:
        """Search for the layout and render the document in it; ToolError without LibreOffice or poppler."""
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
        how = self._options
        return render(self._reading, how.template, how.house, final=how.final, layout=layout)


def fit(
    reading: "Reading",
    goal: Goal = Goal(),  # noqa: B008 - immutable
    options: RenderOptions = RenderOptions(),  # noqa: B008 - immutable
) -> Fitted:
    """Choose the layout nearest to the usual one that reaches the goals; the choice is deterministic.

    The goals are: two lines of text above the signatures, no single line of a paragraph on a page, no last page of one
    or two lines, no more pages than usual, and ``goal``. All layouts are within the ranges of the standard. Errors as
    for :func:`minutes.rendering.render`; ToolError without LibreOffice or poppler.
    """
    find_soffice()
    for program in MEASURERS:
        find_measurer(program)
    return Attempt(reading, goal, options).finish()


def _fixed(reading: "Reading", usual: Layout) -> set[str]:
    """Return the layout options that the organisation sets, in the data or in its own template."""
    chosen = {name for name, option in layout_options_of(reading.meeting).items() if option is not None}
    standard = choose(usual.standard)
    return chosen | {side for side in SIDES if getattr(usual, side) != getattr(standard, side)}


def fit_file(job: Job, goal: Goal, options: RenderOptions) -> tuple[Outcome, Fitted]:
    """Fit a meeting's file and save the document. Errors as for fitting and saving; nothing is written then."""
    reading = read_meeting(job.source)
    if job.target != STANDARD_STREAM:
        # Refuse to overwrite before LibreOffice works for seconds.
        lost_at(job.target, options.force)
    fitted = fit(reading, goal, options)
    return deliver(fitted.document, job, options), fitted
