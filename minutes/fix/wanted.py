"""The wanted formats for findings about formatting, and the choice among allowed values by majority."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from math import ceil
from typing import Any

from minutes.fix.copy import Copy
from minutes.fix.properties import TargetFormat, has_own_codes
from minutes.lint import HEAD, Anatomy, Finding, allowed

_FAR = 1000.0


def targets(copy: Copy, finding: Finding, fact: str) -> Iterator[TargetFormat]:
    """Yield the wanted formats for a finding about a fact of :data:`TARGET_FINDERS`."""
    for number in finding.paragraphs:
        component = copy.anatomy.component(copy.document.paragraphs[number])
        yield from TARGET_FINDERS[fact](copy, finding, number, component)


_TargetFinder = Callable[[Copy, Finding, int, str], Iterator[TargetFormat]]


def _allowed(copy: Copy, finding: Finding, component: str) -> Any:
    return allowed(finding.rule, copy.standard, component)


def _wanted_size(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    yield TargetFormat(number, "size", size_of(copy.anatomy, component, _allowed(copy, finding, component)))


def _text_size(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    yield TargetFormat(number, "size", text_size(copy.anatomy))


def _head_size(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    sizes = copy.standard.components[component].sizes
    yield TargetFormat(number, "size", getattr(sizes, head_set(copy.anatomy)))


def _face(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    words = str(_allowed(copy, finding, component)).split()
    yield TargetFormat(number, "bold", "bold" in words)
    yield TargetFormat(number, "italic", "italic" in words)


def _align(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    wanted = _allowed(copy, finding, component)
    yield TargetFormat(number, "align", wanted if isinstance(wanted, str) else wanted[0])


def _first_line(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    choice = _allowed(copy, finding, component)
    yield TargetFormat(number, "first_line", first_line(copy.anatomy), choice.low, choice.high)


def _gap(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    choice = _allowed(copy, finding, component)
    above = copy.document.paragraphs[number - 1].shape.after
    low = _whole_twips(max(choice.low - above, 0.0))
    yield TargetFormat(number, "before", max(_whole_twips(choice.chosen - above), low), low, _FAR)


def _whole_twips(points: float) -> float:
    """Round up to twentieths of a point, Word's unit."""
    return ceil(round(points * 20, 6)) / 20


def _line(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    choice = _allowed(copy, finding, component)
    found = finding.found if isinstance(finding.found, int | float) else choice.chosen
    nearest = min(max(found, choice.low), choice.high)
    yield TargetFormat(number, "line", line_spacing(copy.anatomy) or nearest, choice.low, choice.high)


def _same(name: str) -> _TargetFinder:
    """The standard's value, unchanged."""

    def target(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
        yield TargetFormat(number, name, getattr(copy.standard, name, finding.wanted))

    return target


def _font(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    if not has_own_codes(finding.found):
        yield TargetFormat(number, "font", copy.standard.font)


def _kept(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[TargetFormat]:
    yield TargetFormat(number, "keep_next", True)


TARGET_FINDERS: dict[str, _TargetFinder] = {
    "document.font": _font,
    "document.color": _same("color"),
    "document.shaded": _same("shaded"),
    "*.size": _wanted_size,
    "text.sizes": _text_size,
    "head.sizes": _head_size,
    "*.face": _face,
    "*.align": _align,
    "*.first_line": _first_line,
    "*.gap": _gap,
    "*.line": _line,
    "text.kept": _kept,
}
"""By fact."""


_TOGETHER = ("national_title", "motto", "place_date")


def usual(values: Iterable[float | None], low: float, high: float) -> float | None:
    """Return the most frequent value within a range; None without any."""
    counts = Counter(one for one in values if one is not None and low <= one <= high)
    return max(counts, key=lambda one: (counts[one], one)) if counts else None


@lru_cache(maxsize=1)
def text_size(anatomy: Anatomy) -> float:
    """Return the font size of the text, in points."""
    body = anatomy.standard.components["body"].sizes
    sizes = [_main_size(anatomy, one) for one in anatomy.text]
    found = usual(sizes, body.low, body.high)
    if found is None:
        known = [one for one in sizes if one is not None]
        found = min(max(Counter(known).most_common(1)[0][0], body.low), body.high) if known else body.large
    return found


@lru_cache(maxsize=1)
def first_line(anatomy: Anatomy) -> float:
    """Return the first-line indent, in millimetres."""
    choice = anatomy.standard.flow.first_line
    lines = (one for one in anatomy.text if one.shape.left <= 0 and not one.label and one.cell is None)
    return usual((one.shape.first_line for one in lines), choice.low, choice.high) or choice.chosen


@lru_cache(maxsize=1)
def line_spacing(anatomy: Anatomy) -> float | None:
    """Return the line spacing, in lines; None when no text has an allowed one."""
    choice = anatomy.standard.flow.line
    given = (one.shape.line for one in anatomy.text)
    return usual((one.value for one in given if one.rule == "multiple"), choice.low, choice.high)


@lru_cache(maxsize=1)
def head_set(anatomy: Anatomy) -> str:
    """Return ``large`` or ``small``: the set of sizes of most parts of the head, else that of the text."""
    votes: Counter[str] = Counter()
    for name in _TOGETHER:
        for paragraph in anatomy.of(name):
            for one in ("large", "small"):
                votes[one] += getattr(anatomy.standard.components[name].sizes, one) == _main_size(anatomy, paragraph)
    if votes["large"] != votes["small"]:
        return max(votes, key=lambda one: votes[one])
    return "large" if text_size(anatomy) == anatomy.standard.components["body"].sizes.large else "small"


def size_of(anatomy: Anatomy, component: str, allowed: Any) -> float:
    """Return the font size for a component, in points; ``allowed`` has ``low`` and ``high``."""
    if component in HEAD and hasattr(allowed, "large"):
        return float(getattr(allowed, head_set(anatomy)))
    size = text_size(anatomy)
    return float(min(max(size, allowed.low), allowed.high))


def _main_size(anatomy: Anatomy, paragraph: Any) -> float | None:
    look = anatomy.main_look(paragraph)
    return look.size if look else None
