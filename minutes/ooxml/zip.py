"""Read and write zip archives. Declared sizes are checked against limits before anything is inflated."""

import zlib
from collections.abc import Iterable, Iterator
from struct import Struct
from typing import NamedTuple

from minutes.problems import N_

STORED, DEFLATED = 0, 8
"""The compression methods that a package may use (ISO/IEC 29500-2, annex B)."""


class Member(NamedTuple):
    """A member with its compressed bytes, which can be copied without recompression."""

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
    """Return ``content`` as a member; level 0 stores it uncompressed, as is best for pictures."""
    crc = zlib.crc32(content)
    if level == 0:
        return Member(name, STORED, crc, len(content), content)
    squeeze = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(name, DEFLATED, crc, len(content), squeeze.compress(content) + squeeze.flush())


def unpack(member: Member) -> bytes:
    """Return a member's content, never more than its declared size; :class:`ValueError` if size or CRC do not match."""
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


_END = Struct("<4s4H2LH")
_END64 = Struct("<4sQ2H2L4Q")
_LOCATOR64 = Struct("<4sLQL")
_CENTRAL = Struct("<4s6H3L5H2L")
_LOCAL = Struct("<4s5H3L2H")
_LONGEST_COMMENT = 0xFFFF
_FULL = 0xFFFFFFFF
"""Value of a 32-bit field whose real value is in the zip64 extra field."""
_FULL_SHORT = 0xFFFF
_ZIP64 = 1
_ENCRYPTED = 0x1 | 0x40
_UTF8 = 0x800
_WORTH_A_LOOK = 1 << 20
"""Size up to which the compression ratio of a member is not limited."""


class ArchiveLimits(NamedTuple):
    """Limits for plausible Word files."""

    members: int = 4_000
    size: int = 256 << 20
    """Total size of the contents in bytes."""
    ratio: int = 500
    """Maximum ratio of content to compressed bytes, for members above 1 MiB."""


class ZipError(Exception):
    """An invalid archive: a code, a message of the catalogue and its values."""

    def __init__(self, code: str, message: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.message, self.values = code, message, values


class _Entry(NamedTuple):
    name: str
    stored_name: bytes
    method: int
    flags: int
    crc: int
    compressed_size: int
    size: int
    offset: int


def read_members(content: bytes, limits: ArchiveLimits) -> dict[str, Member]:
    """Return the archive's members in order, without folders; names have forward slashes.

    :class:`ZipError` if it is not a zip, damaged, encrypted, over the limits, or has unsafe or duplicate names.
    """
    entries = [entry for entry in _entries(content, limits) if not entry.name.endswith("/")]
    _check_names(entries)
    _check_sizes(entries, limits)
    members = {}
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.offset):
        start = _start_of_content(content, entry)
        if entry.offset < end or start + entry.compressed_size > len(content):
            raise _damaged(entry.name)
        end = start + entry.compressed_size
        members[entry.name] = Member(entry.name, entry.method, entry.crc, entry.size, content[start:end])
    return {entry.name: members[entry.name] for entry in entries}


def _entries(content: bytes, limits: ArchiveLimits) -> Iterator[_Entry]:
    count, size, offset, end = _directory(content)
    if count > limits.members:
        raise ZipError(
            "too-many-members",
            N_("the file holds {count} members; at most {limit} are read"),
            count=count,
            limit=limits.members,
        )
    shift = end - size - offset
    place = offset + shift
    if place < 0:
        raise _damaged()
    for _ in range(count):
        if place + _CENTRAL.size > end or content[place : place + 4] != b"PK\1\2":
            raise _damaged()
        entry, place = _entry(content, place, shift)
        yield entry


def _directory(content: bytes) -> tuple[int, int, int, int]:
    """Return the number of entries, and the size, offset and end of the directory."""
    end = content.rfind(b"PK\5\6", max(0, len(content) - _END.size - _LONGEST_COMMENT))
    if end < 0 or end + _END.size > len(content):
        raise ZipError("not-a-zip", N_("not a Word file (.docx), or only a part of one"))
    _, _, _, _, count, size, offset, _ = _END.unpack_from(content, end)
    if count != _FULL_SHORT and _FULL not in (size, offset):
        return count, size, offset, end
    locator = end - _LOCATOR64.size
    if locator < 0 or content[locator : locator + 4] != b"PK\6\7":
        return count, size, offset, end
    where = _LOCATOR64.unpack_from(content, locator)[2]
    if content[where : where + 4] != b"PK\6\6" or where + _END64.size > locator:
        raise _damaged()
    *_, count, size, offset = _END64.unpack_from(content, where)
    return count, size, offset, where


