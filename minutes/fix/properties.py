"""What of a paragraph or its letters can be set: whether it is so, how it is taken away and written.

Letters are the visible ones; of a paragraph's properties single attributes count, so that the space below stays when
the one above is set.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from minutes.lint import Letters, Paragraph
from minutes.ooxml import VAL, W, child, drop, put, unset

TWIPS_PER_MM = 1440 / 25.4
_SMALL = 0.01
"""Of millimetres, points or lines: what rounding to twips may cost."""
_FONTS = ("ascii", "hAnsi", "eastAsia", "cs", "asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_COLORS = ("themeColor", "themeTint", "themeShade")


_CODES = re.compile(r"\.Vn|VNI\b|Wingdings|Webdings|Symbol\b|Marlett|MT Extra", re.IGNORECASE)


def has_own_codes(font: object) -> bool:
    """Whether the letters of a font have codes of their own, as TCVN3, VNI and symbols: in another they are others."""
    return isinstance(font, str) and _CODES.match(font) is not None


class Property(NamedTuple):
    """Something that a ``w:rPr`` or a ``w:pPr`` may say."""

    of_letters: bool
    found: Callable[[Letters | Paragraph], object]
    """The value that a look, or a paragraph, shows."""
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    """Its elements and their attributes; without attributes the whole element."""
    write: Callable[[etree._Element, object], None]
    signs: bool = False
    """Whether letters and digits alone count: signs may look otherwise."""

    def says(self, properties: etree._Element | None) -> bool:
        """Whether the properties say anything of it."""
        return properties is not None and any(
            found is not None and (not names or any(found.get(W + name) is not None for name in names))
            for found, names in ((properties.find(W + element), names) for element, names in self.parts)
        )

    def remove(self, properties: etree._Element) -> None:
        """Make the properties say nothing of it."""
        for element, names in self.parts:
            found = properties.find(W + element)
            if found is None:
                continue
            unset(found, *names)
            if not names or not found.attrib:
                properties.remove(found)

    def values(self, paragraph: Paragraph) -> list[object]:
        """What the paragraph shows of it."""
        if not self.of_letters:
            return [self.found(paragraph)]
        return [
            self.found(one.letters)
            for one in paragraph.stretches
            if not (one.deleted or one.letters.hidden)
            and (any(map(str.isalnum, one.text)) if self.signs else one.text.strip() and not one.letters.raised)
        ]


class TargetFormat(NamedTuple):
    """What a paragraph should show."""

    number: int
    name: str
    """A key of :data:`PROPERTIES`."""
    value: object
    low: float | None = None
    high: float | None = None
    """What else is right, where a range is."""

    @property
    def property(self) -> Property:
        """What is wished for."""
        return PROPERTIES[self.name]

    def holds(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph shows it."""
        return all(map(self._is_right, self.property.values(paragraph)))

    def _is_right(self, found: object) -> bool:
        if found is None or (self.name == "font" and has_own_codes(found)):
            return True  # what is not known is not judged, and such letters nobody can mend
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
"""A height in points is none in lines; where it is not right, lines take its place."""


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
