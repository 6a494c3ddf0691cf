"""The words of a template that are printed as they stand."""

import re
from typing import TYPE_CHECKING

from minutes.ooxml.oxml import T

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{[{%#].*?(?:[}%#]\}|$)", re.DOTALL)
_LONGEST = 60


def words_of(paragraph: "_Element") -> str:
    """What stands in a paragraph outside of its tags, cut where it is long; empty when that is no word."""
    text = "".join(node.text or "" for node in paragraph.iter(T))
    text = " ".join(_TAG.sub(" ", text).split())
    if not any(sign.isalpha() for sign in text):
        return ""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
