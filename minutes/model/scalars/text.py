"""What a scalar of the model is: a type that reads itself from text, and says what it wants when it cannot.

Every plain scalar of a file arrives as text (``8:30``, ``no``, ``012``), so each type of the model has a ``parse``.
"""

from typing import Any, Protocol, Self, dataclass_transform
from unicodedata import normalize

from minutes.problems import N_, Message


class ScalarError(ValueError):
    """A text is not what its field wants. What was found and what is wanted, for the reader to place."""

    def __init__(self, message: str, hint: str = "", **values: object) -> None:
        self.message = Message(message, values)
        self.hint = hint
        super().__init__(message.format_map(values))


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Value:
    """A small immutable value of named parts, equal when its parts are. (A NamedTuple would be read as a list.)"""

    def __init__(self, **parts: object) -> None:
        self.__dict__.update(parts)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def parts(self) -> tuple[object, ...]:
        """All parts in the order of their declaration."""
        return tuple(getattr(self, name) for name in type(self).__annotations__)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and type(self) is type(other) and self.parts() == other.parts()

    def __hash__(self) -> int:
        return hash(self.parts())

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).__annotations__)
        return f"{type(self).__name__}({parts})"


class Scalar(Protocol):
    """A type that reads itself from text."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value of the text, which is NFC and stripped; raises :class:`ScalarError`."""

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor may accept: a fragment of JSON Schema."""


def decode_scalar(kind: Any, value: object) -> object:
    """The value of a scalar type from what a file holds: text, or a number of JSON. For msgspec's ``dec_hook``."""
    if isinstance(value, kind):
        return value
    if isinstance(value, bool):
        value = "có" if value else "không"
    if isinstance(value, int | float):
        value = str(value).replace(".", ",")
    if hasattr(kind, "parse_many") and isinstance(value, list | tuple):
        return kind.parse_many(value)
    if not isinstance(value, str):
        raise ScalarError(N_("a text is wanted here"))
    return kind.parse(normalize("NFC", value).strip())
