"""What is said of a fitted document: what was changed and which article allows it, what could not be reached."""

from collections.abc import Iterator

from minutes.fitting.goals import FEWEST_LINES, LINES_ABOVE, Goal, Print
from minutes.fitting.layouts import choice_of
from minutes.layout.layout import SIZE_SETS, Layout
from minutes.problems import N_, Message, Place, Problem, Severity

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
"""By the names of what a layout chooses."""


def changes(usual: Layout, chosen: Layout) -> Iterator[Message]:
    """What the chosen layout has otherwise, each with its range and the article."""
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
    """The value and the ends of its range, as decimals if one of them is."""
    places = 1 if any(number % 1 for number in numbers) else 0
    value, low, high = (f"{number:.{places}f}".replace(".", ",") for number in numbers)
    return Message(message, {"value": value, "low": low, "high": high, "citation": citation})


def counts(found: Print) -> Message:
    """How it came out: pages, and lines above the signatures."""
    values = {"own": found.own, "total": found.total, "above": found.above}
    if found.above is None:
        return Message(N_("pages: {own}; no signatures were recognised"), values)
    if found.own != found.total:
        return Message(N_("pages: {own}, with appendices {total}; lines above the signatures: {above}"), values)
    return Message(N_("pages: {own}; lines above the signatures: {above}"), values)


def problems(found: Print, goal: Goal, source: str) -> Iterator[Problem]:
    """What is amiss in a document, as warnings."""
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
