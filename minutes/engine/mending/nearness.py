"""The name that was probably meant by one that there is not. Nothing is proposed that is only somewhat alike."""

from collections.abc import Iterable
from unicodedata import combining, normalize

ALIKE = 0.72
"""From which likeness on (0 to 1) a name is proposed that begins with the same letter: ``equl`` and ``equalto`` have
0.73, ``ghi_chú`` and ``giao_cho`` 0.67."""
OTHERWISE = 0.8
"""From which on another one is: ``trang`` and ``số_trang`` have 0.77."""


def near(typed: str, known: Iterable[str], holder: str | None = "") -> str:
    """The known name that is nearest; empty when none is.

    It has the same letters but for marks, or nearly the same; or of its words some were typed: of what ``holder`` holds
    one is enough, and its own words may have been left out; without a holder (empty) it takes two. ``None``: words do
    not tell, only letters.
    """
    names = sorted({*known})
    bare = _bare(typed)
    same = next((name for name in names if _bare(name) == bare), "")
    return same or _alike(bare, names) or ("" if holder is None else _in_words(bare, names, _bare(holder)))


def _alike(bare: str, names: list[str]) -> str:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(bare)
    letters = sorted(bare)
    found, best = "", ALIKE
    for name in names:
        other = _bare(name)
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() < best:
            continue
        # Of a short word two letters that changed places make a quarter.
        likeness = max(matcher.ratio(), OTHERWISE if sorted(other) == letters else 0)
        least = ALIKE if other[:1] == bare[:1] else OTHERWISE
        if likeness >= least and (likeness > best or not found):
            found, best = name, likeness
    return found


def _in_words(bare: str, names: list[str], holder: str) -> str:
    """The name with the fewest words among those that have all typed ones; first the one that names the holder, too."""
    words = set(bare.split("_"))
    fitting = [name for name in names if words < set(_bare(name).split("_"))]
    if not holder and len(words) < 2:
        return ""
    whole = words | set(holder.split("_"))
    return min(fitting, key=lambda name: (set(_bare(name).split("_")) != whole, name.count("_"), name), default="")


def _bare(word: str) -> str:
    """The word in small letters without marks: it may have been typed without them, or with others."""
    plain = normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if not combining(letter))
