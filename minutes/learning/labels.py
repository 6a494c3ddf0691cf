"""The words before a value that tell what it is: ``Chủ trì:``, ``có mặt``."""

from minutes.learning.folding import occurrences

_LABELLED = 25
"""How many characters may stand between a short value and the word that names it."""


def is_labelled(words: tuple[str, ...], before: str) -> bool:
    """Whether the words directly before a value name it: no other value and no mark stands between."""
    end = named(words, before)[0]
    between = before[end:]
    return end > 0 and len(between) <= _LABELLED and not any(sign.isdigit() or sign in ";.," for sign in between)


def named(words: tuple[str, ...], before: str) -> tuple[int, int]:
    """How near before a value, and at what length, words name it: the more, the better; zero when they do not."""
    best = (0, 0)
    for word in words:
        found = occurrences(word, before) if len(word) > 1 else []
        if found:
            best = max(best, (found[-1] + len(word), len(word)))
    return best