def _entry(content: bytes, place: int, shift: int) -> tuple[_Entry, int]:
    fields = _CENTRAL.unpack_from(content, place)
    flags, method, crc, compressed, size = fields[3], fields[4], *fields[7:10]
    name_length, extra_length, comment_length, offset = *fields[10:13], fields[16]
    place += _CENTRAL.size
    stored_name = content[place : place + name_length]
    place += name_length
    if _FULL in (size, compressed, offset):
        extra = content[place : place + extra_length]
        size, compressed, offset = _widened((size, compressed, offset), extra)
    entry = _Entry(_decoded(stored_name, flags), stored_name, method, flags, crc, compressed, size, offset + shift)
    return entry, place + extra_length + comment_length


def _widened(numbers: tuple[int, int, int], extra: bytes) -> list[int]:
    """Return the numbers, with each :data:`_FULL` replaced by its value in the zip64 extra field."""
    place = 0
    while place + 4 <= len(extra):
        kind, length = int.from_bytes(extra[place : place + 2], "little"), extra[place + 2] + 256 * extra[place + 3]
        place += 4
        if kind == _ZIP64:
            wide = extra[place : place + length]
            values = iter(int.from_bytes(wide[i : i + 8], "little") for i in range(0, len(wide), 8))
            return [next(values, number) if number == _FULL else number for number in numbers]
        place += length
    return list(numbers)


def _decoded(name: bytes, flags: int) -> str:
    """Return a name with forward slashes; many programs write UTF-8 without the flag."""
    try:
        decoded = name.decode()
    except UnicodeDecodeError:
        if flags & _UTF8:
            raise _damaged() from None
        decoded = name.decode("cp437")
    return decoded.replace("\\", "/")


def _check_names(entries: list[_Entry]) -> None:
    seen = set()
    for name in (entry.name for entry in entries):
        if not name or name.startswith("/") or ":" in name or "\0" in name or ".." in name.split("/"):
            raise ZipError("unsafe-member", N_('the file holds a member with the unsafe name "{name}"'), name=name)
        # Part names are case-insensitive (ISO/IEC 29500-2, 6.2.2.3).
        if name.lower() in seen:
            raise ZipError("duplicate-member", N_('the file holds the member "{name}" twice'), name=name)
        seen.add(name.lower())


def _check_sizes(entries: list[_Entry], limits: ArchiveLimits) -> None:
    if sum(entry.size for entry in entries) > limits.size:
        limit = limits.size >> 20
        raise ZipError("too-large", N_("the file unpacks to more than {limit} MiB; it is not read"), limit=limit)
    for entry in entries:
        if entry.flags & _ENCRYPTED:
            raise ZipError("encrypted", N_("the file is protected by a password"))
        if entry.method not in (STORED, DEFLATED):
            raise ZipError(
                "unknown-compression",
                N_('the member "{name}" is packed in a way that Word does not use'),
                name=entry.name,
            )
        if entry.size > max(_WORTH_A_LOOK, limits.ratio * entry.compressed_size):
            raise ZipError(
                "too-compressed",
                N_('the member "{name}" unpacks to more than {ratio} times its size; it is not read'),
                name=entry.name,
                ratio=limits.ratio,
            )


def _start_of_content(content: bytes, entry: _Entry) -> int:
    place = entry.offset
    if place < 0 or place + _LOCAL.size > len(content) or content[place : place + 4] != b"PK\3\4":
        raise _damaged(entry.name)
    fields = _LOCAL.unpack_from(content, place)
    start = place + _LOCAL.size
    if content[start : start + fields[9]] != entry.stored_name:
        raise _damaged(entry.name)
    return int(start + fields[9] + fields[10])


def _damaged(name: str = "") -> ZipError:
    if name:
        return ZipError("damaged", N_('the file is damaged at its member "{name}"'), name=name)
    return ZipError("damaged", N_("the file is damaged"))


_VERSION = 20
_DATE = 0x21
"""1 January 1980 in DOS form, the earliest date of a zip."""
_FIRST = "[Content_Types].xml"
"""First member, as in Word: programs that detect file types look at it."""


def write_archive(members: Iterable[Member]) -> bytes:
    """Return an archive of the members: content types first, the others in order, without dates or recompression."""
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
