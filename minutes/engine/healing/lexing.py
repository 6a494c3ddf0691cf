"""Finding tags in a text: an end inside quotation marks is none."""

import re
from collections.abc import Iterator

from minutes.engine.tags import Span

_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BEGIN = re.compile(r"\{[{%#]")

QUOTES = {'"': '"', "'": "'", "“": '“”"', "”": '“”"', "„": '“”"', "‘": "‘’'", "’": "‘’'"}
"""What opens a string, with what may close it: Word turns straight quotation marks into curly ones."""


def find_tags(text: str) -> Iterator[Span]:
    """The tags of a text in order. One that does not end has ``end`` 0: nothing after it is looked at."""
    place = 0
    while match := _BEGIN.search(text, place):
        sign = match.group()
        end = _end(text, match.end(), sign)
        yield Span(match.start(), end, sign)
        if not end:
            return
        place = end


def _end(text: str, place: int, sign: str) -> int:
    """Where the tag ends; without regard to quotation marks when one of them never closes; 0: nowhere."""
    closer = _ENDS[sign]
    end = text.find(closer, place) if sign == "{#" else _quoted_end(text, place, closer)
    if end < 0:
        end = text.find(closer, place)
    return end + 2 if end >= 0 else 0


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
