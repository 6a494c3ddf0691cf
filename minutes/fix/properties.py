"""The paragraph and run properties that can be fixed: reading, removing and writing them.

Only visible characters count. Attributes are separate properties: setting the space above keeps the one below.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from minutes.lint import Letters, Paragraph
from minutes.ooxml import VAL, W, child, drop, put, unset

TWIPS_PER_MM = 1440 / 25.4
_SMALL = 0.01
"""Rounding tolerance, in millimetres, points or lines."""
_FONTS = ("ascii", "hAnsi", "eastAsia", "cs", "asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_COLORS = ("themeColor", "themeTint", "themeShade")


_CODES = re.compile(r"\.Vn|VNI\b|Wingdings|Webdings|Symbol\b|Marlett|MT Extra", re.IGNORECASE)


def has_own_codes(font: object) -> bool:
    """Return whether a font has its own codes, as TCVN3, VNI and symbol fonts: another font shows other characters."""
    return isinstance(font, str) and _CODES.match(font) is not None


class Property(NamedTuple):
    """A property that a ``w:rPr`` or ``w:pPr`` can set."""

    of_letters: bool
    found: Callable[[Letters | Paragraph], object]
    """Returns the displayed value of a character format or a paragraph."""
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    """Its elements and their attributes; the whole element without attributes."""
    write: Callable[[etree._Element, object], None]
    signs: bool = False
    """Whether only letters and digits count, so that symbols may differ."""

    def says(self, properties: etree._Element | None) -> bool:
        """Return whether the properties set it."""
        return properties is not None and any(
            found is not None and (not names or any(found.get(W + name) is not None for name in names))
            for found, names in ((properties.find(W + element), names) for element, names in self.parts)
        )

    def remove(self, properties: etree._Element) -> None:
        """Remove it from the properties."""
        for element, names in self.parts:
            found = properties.find(W + element)
            if found is None:
                continue
            unset(found, *names)
            if not names or not found.attrib:
                properties.remove(found)

    def values(self, paragraph: Paragraph) -> list[object]:
        """Return its displayed values in a paragraph."""
        if not self.of_letters:
            return [self.found(paragraph)]
        return [
            self.found(one.letters)
            for one in paragraph.stretches
            if not (one.deleted or one.letters.hidden)
            and (any(map(str.isalnum, one.text)) if self.signs else one.text.strip() and not one.letters.raised)
        ]


class TargetFormat(NamedTuple):
    """A wanted format of a paragraph."""

    number: int
    name: str
    """A key of :data:`PROPERTIES`."""
    value: object
    low: float | None = None
    high: float | None = None
    """Bounds of the accepted range, if any."""

    @property
    def property(self) -> Property:
        """The property to set."""
        return PROPERTIES[self.name]

    def holds(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph has the format."""
        return all(map(self._is_right, self.property.values(paragraph)))

    def _is_right(self, found: object) -> bool:
        if found is None or (self.name == "font" and has_own_codes(found)):
            return True  # unknown values are not judged, and such fonts cannot be replaced
        if isinstance(found, int | float) and self.low is not None and self.high is not None:
            return self.low - _SMALL <= found <= self.high + _SMALL
        if isinstance(found, float) and isinstance(self.value, int | float):
            return abs(found - self.value) <= _SMALL
        return found == self.value


def _switch(name: str) -> Callable[[etree._Element, object], None]:
    def write(properties: etree._Element, value: object) -> None:
        found = child(properties, name)
        unset(found, "val")
        if not value:
            found.set(VAL, "0")

    return write


def _face(name: str) -> Property:
    return Property(True, _look({"b": "bold", "i": "italic"}[name]), ((name, ()),), _switch(name))


def _size(properties: etree._Element, value: object) -> None:
    assert isinstance(value, int | float)
    put(properties, "sz", str(round(value * 2)))
    if properties.find(f"{W}szCs") is not None:
        put(properties, "szCs", str(round(value * 2)))


def _font(properties: etree._Element, value: object) -> None:
    fonts = child(properties, "rFonts")
    unset(fonts, *_FONTS[4:])
    for name in _FONTS[:4]:
        fonts.set(W + name, str(value))


def _color(properties: etree._Element, value: object) -> None:
    color = child(properties, "color")
    unset(color, *_COLORS)
    color.set(VAL, str(value))


def _ground(properties: etree._Element, value: object) -> None:
    drop(properties, "shd")
    put(properties, "highlight", "none")
    shading = child(properties, "shd")
    for name, given in (("val", "clear"), ("color", "auto"), ("fill", "auto")):
        shading.set(W + name, given)


def _length(element: str, name: str, others: tuple[str, ...], unit: float) -> Callable[[etree._Element, object], None]:
    def write(properties: etree._Element, value: object) -> None:
        assert isinstance(value, int | float)
        found = child(properties, element)
        unset(found, *others)
        found.set(W + name, str(round(value * unit)))

    return write


def _lines(properties: etree._Element, value: object) -> None:
    assert isinstance(value, int | float)
    spacing = child(properties, "spacing")
    spacing.set(f"{W}line", str(round(value * 240)))
    spacing.set(f"{W}lineRule", "auto")


_FIRST = ("firstLineChars", "hanging", "hangingChars")
_ABOVE = ("beforeLines", "beforeAutospacing")


def _look(name: str) -> Callable[[Letters | Paragraph], object]:
    return lambda one: getattr(one, name)


def _shape(name: str) -> Callable[[Letters | Paragraph], object]:
    def found(paragraph: Letters | Paragraph) -> object:
        assert isinstance(paragraph, Paragraph)
        return getattr(paragraph.shape, name)

    return found


_IN_POINTS = -1.0
"""Value for spacing in points, which has none in lines; if not accepted, it is replaced by lines."""


def _lines_found(paragraph: Letters | Paragraph) -> object:
    assert isinstance(paragraph, Paragraph)
    return paragraph.shape.line.value if paragraph.shape.line.rule == "multiple" else _IN_POINTS


PROPERTIES: dict[str, Property] = {
    "size": Property(True, _look("size"), (("sz", ()),), _size),
    "bold": _face("b"),
    "italic": _face("i"),
    "font": Property(True, _look("font"), (("rFonts", _FONTS),), _font, signs=True),
    "color": Property(True, _look("color"), (("color", ()),), _color, signs=True),
    "shaded": Property(True, _look("shaded"), (("highlight", ()), ("shd", ())), _ground, signs=True),
    "underlined": Property(True, _look("underlined"), (("u", ()),), lambda given, _: put(given, "u", "none")),
    "align": Property(False, _shape("align"), (("jc", ()),), lambda given, value: put(given, "jc", str(value))),
    "first_line": Property(
        False,
        _shape("first_line"),
        (("ind", ("firstLine", *_FIRST)),),
        _length("ind", "firstLine", _FIRST, TWIPS_PER_MM),
    ),
    "before": Property(
        False, _shape("before"), (("spacing", ("before", *_ABOVE)),), _length("spacing", "before", _ABOVE, 20)
    ),
    "line": Property(False, _lines_found, (("spacing", ("line", "lineRule")),), _lines),
    "keep_next": Property(False, _shape("keep_next"), (("keepNext", ()),), _switch("keepNext")),
}
