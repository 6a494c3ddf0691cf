"""Errors of a running template: a message now, its place where the line of the program is known."""

import re

from minutes.problems import N_, Place, Problem, TemplateError

TOO_LONG = N_("{tag}: the value has more than {limit} characters")
LONGEST = 4 << 20
"""Characters that a worked-out text may have, and items of a worked-out list."""


def fault(code: str, message: str, hint: str = "", **values: object) -> TemplateError:
    """An error whose place and ``{tag}`` are filled in by the template."""
    return TemplateError([Problem(code, Place(), message, {**values, "tag": ""}, hint=hint)])


_FUNCTION = re.compile(r"^(\w+\.|<\w+>\.?)*\w*\(\) ")
_ARGUMENT = re.compile(r"'a_(\w+)'")


def told(error: Exception) -> str:
    """What Python says of an error, without the names that functions and arguments have in a program."""
    text = _ARGUMENT.sub(r"'\1'", _FUNCTION.sub("", str(error)))
    return text or type(error).__name__


def too_long() -> TemplateError:
    """A text or list that has grown beyond what a document needs."""
    return fault("limit-text", TOO_LONG, limit=LONGEST)
