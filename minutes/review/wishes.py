"""What the user wants of a review."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading


class Wishes(NamedTuple):
    """How documents are to be reviewed. Without any: all rules of the standard, and what the organisation ignores."""

    standard: str = "nd30"
    select: tuple[str, ...] = ()
    """Rules of the standard and of the audit, or what they are about (``motto.size``); nothing means all."""
    ignore: tuple[str, ...] = ()
    organization: str | None = None
    """The organisation's file; ``None``: ``organization.yaml`` beside each document or above it, if it is there."""
    audit: bool = True
    """Whether what the document says is held against itself and against its data."""
    data: "str | Reading | None" = None
    """The meeting that the document was made from, or its file; ``None``: the data that it carries, if any."""
    convert: bool = False
    """Whether LibreOffice may make a Word file of an old one, of OpenDocument and of RTF."""
