"""Finding tags in a text: an end inside quotation marks is none."""

import re
from collections.abc import Iterator

from minutes.engine.tags import Span

_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BEGIN = re.compile(r"\{[{%#]")
_PLAIN = r"""(?:[^{}"'“”„‘’]|"[^"{}]*"|'[^'{}]*'|[“”„][^“”"{}]*[“”"]|[‘’][^‘’'{}]*[‘’'])*?"""
_HALF = re.compile(r"\{(?:\{" + _PLAIN + r"(?:%\}|\}(?!\}))|%" + _PLAIN + r"(?<!%)\}\}?)")
"""A tag without braces inside whose end is half typed, or another's: ``{% if x }``, ``{{ x %}``."""

_PATIENCE = 20
"""Tags of one text whose quotation marks or braces never close, before no more are looked for: each costs the text."""
QUOTES = {'"': '"', "'": "'", "“": '“”"', "”": '“”"', "„": '“”"', "‘": "‘’'", "’": "‘’'"}
"""What opens a string, with what may close it: Word turns straight quotation marks into curly ones."""


def find_tags(text: str) -> Iterator[Span]:
    """The tags of a text in order. One that does not end has ``end`` 0: nothing after it is looked at.

    One whose end is half typed ends there.
    """
    place, patience = 0, _PATIENCE
    while match := _BEGIN.search(text, place):
        sign = match.group()
        if half := _HALF.match(text, match.start()):
            place = half.end()
            yield Span(match.start(), place, sign, half=True)
            continue
        end, quoted = _end(text, match.end(), sign, patience > 0)
        patience -= not quoted
        yield Span(match.start(), end, sign)
        if not end:
            return
        place = end


def _end(text: str, place: int, sign: str, quotes: bool) -> tuple[int, bool]:
    """Where the tag ends, and whether its quotation marks do; without regard to them when one never closes.

    0: nowhere.
    """
    closer = _ENDS[sign]
    end = _quoted_end(text, place, closer) if quotes and sign != "{#" else -1
    quoted = end >= 0 or sign == "{#"
    if end < 0:
        end = text.find(closer, place)
    return (end + 2 if end >= 0 else 0), quoted


def _quoted_end(text: str, place: int, closer: str) -> int:
    depth = 0
    while place < len(text):
        char = text[place]
        if not depth and text.startswith(closer, place):
            return place
        if char in QUOTES:
            place = string_end(text, place)
            if not place:
                return -1
            continue
        depth += (char == "{") - (char == "}" and depth > 0)
        place += 1
    return -1


def string_end(text: str, start: int) -> int:
    """Where the string that begins at ``start`` ends, behind its closing mark; 0 when it does not."""
    closers = QUOTES[text[start]]
    place = start + 1
    while place < len(text):
        if text[place] == "\\":
            place += 2
            continue
        if text[place] in closers:
            return place + 1
        place += 1
    return 0
