"""Conditions that explain why text occurs with some items of a list only: a value that exactly these have."""

import re
from collections.abc import Iterable, Sequence

from minutes.learning.nodes import Part

Presence = tuple[bool, ...]


class Reasons:
    """Looks for reasons among the items of one list."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts

    def values(self, expressions: Iterable[str], presence: Presence, among: Sequence[int]) -> str | None:
        """The first value that exactly these items have; ``None`` when there is none."""
        for path in dict.fromkeys(filter(None, map(self.path, expressions))):
            if tuple(self.parts[item].truths.get(path, False) for item in among) == presence:
                return path
        return None

    def absent(self, expressions: Iterable[str], presence: Presence, among: Sequence[int]) -> str | None:
        """The first value that exactly these items lack, as a condition."""
        path = self.values(expressions, tuple(not one for one in presence), among)
        return f"not {path}" if path else None

    def places(self, presence: Presence, among: Sequence[int], texts: Iterable[str]) -> str | None:
        """Whether it is all but the last item, or all but the first; only of signs between them: words mean more."""
        if any(sign.isalnum() for text in texts for sign in text):
            return None
        parts = [self.parts[item] for item in among]
        if presence == tuple(part.position < part.length - 1 for part in parts):
            return "not loop.last"
        return "not loop.first" if presence == tuple(part.position > 0 for part in parts) else None

    def path(self, expression: str) -> str:
        """The value of an item that an expression is about: ``item.start`` of ``(item.start.day | string)[:4]``."""
        if not self.parts:
            return ""
        name = self.parts[0].scope.name
        found = re.search(rf"(?<![\w.]){re.escape(name)}((?:\.\w+)*)", expression)
        return name + found[1] if found else ""
