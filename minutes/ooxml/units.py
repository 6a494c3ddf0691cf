"""Lengths in EMU and their conversion to other units."""

from typing import Self

_EMU_PER_INCH = 914_400
EMU_PER_MM = 36_000
_EMU = {"mm": EMU_PER_MM, "cm": 360_000, "in": _EMU_PER_INCH, "pt": 12_700}
_TWIP = 635
_HALF_POINT = 6_350


class Length(int):
    """A length in whole EMU."""

    @classmethod
    def of(cls, number: float, unit: str) -> Self:
        """Return a length in ``mm``, ``cm``, ``in`` or ``pt``; :class:`KeyError` for another unit."""
        return cls(round(number * _EMU[unit]))

    @classmethod
    def twips(cls, number: float) -> Self:
        """Return a length from twips (1/20 pt), Word's unit for indents, spacing and tables."""
        return cls(round(number * _TWIP))

    @classmethod
    def half_points(cls, number: float) -> Self:
        """Return a length from half-points, Word's unit for font sizes."""
        return cls(round(number * _HALF_POINT))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the length in a text like ``12cm``, ``2,5 cm`` or ``14 pt``; :class:`ValueError` if malformed."""
        written = text.strip().lower()
        number, unit = written[:-2].strip(), written[-2:]
        if unit not in _EMU or not number.replace(",", ".", 1).replace(".", "", 1).isdecimal():
            raise ValueError(text)
        return cls.of(float(number.replace(",", ".")), unit)

    @property
    def mm(self) -> float:
        """The length in millimetres."""
        return self / _EMU["mm"]

    @property
    def cm(self) -> float:
        """The length in centimetres."""
        return self / _EMU["cm"]

    @property
    def pt(self) -> float:
        """The length in points."""
        return self / _EMU["pt"]

    @property
    def in_twips(self) -> int:
        """The length in twips (1/20 pt), rounded."""
        return round(self / _TWIP)

    @property
    def in_half_points(self) -> int:
        """The length in half-points, rounded."""
        return round(self / _HALF_POINT)
