"""Where lines break: as Word breaks them, or evenly, as an office breaks a title by hand."""

from collections.abc import Sequence

from minutes.typography.font import Font

_AFTER_SIGN = 0.25
"""A break after ; : or , is worth a quarter of a line's width of unevenness: sense goes before symmetry."""
_IN_BRACKETS = 0.5
"""What a break inside brackets costs: as much as a line that is two thirds empty."""


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

    Breaks after punctuation are preferred. A text with line breaks of its own is left as it is.
    """
    lines = wrapped(text, font, width)
    if "\n" in text or len(lines) == 1:
        return lines
    words = text.split()
    return _best(words, len(lines), font, width) or lines


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
    return free * free + _IN_BRACKETS * (before.count("(") > before.count(")"))
