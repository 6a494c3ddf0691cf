"""A picture file as it is put on the page."""

from typing import TYPE_CHECKING

from minutes.problems import InputError, Problem
from minutes.text import Picture

if TYPE_CHECKING:
    from minutes.meeting.pictures import Photo
    from minutes.reading import Reading

EMU_PER_MM = 36_000
WIDTH, WIDEST, HIGHEST = 120 * EMU_PER_MM, 165 * EMU_PER_MM, 180 * EMU_PER_MM
"""The usual width, and what the page holds with its caption."""


class Pictures:
    """The picture files of a meeting; what is wrong with them is collected."""

    def __init__(self, reading: "Reading") -> None:
        self.reading = reading
        self.problems: list[Problem] = []

    def drawn(self, photo: "Photo") -> Picture | None:
        """The picture of a photo: of the given width, or of the usual one, in its own proportions."""
        from minutes.reading.pictures import picture_from

        if photo.file is None:
            return None
        try:
            file = picture_from(self.reading.folder, photo.file)
        except InputError as error:
            self.problems += error.problems
            return None
        width = min(photo.width or WIDTH, WIDEST, HIGHEST * file.width // file.height)
        described = photo.description or photo.caption or photo.file
        return Picture(file.content, file.media_type, described, width, width * file.height // file.width)
