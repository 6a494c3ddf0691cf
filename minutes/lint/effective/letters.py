"""Run properties (17.3.2) as plain values, the resulting character formatting, and the font slot of each character."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Letters
from minutes.lint.effective.paragraphs import points
from minutes.lint.effective.theme import Theme, are_close
from minutes.ooxml import VAL, W, is_on, local

TIMES = "Times New Roman"
"""Word's font where none is specified (MS-OI29500, 2.1.83)."""


class RunProperties(NamedTuple):
    """The run properties of one level: values as written, and toggle properties."""

    values: dict[str, str]
    toggles: dict[str, bool]
    """Toggle properties (17.7.3)."""


class Looks(NamedTuple):
    """The formatting of a run's characters, by font slot."""

    ascii: Letters
    high: Letters
    east: Letters
    complex: Letters
    hint: str = ""
    east_language: str = ""


NOTHING = RunProperties({}, {})
BUILT_IN = RunProperties({"ascii": TIMES, "hAnsi": TIMES, "eastAsia": TIMES, "cs": TIMES, "sz": "20", "szCs": "20"}, {})
"""Word's defaults for a document without its own: 10 points (17.3.2.38)."""

_TOGGLES = frozenset("b bCs i iCs caps smallCaps strike vanish".split())
_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_WITHOUT_SWITCH = frozenset("sz szCs vertAlign rStyle".split())
_SWITCHES = {"dstrike": "dstrike", "rtl": "rtl", "cs": "complex"}
_NO_FILL = ("", "auto", "FFFFFF")


def read_run(properties: etree._Element | None, theme: Theme) -> RunProperties:
    """Return the properties of a ``w:rPr``, theme fonts and colours resolved."""
    if properties is None:
        return NOTHING
    found = RunProperties({}, {})
    for child in properties:
        name = local(child)
        if name in _TOGGLES:
            found.toggles[name] = is_on(child)
        elif name in _WITHOUT_SWITCH:
            found.values[name] = child.get(VAL, "")
        elif name in _SWITCHES:
            found.values[_SWITCHES[name]] = "1" if is_on(child) else ""
        elif name in _READERS:
            found.values.update(_READERS[name](child, theme))
    return found


def _fonts(element: etree._Element, theme: Theme) -> dict[str, str]:
    """A theme font overrides a named one; one missing from the theme leaves the named one, or is unknown."""
    found = {}
    for slot, themed in _SLOTS.items():
        named, by_theme = element.get(W + slot), element.get(W + themed)
        if by_theme is not None:
            found[slot] = theme.font(by_theme) or named or ""
        elif named:
            found[slot] = named
    if hint := element.get(f"{W}hint"):
        found["hint"] = hint
    return found


def _color(element: etree._Element, theme: Theme) -> dict[str, str]:
    """The theme colour overrides the value, which can be stale (17.3.2.6), unless they differ only by rounding."""
    themed, written = element.get(f"{W}themeColor"), element.get(VAL, "auto")
    shade, tint = element.get(f"{W}themeShade"), element.get(f"{W}themeTint")
    color = theme.color(themed, shade, tint) if themed else ""
    return {"color": written if not color or are_close(color, written) else color}


def _underline(element: etree._Element, _theme: Theme) -> dict[str, str]:
    return {"u": element.get(VAL, "single").replace("none", "")}


def _shading(element: etree._Element, _theme: Theme) -> dict[str, str]:
    pattern = element.get(VAL, "clear") not in ("clear", "nil")
    filled = element.get(f"{W}fill", "").replace("ffffff", "FFFFFF") not in _NO_FILL
    return {"shd": "1" if element.get(VAL) != "nil" and (pattern or filled) else ""}


def _highlight(element: etree._Element, _theme: Theme) -> dict[str, str]:
    return {"highlight": element.get(VAL, "").replace("none", "")}


def _language(element: etree._Element, _theme: Theme) -> dict[str, str]:
    given = {"lang": element.get(VAL), "eastLang": element.get(f"{W}eastAsia")}
    return {name: found for name, found in given.items() if found}


_READERS: dict[str, Callable[[etree._Element, Theme], dict[str, str]]] = {
    "rFonts": _fonts,
    "color": _color,
    "u": _underline,
    "shd": _shading,
    "highlight": _highlight,
    "lang": _language,
}


def looks(settled: RunProperties) -> Looks:
    """Return the formatting for these properties; equal values in one result are the same object."""
    values = settled.values
    high = _letters(settled, "hAnsi")
    others = [_letters(settled, slot) for slot in ("ascii", "eastAsia", "cs")]
    plain, east, complex_ = (high if one == high else one for one in others)
    hint, language = values.get("hint", "").replace("default", ""), values.get("eastLang", "")
    if values.get("rtl") or values.get("complex"):
        return Looks(complex_, complex_, complex_, complex_)
    return Looks(plain, high, east, complex_, hint, language)


