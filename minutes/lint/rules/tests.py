"""How a found value is held against an allowed one."""

import re
from collections.abc import Callable
from typing import Any


def within(value: Any, allowed: Any, tolerance: float) -> bool:
    """Not less than the lowest and not more than the highest."""
    return bool(allowed.low - tolerance <= value <= allowed.high + tolerance)


def at_least(value: Any, allowed: Any, tolerance: float) -> bool:
    """Not less than the lowest."""
    return bool(value >= allowed.low - tolerance)


def equal(value: Any, allowed: Any, tolerance: float) -> bool:
    """The same, or as near as the tolerance says."""
    if isinstance(value, (int, float)) and isinstance(allowed, (int, float)) and tolerance:
        return abs(value - allowed) <= tolerance
    return bool(value == allowed)


def among(value: Any, allowed: Any, tolerance: float) -> bool:
    """One of those allowed."""
    return value in allowed


def match(value: Any, allowed: Any, tolerance: float) -> bool:
    """The whole text is as the pattern says."""
    return re.fullmatch(allowed, str(value), re.DOTALL) is not None


TESTS: dict[str, Callable[[Any, Any, float], bool]] = {
    "within": within, "at-least": at_least, "equal": equal, "among": among, "match": match,
}  # fmt: skip
