"""Suggestions for unknown names ("did you mean …?"), only where clearly similar: a wrong one costs more than none."""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

ALIKE = 0.72
"""The least similarity (0 to 1) with the same first letter: ``equl`` and ``equalto`` have 0.73, ``ghi_chú`` and
``giao_cho`` 0.67."""
SURE = 0.75
"""The least similarity where the input may not be a name at all: a text, or words side by side."""
OTHERWISE = 0.8
"""The least similarity with another first letter: ``trang`` and ``số_trang`` have 0.77."""


def nearest(typed: str, known: Iterable[str], least: float = ALIKE) -> str:
    """Return the most similar known name; empty when none is similar enough.

    Case and diacritics do not count; a name with the same letters wins. ``least`` is the similarity required of a name
    with the same first letter.
    """
    names = sorted({*known})
    wanted = bare(typed)
    return next((name for name in names if bare(name) == wanted), "") or _alike(wanted, names, least)


def _alike(wanted: str, names: list[str], least: float) -> str:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    letters = sorted(wanted)
    found, best = "", least
    for name in names:
        other = bare(name)
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
            continue
        # In a short word two swapped letters make a quarter of it.
        likeness = max(matcher.ratio(), OTHERWISE if sorted(other) == letters else 0)
        enough = least if other[:1] == wanted[:1] else max(least, OTHERWISE)
        if likeness >= enough and (likeness > best or not found):
            found, best = name, likeness
    return found


@lru_cache(1 << 12)
def bare(word: str) -> str:
    """Return the word in lower case without diacritics, which may be missing or wrong in the input."""
    plain = normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join([letter for letter in plain if not combining(letter)])
