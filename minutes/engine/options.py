"""What the caller of the compiler says about the world that a template will meet."""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.engine.limits import Limits
from minutes.engine.vocabulary import Names, Vocabulary


class Wishes(NamedTuple):
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

    def spelt_out(self) -> "Wishes":
        """The same with the names themselves."""
        if not isinstance(self.names, Vocabulary):
            return self
        names, aliases = self.names.make()
        return self._replace(names=names, aliases={**aliases, **self.aliases})
