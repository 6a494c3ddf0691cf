"""A picture file: what it is and how large, read from its own first bytes (no picture library is needed)."""

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.problems import N_
from minutes.reading.neighbours import read_neighbour, refused

if TYPE_CHECKING:
    from os import PathLike

LIMIT = 20_000_000
"""Bytes. A telephone's photo has 3 to 12 MB; more would make a document that no mail server takes."""

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
FRAMES = frozenset((0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF))
"""Markers of a JPEG's frame header, which holds its size (ITU-T T.81, table B.1)."""

OTHERS = {
    b"GIF8": "GIF", b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"%PDF": "PDF", b"<svg": "SVG", b"<?xml": "SVG",
    b"PK\x03\x04": "ZIP", b"\xd7\xcd\xc6\x9a": "WMF",
}  # fmt: skip
"""What else is met in offices, to be named in the message."""


class PictureFile(NamedTuple):
    """A picture that a document can hold."""

    content: bytes
    media_type: str
    """``image/png`` or ``image/jpeg``."""
    width: int
    height: int
    """Its size in pixels, as it is stored."""


def picture_from(base: "str | PathLike[str]", name: str) -> PictureFile:
    """The PNG or JPEG file of that name in the folder ``base`` or below.

    InputError, without a place, when there is none that a document can hold.
    """
    content = read_neighbour(base, name, LIMIT)
    if content.startswith(PNG):
        size, media_type = _png_size(content), "image/png"
    elif content.startswith(JPEG):
        size, media_type = _jpeg_size(content), "image/jpeg"
    else:
        raise _unsupported(name, content)
    if size is None or 0 in size:
        message = N_('the picture "{file}" is damaged or incomplete')
        raise refused("damaged-picture", name, message, N_("copy it again from where it came"))
    return PictureFile(content, media_type, *size)


def _unsupported(name: str, content: bytes) -> Exception:
    hint = N_("save it as .png or .jpg")
    if not content:
        return refused(
            "empty-picture", name, N_('the picture "{file}" is empty'), N_("copy it again from where it came")
        )
    kind = _kind(content)
    if kind:
        message = N_('"{file}" is a {kind} file; PNG or JPEG is wanted')
        return refused("unsupported-picture", name, message, hint, kind=kind)
    return refused(
        "unsupported-picture", name, N_('"{file}" is not a picture that is known here; PNG or JPEG is wanted'), hint
    )


def _kind(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    if content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "HEIC"
    return next((kind for start, kind in OTHERS.items() if content.startswith(start)), "")


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Width and height from the header chunk (ISO/IEC 15948, 11.2.2); ``None`` when the file has no end."""
    if content[12:16] != b"IHDR" or b"IEND" not in content[-64:]:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Width and height from the frame header; ``None`` when there is none, or no end."""
    if b"\xff\xd9" not in content:
        return None
    for marker, segment in _segments(content):
        if marker in FRAMES and len(segment) >= 5:
            height, width = struct.unpack(">HH", segment[1:5])
            return width, height
    return None


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment before the picture's own data (ITU-T T.81, B.1.1)."""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:  # a fill byte
            place += 1
            continue
        if marker == 0xDA:
            return
        length = int.from_bytes(content[place + 2 : place + 4], "big")
        yield marker, content[place + 4 : place + 2 + length]
        place += 2 + length
