"""A digest of what a document says and how it looks, to tell whether somebody edited it since it was made."""

from collections.abc import Iterable

from minutes.ooxml.digest import sha256
from minutes.ooxml.member import Member


def content_hash(members: Iterable[Member], main: str = "word/document.xml") -> str:
    """Return the digest of all parts in the folder of the document's main part, as 64 hexadecimal digits.

    Text, tables, pictures, styles, numbering, headers, notes and comments are in there, so an edit of any of them
    changes it. Properties, signatures, sensitivity labels and how the archive is packed are not. It is taken from
    the parts' bytes: saving in another program counts as an edit even where nothing was changed, because only so is
    no change of formatting ever missed.

    Nothing is unpacked: length and CRC-32 stand for a part's bytes. It guards against accidents, not against forgery.
    """
    folder = main.rpartition("/")[0] + "/"
    lines = sorted(f"{part.name}\t{part.size}\t{part.crc:08x}\n" for part in members if part.name.startswith(folder))
    return sha256("".join(lines).encode())
