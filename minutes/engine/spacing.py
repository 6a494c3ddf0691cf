"""Names that were typed with spaces, as people say them: ``chủ trì.họ tên`` for ``chủ_trì.họ_tên``."""

import re
from collections.abc import Callable, Iterator, Set

from minutes.suggest import SURE, nearest

_TOKEN = re.compile(r"""("[^"]*"|'[^']*')|([^\W\d]\w*(?:\s+[^\W\d]\w*)*)|(.)""", re.DOTALL)
_CURLY = re.compile("[“”„‘’‚]")
_ASKING = ("if", "elif", "needs", "")
"""Words before something that is true or false, or before nothing: there, ``=`` gives no name a value."""
_EQUAL = "\0"
"""Stands where ``==`` was typed."""
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_KEPT = frozenset("for in if else elif is and or not recursive".split())
"""Words of the language: no name goes over them."""
_SPOKEN = {"trong": "in", "of": "in", "và": "and", "hoặc": "or", "không": "not", "là": "=="}
"""What is typed for them, where it is no part of a name."""
_LONGEST = 8
"""Words of a name."""

Join = Callable[[list[str], Set[str]], list[str]]


def respellings(content: str, names: Set[str], word: str) -> Iterator[str]:
    """What may be meant by the content of a tag, the likeliest first: with straight quotation marks and ``==``, then
    with the names that are known joined, then with names of the template's own joined, then with whatever stands side
    by side taken for the nearest name.

    ``word`` is the tag's word, which stays as it is.
    """
    head = word if content.startswith(word) else ""
    rest = _CURLY.sub('"', content[len(head) :])
    rest = _compared(rest) if word in _ASKING else rest
    if head + rest != content:
        yield head + rest
    known = _rewritten(rest, names, _joined)
    yield head + known
    if word in ("for", "set"):
        known = _own_joined(known, " in " if word == "for" else "=")
        yield head + known
    yield head + _rewritten(known, names, _nearest)


def _compared(text: str) -> str:
    """The text with ``==`` for each ``=`` that stands in no text and in no brackets, where it names an argument."""
    depth = 0
    pieces: list[str] = []
    for match in _TOKEN.finditer(re.sub("={2,}", _EQUAL, text)):
        piece = match.group()
        depth += (piece in _OPENING) - (piece in _CLOSING)
        alone = piece == "=" and not depth and not "".join(pieces[-1:]).endswith(("<", ">", "!"))
        pieces.append("==" if alone else piece)
    return "".join(pieces).replace(_EQUAL, "==")


def _rewritten(text: str, names: Set[str], join: Join) -> str:
    pieces = []
    for match in _TOKEN.finditer(text):
        words = match.group(2)
        pieces.append(" ".join(join(words.split(), names)) if words else match.group())
    return "".join(pieces)


def _joined(words: list[str], names: Set[str]) -> list[str]:
    """Words with the longest known names in them joined, and with the signs that are meant by the others."""
    found: list[str] = []
    while words:
        for count in range(min(len(words), _LONGEST), 1, -1):
            name = "_".join(words[:count])
            spelt = name if name in names else name.lower()
            if spelt in names:
                found.append(spelt)
                words = words[count:]
                break
        else:
            first, *words = words
            found.append(first if first in names else _SPOKEN.get(first, first))
    return found


def _own_joined(text: str, sign: str) -> str:
    """The text with the words of each name before the sign joined: the template itself gives these names."""
    before, found, behind = text.partition(sign)
    if not found:
        return text
    names = ("_".join(one.split()) for one in before.split(","))
    return f" {', '.join(names)}{' ' if sign == '=' else ''}{sign}{behind}"


def _nearest(words: list[str], names: Set[str]) -> list[str]:
    """Words side by side as the name that is nearest to all of them."""
    found: list[str] = []
    side: list[str] = []
    for word in (*words, ""):
        if word and word not in _KEPT:
            side.append(word)
            continue
        near = nearest("_".join(side), names, SURE) if 1 < len(side) <= _LONGEST else ""
        found += [*([near] if near else side), *([word] if word else [])]
        side = []
    return found
