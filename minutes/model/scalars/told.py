"""A text that has parts: ``{{ start }}`` prints it, ``{{ start.day }}`` is one of its parts."""

from collections.abc import Mapping
from typing import Self


class Told(str):
    """What a value is called, with the plain values that it is made of."""

    __slots__ = ("parts",)

    parts: Mapping[str, object]

    def __new__(cls, text: str, parts: Mapping[str, object]) -> Self:
        """The text with its parts."""
        told = super().__new__(cls, text)
        told.parts = parts
        return told

    def template_get(self, name: str) -> object:
        """A part by its name; ``None`` when there is none of that name, or it is not known."""
        return self.parts.get(name)
