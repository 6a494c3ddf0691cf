"""Run properties (17.3.2) as plain values, and how letters look with them."""

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Letters
from minutes.lint.effective.measures import points
from minutes.lint.effective.theme import Theme, are_close
from minutes.ooxml.oxml import VAL, W, is_on, local

TIMES = "Times New Roman"
"""What Word shows where nothing names a font (MS-OI29500, 2.1.83)."""


class RunProperties(NamedTuple):
    """What one level says of letters: its values as written, and its switches."""

    values: dict[str, str]
    toggles: dict[str, bool]
    """The switches that styles turn over instead of setting them (17.7.3)."""


class Looks(NamedTuple):
    """How a run's characters look, by the font that they belong to."""

    ascii: Letters
    high: Letters
    east: Letters
    complex: Letters
    hint: str = ""
    east_language: str = ""


NOTHING = RunProperties({}, {})
BUILT_IN = RunProperties({"ascii": TIMES, "hAnsi": TIMES, "eastAsia": TIMES, "cs": TIMES, "sz": "20", "szCs": "20"}, {})
"""Word's own defaults, which count where the document has none: 10 points (17.3.2.38)."""

_TOGGLES = frozenset("b bCs i iCs caps smallCaps strike vanish".split())
_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_PLAIN = frozenset("sz szCs vertAlign rStyle".split())
_SWITCHES = {"dstrike": "dstrike", "rtl": "rtl", "cs": "complex"}
_NO_FILL = ("", "auto", "FFFFFF")


def read_run(properties: etree._Element | None, theme: Theme) -> RunProperties:
    """Return what a ``w:rPr`` says; theme fonts and colours are replaced by what they stand for."""
    if properties is None:
        return NOTHING
    found = RunProperties({}, {})
    for child in properties:
        name = local(child)
        if name in _TOGGLES:
            found.toggles[name] = is_on(child)
        elif name in _PLAIN:
            found.values[name] = child.get(VAL, "")
        elif name in _SWITCHES:
            found.values[_SWITCHES[name]] = "1" if is_on(child) else ""
        elif name in _READERS:
            found.values.update(_READERS[name](child, theme))
    return found


def _fonts(element: etree._Element, theme: Theme) -> dict[str, str]:
    """A theme's font goes before a named one; one that the theme lacks leaves the named one, or is unknown."""
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
    """The theme's colour goes before the value, which may be stale (17.3.2.6), unless only rounding parts them."""
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
    """Return how letters with these properties look; equal looks are the same object within one result."""
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
