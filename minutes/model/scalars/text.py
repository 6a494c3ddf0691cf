"""Base of the scalar types, which parse themselves from text, and the text types.

Every plain scalar of a file arrives as text (``8:30``, ``no``, ``012``), so each type has a ``parse``.
"""

from collections.abc import Mapping
from typing import Any, Protocol, Self, dataclass_transform
from unicodedata import normalize

from minutes.model.fields import says_none
from minutes.problems import N_, Message


class ScalarError(ValueError):
    """A text is not valid for its field; the message names what was found and what is expected."""

    def __init__(self, message: str, hint: str = "", **values: object) -> None:
        self.message = Message(message, values)
        self.hint = hint
        super().__init__(message.format_map(values))


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Value:
    """A small immutable value of named parts, compared by them. (A NamedTuple would be read as a list.)"""

    def __init__(self, **parts: object) -> None:
        self.__dict__.update(parts)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def parts(self) -> tuple[object, ...]:
        """Return all parts in the order of declaration."""
        return tuple(getattr(self, name) for name in type(self).__annotations__)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and type(self) is type(other) and self.parts() == other.parts()

    def __hash__(self) -> int:
        return hash(self.parts())

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).__annotations__)
        return f"{type(self).__name__}({parts})"


class Scalar(Protocol):
    """A type that parses itself from text."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the value of a text, which is NFC and stripped; ScalarError when invalid."""

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of the accepted values, for editors."""


def decode_scalar(kind: Any, value: object) -> object:
    """Return a scalar for a value of a file: text, or a JSON number or boolean. For msgspec's ``dec_hook``."""
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


class Lines(str):
    """A text of one or more lines; a list is read as its lines."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse the lines, stripped, without empty ones."""
        return cls("\n".join(line.strip() for line in text.splitlines() if line.strip()))

    @classmethod
    def parse_many(cls, lines: list[object] | tuple[object, ...]) -> Self:
        """Parse a list of lines."""
        if not all(isinstance(line, str) for line in lines):
            raise ScalarError(N_("a list of lines of text is wanted here"))
        return cls.parse("\n".join(str(line) for line in lines))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: a text or a list of texts."""
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


class RichTextSource(str):
    """Paragraphs in the simple markup: one per line, ``- `` and ``+ `` begin list items, as which a list is read."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the source unchanged."""
        return cls(text)

    @classmethod
    def parse_many(cls, lines: list[object] | tuple[object, ...]) -> Self:
        """Convert a list of texts to a list in the markup."""
        if not all(isinstance(line, str) for line in lines):
            raise ScalarError(N_("a list of texts is wanted here"))
        return cls("\n".join(f"- {line}" for line in lines))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: a text or a list of texts."""
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


STYLES = {
    "đ/c": "đồng chí",
    "đc": "đồng chí",
    "đồng chí": "đồng chí",
    "ông": "ông",
    "bà": "bà",
    "thầy": "thầy",
    "cô": "cô",
}


class AddressStyle(str):
    """The form of address before a name: ``ông``, ``bà``, ``đồng chí``, ``thầy``, ``cô`` …; empty for ``không``."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a form of address; ``đ/c`` is expanded."""
        return cls("" if says_none(text) else STYLES.get(text.lower(), text))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: any text, with examples."""
        return {"type": "string", "examples": ["ông", "bà", "đồng chí", "thầy", "cô", "không"]}


class TextWithParts(str):
    """A text with parts: ``{{ start }}`` prints it, ``{{ start.day }}`` is a part of it."""

    __slots__ = ("parts",)

    parts: Mapping[str, object]

    def __new__(cls, text: str, parts: Mapping[str, object]) -> Self:
        """Create the text with its parts."""
        told = super().__new__(cls, text)
        told.parts = parts
        return told

    def template_get(self, name: str) -> object:
        """Return a part by its name; None when it is unknown or does not exist."""
        return self.parts.get(name)
