"""Which of the allowed values a document gets: the one that most of it has, else the nearest."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from minutes.checking.components import Anatomy
from minutes.checking.components.anatomy import HEAD

_TOGETHER = ("national_title", "motto", "place_date")


def usual(values: Iterable[float | None], low: float, high: float, otherwise: float) -> float:
    """The most frequent value within a range; else another, brought into it."""
    counts = Counter(one for one in values if one is not None and low <= one <= high)
    if counts:
        return max(counts, key=lambda one: (counts[one], one))
    return min(max(otherwise, low), high)


def text_size(anatomy: Anatomy) -> float:
    """The size of the text, in points."""
    body = anatomy.standard.components["body"].sizes
    sizes = [_size(anatomy, one) for one in anatomy.text]
    known = [one for one in sizes if one is not None]
    return usual(sizes, body.low, body.high, Counter(known).most_common(1)[0][0] if known else body.large)


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
