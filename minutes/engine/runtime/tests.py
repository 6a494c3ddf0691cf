"""Tests (``is …``) that a template may use."""

from collections.abc import Callable
from typing import Any

from minutes.engine.runtime.missing import is_missing
from minutes.engine.runtime.operators import among, greater, greater_equal, less, less_equal


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
