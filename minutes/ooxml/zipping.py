"""Writing a zip archive: always the same bytes for the same members."""

from collections.abc import Iterable
from struct import Struct

from minutes.ooxml.member import Member

_LOCAL = Struct("<4s5H3L2H")
_CENTRAL = Struct("<4s6H3L5H2L")
_END = Struct("<4s4H2LH")
_VERSION = 20
_UTF8 = 0x800
_DATE = 0x21
"""1 January 1980 in DOS form, the first day that a zip can name."""
_FIRST = "[Content_Types].xml"
"""Stands first, as Word writes it: programs that guess a file's type look there."""


def write_archive(members: Iterable[Member]) -> bytes:
    """Return the members as one archive: content types first, the others in their order, without dates.

    Nothing is packed again: the members' stored bytes are copied.
    """
    ordered = sorted(members, key=lambda member: member.name != _FIRST)
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in ordered:
        name = member.name.encode()
        flags = 0 if member.name.isascii() else _UTF8
        length = len(member.compressed)
        shared = (flags, member.method, 0, _DATE, member.crc, length, member.size, len(name), 0)
        pieces += _LOCAL.pack(b"PK\3\4", _VERSION, *shared), name, member.compressed
        directory += _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *shared, 0, 0, 0, 0, offset), name
        offset += _LOCAL.size + len(name) + length
    listing = b"".join(directory)
    count = len(ordered)
    return b"".join((*pieces, listing, _END.pack(b"PK\5\6", 0, 0, count, count, len(listing), offset, 0)))
