"""The hash that a document carries of its own content, and what it tells about a file that is there."""

from collections.abc import Mapping

from minutes.ooxml.archive import Member, read_archive
from minutes.ooxml.content_hash import content_hash
from minutes.ooxml.digest import sha256
from minutes.ooxml.properties import read_properties
from minutes.problems import MinutesError

PROPERTY = "minutes-content"
"""The custom property that holds the hash."""


def stamp(members: Mapping[str, Member], main: str) -> dict[str, str]:
    """The hash of a filled package's content as its property."""
    return {PROPERTY: content_hash(members.values(), main)}


def is_untouched(content: bytes) -> bool | None:
    """Whether a document is as it was made; ``None`` when it is not one that we made."""
    try:
        archive = read_archive(content, "")
        written = read_properties(archive.members).custom.get(PROPERTY)
    except (MinutesError, ValueError):
        return None
    if written is None:
        return None
    return written.text == content_hash(archive.members.values(), archive.main)


_MARK = b"\n%minutes-content "


def signed(pdf: bytes) -> bytes:
    """A PDF with its hash in a comment behind its end, which no reader looks at (ISO 32000-1, 7.2.3)."""
    return pdf + _MARK + sha256(pdf).encode() + b"\n"


def is_signed(pdf: bytes) -> bool | None:
    """Whether a PDF is as it was made; ``None`` when it is not one that we made."""
    content, mark, _ = pdf.rpartition(_MARK)
    return signed(content) == pdf if mark else None
