"""Slips of the keyboard that YAML takes for text, without a word: a space that is missing, or is none."""

import re

from minutes.problems import N_, Problem
from minutes.reading.slots import UNSEEN, Plan
from minutes.reading.source import Node, Source

ODD_SPACE = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""Spaces that YAML takes for letters; Word and web pages are full of them."""

NOT_A_SPACE = N_("a space that does not break stands where only plain spaces may be")
PUT_SPACES = N_("delete it and type a plain space; it was probably copied from Word or from a web page")
NOT_SEEN = N_("a sign that cannot be seen ({character}) stands where only plain spaces may be")
DELETE_IT = N_("delete it; delete the whole line and write it anew if it cannot be found")
NOT_A_DASH = N_('"{line}" does not begin as an item of a list does')
NO_SPACE_AFTER_COLON = N_('"{line}" has no space after its colon')
AFTER_COLON = N_("write name: value, with a space after the colon")
NO_SPACE_AFTER_DASH = N_('"{line}" has no space after its dash')
AFTER_DASH = N_("write each item in a line of its own, with a space after the dash: - item")

_FIRST = rf"\s*({ODD_SPACE}|{UNSEEN}(?=\s))"
_NAME = r"([^:\n\r]{1,60}):(\S|\s)"
_ITEM = r"[–—−•·▪◦●○■□➢✓]\s*\S"
_NUMBERED = r"(?:[+]|\w{1,2}[.)]) [^\r\n]*(?:[\r\n]+[ \t]*(?:[+]|\w{1,2}[.)]) [^\r\n]*)+"
_DASHES = r"-[^ \t\r\n-][^\r\n]*(?:[\r\n]+[ \t]*-[^ \t\r\n-][^\r\n]*)*"


def strange(sign: str, source: Source, index: int) -> Problem:
    """The problem of a sign that looks like a space, or like nothing."""
    if re.match(UNSEEN, sign):
        values = {"character": f"U+{ord(sign):04X}"}
        return Problem("not-a-space", source.at(index), NOT_SEEN, values, hint=DELETE_IT)
    return Problem("not-a-space", source.at(index), NOT_A_SPACE, hint=PUT_SPACES)


def strange_start(key: Node, source: Source) -> Problem | None:
    """A name that begins with a space or a dash which is none: its line stands elsewhere than it seems."""
    if key.id != "scalar" or key.style or key.value[:1].isalnum():
        return None
    index = key.start_mark.index
    if found := re.match(_FIRST, key.value):
        return strange(found[1], source, index)
    values = {"line": key.value}
    if key.value.startswith("-"):
        return Problem("missing-space", source.at(index), NO_SPACE_AFTER_DASH, values, hint=AFTER_DASH)
    return (
        Problem("not-a-dash", source.at(index), NOT_A_DASH, values, hint=AFTER_DASH)
        if re.match(_ITEM, key.value)
        else None
    )


def name_without_space(node: Node, plan: Plan, source: Source) -> Problem | None:
    """``name:Vũ Thu Hà`` where a group of fields may stand: YAML takes the whole for a text."""
    if node.id != "scalar" or node.style or ":" not in node.value:
        return None
    found = re.match(_NAME, _written(node, source))
    if found is None or plan.slot(found[1]) is None:
        return None
    index = node.start_mark.index
    if not found[2].isascii() and re.match(f"{ODD_SPACE}|{UNSEEN}", found[2]):
        return strange(found[2], source, index + found.start(2))
    values = {"line": _first_line(node, source)}
    return Problem("missing-space", source.at(index), NO_SPACE_AFTER_COLON, values, hint=AFTER_COLON)


def dashes_without_space(node: Node, source: Source) -> Problem | None:
    """``-Bí thư`` or ``• Bí thư`` in lines of their own where a list is wanted: YAML takes them all for one text.

    A text beside its name may begin with a dash: ``number: -5``.
    """
    if node.id != "scalar" or node.style or node.value[:3].isalnum():
        return None
    index, written = node.start_mark.index, _written(node, source)
    before = source.parsed[source.parsed.rfind("\n", 0, index) + 1 : index]
    if before.strip():
        return None
    values = {"line": _first_line(node, source)}
    if re.match(_ITEM, written) or re.fullmatch(_NUMBERED, written):
        return Problem("not-a-dash", source.at(index), NOT_A_DASH, values, hint=AFTER_DASH)
    if not re.fullmatch(_DASHES, written):
        return None
    if re.match(f"{ODD_SPACE}|{UNSEEN}", written[1]):
        return strange(written[1], source, index + 1)
    return Problem("missing-space", source.at(index), NO_SPACE_AFTER_DASH, values, hint=AFTER_DASH)


def _written(node: Node, source: Source) -> str:
    """A plain value as it was written, with its line ends."""
    return source.parsed[node.start_mark.index : node.end_mark.index]


def _first_line(node: Node, source: Source) -> str:
    return _written(node, source).splitlines()[0]
