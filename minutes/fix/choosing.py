"""Which of the allowed values a document gets: the one that most of it has, else the nearest."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from minutes.lint.structure.anatomy import HEAD, Anatomy

_TOGETHER = ("national_title", "motto", "place_date")


def usual(values: Iterable[float | None], low: float, high: float) -> float | None:
    """The most frequent value within a range; None without any."""
    counts = Counter(one for one in values if one is not None and low <= one <= high)
    return max(counts, key=lambda one: (counts[one], one)) if counts else None


@lru_cache(maxsize=1)
def text_size(anatomy: Anatomy) -> float:
    """The size of the text, in points."""
    body = anatomy.standard.components["body"].sizes
    sizes = [_size(anatomy, one) for one in anatomy.text]
    found = usual(sizes, body.low, body.high)
    if found is None:
        known = [one for one in sizes if one is not None]
        found = min(max(Counter(known).most_common(1)[0][0], body.low), body.high) if known else body.large
    return found


@lru_cache(maxsize=1)
def first_line(anatomy: Anatomy) -> float:
    """The indent of first lines, in millimetres."""
    choice = anatomy.standard.flow.first_line
    lines = (one for one in anatomy.text if one.shape.left <= 0 and not one.label and one.cell is None)
    return usual((one.shape.first_line for one in lines), choice.low, choice.high) or choice.chosen


@lru_cache(maxsize=1)
def line_spacing(anatomy: Anatomy) -> float | None:
    """The height of lines, in lines; None when no text has one that is allowed."""
    choice = anatomy.standard.flow.line
    given = (one.shape.line for one in anatomy.text)
    return usual((one.value for one in given if one.rule == "multiple"), choice.low, choice.high)


@lru_cache(maxsize=1)
def head_set(anatomy: Anatomy) -> str:
    """``large`` or ``small``: the set of sizes that most parts of the head are of; else the one of the text."""
    votes: Counter[str] = Counter()
    for name in _TOGETHER:
        for paragraph in anatomy.of(name):
            for one in ("large", "small"):
                votes[one] += getattr(anatomy.standard.components[name].sizes, one) == _size(anatomy, paragraph)
    if votes["large"] != votes["small"]:
        return max(votes, key=lambda one: votes[one])
    return "large" if text_size(anatomy) == anatomy.standard.components["body"].sizes.large else "small"


def size_of(anatomy: Anatomy, component: str, allowed: Any) -> float:
    """The size that letters of a component get, in points; ``allowed`` has a ``low`` and a ``high``."""
    if component in HEAD and hasattr(allowed, "large"):
        return float(getattr(allowed, head_set(anatomy)))
    size = text_size(anatomy)
    return float(min(max(size, allowed.low), allowed.high))


def _size(anatomy: Anatomy, paragraph: Any) -> float | None:
    look = anatomy.main_look(paragraph)
    return look.size if look else None
