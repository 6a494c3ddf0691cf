"""One member of a Word package, as it is stored: name and compressed bytes."""

import zlib
from typing import NamedTuple

STORED, DEFLATED = 0, 8
"""The two ways of storing that a package may use (ISO/IEC 29500-2, annex B)."""


class Member(NamedTuple):
    """A member with its bytes as they stand in the archive, so that it can be copied without packing it again."""

    name: str
    """The part's name without the leading slash: ``word/document.xml``."""
    method: int
    """``STORED`` or ``DEFLATED``."""
    crc: int
    """CRC-32 of the content."""
    size: int
    """The content's length in bytes."""
    compressed: bytes


def pack(name: str, content: bytes, level: int = 6) -> Member:
    """Return ``content`` as a member; level 0 stores it as it is, which is right for pictures."""
    crc = zlib.crc32(content)
    if level == 0:
        return Member(name, STORED, crc, len(content), content)
    squeeze = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(name, DEFLATED, crc, len(content), squeeze.compress(content) + squeeze.flush())


def unpack(member: Member) -> bytes:
    """Return a member's content; :class:`ValueError` when it is not what the member says it is.

    Never produces more than the declared size, whatever the compressed bytes hold.
    """
    if member.method == STORED:
        content = member.compressed
    else:
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = inflate.decompress(member.compressed, member.size + 1)
        except zlib.error as fault:
            raise ValueError(member.name) from fault
    if len(content) != member.size or zlib.crc32(content) != member.crc:
        raise ValueError(member.name)
    return content
