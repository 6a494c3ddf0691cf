"""The styles of a document as its ``styles.xml`` has them (ISO/IEC 29500-1, 17.7.4)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.ooxml.oxml import P_PR, W, is_set, value

if TYPE_CHECKING:
    from lxml.etree import _Element


class Style:
    """One ``w:style``; what is read follows changes of its element."""

    __slots__ = ("element",)

    def __init__(self, element: "_Element") -> None:
        self.element = element

    @property
    def kind(self) -> str:
        """``paragraph``, ``character``, ``table`` or ``numbering``."""
        return self.element.get(f"{W}type", "paragraph")

    @property
    def identifier(self) -> str:
        """The id by which text and other styles refer to it."""
        return self.element.get(f"{W}styleId", "")

    @property
    def name(self) -> str:
        """The name as stored, which for built-in styles is not the one that Word shows; empty without one."""
        return value(self.element, "name")

    @property
    def following(self) -> str:
        """The id of the style of the next paragraph (17.7.4.10); empty: its own."""
        return value(self.element, "next")

    @property
    def based_on(self) -> str:
        """The id of the style that it inherits from; empty without one."""
        return value(self.element, "basedOn")

    @property
    def is_default(self) -> bool:
        """Whether it counts where no style is named."""
        return is_set(self.element, "default")

    @property
    def key(self) -> tuple[str, str]:
        """Kind and name in lower case, or id without a name: equal for the same style of two files."""
        return self.kind, (self.name or self.identifier).lower()


class StyleSheet:
    """The styles in the order of the file; of two of one kind and id the first counts."""

    def __init__(self, root: "_Element | None") -> None:
        self.root = root
        self._styles: dict[tuple[str, str], Style] = {}
        for element in () if root is None else root.iterchildren(f"{W}style"):
            style = Style(element)
            self._styles.setdefault((style.kind, style.identifier), style)
        # Of several the last one counts (17.7.4.17).
        self._defaults = {style.kind: style for style in self if style.is_default}

    def __iter__(self) -> Iterator[Style]:
        return iter(self._styles.values())

    def get(self, kind: str, identifier: str) -> Style | None:
        """Return a style by its id, ``None`` when there is none of this kind."""
        return self._styles.get((kind, identifier))

    def default(self, kind: str) -> Style | None:
        """Return the style that counts where none is named."""
        return self._defaults.get(kind)

    def used(self, kind: str, identifier: str) -> Style | None:
        """Return the style that counts where this id is named: the default one for an unknown or empty id."""
        return self.get(kind, identifier) or self.default(kind)

    def chain(self, kind: str, identifier: str) -> Iterator[Style]:
        """Yield a style and those that it is based on, nearest first; a circle ends where it closes."""
        seen = set()
        while identifier not in seen and (style := self.get(kind, identifier)) is not None:
            yield style
            seen.add(identifier)
            identifier = style.based_on


def list_number(holder: "_Element") -> str:
    """Return the ``w:numId`` that a paragraph or the element of a style says itself; empty when it says none."""
    properties = holder.find(P_PR)
    return "" if properties is None else value(properties.find(f"{W}numPr"), "numId")
