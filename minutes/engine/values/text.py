"""Text as it may stand inside a ``w:t``: escaped, in one normal form, with breaks and tabs as Word has them."""

import re
from unicodedata import normalize

from minutes.problems import N_, Place, Problem, TemplateError

AGAIN = '<w:t xml:space="preserve">'
"""Opens a text that keeps its spaces."""
TAB = f"</w:t><w:tab/>{AGAIN}"
BREAK = f"</w:t><w:br/>{AGAIN}"

_NOT_PLAIN = re.compile("\r\n|[\x00-\x1f&<>\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_AS_XML = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\t": TAB,
    "\f": f'</w:t><w:br w:type="page"/>{AGAIN}',
    # Word, Excel and web pages each have their own line break; pasted text brings all of them.
    **dict.fromkeys(("\n", "\r\n", "\r", "\v", "\u2028", "\u2029"), BREAK),
}
_PARAGRAPH_MARK = "\a"
_EXCERPT = 40


def in_text(text: str, paragraph_break: str = BREAK) -> str:
    """Return ``text`` as the content of an open ``w:t``; ``\\a`` becomes ``paragraph_break``.

    :class:`TemplateError`, without a place, for a character that XML cannot hold.
    """
    if text.isprintable() and "&" not in text and "<" not in text and ">" not in text:
        return normalize("NFC", text)

    def replaced(match: re.Match[str]) -> str:
        character = match[0]
        found = paragraph_break if character == _PARAGRAPH_MARK else _AS_XML.get(character)
        if found is None:
            raise _unprintable(text, match.start())
        return found

    return _NOT_PLAIN.sub(replaced, normalize("NFC", text))


def in_attribute(text: str) -> str:
    """Return ``text`` as the content of an attribute in double quotes; what is not printable becomes a space."""
    spaced = _NOT_PLAIN.sub(lambda match: match[0] if match[0] in "&<>" else " ", normalize("NFC", text))
    return spaced.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _unprintable(text: str, place: int) -> TemplateError:
    values = {"character": f"U+{ord(text[place]):04X}", "position": place + 1, "text": _excerpt(text)}
    message = N_('character {position} of "{text}" is {character}, which a Word file cannot hold')
    return TemplateError([Problem("unprintable-character", Place(), message, values)])


def _excerpt(text: str) -> str:
    shown = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return shown if len(shown) <= _EXCERPT else f"{shown[:_EXCERPT]}…"
