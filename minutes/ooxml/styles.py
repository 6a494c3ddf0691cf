"""The styles of a document (``styles.xml``; ISO/IEC 29500-1, 17.7.4)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.ooxml.oxml import P_PR, W, is_set, value

if TYPE_CHECKING:
    from lxml.etree import _Element


class Style:
    """A proxy of a ``w:style`` element."""

    __slots__ = ("element",)

    def __init__(self, element: "_Element") -> None:
        self.element = element

    @property
    def kind(self) -> str:
        """``paragraph``, ``character``, ``table`` or ``numbering``."""
        return self.element.get(f"{W}type", "paragraph")

    @property
    def identifier(self) -> str:
        """The style id; empty if absent."""
        return self.element.get(f"{W}styleId", "")

    @property
    def name(self) -> str:
        """The stored name, which differs from the one shown in Word for built-in styles; empty if absent."""
        return value(self.element, "name")

    @property
    def following(self) -> str:
        """The id of the style of the next paragraph (17.7.4.10); empty: the same style."""
        return value(self.element, "next")

    @property
    def based_on(self) -> str:
        """The id of the parent style; empty if there is none."""
        return value(self.element, "basedOn")

    @property
    def is_default(self) -> bool:
        """Whether it is the default style of its kind."""
        return is_set(self.element, "default")

    @property
    def key(self) -> tuple[str, str]:
        """The kind, and the name (id if there is none) in lower case; equal for the same style in two files."""
        return self.kind, (self.name or self.identifier).lower()


class StyleSheet:
    """The styles in file order; of two with the same kind and id, the first is used."""

    def __init__(self, root: "_Element | None") -> None:
        self.root = root
        self._styles: dict[tuple[str, str], Style] = {}
        for element in () if root is None else root.iterchildren(f"{W}style"):
            style = Style(element)
            self._styles.setdefault((style.kind, style.identifier), style)
        # Of several defaults, the last one is used (17.7.4.17).
        self._defaults = {style.kind: style for style in self if style.is_default}

    def __iter__(self) -> Iterator[Style]:
        return iter(self._styles.values())

    def get(self, kind: str, identifier: str) -> Style | None:
        """Return a style by kind and id; ``None`` if there is none."""
        return self._styles.get((kind, identifier))

    def default(self, kind: str) -> Style | None:
        """Return the default style of a kind; ``None`` if there is none."""
        return self._defaults.get(kind)

    def used(self, kind: str, identifier: str) -> Style | None:
        """Return the effective style for an id: the default style for an unknown or empty id."""
        return self.get(kind, identifier) or self.default(kind)

    def chain(self, kind: str, identifier: str) -> Iterator[Style]:
        """Yield a style and its ancestors, nearest first; stop at a cycle."""
        seen = set()
        while identifier not in seen and (style := self.get(kind, identifier)) is not None:
            yield style
            seen.add(identifier)
            identifier = style.based_on


def list_number(holder: "_Element") -> str:
    """Return the direct ``w:numId`` of a paragraph or style element; empty if there is none."""
    properties = holder.find(P_PR)
    return "" if properties is None else value(properties.find(f"{W}numPr"), "numId")
