"""Ids that the template uses already, in all parts."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.ooxml.package import Package

_IDS = re.compile(rb'(?:\bw:id|<w:id w:val|<wp:docPr\b[^>]*?\bid)="(\d{1,8})"')
_FEW = 1 << 24


def first_free_id(archive: "Package") -> int:
    """The first number above all ids of drawings, bookmarks, notes, changes and controls; enormous ones aside."""
    largest = 0
    for name in archive.members:
        if name.startswith("word/") and name.endswith(".xml"):
            largest = max([largest, *(int(found) for found in _IDS.findall(archive.read(name)) if int(found) < _FEW)])
    return largest + 1
