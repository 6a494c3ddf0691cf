"""Several things in one sentence, or one below the other with their marks."""

from collections.abc import Iterable

from minutes.wording.phrases import Part, Words, ended, joined, phrase, plain
from minutes.wording.registry import said_as

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The order of points: Vietnamese letters without ă, â, ê, ô, ơ, ư, and without f, j, w, z.

a) to i) are in NĐ 30/2020/NĐ-CP, Phụ lục I; going on after i) is practice.
"""

ROMAN = dict(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_SIGNS = {sign: value for value, sign in ROMAN.items() if len(sign) == 1}
MOST_ROMAN = 3999


@said_as("liệt kê")
def listing(items: Iterable[Part]) -> Words:
    """``A, B và C``; things that have commas of their own are parted by semicolons: ``A, a; B``."""
    parts = [item for item in items if item != ""]
    if any("," in plain(part) for part in parts):
        return joined("; ", parts)
    if len(parts) < 2:
        return phrase(*parts)
    return phrase(joined(", ", parts[:-1]), " và ", parts[-1])


@said_as("chấm phẩy")
def semicolons(items: Iterable[Part]) -> Words:
    """``A; B; C``."""
    return joined("; ", items)


@said_as("các dòng")
def closed_lines(items: Iterable[Words], before: str = "", mark: str = ";", end: str = ".") -> list[Words]:
    """One line a thing, each after ``before`` and closed with the mark, the last with the end: ``- A;``, ``- B.``"""
    lines = [item for item in items if item != ""]
    marks = [mark] * (len(lines) - 1) + [end]
    return [phrase(before, ended(line, its_mark)) for line, its_mark in zip(lines, marks, strict=True)] if lines else []


@said_as("chữ cái")
def letter(number: int) -> str:
    """The letter of a point, counted from 1: a, b, c, d, đ, e, g …; after y comes aa, ab …"""
    return lettered(number, LETTERS)


def lettered(number: int, alphabet: str) -> str:
    """Return a number, counted from 1, in the letters of an alphabet; after its last letter come two, and so on."""
    if number < 1:
        raise ValueError(f"no letter for {number}")
    before, index = divmod(number - 1, len(alphabet))
    return (lettered(before, alphabet) if before else "") + alphabet[index]


@said_as("số La Mã")
def roman(number: int) -> str:
    """``IV``; a number that Romans could not write, in digits."""
    if not 0 < number <= MOST_ROMAN:
        return str(number)
    said = ""
    for value, sign in ROMAN.items():
        times, number = divmod(number, value)
        said += sign * times
    return said


def from_roman(text: str) -> int:
    """Return the number of Roman numerals in capitals, also unusual ones (``IIII``); 0 for any other text."""
    values = [_SIGNS.get(sign, 0) for sign in text]
    if not values or 0 in values:
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)
