"""Files as offices have them become the model; whatever is wrong with them is said with its line."""

from minutes.reading.context import Carried, Positions
from minutes.reading.json_schema import schema
from minutes.reading.meeting import (
    Reading,
    carried,
    read_carried,
    read_content,
    read_meeting,
    read_text,
    without_source,
)
from minutes.reading.skeletons import skeleton
from minutes.reading.source import NO_FOLDER

__all__ = [
    "NO_FOLDER",
    "Carried",
    "Positions",
    "Reading",
    "carried",
    "read_carried",
    "read_content",
    "read_meeting",
    "read_text",
    "schema",
    "skeleton",
    "without_source",
]
