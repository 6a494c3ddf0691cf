"""How the letters of a paragraph look, and how wide its lines are."""

from minutes.lint.document import Letters, Paragraph
from minutes.typography.lines import Font

METRICS = frozenset(("Times New Roman", "Liberation Serif", "Tinos"))
"""The fonts whose widths we know."""


def faces(paragraph: Paragraph) -> tuple[Letters, ...]:
    """The different looks of the letters that are seen, the most frequent first."""
    if len(paragraph.stretches) == 1 and not paragraph.stretches[0].deleted:
        [only] = paragraph.stretches
        return () if only.letters.hidden or not only.text.strip() else (only.letters,)
    counts: dict[Letters, int] = {}
    for one in paragraph.stretches:
        if not one.deleted and not one.letters.hidden and (count := len(one.text) - one.text.count(" ")):
            if one.text.isspace():
                continue
            counts[one.letters] = counts.get(one.letters, 0) + count
    return tuple(sorted(counts, key=lambda look: -counts[look]))


def face(letters: Letters) -> str:
    """``upright``, ``italic``, ``upright bold`` or ``italic bold``."""
    return ("italic" if letters.italic else "upright") + (" bold" if letters.bold else "")


def font_of(letters: Letters) -> Font | None:
    """The font by which widths are measured; None for one whose widths are not known."""
    if letters.size is None or letters.font not in METRICS:
        return None
    return Font(letters.size, letters.bold, letters.italic)
