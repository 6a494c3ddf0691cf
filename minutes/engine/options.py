"""What the caller of the compiler says about the world that a template will meet."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, Optional

# What the data will offer: names, also in a form that costs nothing while the compiled template is in the cache.
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


# How much a template may do before it is stopped.
class Limits(NamedTuple):
    """What a render may use at most; beyond it, a clear error instead of a machine that stands still."""

    steps: int = 5_000_000
    """Iterations of loops and calls of macros, all together."""
    output: int = 40 << 20
    """Characters of all parts together."""
    seconds: float = 5.0
    depth: int = 60
    """Macros that call one another."""
    tags: int = 10_000
    """Tags in a template."""
    includes: int = 100
    """Files that a template takes in, all together."""


class CompileOptions(NamedTuple):
    """Names of data, filters and styles, and how much a template may do."""

    names: Names | Vocabulary | None = None
    aliases: Mapping[str, str] = {}
    filters: frozenset[str] = frozenset()
    styles: Mapping[str, str] = {}
    limits: Limits = Limits()
    folder: str | None = None
    """Where the files lie that the template takes in; the program says itself whether they are others now."""

    def key(self) -> str:
        """A text that changes with whatever the program depends on."""
        names = self.names.key if isinstance(self.names, Vocabulary) else repr(self.names)
        told = (self.aliases, sorted(self.filters), self.styles, self.limits.tags, self.limits.includes)
        return "\0".join((names, *map(repr, told)))

    def spelt_out(self) -> "CompileOptions":
        """The same with the names themselves."""
        if not isinstance(self.names, Vocabulary):
            return self
        names, aliases = self.names.make()
        return self._replace(names=names, aliases={**aliases, **self.aliases})
