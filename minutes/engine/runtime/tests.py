"""Tests (``is …``) that a template may use, and conversions of cell tags to values of WordprocessingML."""

import re
from collections.abc import Callable
from typing import Any

from minutes.engine.runtime.operators import among, fault, greater, greater_equal, is_missing, less, less_equal
from minutes.problems import N_


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same(left: Any, right: Any) -> bool:
    return bool(left == right)


TESTS: dict[str, Callable[..., bool]] = {
    "defined": lambda value: not is_missing(value),
    "undefined": is_missing,
    "none": is_missing,
    "true": lambda value: value is True,
    "false": lambda value: value is False,
    "boolean": lambda value: isinstance(value, bool),
    "number": _number,
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "float": lambda value: isinstance(value, float),
    "string": lambda value: isinstance(value, str),
    "mapping": lambda value: isinstance(value, dict),
    "iterable": lambda value: isinstance(value, list | tuple | dict | str),
    "sequence": lambda value: isinstance(value, list | tuple | str),
    "odd": lambda value: _number(value) and value % 2 == 1,
    "even": lambda value: _number(value) and value % 2 == 0,
    "divisibleby": lambda value, number: _number(value) and bool(number) and value % number == 0,
    "lower": lambda value: isinstance(value, str) and value.islower(),
    "upper": lambda value: isinstance(value, str) and value.isupper(),
    "in": among,
    "sameas": lambda value, other: value is other,
    "eq": _same,
    "equalto": _same,
    "==": _same,
    "ne": lambda left, right: not _same(left, right),
    "!=": lambda left, right: not _same(left, right),
    "lt": less,
    "lessthan": less,
    "<": less,
    "le": less_equal,
    "<=": less_equal,
    "gt": greater,
    "greaterthan": greater,
    ">": greater,
    "ge": greater_equal,
    ">=": greater_equal,
}


_COLOUR = r"#?([0-9A-Fa-f]{6})"
_MOST_COLUMNS = 63
"""Word's maximum number of columns in a table."""


def shade(value: object) -> str:
    """Return a cell's fill colour as six hexadecimal digits (17.4.32); ``auto`` for a missing or empty value."""
    if is_missing(value) or value in ("", "auto"):
        return "auto"
    found = re.fullmatch(_COLOUR, value.strip()) if isinstance(value, str) else None
    if found is None:
        raise fault("not-a-colour", N_("{tag}: a colour has six hexadecimal digits, like FFC000"))
    return found[1].upper()


def columns(value: object) -> str:
    """Return the number of columns that a cell spans (17.4.17); 1 for a missing value."""
    if is_missing(value):
        return "1"
    number = int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 4 else value
    if not isinstance(number, int) or not 1 <= number <= _MOST_COLUMNS:
        raise fault("not-a-number-of-columns", N_("{tag}: a cell covers 1 to {limit} columns"), limit=_MOST_COLUMNS)
    return str(int(number))


def merged(first: bool) -> str:
    """Return the value of ``w:vMerge`` for the first or a further merged cell (17.4.84)."""
    return "restart" if first else "continue"
