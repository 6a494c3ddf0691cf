"""Options of a compilation: the names in the data, their aliases, and the limits of a template."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, Optional

Names = Mapping[str, Optional["Names"]]
"""The names in the data, each with the names below it; ``None`` for a plain value. A list of persons is given as the
names of a person; a mapping with a true attribute ``many`` is a list (of plain values, when it is empty)."""


def is_list(names: object) -> bool:
    """Return whether the names are those of a list's items."""
    return bool(getattr(names, "many", False))


def of_item(names: "Names") -> "Names | None":
    """Return the names of one item of a list; the names themselves for anything else."""
    return (dict(names) or None) if is_list(names) else names


class Vocabulary(NamedTuple):
    """Names and aliases that are computed only when a template is compiled, to be passed as ``names``.

    ``key`` must change whenever the result of ``make`` does.
    """

    key: str
    make: Callable[[], tuple[Names, Mapping[str, str]]]
    """Return the names and the aliases."""


class Limits(NamedTuple):
    """What a template may use at most; exceeding a limit is an error."""

    steps: int = 5_000_000
    """Iterations of loops and calls of macros, in total."""
    output: int = 40 << 20
    """Characters of all parts, in total."""
    seconds: float = 5.0
    depth: int = 60
    """Nested macro calls."""
    tags: int = 10_000
    """Tags in a template."""
    includes: int = 100
    """Included files, in total."""


class CompileOptions(NamedTuple):
    """Names in the data, filters, styles and limits of a compilation."""

    names: Names | Vocabulary | None = None
    aliases: Mapping[str, str] = {}
    filters: frozenset[str] = frozenset()
    styles: Mapping[str, str] = {}
    limits: Limits = Limits()
    folder: str | None = None
    """Folder of the included files, whose fingerprints are in the program; ``None`` for a template given as bytes."""

    def key(self) -> str:
        """Return a text that changes with everything that the program depends on."""
        names = self.names.key if isinstance(self.names, Vocabulary) else repr(self.names)
        told = (self.aliases, sorted(self.filters), self.styles, self.limits.tags, self.limits.includes)
        return "\0".join((names, *map(repr, told)))

    def spelt_out(self) -> "CompileOptions":
        """Return the options with a :class:`Vocabulary` replaced by its names."""
        if not isinstance(self.names, Vocabulary):
            return self
        names, aliases = self.names.make()
        return self._replace(names=names, aliases={**aliases, **self.aliases})
