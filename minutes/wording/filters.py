"""The template filters; importing this module declares them.

A function with a keyword-only parameter ``house_style`` is bound to the organization's by :func:`bound`.
(``inspect.signature`` would give the same but takes 10 ms at start.)
"""

from functools import partial

from minutes.wording import dates, documents, ending, numbers, people, phrases, votes
from minutes.wording.phrases import REGISTERED, REGISTERED_ALIASES, Filter, HouseStyle

MODULES = (dates, documents, ending, numbers, people, phrases, votes)
"""The modules that declare filters on import."""

FILTERS: dict[str, Filter] = REGISTERED
"""All filters by English name."""

FILTER_ALIASES: dict[str, str] = REGISTERED_ALIASES
"""The English name by Vietnamese name (NFC, ``_`` for a space)."""


def needs_house_style(function: Filter) -> bool:
    """Return whether the function depends on the house style."""
    return "house_style" in (getattr(function, "__kwdefaults__", None) or {})


def bound(house_style: HouseStyle) -> dict[str, Filter]:
    """Return all filters by English and Vietnamese name, bound to a house style."""
    english = {
        name: partial(function, house_style=house_style) if needs_house_style(function) else function
        for name, function in FILTERS.items()
    }
    return english | {alias: english[name] for alias, name in FILTER_ALIASES.items()}
