"""Conditions under which only some items of a list print something: a value that exactly these items have."""

import re
from collections.abc import Iterable, Sequence

from minutes.learning.nodes import Part

Presence = tuple[bool, ...]


class Reasons:
    """Finds conditions among the items of one list."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts

    def values(self, expressions: Iterable[str], presence: Presence, among: Sequence[int]) -> str | None:
        """Return the first value that exactly the items with the node have; ``None`` when there is none."""
        for path in dict.fromkeys(filter(None, map(self.path, expressions))):
            if tuple(self.parts[item].truths.get(path, False) for item in among) == presence:
                return path
        return None

    def absent(self, expressions: Iterable[str], presence: Presence, among: Sequence[int]) -> str | None:
        """Return the negated first value that exactly the items with the node lack; ``None`` when there is none."""
        path = self.values(expressions, tuple(not one for one in presence), among)
        return f"not {path}" if path else None

    def places(self, presence: Presence, among: Sequence[int], texts: Iterable[str]) -> str | None:
        """Return the condition for all but the last or the first item; only for punctuation, since words mean more."""
        if any(sign.isalnum() for text in texts for sign in text):
            return None
        parts = [self.parts[item] for item in among]
        if presence == tuple(part.position < part.length - 1 for part in parts):
            return "not loop.last"
        return "not loop.first" if presence == tuple(part.position > 0 for part in parts) else None

    def path(self, expression: str) -> str:
        """Return an expression's value of the item: ``item.start`` of ``(item.start.day | string)[:4]``."""
        if not self.parts:
            return ""
        name = self.parts[0].scope.name
        found = re.search(rf"(?<![\w.]){re.escape(name)}((?:\.\w+)*)", expression)
        return name + found[1] if found else ""
