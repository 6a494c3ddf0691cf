"""Characters that a Word file cannot hold, found before anything else is read."""

import re

from minutes.problems import N_, Place, Problem
from minutes.reading.source import Source

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 (2.2) does not allow or discourages, and YAML does not read either."""

_MESSAGE = N_("there is a character here that a Word file cannot hold: {character}")
_HINT = N_("delete it; it was probably copied from another program")


def illegal_characters(source: Source) -> list[Problem]:
    """A problem for each such character of the text."""
    return [illegal(found[0], source.at(found.start())) for found in ILLEGAL.finditer(source.text)]


def illegal(character: str, place: Place) -> Problem:
    """The problem of one such character; it is named, for it cannot be shown."""
    values = {"character": f"U+{ord(character):04X}"}
    return Problem("illegal-character", place, _MESSAGE, values, hint=_HINT)
