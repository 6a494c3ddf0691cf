"""The layouts to try, the least visible changes first, and the layout that a document already has.

Changed are, in this order: the space between paragraphs, the line height, one margin, the first-line indent, the set of
sizes, all margins at once; of each the value next to the usual one comes first.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from minutes.fitting.measure import Marked
from minutes.layout import SIZE_SETS, Layout, choose
from minutes.lint import Paragraph, Section
from minutes.standards import Choice

STEPS = {"before": 1.0, "line": 0.1, "first_line": 2.7, "top": 1.0, "bottom": 1.0, "left": 1.0, "right": 1.0}
"""The steps of the values tried, in points, lines or millimetres: round numbers for readers."""
MARGINS = ("bottom", "top", "right", "left")
"""From the least to the most visible."""

Rung = tuple[Layout, ...]
"""Similar layouts, the preferred one first."""


class Family(NamedTuple):
    """Rungs that differ only in line height and space between paragraphs, from the tightest layout on."""

    tightest: Layout
    rungs: tuple[Rung, ...]


class Ladder(NamedTuple):
    """All layouts to try."""

    usual: Layout
    families: tuple[Family, ...]
    """For a requested number of pages: the usual page, the other set of sizes, other margins."""
    rungs: tuple[Rung, ...]
    """For better page ends, in order of preference."""


def ladder(usual: Layout, fixed: Collection[str] = ()) -> Ladder:
    """Return the layouts to try around ``usual``; ``fixed`` names options that do not change."""
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
    """Return the values that identify a layout within its standard."""
    return tuple(layout)[1:]


def _rungs(layout: Layout) -> tuple[Rung, ...]:
    return tuple(tuple(_varied(other, "before")) for other in _varied(layout, "line"))


def _varied(layout: Layout, name: str) -> Iterator[Layout]:
    """Yield the layout with each value of an option: the present one, then the nearest ones, loose before tight."""
    present = getattr(layout, name)
    values = sorted(_values(choice_of(layout, name), STEPS[name]), key=lambda value: (abs(value - present), -value))
    yield layout
    yield from (_with(layout, {name: value}) for value in values if abs(value - present) > STEPS[name] / 100)


def _values(choice: Choice, step: float) -> list[float]:
    """Return the values from the lowest to the highest, which is included even if no step reaches it."""
    count = round((choice.high - choice.low) / step)
    return [round(choice.low + number * step, 2) for number in range(count)] + [choice.high]


def _all(layout: Layout, names: Iterable[str], loose: bool) -> Layout:
    """Return the layout with these options at the loosest, or tightest, end of their ranges."""
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
    """Return the range of an option in the layout's standard."""
    found: Choice = getattr(layout.standard.page.margins, name, None) or getattr(layout.standard.flow, name)
    return found


NEAR = 0.06
"""Tolerance in millimetres, points or lines: Word stores twips (1/20 pt), so 10 mm become 10.001."""
SIDES = ("top", "bottom", "left", "right")


def standing(marked: Marked, layout: Layout) -> Layout:
    """Return the layout as printed: with the template's own values where the standard allows them."""
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
    """Return the options that most paragraphs of running text have."""
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
