"""Text normalized for comparison, with the positions of its characters in the original, and search for whole words."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

_SAME = {"“": '"', "”": '"', "‘": "'", "’": "'", "\N{NO-BREAK SPACE}": " ", "\t": " ", "\n": " ", "–": "-"}


class Folded:
    """A folded text; ``places[i]`` is the original position of its character ``i``, with one more for the end."""

    __slots__ = ("places", "text")

    def __init__(self, text: str, places: list[int]) -> None:
        self.text = text
        self.places = places

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the segment of the original text for one of the folded text."""
        return self.places[start], self.places[end - 1] + 1 if end == start else self.places[end]


def fold(text: str) -> Folded:
    """Return the text in NFC with straight quotation marks and single spaces."""
    signs: list[str] = []
    places: list[int] = []
    place = 0
    while place < len(text):
        end = place + 1
        while end < len(text) and combining(text[end]):
            end += 1
        for typed in normalize("NFC", text[place:end]):
            sign = _SAME.get(typed, typed)
            if sign == " " and signs and signs[-1] == " ":
                continue
            signs.append(sign)
            places.append(place)
        place = end
    places.append(len(text))
    return Folded("".join(signs), places)


@lru_cache(1 << 14)
def folded(text: str) -> str:
    """Return the stripped folded text."""
    return fold(text).text.strip()


def core(line: str) -> str:
    """Return a folded line without list number or marker and without trailing marks."""
    return _LISTED.sub("", line, count=1).rstrip(".;,: ")


def is_segment(start: int, end: int, text: str) -> bool:
    """Whether a range of a folded text is all there is between two marks, or a mark and an end."""
    before, behind = _LISTED.sub("", text[:start], count=1).rstrip(), text[end:].lstrip()
    return (not before or before[-1] in _MARKS) and (not behind or behind[0] in _MARKS)


def occurrences(part: str, text: str) -> list[int]:
    """Return the positions of a folded part as whole words in a folded text."""
    found, place = [], text.find(part) if part else -1
    while place >= 0:
        end = place + len(part)
        before, behind = text[max(0, place - 2) : place], text[end : end + 2]
        if not (_joined(before, part) or _joined(text[max(0, end - 2) : end], behind)):
            found.append(place)
        place = text.find(part, place + 1)
    return found


def _joined(left: str, right: str) -> bool:
    """Whether two adjacent texts are parts of one word or number (``1.150``)."""
    sides = left[-2:], right[:2]
    if sides[0][-1:].isalnum() and sides[1][:1].isalnum():
        return True
    return bool(_SPLIT_NUMBER.fullmatch("|".join(sides)))


def is_number(text: str) -> bool:
    """Whether a text consists of figures."""
    return bool(_NUMBER.fullmatch(text))


_MARKS = ',;:.()-–/"'
_SPLIT_NUMBER = re.compile(r"\d[.,]\|\d.?|.?\d\|[.,]\d")
_TELLING = 6
"""The least digits of a number that is no coincidence; a whole date is none either."""


_LISTED = re.compile(r"^\s*(?:[-+*•]\s*|\(?(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])[.)/]\s*)")
_NUMBER = re.compile(r"[\d.,/%\s-]*")


def is_weak(text: str) -> bool:
    """Whether a text is too short or common for a match to be reliable."""
    if len(text) < 4 or (is_number(text) and sum(map(str.isdigit, text)) < _TELLING):
        return True
    words = text.split()
    return text[1:].islower() and len(words) <= 3 and all(map(str.isalnum, words))
