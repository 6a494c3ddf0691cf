"""An organisation alone, without a meeting: what a command may know that works on templates."""

import msgspec

from minutes.model.meeting import Meeting
from minutes.model.scalars.text import decode_scalar
from minutes.problems import InputError, Place
from minutes.reading.context import Context
from minutes.reading.meeting import Reading
from minutes.reading.organizing import organization_file, read_organization
from minutes.reading.positions import without_lines
from minutes.reading.source import Source


def read_body(file: str | None = None, folder: str = ".") -> Reading:
    """A meeting of which nothing is known but its organisation: that of a file, or the one near a folder.

    Without either the meeting holds nothing. InputError with all problems when the file is not right.
    """
    source = Source("", "", folder)
    context = Context(source, [], {})
    positions = without_lines(source)
    found = (file, Place(file)) if file else organization_file(None, context)
    body = read_organization(*found, context) if found else None
    if context.failed:
        raise InputError(context.problems)
    if body is None:
        return Reading(Meeting(), (), positions, folder)
    fields, *where = body
    meeting = msgspec.convert({"organization": fields}, Meeting, dec_hook=decode_scalar)
    return Reading(meeting, tuple(context.problems), positions._replace(organization=tuple(where)), folder)
