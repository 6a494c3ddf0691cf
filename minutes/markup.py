"""The small markup that clerks write anyway, read into rich text.

A line is a paragraph; ``- `` begins a point of a list, ``+ `` one of its second level; ``1.`` and ``a)`` at a line's
start are text as typed. ``**bold**`` and ``*italic*`` count only where they enclose words, so ``5*3*2``, ``a_b_c``
and ``(*)`` stay as they are, and so does a mark without its partner. There is no HTML, no escape and no heading.

Its own reader, because every one of CommonMark's block rules differs (``2018. Năm`` is a list there, an indented line
code, two lines one paragraph). It takes time in proportion to the text.
"""

from typing import NamedTuple

from minutes.richtext import Paragraph, RichText, Run

BULLETS = {"- ": "bullet-1", "+ ": "bullet-2"}
"""What begins a point, and the role of its paragraph."""

BOLD, ITALIC, BOTH = 2, 1, 3
"""The number of stars, and at the same time what they mean: bold is the second bit, italic the first."""

OPENING = "\"'“‘«([{"
CLOSING = "\"'”’»)]}.,;:!?%…"
"""Signs that stand before words, and behind them: a single star counts neither before a closing one nor behind an
opening one, so ``(*)`` is a mark of a note. Bold begins and ends with whatever is no space."""


def rich_text(text: str, key: str = "") -> RichText:
    """The paragraphs of the text; empty lines only part them. ``key`` is that of the datum it comes from."""
    lines = (line.strip() for line in text.splitlines())
    return RichText(tuple(paragraph(line) for line in lines if line), key)


def paragraph(line: str) -> Paragraph:
    """One line: its role, and its text in runs."""
    role = BULLETS.get(line[:2])
    if role and line[2:].strip():
        return Paragraph(runs(line[2:].strip()), role)
    return Paragraph(runs(line))


def runs(text: str) -> tuple[Run, ...]:
    """The text of one paragraph, cut where bold or italic begins or ends."""
    if "*" not in text:
        return (Run(text),) if text else ()
    marks = _pairs(text)
    cut: list[Run] = []
    style, start = 0, 0
    for mark in [*marks, Mark(len(text), 0)]:
        if piece := text[start : mark.place]:
            cut.append(Run(piece, bool(style & BOLD), bool(style & ITALIC)))
        style ^= mark.stars
        start = mark.place + mark.stars
    return tuple(cut)


class Mark(NamedTuple):
    """One to three stars at a place of the text."""

    place: int
    stars: int


def _pairs(text: str) -> list[Mark]:
    """The marks that have a partner, in order; the nearest one that may open is the partner."""
    paired: list[Mark] = []
    opened: list[Mark] = []
    for mark in _marks(text):
        if _closes(text, mark) and (partners := _partners(opened, mark)):
            paired += partners
            place = mark.place
            for partner in reversed(partners):
                paired.append(Mark(place, partner.stars))
                place += partner.stars
            del opened[opened.index(partners[0]) :]
        elif _opens(text, mark):
            opened = [*(one for one in opened if not one.stars & mark.stars), mark]
    return sorted(paired)


def _partners(opened: list[Mark], mark: Mark) -> list[Mark]:
    """What the mark closes: the one with as many stars, or two at once (``*a **b***``)."""
    if len(opened) == 2 and mark.stars == BOTH:
        return opened
    return [one for one in opened if one.stars == mark.stars]


def _marks(text: str) -> list[Mark]:
    found = []
    place = text.find("*")
    while place >= 0:
        end = place
        while end < len(text) and text[end] == "*":
            end += 1
        if end - place <= BOTH:
            found.append(Mark(place, end - place))
        place = text.find("*", end)
    return found


def _opens(text: str, mark: Mark) -> bool:
    before, after = _neighbours(text, mark)
    if before.isalnum() or before == "_" or _is_note(before, after) or not after.strip():
        return False
    return mark.stars >= BOLD or after in OPENING or after not in CLOSING


def _closes(text: str, mark: Mark) -> bool:
    before, after = _neighbours(text, mark)
    if after.isalnum() or after == "_" or _is_note(before, after) or not before.strip():
        return False
    return mark.stars >= BOLD or before in CLOSING or before not in OPENING


def _is_note(before: str, after: str) -> bool:
    """Whether the stars are alone in brackets, as the marks of notes are: ``(*)``, ``(**)``."""
    return before != "" and after != "" and before + after in ("()", "[]")


def _neighbours(text: str, mark: Mark) -> tuple[str, str]:
    """The characters before and after the mark; empty at the ends of the text."""
    end = mark.place + mark.stars
    return text[mark.place - 1 : mark.place] if mark.place else "", text[end : end + 1]
