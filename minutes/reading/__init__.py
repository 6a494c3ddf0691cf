"""Files as offices have them become the model; whatever is wrong with them is said with its line."""

from minutes.reading.meetings import Reading, read_meeting, read_text
from minutes.reading.offering import schema, skeleton
from minutes.reading.positions import Positions

__all__ = ["Positions", "Reading", "read_meeting", "read_text", "schema", "skeleton"]
