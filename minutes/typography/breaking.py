"""Where lines break: as Word breaks them, or evenly, as an office breaks a title by hand."""

from collections.abc import Sequence
from itertools import pairwise

from minutes.typography.compounds import COMPOUNDS
from minutes.typography.lines import Font

_SIGNS = ".,;:()\"'“”"
_AFTER_SIGN = 0.25
"""A break after ; : or , is worth a quarter of a line's width of unevenness: sense goes before symmetry."""
_IN_BRACKETS = 0.5
"""What a break inside brackets costs: as much as a line that is two thirds empty."""
_INSIDE_WORD = 0.5
"""What a break inside a word of two syllables costs, or one before a number: ``năm / 2025``."""
_BEHIND_LINK = 0.1
"""What a break costs behind a word that leads to the next one."""
_LINKS = frozenset("của và về các những cho tại với theo từ đến trong để do bằng là một".split())
_SHORT = 2
"""Lines of a text that may have one more."""


def wrapped(text: str, font: Font, width: int) -> list[str]:
    """The lines of a text within a width in EMU, broken at spaces as late as possible, as Word does.

    A word that is too long for a line stands alone in one; the text's own line breaks are kept. At least one line.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and font.width(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def balanced(text: str, font: Font, width: int) -> list[str]:
    """The same number of lines as :func:`wrapped` needs, but of lengths as even as can be.

    Breaks after punctuation are preferred, those inside a word of two syllables avoided: rather than that,
    a short text has one line more. A text with line breaks of its own is left as it is.
    """
    lines = wrapped(text, font, width)
    if "\n" in text or len(lines) == 1:
        return lines
    words = text.split()
    tries = (_best(words, count, font, width) for count in range(len(lines), len(lines) + 1 + (len(lines) <= _SHORT)))
    found = [one for one in tries if one]
    return next((one for one in found if not _parted(one)), found[0] if found else lines)


def _parted(lines: Sequence[str]) -> bool:
    """Whether a line ends inside a word."""
    return any(_belong(line.split()[-1], after.split()[0]) for line, after in pairwise(lines))


def _best(words: Sequence[str], count: int, font: Font, width: int) -> list[str] | None:
    """The words in ``count`` lines with the least sum of squared free space; None if they do not fit."""
    # best[n] holds, for the number of words used so far, the least cost of n lines and where the last one begins.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    measured = [font.units(word) for word in words]
    space = font.units(" ")
    for _ in range(count):
        row: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            units = -space
            for end in range(start + 1, len(words) + 1):
                units += space + measured[end - 1]
                length = font.length(units)
                if length > width and end > start + 1:
                    break
                total = cost + _cost(words, end, length / width)
                if end not in row or total < row[end][0]:
                    row[end] = (total, start)
        best.append(row)
    if len(words) not in best[count]:
        return None
    lines, end = [], len(words)
    for row in reversed(best[1:]):
        start = row[end][1]
        lines.append(" ".join(words[start:end]))
        end = start
    return lines[::-1]


def _cost(words: Sequence[str], end: int, fill: float) -> float:
    free = max(0.0, 1 - fill)
    if end < len(words) and words[end - 1][-1] in ";:,":
        free = max(0.0, free - _AFTER_SIGN)
    before = " ".join(words[:end])
    price = 0.0
    if end < len(words):
        last = words[end - 1]
        price = _INSIDE_WORD if _belong(last, words[end]) else _BEHIND_LINK if last.lower() in _LINKS else 0.0
    return free * free + price + _IN_BRACKETS * (before.count("(") > before.count(")"))


def _belong(left: str, right: str) -> bool:
    """Whether two neighbours are one word, a name in a text that is not all capitals, or end in a number."""
    if left[-1] in _SIGNS or right[0] in _SIGNS:
        return False
    if right[0].isdigit() or right in _DASHES or left in _DASHES:
        return True
    return f"{left} {right}".lower() in COMPOUNDS or (left.istitle() and right.istitle())


_DASHES = ("-", "–")
