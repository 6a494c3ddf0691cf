"""How many pages a PDF has."""

import re
import zlib

from minutes.problems import N_, Place, Problem, ToolError

_PAGES = re.compile(rb"/Type\s*/Pages\b")
_COUNT = re.compile(rb"/Count\s+(\d+)")
_STREAM = re.compile(rb"/ObjStm\b.*?stream\r?\n(.*?)endstream", re.DOTALL)


def page_count(pdf: bytes) -> int:
    """The number of pages of a PDF that LibreOffice wrote; ToolError when it is not one.

    The root of the page tree (ISO 32000-1, 7.7.3) holds the largest count. Enough for our own files; a library for
    any PDF would cost more than it is asked for.
    """
    counts = list(_counts(pdf))
    for stream in _STREAM.findall(pdf) if not counts else ():
        counts += _counts(_inflated(stream))
    if not counts:
        raise ToolError([Problem("no-page-count", Place(), N_("the number of pages cannot be read from the PDF"))])
    return max(counts)


def _counts(text: bytes) -> list[int]:
    """The counts of all page tree nodes: the objects that say they are ``/Pages``."""
    found = []
    for piece in text.split(b"endobj"):
        if _PAGES.search(piece) and (count := _COUNT.search(piece)):
            found.append(int(count[1]))
    return found


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""
