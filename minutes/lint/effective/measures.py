"""Lengths as WordprocessingML, DrawingML and VML write them (22.9.2.14; 20.1.2.1; part 4, 19.1.2)."""

import re

_TWIPS_PER_MM = 1440 / 25.4
_EMU_PER_MM = 36_000
_TWIPS = {"pt": 20.0, "in": 1440.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "pc": 240.0, "pi": 240.0, "px": 15.0}
_WITH_UNIT = re.compile(r"\s*([-+]?[0-9]*\.?[0-9]+)\s*([a-z]{2})?")


def twips(text: str | None, unit: float = 1.0) -> float | None:
    """Return twentieths of a point; a number without a unit counts ``unit`` of them. ``None`` for no length."""
    if not text:
        return None
    found = _WITH_UNIT.fullmatch(text)
    if found is None or len(text) > 24 or (found[2] and found[2] not in _TWIPS):
        return None
    return float(found[1]) * (_TWIPS[found[2]] if found[2] else unit)


def mm(text: str | None, unit: float = 1.0) -> float | None:
    """Return millimetres."""
    found = twips(text, unit)
    return None if found is None else round(found / _TWIPS_PER_MM, 4)


def points(text: str | None, unit: float = 1.0) -> float | None:
    """Return points."""
    found = twips(text, unit)
    return None if found is None else round(found / 20, 4)


def mm_of_emu(text: str | None) -> float | None:
    """Return millimetres of English Metric Units."""
    found = twips(text)
    return None if found is None else round(found / _EMU_PER_MM, 4)


def whole(text: str | None) -> int | None:
    """Return a whole number, ``None`` for anything else."""
    try:
        return int(text) if text and len(text) < 12 else None
    except ValueError:
        return None
