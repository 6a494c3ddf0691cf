"""What a name means where it stands."""

from collections.abc import Mapping
from typing import NamedTuple, Optional

from minutes.engine.generating.shapes import Code, Shape


class Binding(NamedTuple):
    """A name that the template itself gave a meaning."""

    variable: str
    """The Python variable that holds it."""
    shape: Shape = Shape()
    kind: str = "value"
    """``value``, ``loop``, ``macro`` or ``namespace``."""
    parts: Mapping[str, Code] = {}
    """For a loop: the expressions of ``loop.index`` and the like."""


class Scope:
    """The names of one block, inside those of the blocks around it."""

    def __init__(self, outer: Optional["Scope"] = None) -> None:
        self.outer = outer
        self.names: dict[str, Binding] = {}
        self.macros: dict[str, str] = {}
        """The macros that the block defines somewhere, each with the Python variable that will hold it."""

    def find(self, name: str) -> Binding | None:
        """The nearest meaning of the name; ``None``: it is the data's."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.outer
        return None

    def macro(self, name: str) -> str | None:
        """The variable of a macro that is defined here or around here, be it later; ``None`` when there is none."""
        return self.macros.get(name) or (self.outer.macro(name) if self.outer else None)

    def all(self) -> set[str]:
        """Every name that has a meaning here."""
        return set(self.names) | (self.outer.all() if self.outer else set())
