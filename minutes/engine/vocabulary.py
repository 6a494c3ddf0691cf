"""What the data will offer: names, also in a form that costs nothing while the compiled template is in the cache."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, Optional

Names = Mapping[str, Optional["Names"]]
"""The names that data offer, each with those below it; ``None``: a plain value. Lists are left out: a list of persons
is given as the names of a person."""


class Vocabulary(NamedTuple):
    """Names and aliases that are worked out only when a template has to be compiled.

    Give it as ``names``; ``key`` must change whenever the result of ``make`` does.
    """

    key: str
    make: Callable[[], tuple[Names, Mapping[str, str]]]
    """Returns the names and the aliases."""
