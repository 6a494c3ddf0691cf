"""The hash that a document carries of its own content, and what it tells about a file that is there."""

from minutes.ooxml.package import Package, read_archive, sha256
from minutes.ooxml.properties import read_properties
from minutes.problems import MinutesError

PROPERTY = "minutes-content"
"""The custom property that holds the hash."""


def stamp(package: Package) -> dict[str, str]:
    """The hash of a filled package's content as its property."""
    return {PROPERTY: package.content_hash()}


def is_untouched(content: bytes) -> bool | None:
    """Whether a document is as it was made; ``None`` when it is not one that we made."""
    try:
        package = read_archive(content, "")
        written = read_properties(package).custom.get(PROPERTY)
    except (MinutesError, ValueError):
        return None
    if written is None:
        return None
    return written.text == package.content_hash()


_MARK = b"\n%minutes-content "


def signed(pdf: bytes) -> bytes:
    """A PDF with its hash in a comment behind its end, which no reader looks at (ISO 32000-1, 7.2.3)."""
    return pdf + _MARK + sha256(pdf).encode() + b"\n"


def is_signed(pdf: bytes) -> bool | None:
    """Whether a PDF is as it was made; ``None`` when it is not one that we made."""
    content, mark, _ = pdf.rpartition(_MARK)
    return signed(content) == pdf if mark else None


_PICTURE_END = b"\0\0\0\0IEND\xaeB`\x82"
"""The last chunk of every PNG (ISO/IEC 15948, 11.2.5)."""


def signed_picture(png: bytes) -> bytes:
    """A PNG with its hash in a chunk of text before its end (ISO/IEC 15948, 11.3.4.3)."""
    from binascii import crc32

    told = b"tEXt" + PROPERTY.encode() + b"\0" + sha256(png).encode()
    chunk = (len(told) - 4).to_bytes(4, "big") + told + crc32(told).to_bytes(4, "big")
    return png.removesuffix(_PICTURE_END) + chunk + _PICTURE_END


def is_signed_picture(png: bytes) -> bool | None:
    """Whether a PNG is as it was made; ``None`` when it is not one that we made."""
    content, mark, _ = png.rpartition(b"tEXt" + PROPERTY.encode() + b"\0")
    return signed_picture(content[:-4] + _PICTURE_END) == png if mark else None
