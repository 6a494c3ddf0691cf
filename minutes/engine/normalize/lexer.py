"""Finding tags in a text: an end inside quotation marks is none."""

import re
import unicodedata
from collections.abc import Iterator

from minutes.engine.tags import WORDS, Span, Tag
from minutes.problems import N_, Place, Problem, Step

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


# What Word makes of typed tags, undone: curly quotation marks, no-break spaces, dashes for minus, split letters.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), None)
_OUTSIDE = str.maketrans(
    {**dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " ")}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | _INVISIBLE
    | {"…": "..."}
)
_PREFIX = {
    "{%": re.compile(r"\s*(tr|tc|p|r)\s+(?=\w)"),
    "{{": re.compile(r"(p|r)\s+(?!(?:if|else|in|is|and|or|not)\b)(?=[\w(\[{\"'])"),
    "{#": re.compile(r"(tr|tc|p)\s+"),
}
"""docxtpl's prefixes; a value may itself be named ``p`` or ``r``."""
_WORD = re.compile(r"\w+")


def tag_of(sign: str, source: str, place: Place) -> Tag:
    """The tag whose text is ``source``, with its signs."""
    inside = tidy(source[2:-2]) if sign != "{#" else ""
    left, right = inside[:1] in ("-", "+"), inside[-1:] in ("-", "+")
    trims = (inside.startswith("-"), inside.endswith("-"))
    inside = inside[left : len(inside) - right]
    prefix = _PREFIX[sign].match(inside or source[2:-2])
    if prefix and inside:
        inside = inside[prefix.end() :]
    tag = Tag(sign, inside.strip(), source, place)
    tag.prefix = prefix.group(1) if prefix else ""
    tag.trims = trims
    if sign == "{%":
        tag.word = _first_word(tag)
    return tag


def _first_word(tag: Tag) -> str:
    """The statement's word. Word capitalises the first word of a paragraph, also inside a tag."""
    match = _WORD.match(tag.content)
    word = match.group() if match else ""
    if word not in WORDS and word.lower() in WORDS:
        word = word.lower()
        tag.content = word + tag.content[len(word) :]
    return word


def tidy(text: str) -> str:
    """A tag's inside as its author meant it, in NFC; texts in quotation marks keep their letters."""
    text = unicodedata.normalize("NFC", text)
    pieces = []
    place = 0
    while place < len(text):
        end = string_end(text, place) if text[place] in QUOTES else 0
        if end:
            pieces.append(_string(text[place], text[place + 1 : end - 1]))
        else:
            end = place + 1
            pieces.append(text[place].translate(_OUTSIDE))
        place = end
    return "".join(pieces)


def _string(opener: str, content: str) -> str:
    """A string with straight marks around it; one that had them already stays as it is."""
    if opener in "\"'":
        return opener + content + opener
    mark = "'" if '"' in content else '"'
    return mark + content.replace(mark, "\\" + mark) + mark


# A text that has no elements, cut at its tags.
Pieces = list[str | Tag]


def pieces_of(text: str, place: Place, problems: list[Problem]) -> Pieces:
    """The literals and tags of a text in their order, without comments; a tag that does not end is a problem."""
    pieces: Pieces = []
    end = 0
    for span in find_tags(text):
        if span.half or not span.end:
            problems.append(unclosed(text[span.start : span.end or None], span.sign, place))
            break
        pieces.append(text[end : span.start])
        if span.sign != "{#":
            pieces.append(tag_of(span.sign, text[span.start : span.end], place))
        end = span.end
    return [piece for piece in (*pieces, text[end:]) if piece]


# A tag that begins and does not end.
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LONGEST = 40


def unclosed(text: str, sign: str, place: Place) -> Problem:
    """The problem of a tag that begins with ``sign`` and whose paragraph, or attribute, goes on with ``text``."""
    quoted = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return Problem(
        "unclosed-tag",
        place._replace(steps=(*place.steps, Step("tag", quoted))),
        N_('the tag "{tag}" does not end in its paragraph'),
        {"tag": quoted, "closer": _CLOSERS[sign]},
        hint=N_("close it with {closer}"),
    )


def guessed(source: str, sign: str, place: Place) -> Tag:
    """What such a tag may be meant to be: the end of its block is no fault; ``place`` is that of its fault."""
    tag = tag_of(sign, f"{source.rstrip('%}')}{_CLOSERS[sign]}", place)
    tag.source, tag.place, tag.guessed = source, place, True
    return tag
