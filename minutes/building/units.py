"""Millimetres and points → the units that Word stores."""

from minutes.ooxml.lengths import Length


def twips(millimetres: float) -> int:
    """Twentieths of a point, from millimetres."""
    return Length.of(millimetres, "mm").in_twips


def emu(millimetres: float) -> int:
    """English Metric Units, from millimetres."""
    return int(Length.of(millimetres, "mm"))


def dots(points: float) -> int:
    """Twentieths of a point, from points."""
    return Length.of(points, "pt").in_twips


def half_points(points: float) -> int:
    """Half-points, from points: the unit of letter sizes."""
    return Length.of(points, "pt").in_half_points
