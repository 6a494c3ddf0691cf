"""The name that was probably meant by an unknown one, for "did you mean …?".

A name is proposed only where it is clearly alike: a wrong proposal costs the user more than none.
"""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

ALIKE = 0.72
"""The least likeness (0 to 1) of a name that begins with the same letter: ``equl`` and ``equalto`` have 0.73,
``ghi_chú`` and ``giao_cho`` 0.67."""
SURE = 0.75
"""The least likeness where what was typed may be no name at all: a text, or words side by side."""
OTHERWISE = 0.8
"""The least likeness of a name that begins with another letter: ``trang`` and ``số_trang`` have 0.77."""


def nearest(typed: str, known: Iterable[str], least: float = ALIKE) -> str:
    """Return the known name that is most alike; empty when none is alike enough.

    Case and accents do not count; the name with the same letters wins. ``least`` is the likeness that a name with the
    same first letter must have.
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
        # Of a short word two letters that changed places make a quarter.
        likeness = max(matcher.ratio(), OTHERWISE if sorted(other) == letters else 0)
        enough = least if other[:1] == wanted[:1] else max(least, OTHERWISE)
        if likeness >= enough and (likeness > best or not found):
            found, best = name, likeness
    return found


@lru_cache(1 << 12)
def bare(word: str) -> str:
    """Return the word in lower case without accents: it may have been typed without them, or with others."""
    plain = normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join([letter for letter in plain if not combining(letter)])
