"""Styles resolved with everything that they inherit (17.7.4), and merging of run properties."""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from lxml import etree

from minutes.lint.effective.letters import BUILT_IN, NOTHING, RunProperties, read_run
from minutes.lint.effective.paragraphs import Properties, read_shape
from minutes.lint.effective.theme import Theme
from minutes.ooxml import P_PR, R_PR, Style, StyleSheet, W

_SHOWN = {
    **{f"heading {level}": f"Heading {level}" for level in range(1, 10)},
    **{f"toc {level}": f"TOC {level}" for level in range(1, 10)},
    "header": "Header", "footer": "Footer", "caption": "Caption", "title": "Title",
    "footnote text": "Footnote Text", "endnote text": "Endnote Text", "annotation text": "Comment Text",
}  # fmt: skip
"""Built-in styles whose displayed name differs from the stored one."""


class Layers(NamedTuple):
    """Paragraph properties of a style chain, split at the style with the list: the list level applies in between."""

    before: Properties
    since: Properties
    owner: str = ""
    """The id of the style that sets the list."""

    def under(self, own: Properties, identifier: str = "") -> "Layers":
        """Return these layers with one more level on top."""
        if "numId" in own:
            return Layers({**self.before, **self.since}, own, identifier)
        return Layers(self.before, {**self.since, **own}, self.owner)


class EffectiveStyle(NamedTuple):
    """A style with its inherited properties."""

    identifier: str
    name: str
    layers: Layers
    run: RunProperties


_NONE = EffectiveStyle("", "", Layers({}, {}), NOTHING)
_NORMAL = _NONE._replace(name="Normal")


class Styles:
    """The styles of a document, each resolved once on demand."""

    def __init__(self, root: etree._Element | None, theme: Theme) -> None:
        self._theme = theme
        self._found: dict[tuple[str, str], EffectiveStyle] = {}
        self.sheet = StyleSheet(root)
        self.names = frozenset(map(shown_name, self.sheet))
        defaults = None if root is None else root.find(f"{W}docDefaults")
        written = None if defaults is None else defaults.find(f"{W}rPrDefault/{R_PR}")
        self.run_defaults = over(BUILT_IN, read_run(written, theme))
        self.shape_defaults = read_shape(None if defaults is None else defaults.find(f"{W}pPrDefault/{P_PR}"))

    def paragraph(self, identifier: str) -> EffectiveStyle:
        """Return a paragraph style; the default one for an unknown id."""
        style = self.sheet.used("paragraph", identifier)
        return _NORMAL if style is None else self._style("paragraph", style.identifier)

    def character(self, identifier: str) -> RunProperties:
        """Return the run properties of a character style; none for an unknown id."""
        style = self.sheet.used("character", identifier)
        return NOTHING if style is None else self._style("character", style.identifier).run

    def _style(self, kind: str, identifier: str) -> EffectiveStyle:
        pending = []
        found = _NONE
        for style in self.sheet.chain(kind, identifier):
            known = self._found.get((kind, style.identifier))
            if known is not None:
                found = known
                break
            pending.append(style)
        for style in reversed(pending):
            found = self._found[kind, style.identifier] = self._over(found, style)
        return found

    def _over(self, base: EffectiveStyle, style: Style) -> EffectiveStyle:
        layers = base.layers.under(read_shape(style.element.find(P_PR)), style.identifier)
        run = over(base.run, read_run(style.element.find(R_PR), self._theme))
        return EffectiveStyle(style.identifier, shown_name(style), layers, run)


def shown_name(style: Style) -> str:
    """Return a style's displayed name: ``Heading 1`` for the stored ``heading 1``."""
    return _SHOWN.get(style.name, style.name) or style.identifier


# Levels of run properties (17.7.2) and toggle properties (17.7.3).
def over(below: RunProperties, above: RunProperties) -> RunProperties:
    """Return two levels of the same kind merged, such as a style over its base."""
    return RunProperties({**below.values, **above.values}, {**below.toggles, **above.toggles})


def settled(defaults: RunProperties, styles: Sequence[RunProperties], direct: RunProperties) -> RunProperties:
    """Return the effective run properties; ``styles`` are those of table, paragraph and characters, in this order.

    A toggle that is on by default stays on; otherwise an odd number of styles with it turns it on. Direct formatting
    overrides the styles.
    """
    values: dict[str, str] = {}
    for level in (defaults, *styles, direct):
        values.update(level.values)
    names = {name for level in styles for name in level.toggles}
    turned = {name: reduce(bool.__xor__, (level.toggles.get(name, False) for level in styles)) for name in names}
    on = {name: True for name, switched in defaults.toggles.items() if switched}
    return RunProperties(values, {**turned, **on, **direct.toggles})
