"""What a scalar of the model is: a type that reads itself from text, and says what it wants when it cannot.

Every plain scalar of a file arrives as text (``8:30``, ``no``, ``012``), so each type of the model has a ``parse``.
"""

from collections.abc import Mapping
from typing import Any, Protocol, Self, dataclass_transform
from unicodedata import normalize

from minutes.model.fields import says_none
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


# Texts that are more than a line: the lines of a body's name, rich text, a style of address.
class Lines(str):
    """A text of one or more lines; a list is read as its lines."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The lines, each without space around it."""
        return cls("\n".join(line.strip() for line in text.splitlines() if line.strip()))

    @classmethod
    def parse_many(cls, lines: list[object] | tuple[object, ...]) -> Self:
        """The same from a list."""
        if not all(isinstance(line, str) for line in lines):
            raise ScalarError(N_("a list of lines of text is wanted here"))
        return cls.parse("\n".join(str(line) for line in lines))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A text or a list of texts."""
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


class RichTextSource(str):
    """Paragraphs in the small markup: a line is a paragraph, ``- `` and ``+ `` begin items of a list.

    A list of texts is read as one item a text.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The source as it stands."""
        return cls(text)

    @classmethod
    def parse_many(cls, lines: list[object] | tuple[object, ...]) -> Self:
        """A list of texts as a list in the markup."""
        if not all(isinstance(line, str) for line in lines):
            raise ScalarError(N_("a list of texts is wanted here"))
        return cls("\n".join(f"- {line}" for line in lines))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A text or a list of texts."""
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
    """What stands before a name: ``ông``, ``bà``, ``đồng chí``, ``thầy``, ``cô`` …; empty for ``không``."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The style; ``đ/c`` is said in full."""
        return cls("" if says_none(text) else STYLES.get(text.lower(), text))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Any text; the usual ones are proposed."""
        return {"type": "string", "examples": ["ông", "bà", "đồng chí", "thầy", "cô", "không"]}


# A text that has parts: ``{{ start }}`` prints it, ``{{ start.day }}`` is one of its parts.
class TextWithParts(str):
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
