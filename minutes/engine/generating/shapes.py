"""What is known of a value while the template is compiled: where in the data it comes from, and what it offers."""

from collections.abc import Mapping
from typing import NamedTuple, Optional

Names = Mapping[str, Optional["Names"]]
"""The names that data offer, each with those below it; ``None``: a plain value. Lists are left out: a list of persons
is given as the names of a person."""


class Unknown:
    """Stands for the names below a value of which nothing is known: all are allowed."""


UNKNOWN = Unknown()


class Path(NamedTuple):
    """A place in the data with numbers of iterations in it: ``agenda[{}].title`` and the variables that fill it."""

    text: str
    variables: tuple[str, ...] = ()


class Shape(NamedTuple):
    """What is known of a value."""

    names: "Names | Unknown | None" = UNKNOWN
    path: Path | None = None
    """Where it comes from; ``None`` when it was worked out."""
    key: str = ""
    """The same without numbers, as it is asked for: ``agenda.title``; empty when it was worked out."""

    def below(self, name: str) -> "Shape":
        """The value of that name in it."""
        names: Names | Unknown | None = UNKNOWN
        if not isinstance(self.names, Unknown):
            names = self.names.get(name) if self.names is not None else None
        path = self.path and Path(f"{self.path.text}.{name}", self.path.variables)
        return Shape(names, path, f"{self.key}.{name}" if self.key else "")

    def item(self, variable: str = "") -> "Shape":
        """One item of it, when it is a list; ``variable`` holds its number."""
        path = self.path
        if path is not None:
            number, variables = ("{}", (variable,)) if variable else ("", ())
            path = Path(f"{path.text}[{number}]", (*path.variables, *variables))
        return Shape(self.names, path, self.key)

    def listed(self) -> "Shape":
        """The same list in another order or selection: its items' numbers are no longer those of the data."""
        return self._replace(path=None)


class Code(NamedTuple):
    """A Python expression with what is known of its value."""

    text: str
    shape: Shape = Shape()
    plain: bool = False
    """Whether it is a plain truth value, number or text, so that Python's own notion of truth is right for it."""
    number: bool = False
    """Whether it is a whole number."""
