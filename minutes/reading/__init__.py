"""Files as offices have them become the model; whatever is wrong with them is said with its line."""

from minutes.reading.carrying import Carried
from minutes.reading.meetings import Reading, carried, read_carried, read_meeting, read_text
from minutes.reading.offering import schema, skeleton
from minutes.reading.positions import Positions

__all__ = [
    "Carried",
    "Positions",
    "Reading",
    "carried",
    "read_carried",
    "read_meeting",
    "read_text",
    "schema",
    "skeleton",
]
