"""Theme fonts and colours (20.1.4.1.16 fontScheme, 20.1.6.2 clrScheme), mapped by the settings."""

from colorsys import hls_to_rgb, rgb_to_hls

from lxml import etree

from minutes.ooxml import W, qn

_A = qn("a:")
_KINDS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
_SCRIPTS = {"ja": "Jpan", "ko": "Hang", "vi": "Viet", "ar": "Arab", "he": "Hebr", "th": "Thai", "zh": "Hans"}
_TRADITIONAL = ("zh-TW", "zh-HK", "zh-MO", "zh-Hant")
_COLORS = {
    "text1": "t1", "text2": "t2", "background1": "bg1", "background2": "bg2",
    "dark1": "dk1", "dark2": "dk2", "light1": "lt1", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
    "tx1": "t1", "tx2": "t2",
}  # fmt: skip
_MAPPED = {"t1": "dk1", "t2": "dk2", "bg1": "lt1", "bg2": "lt2"}
"""The default mapping of text and background (17.15.1.20)."""

_ROUNDED = 2


class Theme:
    """Fonts and colours by the names used in a document."""

    __slots__ = ("_colors", "_fonts", "_mapping")

    def __init__(self, theme: etree._Element | None = None, settings: etree._Element | None = None) -> None:
        languages = None if settings is None else settings.find(f"{W}themeFontLang")
        self._fonts = {} if theme is None else dict(_fonts(theme, languages))
        self._colors = {} if theme is None else dict(_colors(theme))
        self._mapping = _mapping(settings)

    def font(self, name: str) -> str:
        """Return the font for a name such as ``minorHAnsi``; empty when the theme has none."""
        return self._fonts.get(name, "")

    def color(self, name: str, shade: str | None = None, tint: str | None = None) -> str:
        """Return the hex digits of ``accent1`` etc. with ``w:themeShade`` and ``w:themeTint``; empty if unknown."""
        short = _COLORS.get(name, name)
        found = self._colors.get(self._mapping.get(short, short), "")
        if not found or not (shade or tint):
            return found
        try:
            return _lightened(found, int(shade or "FF", 16) / 255, int(tint or "FF", 16) / 255)
        except ValueError:
            return found


def _fonts(theme: etree._Element, languages: etree._Element | None) -> list[tuple[str, str]]:
    found = []
    for size in ("major", "minor"):
        fonts = theme.find(f".//{_A}{size}Font")
        for slot, kind in _KINDS.items() if fonts is not None else ():
            written = fonts.find(_A + kind) if fonts is not None else None
            name = "" if written is None else written.get("typeface", "")
            if not name and kind != "latin" and fonts is not None:
                name = _by_script(fonts, _script(languages, "eastAsia" if kind == "ea" else "bidi"))
            found.append((size + slot, name))
    return found


def _script(languages: etree._Element | None, kind: str) -> str:
    language = "" if languages is None else languages.get(W + kind, "")
    return "Hant" if language.startswith(_TRADITIONAL) else _SCRIPTS.get(language[:2], "")


def _by_script(fonts: etree._Element, script: str) -> str:
    """Return the theme's font for one script, for schemes without a common font."""
    return next((one.get("typeface", "") for one in fonts.iter(f"{_A}font") if one.get("script") == script), "")


def _colors(theme: etree._Element) -> list[tuple[str, str]]:
    scheme = theme.find(f".//{_A}clrScheme")
    found = []
    for entry in () if scheme is None else scheme:
        color = next(iter(entry), None)
        if isinstance(entry.tag, str) and color is not None:
            written = color.get("lastClr") or color.get("val") or ""
            found.append((entry.tag.rpartition("}")[2], written.upper()))
    return [(name, color) for name, color in found if len(color) == 6]


def _mapping(settings: etree._Element | None) -> dict[str, str]:
    written = None if settings is None else settings.find(f"{W}clrSchemeMapping")
    if written is None:
        return _MAPPED
    given = [(str(name).rpartition("}")[2], str(target)) for name, target in written.items()]
    return {**_MAPPED, **{name: _COLORS.get(target, target) for name, target in given}}


def are_close(one: str, other: str) -> bool:
    """Return whether two colours differ only by rounding, which programs do differently."""
    try:
        parts = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (0, 2, 4)]
    except ValueError:
        return False
    return all(abs(mine - their) <= _ROUNDED for mine, their in parts)


def _lightened(color: str, shade: float, tint: float) -> str:
    """Return the colour with its luminance changed (17.3.2.6)."""
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    light = light * shade
    light = light * tint + (1 - tint)
    return "".join(f"{round(one * 255):02X}" for one in hls_to_rgb(hue, light, saturation))
