"""What Word makes of typed tags, undone: curly quotation marks, no-break spaces, dashes for minus, split letters."""

import re
import unicodedata

from minutes.engine.normalize.lexer import QUOTES, string_end
from minutes.engine.tags import WORDS, Tag
from minutes.problems import Place

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
