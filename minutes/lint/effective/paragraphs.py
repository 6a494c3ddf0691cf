"""Paragraph properties (17.3.1) as plain values, the resulting paragraph formatting, and conversion of lengths."""

import re
from collections.abc import Callable

from lxml import etree

from minutes.lint.document import Line, Shape, Stop
from minutes.ooxml import VAL, W, is_on, is_set, local

Properties = dict[str, str]
"""Values as written, by name; a later level overrides an earlier one."""

_SWITCHES = frozenset("keepNext keepLines pageBreakBefore widowControl bidi".split())
_PLAIN = frozenset("jc outlineLvl pStyle".split())
_SIDES = {"top", "bottom", "left", "right", "between", "start", "end"}
_LOGICAL = {"start": "left", "end": "right"}
_ALIGNED = {
    "center": "center", "right": "right", "end": "right", "both": "both", "distribute": "distribute",
    "thaiDistribute": "distribute", "lowKashida": "both", "mediumKashida": "both", "highKashida": "both",
}  # fmt: skip
_AUTOMATIC = "280"
"""Twips that Word uses for automatic spacing, common in web pages (17.3.1.33: application-defined)."""
_LINE_OF_GRID = 240
_CHARACTER = 210
"""Twips of a line and of a character for East Asian units; usually the twips are written as well."""
_LEADERS = {"dot": "dot", "middleDot": "dot", "hyphen": "hyphen", "underscore": "underscore", "heavy": "underscore"}
_MIRRORED = {"left": "right", "right": "left"}


def read_shape(properties: etree._Element | None) -> Properties:
    """Return the properties of a ``w:pPr``."""
    found: Properties = {}
    for child in () if properties is None else properties:
        name = local(child)
        if name in _PLAIN:
            found[name] = child.get(VAL, "")
        elif name in _SWITCHES:
            found[name] = "1" if is_on(child) else ""
        elif name in _READERS:
            found.update(_READERS[name](child))
    return found


def _indents(element: etree._Element) -> Properties:
    found = {}
    for name, own in (("left", "left"), ("start", "left"), ("right", "right"), ("end", "right")):
        if (written := _length(element, name, f"{name}Chars", _CHARACTER)) is not None:
            found[own] = written
    first = _length(element, "firstLine", "firstLineChars", _CHARACTER)
    hanging = _length(element, "hanging", "hangingChars", _CHARACTER)
    if hanging is not None and (float(hanging) or first is None):
        found["first"] = str(-float(hanging))
    elif first is not None:
        found["first"] = first
    return found


def _spacing(element: etree._Element) -> Properties:
    found = {}
    for side in ("before", "after"):
        written = _length(element, side, f"{side}Lines", _LINE_OF_GRID)
        if element.get(f"{W}{side}Autospacing") is not None:
            found[f"{side}Auto"] = _AUTOMATIC if is_set(element, f"{side}Autospacing") else ""
        if written is not None:
            found[side] = written
    if element.get(f"{W}line") is not None:
        found["line"] = element.get(f"{W}line", "")
        found["lineRule"] = element.get(f"{W}lineRule", "auto")
    return found


def _length(element: etree._Element, name: str, counted: str, unit: int) -> str | None:
    """A length in twips, computed from hundredths of lines or characters where only these are given."""
    found = twips(element.get(W + name))
    if found is None and (number := whole(element.get(W + counted))):
        found = number * unit / 100
    return None if found is None else str(found)


def _stops(element: etree._Element) -> Properties:
    found = {}
    for tab in element:
        position = twips(tab.get(f"{W}pos")) if isinstance(tab.tag, str) else None
        if position is not None:
            found[f"tab:{position}"] = f"{tab.get(VAL, 'left')} {tab.get(f'{W}leader', 'none')}"
    return found


def _list(element: etree._Element) -> Properties:
    return {name: child.get(VAL, "") for child in element if (name := local(child)) in ("numId", "ilvl")}


def _borders(element: etree._Element) -> Properties:
    return {
        f"border:{_LOGICAL.get(name, name)}": "" if child.get(VAL) in ("none", "nil") else "1"
        for child in element
        if (name := local(child)) in _SIDES
    }


