"""The numbers and signs that Word puts before paragraphs, in the order of the document (17.9.11, 17.9.12)."""

import re
from collections.abc import Callable

from minutes.lint.effective.numbering import LEVELS, Level, List
from minutes.lint.effective.signs import shown
from minutes.wording.lists import roman

_PART = re.compile("%([1-9])")
_LARGEST = 32_767
_LETTERS_END = 780
"""Thirty times the alphabet: Word writes no more letters than these."""


class Labels:
    """Counts the paragraphs of each kind of list."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int | None]] = {}
        self._used: set[tuple[str, int]] = set()

    def next(self, number: str, found: List, level: int) -> str:
        """Return the label of the next paragraph on a level, from 0, of the list with this ``w:numId``."""
        counts = self._counts.setdefault(found.kind, [None] * LEVELS)
        own = found.levels[level]
        if (number, level) not in self._used and level in found.starts:
            counts[level] = None
        self._used.add((number, level))
        before = counts[level]
        counts[level] = found.starts.get(level, own.start) if before is None else min(before + 1, _LARGEST)
        for deeper in range(level + 1, LEVELS):
            restart = found.levels[deeper].restart
            if restart is None or level < restart:
                counts[deeper] = None
        return _label(found.levels, counts, level)


def _label(levels: tuple[Level, ...], counts: list[int | None], level: int) -> str:
    own = levels[level]
    if own.form == "bullet":
        return "".join(shown(sign, own.run.values.get("hAnsi", "")) for sign in own.text)

    def number(part: re.Match[str]) -> str:
        one = int(part[1]) - 1
        if one > level:
            return ""
        count = counts[one]
        form = "decimal" if own.legal and levels[one].form != "none" else levels[one].form
        return written(levels[one].start if count is None else count, form)

    return _PART.sub(number, own.text)


def written(number: int, form: str) -> str:
    """Return a number in one of the forms of 17.18.59; those of other scripts in decimal."""
    if form == "none":
        return ""
    write = _FORMS.get(form)
    return str(number) if write is None or not 0 < number <= _LARGEST else write(number)


def _roman(number: int) -> str:
    """MMMMI: above 3999, where Roman numerals end, Word goes on with M."""
    thousands, rest = divmod(number, 1000)
    return "M" * thousands + (roman(rest) if rest else "")


def _letters(number: int) -> str:
    """a … z, aa … zz, aaa …: one letter, repeated."""
    number = (number - 1) % _LETTERS_END
    return chr(ord("a") + number % 26) * (number // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
}
