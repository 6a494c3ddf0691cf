"""The list of all ways of saying something: each is a filter that templates may use.

A function enters it by being declared with :func:`said_as`, under its own name and its Vietnamese ones.
A function that depends on the organisation's usage has a keyword-only parameter ``usage``: that is the mark
by which :func:`bound` knows it. (``inspect.signature`` would say the same, and costs 10 ms at start.)
"""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar
from unicodedata import normalize

from minutes.wording.usage import Usage

Filter = Callable[..., Any]
F = TypeVar("F", bound=Filter)

FILTERS: dict[str, Filter] = {}
"""Every way of saying something, under its English name."""

FILTER_ALIASES: dict[str, str] = {}
"""The Vietnamese name of a filter (NFC, ``_`` for a space) and its English one."""


def said_as(*vietnamese: str) -> Callable[[F], F]:
    """Declare a function as a filter, with its Vietnamese names. A name that is taken is a fault of ours."""

    def declare(function: F) -> F:
        name = function.__name__
        aliases = [normalize("NFC", alias).replace(" ", "_") for alias in vietnamese]
        for taken in ({name} & FILTERS.keys()) | (set(aliases) & FILTER_ALIASES.keys()):
            raise ValueError(f"two filters are called {taken}")
        FILTERS[name] = function
        FILTER_ALIASES.update(dict.fromkeys(aliases, name))
        return function

    return declare


def needs_usage(function: Filter) -> bool:
    """Whether the function depends on the organisation's usage."""
    return "usage" in (getattr(function, "__kwdefaults__", None) or {})


def bound(usage: Usage) -> dict[str, Filter]:
    """All filters under their English and their Vietnamese names, speaking in the organisation's usage."""
    english = {
        name: partial(function, usage=usage) if needs_usage(function) else function
        for name, function in FILTERS.items()
    }
    return english | {alias: english[name] for alias, name in FILTER_ALIASES.items()}
