"""Template data of other programs: groups of values with keys in either language."""

from collections.abc import Mapping
from typing import Any

from minutes.engine import Names, is_docx, is_list, saved
from minutes.layout import choose, measures
from minutes.model import identifier
from minutes.richtext import WordDocument


class Values(dict[str, Any]):
    """A group of values, found by key and by the canonical name of the key."""

    __slots__ = ("canonical",)

    def __init__(self, data: Mapping[str, Any], aliases: Mapping[str, str]) -> None:
        super().__init__({str(key): _value(value, aliases) for key, value in data.items()})
        self.canonical = {aliases.get(identifier(key), identifier(key)): key for key in self}
        """The keys by canonical name, as an identifier."""

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a name, or ``default``."""
        return super().get(name if name in self else self.canonical.get(name, name), default)

    def further(self, known: Names) -> frozenset[str]:
        """Return the canonical names that are unknown, or known as a list and given otherwise, or the reverse."""
        names = self.canonical.items()
        return frozenset(
            name for name, key in names if name not in known or is_list(known[name]) != isinstance(self[key], list)
        )


def _value(value: Any, aliases: Mapping[str, str]) -> Any:
    """Return a value as the engine takes it."""
    if isinstance(value, Mapping):
        return Values(value, aliases)
    if value.__class__ in (list, tuple):
        return [_value(one, aliases) for one in value]
    return WordDocument(saved(value)) if is_docx(value) else value


def measured(values: Values) -> dict[str, Any]:
    """Return the page measures for such data, as far as they hold the values needed."""
    body = values.get("organization")
    lines = body.get("lines") if isinstance(body, Values) else None
    written = [line for line in lines if isinstance(line, str)] if isinstance(lines, list) else []
    texts = {name: text for name in ("full_title", "number_line") if isinstance(text := values.get(name), str)}
    return measures(choose(), {**texts, "organization": {"lines": written}})
