"""The words of a paragraph, made comparable."""

import re
from unicodedata import normalize

from minutes.lint.document import Paragraph

_MARKS = re.compile(r"[\u0300-\u036f]")
_OTHERS = re.compile(r"[^a-z0-9]")
_RULE = re.compile(r"[\s_─━―–—\-=*]*[_─━―–—\-=]{4,}[\s_─━―–—\-=*]*")


def fold(text: str) -> str:
    """Only letters and digits, without marks and capitals: ``Độc lập - Tự do`` is ``doclaptudo``."""
    plain = _MARKS.sub("", normalize("NFD", text.lower())).replace("đ", "d")
    return _OTHERS.sub("", plain)


def words(paragraph: Paragraph) -> str:
    """What it says, without raised marks of footnotes, with single spaces."""
    text = paragraph.text
    if any(one.letters.raised for one in paragraph.stretches):
        shown = (one for one in paragraph.stretches if not (one.letters.raised or one.deleted or one.letters.hidden))
        text = "".join(one.text.upper() if one.letters.capitals else one.text for one in shown)
    return " ".join(text.split())


def is_rule(text: str) -> bool:
    """Whether it is a line made of underscores or dashes."""
    return _RULE.fullmatch(text) is not None


def is_upper(text: str) -> bool:
    """Whether all its letters are capitals, and it has any."""
    return text == text.upper() and text != text.lower()
