"""Texts that are more than a line: the lines of a body's name, rich text, a style of address."""

from typing import Any, Self

from minutes.model.naming import says_none
from minutes.model.scalars.text import ScalarError
from minutes.problems import N_


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
