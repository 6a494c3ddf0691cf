"""The layouts that may be tried, in the order in which they are preferred: the less seen, the better.

First the space between paragraphs changes, then the line height, then one margin, then the first-line indent, then
the set of sizes, and at last all margins at once; of each the value next to the usual one comes first.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from minutes.fitting.measure import Marked
from minutes.layout import SIZE_SETS, Layout, choose
from minutes.lint import Paragraph, Section
from minutes.standards import Choice

STEPS = {"before": 1.0, "line": 0.1, "first_line": 2.7, "top": 1.0, "bottom": 1.0, "left": 1.0, "right": 1.0}
"""How far apart the values are that are tried: points, lines, millimetres; people read them."""
MARGINS = ("bottom", "top", "right", "left")
"""The lower margin is seen least, the left one most."""

Rung = tuple[Layout, ...]
"""Layouts that are near one another, the preferred one first."""


class Family(NamedTuple):
    """Rungs between which only line height and the space between paragraphs differ, from the tightest layout on."""

    tightest: Layout
    rungs: tuple[Rung, ...]


class Ladder(NamedTuple):
    """All that may be tried."""

    usual: Layout
    families: tuple[Family, ...]
    """For a given number of pages: the usual page, the other set of sizes, other margins."""
    rungs: tuple[Rung, ...]
    """For better page ends, in the order of preference."""


def ladder(usual: Layout, fixed: Collection[str] = ()) -> Ladder:
    """The layouts to try around a layout; ``fixed`` names options that are kept."""
    margins = [side for side in MARGINS if side not in fixed]
    smaller = tuple(_other_sizes(usual)) if "size_set" not in fixed else ()
    single = (tuple(_varied(usual, side))[1:] for side in margins)
    indented = (tuple(_varied(layout, "before")) for layout in tuple(_varied(usual, "first_line"))[1:])
    sizes = (rung for layout in smaller for rung in _rungs(layout))
    moved = _rungs(_all(usual, margins, loose=True)) if margins else ()
    rungs = (*_rungs(usual), *single, *indented, *sizes, *moved)
    return Ladder(usual, _families(usual, margins, smaller), tuple(rung for rung in rungs if rung))


def _families(usual: Layout, margins: Collection[str], smaller: Iterable[Layout]) -> tuple[Family, ...]:
    pages = [_all(usual, margins, loose) for loose in (False, True)]
    pages = [usual, *pages, *smaller, *(_all(layout, margins, loose=False) for layout in smaller)]
    different = {key(page): page for page in pages}.values()
    return tuple(Family(_all(page, ("before", "line"), loose=False), _rungs(page)) for page in different)


def key(layout: Layout) -> tuple[object, ...]:
    """The key of a layout within its standard."""
    return tuple(layout)[1:]


def _rungs(layout: Layout) -> tuple[Rung, ...]:
    return tuple(tuple(_varied(other, "before")) for other in _varied(layout, "line"))


def _varied(layout: Layout, name: str) -> Iterator[Layout]:
    """Yield the layout with all values of one option: the present one, then the nearest, loose before tight."""
    present = getattr(layout, name)
    values = sorted(_values(choice_of(layout, name), STEPS[name]), key=lambda value: (abs(value - present), -value))
    yield layout
    yield from (_with(layout, {name: value}) for value in values if abs(value - present) > STEPS[name] / 100)


def _values(choice: Choice, step: float) -> list[float]:
    """From the lowest to the highest value; the latter even where no step leads to it."""
    count = round((choice.high - choice.low) / step)
    return [round(choice.low + number * step, 2) for number in range(count)] + [choice.high]


def _all(layout: Layout, names: Iterable[str], loose: bool) -> Layout:
    """Set these options to the end of their ranges where the text takes most, or least, room."""
    choices = {name: choice_of(layout, name) for name in names}
    return _with(layout, {name: choice.high if loose else choice.low for name, choice in choices.items()})


def _other_sizes(layout: Layout) -> Iterator[Layout]:
    for name, size_set in SIZE_SETS.items():
        if size_set != layout.size_set:
            yield _with(layout, {"size_set": name})


def _with(layout: Layout, changes: dict[str, object]) -> Layout:
    names = {size_set: name for name, size_set in SIZE_SETS.items()}
    standard, size_set, *_ = layout
    present = {name: getattr(layout, name) for name in STEPS} | {"size_set": names[size_set]}
    return choose(standard, {**present, **changes})


def choice_of(layout: Layout, name: str) -> Choice:
    """The range of an option in the layout's standard."""
    found: Choice = getattr(layout.standard.page.margins, name, None) or getattr(layout.standard.flow, name)
    return found


# The layout of a document: its organisation's, from the data or from an own template.
NEAR = 0.06
"""Millimetres, points or lines. A twip is a twentieth of a point: 10 mm come out as 10,001."""
SIDES = ("top", "bottom", "left", "right")


def standing(marked: Marked, layout: Layout) -> Layout:
    """The layout as it was printed: where the template has values of its own that are allowed, with these."""
    found = {**_page(marked.anatomy.document.sections), **_text(marked)}
    own = {name: value for name, value in found.items() if value is not None and _is_own(name, value, layout)}
    if not own:
        return layout
    names = {size_set: name for name, size_set in SIZE_SETS.items()}
    standard, size_set, *_ = layout
    present = {name: value for name, value in layout._asdict().items() if name not in ("standard", "size_set")}
    return choose(standard, {**present, "size_set": names[size_set], **own})


def _is_own(name: str, value: float, layout: Layout) -> bool:
    return abs(value - getattr(layout, name)) > NEAR and choice_of(layout, name).allows(value)


def _page(sections: tuple[Section, ...]) -> dict[str, float | None]:
    return {side: getattr(sections[0], side) for side in SIDES} if sections else {}


def _text(marked: Marked) -> dict[str, float | None]:
    """How most paragraphs of running text stand."""
    flow = {name for name, one in marked.anatomy.standard.components.items() if one.text_flow and not one.keep_next}
    text = [one for one in marked.body if marked.anatomy.component(one) in flow]
    return {
        "before": _usual([one.shape.before for one in text]),
        "line": _usual([one.shape.line.value for one in text if one.shape.line.rule == "multiple"]),
        "first_line": _usual([one.shape.first_line for one in text if _is_indented(one)]),
    }


def _is_indented(paragraph: Paragraph) -> bool:
    return paragraph.shape.first_line > 0 and paragraph.shape.left == 0


def _usual(values: list[float]) -> float | None:
    found = Counter(round(value, 2) for value in values).most_common(1)
    return found[0][0] if found else None
