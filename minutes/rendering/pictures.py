"""A picture file as it is put on the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from minutes.ooxml.units import EMU_PER_MM
from minutes.richtext import Picture

if TYPE_CHECKING:
    from minutes.layout.layout import Layout
    from minutes.model.proceedings import Photo
    from minutes.reading.meeting import Reading

WIDTH, HIGHEST = 120 * EMU_PER_MM, 180 * EMU_PER_MM
"""The usual width, and the height that a page holds with caption and heading."""


def drawing(reading: "Reading", layout: "Layout") -> "Callable[[Photo], Picture | None]":
    """What draws a photo: in the given width, or in the usual one, not wider than the text, in its own proportions."""
    widest = round(layout.text_width * EMU_PER_MM)

    def drawn(photo: "Photo") -> Picture | None:
        file = reading.pictures.get(photo.file or "")
        if file is None:
            return None
        width = min(photo.width or WIDTH, widest, HIGHEST * file.width // file.height)
        described = photo.description or photo.caption or photo.file or ""
        return Picture(file.content, file.media_type, described, width, width * file.height // file.width)

    return drawn
