"""The names that a tag would have given a meaning, read from the text of one that cannot be understood."""

import re
from collections.abc import Iterable

from minutes.engine.tags import Tag

_NAMING = {
    "for": re.compile(r"for\b(.*?)(?:\b(?:in|trong|of)\b|$)", re.DOTALL),
    "set": re.compile(r"set\b([^=|]*)", re.DOTALL),
    "with": re.compile(r"with\b(.*)", re.DOTALL),
    "macro": re.compile(r"macro\b(.*)", re.DOTALL),
    "call": re.compile(r"call\b(.*)", re.DOTALL),
}
"""Where such names stand in a statement."""
_WORDS = re.compile(r"[^\W\d]\w*(?:[ ]+[^\W\d]\w*)*")


def remaining_names(tags: Iterable[Tag]) -> frozenset[str]:
    """The names that the faulty ones among the tags would have defined: each word, and all together.

    Of a tag that was guessed, the words of a name that was put together of several.
    """
    found: set[str] = set()
    for tag in tags:
        if tag.word not in _NAMING or not (tag.node is None or tag.guessed):
            continue
        match = _NAMING[tag.word].match(tag.content)
        for words in _WORDS.findall(match.group(1)) if match else ():
            several = re.split(r"[\s_]+", words)
            if tag.node is None or len(several) > 1:
                found |= {*several, "_".join(several)}
    return frozenset(found)
