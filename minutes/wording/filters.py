"""All ways of saying something as filters that templates may use; importing this module declares them.

A function that depends on the organisation's house_style has a keyword-only parameter ``house_style``: that is the mark
by which :func:`bound` knows it. (``inspect.signature`` would say the same, and costs 10 ms at start.)
"""

from functools import partial

from minutes.wording import dates, documents, ending, numbers, people, phrases, votes
from minutes.wording.phrases import REGISTERED, REGISTERED_ALIASES, Filter, HouseStyle

MODULES = (dates, documents, ending, numbers, people, phrases, votes)
"""What declares the filters when it is imported."""

FILTERS: dict[str, Filter] = REGISTERED
"""Every way of saying something, under its English name."""

FILTER_ALIASES: dict[str, str] = REGISTERED_ALIASES
"""The Vietnamese name of a filter (NFC, ``_`` for a space) and its English one."""


def needs_house_style(function: Filter) -> bool:
    """Whether the function depends on the organisation's usage."""
    return "house_style" in (getattr(function, "__kwdefaults__", None) or {})


def bound(house_style: HouseStyle) -> dict[str, Filter]:
    """All filters under their English and their Vietnamese names, speaking in the organisation's usage."""
    english = {
        name: partial(function, house_style=house_style) if needs_house_style(function) else function
        for name, function in FILTERS.items()
    }
    return english | {alias: english[name] for alias, name in FILTER_ALIASES.items()}
