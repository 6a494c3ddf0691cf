"""Names that are nearly alike: they differ in marks only, or in one letter of one word.

Each name is looked up by its letters without marks, and by those with one letter left out, so that finding what is near
takes no longer in a long list than in a short one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minutes.model.naming import key_form
from minutes.model.validation.names import bare

LEAST_LETTERS = 3
"""In a shorter word another letter is another word: Lê and Lý, Hà and Hạ do not count, A and B do not."""
SHORTEST, LONGEST = 2, 6
"""Words of a person's name."""
_CAPITALISED = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


class Spelling(NamedTuple):
    """A stretch of capitalised words in a text."""

    words: tuple[str, ...]
    start: int
    end: int

    def without_first(self) -> "Spelling":
        """The stretch from its second word on."""
        return Spelling(self.words[1:], self.start + len(self.words[0]) + 1, self.end)


def capitalised(text: str) -> Iterator[Spelling]:
    """The longest stretches of words with a capital, in their order: names, and what begins like them."""
    for stretch in _CAPITALISED.finditer(text):
        words: list[tuple[str, int]] = []
        place = stretch.start()
        for word in stretch[0].split(" "):
            if word[0].isupper():
                words.append((word, place))
            else:
                yield from _spelling(words)
                words = []
            place += len(word) + 1
        yield from _spelling(words)


def _spelling(words: list[tuple[str, int]]) -> Iterator[Spelling]:
    if len(words) >= SHORTEST:
        last, place = words[-1]
        yield Spelling(tuple(word for word, _ in words), words[0][1], place + len(last))


@lru_cache(4096)
def form(name: str) -> str:
    """The name as it is compared: one form of letters, small ones, today's place of the tone."""
    return key_form(name)


@lru_cache(4096)
def letters(name: str) -> str:
    """The letters of a form without marks."""
    return bare(name)


def is_near(one: str, other: str) -> bool:
    """Whether two forms of names are one name spelt in two ways, by the letters alone."""
    mine, others = one.split(), other.split()
    if one == other or len(mine) != len(others):
        return False
    apart = [(a, b) for a, b in zip(mine, others, strict=True) if a != b]
    if any(min(len(a), len(b)) == 1 for a, b in apart):
        return False
    by_letter = [(a, b) for a, b in apart if letters(a) != letters(b)]
    if not by_letter:
        return True
    return len(apart) == 1 and min(map(len, apart[0])) >= LEAST_LETTERS and _one_letter(*map(letters, apart[0]))


def _one_letter(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    same = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    return one[same + (len(one) == len(other)) :] == other[same + 1 :]


class Near:
    """Names to be found again by what is near to them."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[str]] = {}
        self.lengths: set[int] = set()
        """How many words the names have."""

    def add(self, name: str) -> None:
        """Take up a form."""
        self.lengths.add(len(name.split()))
        for key in _keys(name):
            self._by_key.setdefault(key, []).append(name)

    def find(self, name: str) -> str | None:
        """The first form that is near to this one."""
        for key in _keys(name):
            for other in self._by_key.get(key, ()):
                if is_near(name, other):
                    return other
        return None


@lru_cache(4096)
def _keys(name: str) -> tuple[str, ...]:
    whole = letters(name)
    return (
        whole,
        *dict.fromkeys(whole[:place] + whole[place + 1 :] for place in range(len(whole)) if whole[place] != " "),
    )
