"""A filled document, with what was missing for it and what it did not use."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes.problems import Place


class Missing(NamedTuple):
    """A value that the template asked for and the data lack."""

    name: str
    """Dotted, with numbers from 1: ``agenda[2].ballots[1].total``."""
    places: tuple[Place, ...]
    """The tags that printed a blank for it."""


class Rendered:
    """What a render gives back."""

    __slots__ = ("_asked", "_data", "_unused", "_whole", "content", "missing")

    def __init__(
        self, content: bytes, missing: tuple[Missing, ...], data: Any, asked: frozenset[str], whole: frozenset[str]
    ) -> None:
        self.content = content
        """The ``.docx``."""
        self.missing = missing
        """What was asked for in vain, in the order of the document."""
        self._data, self._asked, self._whole = data, asked, whole
        self._unused: tuple[str, ...] | None = None

    @property
    def unused(self) -> tuple[str, ...]:
        """Dotted names of what the data hold and the template never looks at; lists are left out of the names.

        Worked out when it is asked for.
        """
        if self._unused is None:
            self._unused = tuple(dict.fromkeys(self._left_over(self._data, "")))
        return self._unused

    def _left_over(self, value: Any, key: str) -> Iterator[str]:
        if isinstance(value, list | tuple):
            for one in value:
                if isinstance(one, dict | list):
                    yield from self._left_over(one, key)
            return
        if not isinstance(value, dict):
            return
        for name, below in value.items():
            dotted = f"{key}.{name}" if key else str(name)
            if dotted in self._whole:
                continue
            if dotted not in self._asked:
                yield dotted
            else:
                yield from self._left_over(below, dotted)


def with_prefixes(names: Iterator[str]) -> frozenset[str]:
    """The dotted names with all names above them."""
    found = set()
    for name in names:
        above = name
        while above and above not in found:
            found.add(above)
            above = above.rpartition(".")[0]
    return frozenset(found)
