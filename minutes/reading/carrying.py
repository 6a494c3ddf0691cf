"""What a meeting was read from, as it can be carried elsewhere, and read again to the same meeting.

The texts of the files themselves, so that a place in them is still the line that its writer sees; of spreadsheets only
the people that were taken from them; no pictures. Of the paths only the files' own names.
"""

from collections.abc import Mapping
from typing import NamedTuple

People = tuple[tuple[Mapping[str, str], int], ...]
"""The fields of each person by their English names, as they are written, and the number of the row."""


class Text(NamedTuple):
    """A text file."""

    name: str
    text: str


class Carried(NamedTuple):
    """All that a meeting was read from."""

    meeting: Text
    organization: Text | None = None
    """Where it has a file of its own."""
    lists: Mapping[tuple[str, str], People] = {}
    """The people of other files, by the name of the file as the meeting writes it, and its sheet."""
