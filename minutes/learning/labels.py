"""The words before a value that tell what it is: ``Chủ trì:``, ``có mặt``."""

import re

from minutes.learning.text import occurrences

_COUNTED = re.compile(
    r"(?:/\d+)?\s+((?:(?:phiếu|lá phiếu|người|đại biểu|thành viên|đồng chí|đảng viên|ý kiến|cổ phần)\s+"
    r"(?:(?:dự họp|có mặt)\s+)?)?)"
)
"""What may stand between a figure and the words behind that name it: what it is of, and what is counted."""
_SHORTEST = 3
"""Shorter words name nothing behind a figure."""
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


def named_behind(words: tuple[str, ...], behind: str) -> int:
    """At what length words directly behind a figure name it: ``7/8 đồng ý``, ``01 phiếu không tán thành``."""
    found = _COUNTED.match(behind)
    rests = [behind[at:] for at in {found.start(1), found.end()}] if found else []
    lengths = [(len(word), rest) for word in words if len(word) > _SHORTEST for rest in rests if rest.startswith(word)]
    return max((length for length, rest in lengths if not rest[length : length + 1].isalnum()), default=0)
