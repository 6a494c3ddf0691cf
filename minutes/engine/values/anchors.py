"""Hidden bookmarks around the blocks of a datum, by which an edited document finds its data again.

Bookmarks, because their names survive when another program saves the document; content controls do not.
"""

import re

_PREFIX = "_m_"
"""Word hides bookmarks that begin with an underscore."""
_LONGEST = 40
"""The longest bookmark name that Word keeps (ISO/IEC 29500-1 sets no limit; Word does)."""
_FITTING = re.compile(r"[A-Za-z0-9_]{1,33}")
_DIGITS = 16


def bookmark_name(key: str) -> str:
    """Return the bookmark's name for a datum's key: the key itself where Word allows it, else a digest of it."""
    if _FITTING.fullmatch(key):
        return _PREFIX + key
    from hashlib import sha256

    return _PREFIX + sha256(key.encode()).hexdigest()[:_DIGITS]


def bookmarked(blocks: str, name: str, number: int) -> str:
    """Return the blocks between the marks of a bookmark; ``number`` is its id, unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{blocks}<w:bookmarkEnd w:id="{number}"/>'


def distinct(name: str, used: set[str]) -> str:
    """Return ``name``, numbered when it is used already, and note it: Word drops a second bookmark of one name."""
    free, number = name, 2
    while free in used:
        free, number = f"{name[: _LONGEST - 4]}_{number}", number + 1
    used.add(free)
    return free


AWAITED = "{urn:minutes:document}awaited"
"""The element in whose paragraph another document is put when all parts are written; its text is the number."""


def awaited(number: int) -> str:
    """Return the element for the document of this number."""
    return f'<awaited xmlns="urn:minutes:document">{number}</awaited>'
