"""The registry of all ways of saying something, each of which is a filter of the templates."""

from collections.abc import Callable
from typing import Any, TypeVar
from unicodedata import normalize

Filter = Callable[..., Any]
F = TypeVar("F", bound=Filter)

REGISTERED: dict[str, Filter] = {}
"""Every way of saying something, under its English name."""

REGISTERED_ALIASES: dict[str, str] = {}
"""The Vietnamese name of a filter (NFC, ``_`` for a space) and its English one."""


def said_as(*vietnamese: str) -> Callable[[F], F]:
    """Declare a function as a filter, with its Vietnamese names. A name that is taken is a fault of ours."""

    def declare(function: F) -> F:
        name = function.__name__
        aliases = [normalize("NFC", alias).replace(" ", "_") for alias in vietnamese]
        for taken in ({name} & REGISTERED.keys()) | (set(aliases) & REGISTERED_ALIASES.keys()):
            raise ValueError(f"two filters are called {taken}")
        REGISTERED[name] = function
        REGISTERED_ALIASES.update(dict.fromkeys(aliases, name))
        return function

    return declare
