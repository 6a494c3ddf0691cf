"""The key of a datum: its id, else its content, never its place; an edited document finds its datum again by it.

A key is made of letters, digits and ``_`` and has at most 37 of them, as a bookmark's name asks for (``_m_<key>``).
"""

import re
from zlib import crc32

from minutes.model.fields import Keyed

ID_LENGTH = 16


class Keys:
    """The keys of one document: who says the same as one before it gets a number behind the key."""

    def __init__(self) -> None:
        self.given: dict[str, int] = {}

    def of(self, record: Keyed) -> str:
        """The key of the next record of the document."""
        key = own_key(record)
        count = self.given[key] = self.given.get(key, 0) + 1
        return key if count == 1 else f"{key}_{count}"


def own_key(record: Keyed) -> str:
    """The id, where it can be part of a key, else sixteen digits made from the id or from what the record says."""
    own = record.id
    if own is not None and re.fullmatch(rf"\w{{1,{ID_LENGTH}}}", own, re.ASCII):
        return own
    identity = record.identity()
    content = own or (identity if any(identity) else Keyed.identity(record))
    return _digest(repr((type(record).__name__, content)))


def _digest(text: str) -> str:
    """Sixteen hexadecimal digits. (Two checksums: hashlib would load OpenSSL at every start.)"""
    content = text.encode()
    return f"{crc32(content):08x}{crc32(content[::-1]):08x}"
