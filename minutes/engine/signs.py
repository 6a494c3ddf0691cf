"""What a template prints as it stands though it looks like a tag, as a problem and as a program keeps it."""

from collections.abc import Iterable, Mapping
from typing import Any

from minutes.problems import N_, Place, Problem, Severity, Step

Sign = tuple[tuple[tuple[str, int | str], ...], tuple[tuple[str, str], ...], str]
"""The steps to its place, the values of the problem, and its hint: what :mod:`marshal` can hold."""


def printed_sign(place: Place, values: Mapping[str, Any], hint: str) -> Problem:
    """A warning that the text among the values is printed."""
    return Problem("printed-sign", place, N_('"{text}" is printed as it stands'), values, Severity.WARNING, hint)


def kept(problems: Iterable[Problem]) -> tuple[Sign, ...]:
    """The warnings as a program keeps them."""
    return tuple(
        (
            tuple((step.kind, step.value) for step in one.place.steps),
            tuple((name, str(value)) for name, value in one.values.items()),
            one.hint,
        )
        for one in problems
    )


def told(signs: Iterable[Sign], source: str) -> tuple[Problem, ...]:
    """The warnings that were kept, in the template of that name."""
    return tuple(
        printed_sign(Place(source=source, steps=tuple(Step(*step) for step in steps)), dict(values), hint)
        for steps, values, hint in signs
    )
