"""Find the tags of a text, also with typographic quotation marks, and normalize what Word changed in them."""

import re
import unicodedata
from collections.abc import Iterator

from minutes.engine.tags import WORDS, Span, Tag
from minutes.problems import N_, Place, Problem, Step

_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BEGIN = re.compile(r"\{[{%#]")
_PLAIN = r"""(?:[^{}"'“”„‘’]|"[^"{}]*"|'[^'{}]*'|[“”„][^“”"{}]*[“”"]|[‘’][^‘’'{}]*[‘’'])*?"""
_HALF = re.compile(r"\{(?:\{" + _PLAIN + r"(?:%\}|\}(?!\}))|%" + _PLAIN + r"(?<!%)\}\}?)")
"""A tag without inner braces whose end is half typed or belongs to another sign: ``{% if x }``, ``{{ x %}``."""

_PATIENCE = 20
"""Unbalanced tags of one text for which quotation marks are matched; each match may scan the whole text."""
QUOTES = {'"': '"', "'": "'", "“": '“”"', "”": '“”"', "„": '“”"', "‘": "‘’'", "’": "‘’'"}
"""Opening quotation marks with the marks that may close them: Word makes straight quotation marks typographic."""


def find_tags(text: str) -> Iterator[Span]:
    """Yield the tags of a text in order; a half typed end counts as end.

    A tag without end has ``end`` 0 and is the last one.
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
    """Return the end of the tag (0: none), and whether its quotation marks are balanced; they are ignored if not."""
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
    """Return the position after the string that begins at ``start``; 0 when it is not closed."""
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
"""docxtpl's prefixes; a value may itself be called ``p`` or ``r``."""
_WORD = re.compile(r"\w+")


def tag_of(sign: str, source: str, place: Place) -> Tag:
    """Return the tag with this source, signs included."""
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
    """Return the statement's word, in lower case: Word capitalizes the first word of a paragraph, also in a tag."""
    match = _WORD.match(tag.content)
    word = match.group() if match else ""
    if word not in WORDS and word.lower() in WORDS:
        word = word.lower()
        tag.content = word + tag.content[len(word) :]
    return word


def tidy(text: str) -> str:
    """Normalize a tag's inside: NFC, plain spaces and dashes, straight quotation marks; strings keep their content."""
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
    """Return a string in straight quotation marks; one that has them already is unchanged."""
    if opener in "\"'":
        return opener + content + opener
    mark = "'" if '"' in content else '"'
    return mark + content.replace(mark, "\\" + mark) + mark


Pieces = list[str | Tag]


def pieces_of(text: str, place: Place, problems: list[Problem]) -> Pieces:
    """Split a text without elements into literals and tags, without comments; add a problem for an unclosed tag."""
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


_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LONGEST = 40


def unclosed(text: str, sign: str, place: Place) -> Problem:
    """Return the problem of an unclosed tag; ``text`` is the rest of its paragraph or attribute."""
    quoted = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return Problem(
        "unclosed-tag",
        place._replace(steps=(*place.steps, Step("tag", quoted))),
        N_('the tag "{tag}" does not end in its paragraph'),
        {"tag": quoted, "closer": _CLOSERS[sign]},
        hint=N_("close it with {closer}"),
    )


def guessed(source: str, sign: str, place: Place) -> Tag:
    """Return an unclosed tag as if it ended with its text; ``place`` is that of its problem."""
    tag = tag_of(sign, f"{source.rstrip('%}')}{_CLOSERS[sign]}", place)
    tag.source, tag.place, tag.guessed = source, place, True
    return tag
