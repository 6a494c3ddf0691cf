"""Lengths and counts in the fewest digits."""

from minutes.ooxml.units import Length


def short(number: float, decimals: int = 2) -> str:
    """Return a number with at most so many decimals, none that say nothing."""
    return f"{number:.{decimals}f}".rstrip("0").rstrip(".")


def _mm(length: Length) -> str:
    """Tenths of a millimetre: Word's own rounding is finer than anybody measures."""
    return short(length.mm, 1)


def mm_of_twips(written: str | None) -> str:
    """Return twips in millimetres, as digits; what is no number stands as it is."""
    try:
        return _mm(Length.twips(float(written or 0)))
    except (ValueError, OverflowError):
        return str(written)


def pt_of_twips(written: str | None) -> str:
    """Return twips in points, as digits; what is no number stands as it is."""
    try:
        return short(float(written or 0) / 20)
    except (ValueError, OverflowError):
        return str(written)


def mm_of_emu(written: str | None) -> str:
    """Return EMU in millimetres, as digits; what is no number stands as it is."""
    try:
        return _mm(Length(int(written or 0)))
    except (ValueError, OverflowError):
        return str(written)
