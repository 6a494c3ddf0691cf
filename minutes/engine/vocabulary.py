"""What the data will offer: names, also in a form that costs nothing while the compiled template is in the cache."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, Optional

Names = Mapping[str, Optional["Names"]]
"""The names that data offer, each with those below it; ``None``: a plain value.

A list of persons is given as the names of a person; where the mapping has a true attribute ``many``, it is known to be
a list (of plain values, when it is empty)."""


def is_list(names: object) -> bool:
    """Whether names are known to be those of a list's items."""
    return bool(getattr(names, "many", False))


def of_item(names: "Names") -> "Names | None":
    """The names of one item of what has these: those of a list without the mark that it is one."""
    return (dict(names) or None) if is_list(names) else names


class Vocabulary(NamedTuple):
    """Names and aliases that are worked out only when a template has to be compiled.

    Give it as ``names``; ``key`` must change whenever the result of ``make`` does.
    """

    key: str
    make: Callable[[], tuple[Names, Mapping[str, str]]]
    """Returns the names and the aliases."""