def _letters(settled: RunProperties, slot: str) -> Letters:
    values, toggles = settled
    suffix = "Cs" if slot == "cs" else ""
    raised = values.get("vertAlign", "")
    return Letters(
        font=values.get(slot) or None,
        size=points(values.get(f"sz{suffix}"), 10),
        bold=toggles.get(f"b{suffix}", False),
        italic=toggles.get(f"i{suffix}", False),
        underlined=bool(values.get("u")),
        capitals=toggles.get("caps", False),
        small_capitals=toggles.get("smallCaps", False) and not toggles.get("caps", False),
        color=_rgb(values.get("color", "auto")),
        raised=raised if raised in ("superscript", "subscript") else "",
        hidden=toggles.get("vanish", False),
        struck=toggles.get("strike", False) or bool(values.get("dstrike")),
        shaded=bool(values.get("shd") or values.get("highlight")),
        language=values.get("lang"),
    )


def _rgb(written: str) -> str:
    return "000000" if written == "auto" else written.upper()


# Font slots of characters (17.3.2.26). Latin letters beyond ASCII, including all Vietnamese ones (U+00C0–024F,
# U+1E00–1EFF, combining marks U+0300–036F), use the *high ANSI* font, not the ASCII one.
_COMPLEX = "\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc"
_EAST = (
    "\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003ffff"
)
_HINTED = (
    "\xa1\xa4\xa7\xa8\xaa\xad\xaf\xb0-\xb4\xb6-\xba\xbc-\xbf\xd7\xf7"
    "\u02b0-\u02ff\u0370-\u04ff\u2000-\u2dff\ue000-\uf8ff"
)
_CHINESE = _HINTED + "\xe0\xe1\xe8-\xea\xec\xed\xf2\xf3\xf9\xfa\xfc\u0100-\u02af\u1e00-\u1eff"
"""Pinyin letters, which also use the East Asian font when the run has that hint."""

_BEYOND = re.compile(f"[{_COMPLEX}{_EAST}]")


def _pattern(east: str) -> re.Pattern[str]:
    parts = {"ascii": "\\x00-\\x7f", "complex": _COMPLEX, "east": east}
    named = "|".join(f"(?P<{slot}>[{signs}]+)" for slot, signs in parts.items())
    return re.compile(f"{named}|(?P<high>[^{''.join(parts.values())}]+)")


_EAST_ASIAN = _pattern(_EAST)
_WITH_HINT = {"": _pattern(_HINTED + _EAST), "zh": _pattern(_CHINESE + _EAST)}


def beyond_latin(text: str) -> bool:
    """Return whether a text contains characters of East Asian or complex scripts."""
    return not text.isascii() and _BEYOND.search(text) is not None


def by_slot(text: str, hint: str = "", language: str = "") -> Iterator[tuple[str, str]]:
    """Yield ``ascii``, ``high``, ``east`` or ``complex`` with each piece of text that uses this font.

    ``hint`` is the run's ``w:hint``, ``language`` its East Asian language: with the hint ``eastAsia`` characters shared
    by several scripts count as East Asian.
    """
    pattern = _WITH_HINT["zh" if language.startswith("zh") else ""] if hint == "eastAsia" else _EAST_ASIAN
    for found in pattern.finditer(text):
        yield found.lastgroup or "high", found[0]


# Characters of symbol fonts (17.3.3.30) and their Unicode equivalents.
_PRIVATE = 0xF000
"""Start of the private use area, where symbol fonts have their characters."""
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {0x2D: "-", 0xA3: "≤", 0xA5: "∞", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xDE: "⇒"}
_AS_ASCII = frozenset("!#%&()+,./0123456789:;<=>?[]_{|} ")
"""Characters that the font Symbol shows unchanged."""
_UNKNOWN = "•"


def sign(code: str, font: str) -> str:
    """Return the character for a hexadecimal ``w:char``; a bullet if it has no equivalent, empty if not a number."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return shown(chr(number), font) if 0 < number < 0xD800 or 0xE000 <= number < 0xFFFE else ""


def shown(character: str, font: str) -> str:
    """Return what a private-use character shows in a font; other characters unchanged."""
    number = ord(character)
    if not 0xE000 <= number <= 0xF8FF:
        return character
    place = number - _PRIVATE
    if font == "Symbol":
        return chr(place) if 0 < place < 0x80 and chr(place) in _AS_ASCII else _SYMBOL.get(place, _UNKNOWN)
    return _WINGDINGS.get(place) or _SYMBOL.get(place, _UNKNOWN)
