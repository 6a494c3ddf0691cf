"""Findings about letters and the lie of paragraphs → what the paragraphs should show."""

from collections.abc import Callable, Iterator
from math import ceil
from typing import Any

from minutes.fix.choosing import first_line, head_set, line_spacing, size_of, text_size
from minutes.fix.copy import Copy
from minutes.fix.properties import Wish, has_own_codes
from minutes.lint.rules.allowed import allowed
from minutes.lint.rules.findings import Finding

_FAR = 1000.0


def wishes(copy: Copy, finding: Finding, fact: str) -> Iterator[Wish]:
    """What is wished for because of a finding about a fact of :data:`WISHERS`."""
    for number in finding.paragraphs:
        component = copy.anatomy.component(copy.document.paragraphs[number])
        yield from WISHERS[fact](copy, finding, number, component)


_Wisher = Callable[[Copy, Finding, int, str], Iterator[Wish]]


def _allowed(copy: Copy, finding: Finding, component: str) -> Any:
    return allowed(finding.rule, copy.standard, component)


def _size(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    yield Wish(number, "size", size_of(copy.anatomy, component, _allowed(copy, finding, component)))


def _text_size(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    yield Wish(number, "size", text_size(copy.anatomy))


def _head_size(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    sizes = copy.standard.components[component].sizes
    yield Wish(number, "size", getattr(sizes, head_set(copy.anatomy)))


def _face(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    words = str(_allowed(copy, finding, component)).split()
    yield Wish(number, "bold", "bold" in words)
    yield Wish(number, "italic", "italic" in words)


def _align(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    wanted = _allowed(copy, finding, component)
    yield Wish(number, "align", wanted if isinstance(wanted, str) else wanted[0])


def _first_line(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    choice = _allowed(copy, finding, component)
    yield Wish(number, "first_line", first_line(copy.anatomy), choice.low, choice.high)


def _gap(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    choice = _allowed(copy, finding, component)
    above = copy.document.paragraphs[number - 1].shape.after
    low = _whole_twips(max(choice.low - above, 0.0))
    yield Wish(number, "before", max(_whole_twips(choice.chosen - above), low), low, _FAR)


def _whole_twips(points: float) -> float:
    """Not less, in twentieths of a point, as Word counts."""
    return ceil(round(points * 20, 6)) / 20


def _line(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    choice = _allowed(copy, finding, component)
    found = finding.found if isinstance(finding.found, int | float) else choice.chosen
    nearest = min(max(found, choice.low), choice.high)
    yield Wish(number, "line", line_spacing(copy.anatomy) or nearest, choice.low, choice.high)


def _same(name: str) -> _Wisher:
    """What the standard wants, as it is."""

    def wish(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
        yield Wish(number, name, getattr(copy.standard, name, finding.wanted))

    return wish


def _font(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    if not has_own_codes(finding.found):
        yield Wish(number, "font", copy.standard.font)


def _kept(copy: Copy, finding: Finding, number: int, component: str) -> Iterator[Wish]:
    yield Wish(number, "keep_next", True)


WISHERS: dict[str, _Wisher] = {
    "document.font": _font,
    "document.color": _same("color"),
    "document.shaded": _same("shaded"),
    "*.size": _size,
    "text.sizes": _text_size,
    "head.sizes": _head_size,
    "*.face": _face,
    "*.align": _align,
    "*.first_line": _first_line,
    "*.gap": _gap,
    "*.line": _line,
    "text.kept": _kept,
}
"""By the facts that rules are about."""
