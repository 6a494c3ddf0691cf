"""The table of styles and the lists' definitions."""

from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.dump.formatting import in_words
from minutes.ooxml.oxml import P_PR, R_PR, W, attribute, number, switch, value
from minutes.ooxml.styles import Style, StyleSheet


def styles_in_words(sheet: StyleSheet, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the document's defaults and each style: by kind and name, as the file's order means nothing."""
    defaults = None if sheet.root is None else sheet.root.find(f"{W}docDefaults")
    if defaults is not None:
        words = [in_words(found, names) for kind in (R_PR, P_PR) for found in defaults.iter(kind)]
        yield f"defaults: {'; '.join(filter(None, words))}"
    for style in sorted(sheet, key=lambda style: (style.kind, style.name)):
        yield _style(style, names)


def _style(style: Style, names: Mapping[str, str]) -> str:
    words = [
        f'like "{names.get(style.based_on, style.based_on)}"' if style.based_on else "",
        f'then "{names.get(style.following, style.following)}"' if style.following else "",
        "default" if style.is_default else "",
        "offered" if switch(style.element, "qFormat") else "",
        *(in_words(style.element.find(kind), names) for kind in (R_PR, P_PR)),
    ]
    return f'{style.kind} "{style.name}" ({style.identifier}): {"; ".join(filter(None, words))}'.rstrip(": ")


def lists_in_words(numbering: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    """Yield each list with the levels of its definition that have a mark."""
    kinds = {attribute(kind, "abstractNumId"): kind for kind in numbering.iter(f"{W}abstractNum")}
    for instance in numbering.iter(f"{W}num"):
        starts = [attribute(start, "val") for start in instance.iter(f"{W}startOverride")]
        restarted = f" from {', '.join(map(str, starts))}" if starts else ""
        yield f"list {attribute(instance, 'numId')}{restarted}"
        kind = kinds.get(value(instance, "abstractNumId"))
        for level in () if kind is None else kind.iter(f"{W}lvl"):
            words = in_words(level.find(P_PR), names)
            mark = f'"{_visible(value(level, "lvlText") or "")}" {value(level, "numFmt") or None}'
            yield f"  level {number(level, 'ilvl') + 1}: {mark}{', ' if words else ''}{words}"


def _visible(mark: str) -> str:
    """A list's mark; the signs of symbol fonts, which no other font has, by their numbers."""
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in mark)