_READERS: dict[str, Callable[[etree._Element], Properties]] = {
    "ind": _indents,
    "spacing": _spacing,
    "tabs": _stops,
    "numPr": _list,
    "pBdr": _borders,
}


def shape(found: Properties) -> Shape:
    """Return the paragraph formatting for these properties, with Word's defaults for missing ones (17.3.1)."""
    outline = whole(found.get("outlineLvl"))
    mirrored = bool(found.get("bidi"))
    left, right = (mm(found.get(side)) or 0.0 for side in ("left", "right"))
    return Shape(
        align=_aligned(found.get("jc", "start"), mirrored),
        left=right if mirrored else left,
        right=left if mirrored else right,
        first_line=mm(found.get("first")) or 0.0,
        before=points(found.get("beforeAuto") or found.get("before")) or 0.0,
        after=points(found.get("afterAuto") or found.get("after")) or 0.0,
        line=_line(found),
        stops=tuple(sorted(_stop(name, written) for name, written in found.items() if _is_stop(name, written))),
        keep_next=bool(found.get("keepNext")),
        keep_lines=bool(found.get("keepLines")),
        break_before=bool(found.get("pageBreakBefore")),
        widow_control=bool(found.get("widowControl", "1")),
        outline=outline + 1 if outline is not None and 0 <= outline < 9 else None,
        borders=tuple(name[7:] for name in _BORDERS if found.get(name)),
    )


_BORDERS = [f"border:{side}" for side in ("top", "bottom", "left", "right", "between")]


def _aligned(written: str, mirrored: bool) -> str:
    """In a right-to-left paragraph *left* means the leading edge: right (17.3.1.13)."""
    aligned = _ALIGNED.get(written, "left")
    return _MIRRORED.get(aligned, aligned) if mirrored else aligned


def _line(found: Properties) -> Line:
    height, rule = twips(found.get("line")), found.get("lineRule")
    if not height:
        return Line()
    if rule in ("exact", "atLeast"):
        return Line("exact" if rule == "exact" else "at-least", round(abs(height) / 20, 4))
    return Line("multiple", round(height / 240, 4))


def _is_stop(name: str, written: str) -> bool:
    return name.startswith("tab:") and not written.startswith(("clear", "bar"))


def _stop(name: str, written: str) -> Stop:
    kind, _, leader = written.partition(" ")
    kind = {"start": "left", "end": "right", "num": "left"}.get(kind, kind)
    return Stop(mm(name[4:]) or 0.0, kind, _LEADERS.get(leader, ""))


# Lengths in WordprocessingML, DrawingML and VML (22.9.2.14; 20.1.2.1; part 4, 19.1.2).
_TWIPS_PER_MM = 1440 / 25.4
_EMU_PER_MM = 36_000
_TWIPS = {"pt": 20.0, "in": 1440.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "pc": 240.0, "pi": 240.0, "px": 15.0}
_WITH_UNIT = re.compile(r"\s*([-+]?[0-9]*\.?[0-9]+)\s*([a-z]{2})?")


def twips(text: str | None, unit: float = 1.0) -> float | None:
    """Return twips; a number without a unit is multiplied by ``unit``. ``None`` if not a length."""
    if not text:
        return None
    found = _WITH_UNIT.fullmatch(text)
    if found is None or len(text) > 24 or (found[2] and found[2] not in _TWIPS):
        return None
    return float(found[1]) * (_TWIPS[found[2]] if found[2] else unit)


def mm(text: str | None, unit: float = 1.0) -> float | None:
    """Return millimetres; otherwise like :func:`twips`."""
    found = twips(text, unit)
    return None if found is None else round(found / _TWIPS_PER_MM, 4)


def points(text: str | None, unit: float = 1.0) -> float | None:
    """Return points; otherwise like :func:`twips`."""
    found = twips(text, unit)
    return None if found is None else round(found / 20, 4)


def mm_of_emu(text: str | None) -> float | None:
    """Return EMU converted to millimetres."""
    found = twips(text)
    return None if found is None else round(found / _EMU_PER_MM, 4)


def whole(text: str | None) -> int | None:
    """Return an integer, ``None`` for anything else."""
    try:
        return int(text) if text and len(text) < 12 else None
    except ValueError:
        return None
