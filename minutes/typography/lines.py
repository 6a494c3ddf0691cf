"""A font: face and size, and how wide text is in it."""

from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from minutes.typography import widths

EM = 2048
EMU_PER_POINT = 12_700
_UNKNOWN = EM
"""A letter of another script, or an emoji: drawn in another font, as wide as it is high."""
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


class Font(NamedTuple):
    """Times New Roman in a size, in points, and a face."""

    size: float
    bold: bool = False
    italic: bool = False

    def width(self, text: str) -> int:
        """How wide the text is in one line, in EMU. Kerning is not used, as Word does not by default."""
        return self.length(self.units(text))

    def units(self, text: str) -> int:
        """The same in the face's own units, 2048 to the size of the letters: those of words can be added."""
        advances = _advances(self.bold, self.italic)
        return sum(advances.get(letter, _UNKNOWN) for letter in normalize("NFC", text) if letter not in _ZERO_WIDTH)

    def length(self, units: int) -> int:
        """So many units in EMU."""
        return round(units * self.size * EMU_PER_POINT / EM)


@cache
def _advances(bold: bool, italic: bool) -> dict[str, int]:
    """The widths of a face by character. A face without a character (0) leaves it to another font."""
    numbers = (widths.BOLDITALIC if italic else widths.BOLD) if bold else widths.ITALIC if italic else widths.REGULAR
    letters = (chr(number) for first, last in widths.BLOCKS for number in range(first, last + 1))
    combining = range(0x300, 0x324)
    return {
        letter: 0 if ord(letter) in combining else width
        for letter, width in zip(letters, numbers, strict=True)
        if width or ord(letter) in combining
    }
