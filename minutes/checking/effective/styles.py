"""Styles with all that they inherit from those they are based on (17.7.4)."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from minutes.checking.effective.letters import BUILT_IN, NOTHING, RunProperties, read_run
from minutes.checking.effective.shapes import Properties, read_shape
from minutes.checking.effective.themes import Theme
from minutes.checking.effective.toggles import over
from minutes.ooxml.oxml import P_PR, R_PR, VAL, W, value

_ON = ("1", "true", "on")
_SHOWN = {
    **{f"heading {level}": f"Heading {level}" for level in range(1, 10)},
    **{f"toc {level}": f"TOC {level}" for level in range(1, 10)},
    "header": "Header", "footer": "Footer", "caption": "Caption", "title": "Title",
    "footnote text": "Footnote Text", "endnote text": "Endnote Text", "annotation text": "Comment Text",
}  # fmt: skip
"""Names of built-in styles that Word shows otherwise than it stores them."""


class Layers(NamedTuple):
    """Paragraph properties of a chain of styles, parted where the list is named: its level comes between."""

    before: Properties
    since: Properties
    owner: str = ""
    """The id of the style that names the list."""

    def under(self, own: Properties, identifier: str = "") -> "Layers":
        """Return them with one more level on top."""
        if "numId" in own:
            return Layers({**self.before, **self.since}, own, identifier)
        return Layers(self.before, {**self.since, **own}, self.owner)


class Style(NamedTuple):
    """A style with all that it inherits."""

    identifier: str
    name: str
    layers: Layers
    run: RunProperties


_NO_LAYERS = Layers({}, {})


class Styles:
    """The styles of a document, each worked out when it is first asked for."""

    def __init__(self, root: etree._Element | None, theme: Theme) -> None:
        self._theme = theme
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, str] = {}
        self._found: dict[tuple[str, str], Style] = {}
        for style in () if root is None else root.iterchildren(f"{W}style"):
            kind, identifier = style.get(f"{W}type", "paragraph"), style.get(f"{W}styleId", "")
            self._elements.setdefault((kind, identifier), style)
            if style.get(f"{W}default") in _ON:
                self._defaults[kind] = identifier
        self.names = frozenset(shown_name(style) for style in self._elements.values())
        defaults = None if root is None else root.find(f"{W}docDefaults")
        written = None if defaults is None else defaults.find(f"{W}rPrDefault/{R_PR}")
        self.run_defaults = over(BUILT_IN, read_run(written, theme))
        self.shape_defaults = read_shape(None if defaults is None else defaults.find(f"{W}pPrDefault/{P_PR}"))

    def element(self, kind: str, identifier: str) -> etree._Element | None:
        """Return a style's element: ``kind`` is paragraph, character, table or numbering."""
        return self._elements.get((kind, identifier))

    def default(self, kind: str) -> str:
        """Return the id of the style that counts where none is named, empty without one."""
        return self._defaults.get(kind, "")

    def paragraph(self, identifier: str) -> Style:
        """Return a paragraph's style; the default one for an id that is not there."""
        if ("paragraph", identifier) not in self._elements:
            identifier = self.default("paragraph")
        if ("paragraph", identifier) not in self._elements:
            return Style("", "Normal", _NO_LAYERS, NOTHING)
        return self._style("paragraph", identifier)

    def character(self, identifier: str) -> RunProperties:
        """Return the run properties of a character style, none for an id that is not there."""
        if ("character", identifier) not in self._elements:
            identifier = self.default("character")
        return self._style("character", identifier).run

    def chain(self, kind: str, identifier: str) -> Iterator[etree._Element]:
        """Yield a style's element and those that it is based on; a circle ends where it closes."""
        seen = set()
        while identifier not in seen and (style := self._elements.get((kind, identifier))) is not None:
            yield style
            seen.add(identifier)
            identifier = value(style, "basedOn")

    def _style(self, kind: str, identifier: str) -> Style:
        pending = []
        style = Style("", "", _NO_LAYERS, NOTHING)
        for element in self.chain(kind, identifier):
            known = self._found.get((kind, element.get(f"{W}styleId", "")))
            if known is not None:
                style = known
                break
            pending.append(element)
        for element in reversed(pending):
            style = self._over(style, element)
            self._found[kind, style.identifier] = style
        return style

    def _over(self, base: Style, element: etree._Element) -> Style:
        identifier = element.get(f"{W}styleId", "")
        layers = base.layers.under(read_shape(element.find(P_PR)), identifier)
        return Style(identifier, shown_name(element), layers, over(base.run, read_run(element.find(R_PR), self._theme)))


def shown_name(style: etree._Element) -> str:
    """Return a style's name as Word's user sees it: ``Heading 1`` for what is stored as ``heading 1``."""
    found = style.find(f"{W}name")
    name = "" if found is None else found.get(VAL, "")
    return _SHOWN.get(name, name) or style.get(f"{W}styleId", "")
