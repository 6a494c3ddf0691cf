"""Descriptions of formatting: properties of runs and paragraphs, styles, lists, and lengths."""

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from minutes.ooxml.oxml import P_PR, R_PR, W, attribute, is_on, is_set, local, number, switch, value
from minutes.ooxml.styles import Style, StyleSheet
from minutes.ooxml.units import Length

Words = Callable[[etree._Element], str]

_UNSEEN = {"lang", "noProof", "rPrChange", "pPrChange", "szCs", "bCs", "iCs", "sectPr", "rPr", "pStyle", "cnfStyle"}
_ALIGNED = {"both": "justified", "center": "centred", "left": "left", "start": "left", "right": "right", "end": "right"}
_SWITCHES = {
    "b": "bold",
    "i": "italic",
    "caps": "capitals",
    "smallCaps": "small capitals",
    "strike": "struck",
    "vanish": "hidden",
    "keepNext": "keep with next",
    "keepLines": "keep together",
    "pageBreakBefore": "on a new page",
    "widowControl": "widow control",
    "contextualSpacing": "no space between equals",
    "suppressAutoHyphens": "no hyphens",
}


def in_words(properties: etree._Element | None, names: Mapping[str, str]) -> str:
    """Return the description of a ``w:rPr`` or ``w:pPr``; ``names`` are style names by id."""
    if properties is None:
        return ""
    return ", ".join(filter(None, _words(properties, names)))


def _words(properties: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    for element in properties.iterchildren(etree.Element):
        name = local(element)
        written = attribute(element, "val")
        if name in _UNSEEN:
            continue
        if name in _SWITCHES:
            yield _SWITCHES[name] if is_on(element) else f"not {_SWITCHES[name]}"
        elif name == "rStyle":
            yield f'"{names.get(written or "", written)}"'
        elif name in _WORDS:
            yield _WORDS[name](element)
        else:
            yield f"{name} {written}" if written else name


def _font(element: etree._Element) -> str:
    """Return the fonts without repetitions, that of Latin letters first."""
    fonts = [attribute(element, kind) for kind in ("ascii", "hAnsi", "eastAsia", "cs")]
    theme = attribute(element, "asciiTheme")
    return " / ".join(dict.fromkeys(filter(None, [*fonts, f"font of the theme ({theme})" if theme else None])))


def _size(element: etree._Element) -> str:
    written = attribute(element, "val") or "0"
    return f"{short(float(written) / 2)} pt"


def _tracking(element: etree._Element) -> str:
    """Describe a ``w:spacing``: of a run if it has a ``w:val``, else of a paragraph."""
    written = attribute(element, "val")
    return _spacing(element) if written is None else f"letters {pt_of_twips(written)} pt apart"


def _spacing(element: etree._Element) -> str:
    words = [f"{side} {pt_of_twips(found)} pt" for side in ("before", "after") if (found := attribute(element, side))]
    words += [f"{side} auto" for side in ("before", "after") if is_set(element, f"{side}Autospacing")]
    line = attribute(element, "line")
    if line is not None:
        rule = attribute(element, "lineRule") or "auto"
        height = f"× {short(float(line) / 240)}" if rule == "auto" else f"{pt_of_twips(line)} pt"
        words.append(
            f"line {height}" if rule == "auto" else f"line {'exactly' if rule == 'exact' else 'at least'} {height}"
        )
    return ", ".join(words)


def _indent(element: etree._Element) -> str:
    sides = {
        "left": "left",
        "start": "left",
        "right": "right",
        "end": "right",
        "firstLine": "first line",
        "hanging": "hanging",
    }
    found = {name: attribute(element, side) for side, name in sides.items() if attribute(element, side)}
    return (
        "indent " + " ".join(f"{name} {mm_of_twips(length)}" for name, length in found.items()) + " mm" if found else ""
    )


def _list(element: etree._Element) -> str:
    level = element.find(f"{W}ilvl")
    return f"list {value(element, 'numId')} level {number(level, 'val') + 1 if level is not None else 1}"


def _tabs(element: etree._Element) -> str:
    return ", ".join(
        f"tab {attribute(tab, 'val')} {mm_of_twips(attribute(tab, 'pos'))} mm"
        + (f" {leader}s" if (leader := attribute(tab, "leader")) not in (None, "none") else "")
        for tab in element.iterchildren(f"{W}tab")
    )


def _borders(element: etree._Element) -> str:
    sides = [
        f"{local(side)} {attribute(side, 'val')} {short(number(side, 'sz') / 8)} pt"
        for side in element.iterchildren(etree.Element)
    ]
    return f"borders ({', '.join(sides)})"


_WORDS: dict[str, Words] = {
    "rFonts": _font,
    "sz": _size,
    "u": lambda element: f"underlined ({attribute(element, 'val') or 'single'})",
    "color": lambda element: f"colour {attribute(element, 'val')}",
    "vertAlign": lambda element: attribute(element, "val") or "",
    "jc": lambda element: _ALIGNED.get(attribute(element, "val") or "", f"jc {attribute(element, 'val')}"),
    "spacing": _tracking,
    "ind": _indent,
    "numPr": _list,
    "tabs": _tabs,
    "pBdr": _borders,
    "outlineLvl": lambda element: f"outline level {number(element, 'val') + 1}",
    "shd": lambda element: f"shaded {attribute(element, 'fill')}",
}


def styles_in_words(sheet: StyleSheet, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the document defaults and the styles, sorted by kind and name."""
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
    """Yield each list and the levels of its definition."""
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
    """Return a list mark, with non-printable characters (symbol fonts) as code points."""
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in mark)


def short(number: float, decimals: int = 2) -> str:
    """Return a number rounded to ``decimals``, without trailing zeros."""
    return f"{number:.{decimals}f}".rstrip("0").rstrip(".")


def _mm(length: Length) -> str:
    return short(length.mm, 1)


def mm_of_twips(written: str | None) -> str:
    """Return twips in millimetres; a malformed number unchanged."""
    try:
        return _mm(Length.twips(float(written or 0)))
    except (ValueError, OverflowError):
        return str(written)


def pt_of_twips(written: str | None) -> str:
    """Return twips in points; a malformed number unchanged."""
    try:
        return short(float(written or 0) / 20)
    except (ValueError, OverflowError):
        return str(written)


def mm_of_emu(written: str | None) -> str:
    """Return EMU in millimetres; a malformed number unchanged."""
    try:
        return _mm(Length(int(written or 0)))
    except (ValueError, OverflowError):
        return str(written)
