"""What the data will offer, given in a form that costs nothing while the compiled template is in the cache."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple


class Vocabulary(NamedTuple):
    """Names and aliases that are worked out only when a template has to be compiled.

    Give it as ``names``; ``key`` must change whenever the result of ``make`` does.
    """

    key: str
    make: Callable[[], tuple[Mapping[str, Any], Mapping[str, str]]]
    """Returns the names and the aliases."""
