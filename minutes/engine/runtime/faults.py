"""Errors of a running template: a message now, its place where the line of the program is known."""

from minutes.problems import N_, Place, Problem, TemplateError

TOO_LONG = N_("{tag}: the value has more than {limit} characters")
LONGEST = 4 << 20
"""Characters that a worked-out text may have, and items of a worked-out list."""


def fault(code: str, message: str, hint: str = "", **values: object) -> TemplateError:
    """An error whose place and ``{tag}`` are filled in by the template."""
    return TemplateError([Problem(code, Place(), message, {**values, "tag": ""}, hint=hint)])


def too_long() -> TemplateError:
    """A text or list that has grown beyond what a document needs."""
    return fault("limit-text", TOO_LONG, limit=LONGEST)
