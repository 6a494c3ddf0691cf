"""What is given to those who write a meeting: a file to fill in, and what an editor checks it with."""

import os

from minutes.model.meeting import Meeting
from minutes.reading.meeting import Reading, read_meeting
from minutes.reading.skeletons import filled_skeleton
from minutes.reading.slots import plan_of


def skeleton(lang: str = "vi", previous: str | os.PathLike[str] | None = None) -> str:
    """A commented file to fill in, with what an earlier meeting's file hands on; InputError if that is not right."""
    if previous is None:
        return filled_skeleton(lang)
    reading = read_meeting(previous)
    return filled_skeleton(lang, reading.meeting, organization_reference(reading))


def organization_reference(reading: Reading) -> str | None:
    """How the meeting names the file of its organisation; empty: the file is found; ``None``: it has no file."""
    if reading.positions.organization is None:
        return None
    slots = plan_of(Meeting)
    for key, value in reading.positions.root.value:
        slot = slots.slot(key.value) if key.id == "scalar" else None
        if slot is not None and slot.name == "organization":
            return str(value.value)
    return ""
