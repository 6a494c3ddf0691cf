"""What an earlier meeting hands on to the next one: people and habits, never what happened.

Who was present, what was voted and what was said is not known of a meeting that has not taken place.
"""

from typing import Any

from minutes.model.fields import Record
from minutes.model.meeting import Meeting
from minutes.model.scalars.choices import Flag
from minutes.model.scalars.numbers import Count, Length, Ordinal, Threshold
from minutes.reading.skeleton_yaml import Plain

PERSON = ("style", "name", "positions", "acting", "former", "unit", "represents", "nationality", "anonymous")
OFFICIAL = (*PERSON, "role")
# Shares are those of a record date, a site and a note those of one day; what capital is held is in a certificate.
ATTENDEE = (*PERSON, "body", "group", "count", "counted_in", "people", "voting", "capital", "certificate")
SIGNER = (*PERSON, "role", "position_place")

CARRIED: dict[str, tuple[str, ...] | None] = {
    "type": None,
    "term": None,
    "place": None,
    "mode": None,
    "sites": None,
    "convener": PERSON,
    "presider": OFFICIAL,
    "presidium": OFFICIAL,
    "secretaries": OFFICIAL,
    "guests": ATTENDEE,
    "quorum": ("required", "counted_in", "source"),
    "organization": None,
    "house": None,
    "kind": None,
    "symbol": None,
    "recipients": None,
    "archive": None,
    "position_place": None,
    "all_sign": None,
    "signers": SIGNER,
}
"""The fields that are handed on, and of a record those of its own; ``None``: the whole."""


def carried(meeting: Meeting) -> Plain:
    """The fields of an earlier meeting that hold for the next one as well. Who was absent is a member all the same."""
    found: Plain = {name: _kept(getattr(meeting, name), only) for name, only in CARRIED.items()}
    found["attendees"] = members(meeting)
    return {name: value for name, value in found.items() if value not in (None, [], {})}


def members(meeting: Meeting) -> list[Plain]:
    """Everybody who belongs to the meeting, each once: those of the list, and those who were absent."""
    found: list[Plain] = []
    for one in (*(meeting.attendees or ()), *(meeting.absentees or ())):
        kept = _kept(one, ATTENDEE)
        if kept and not any(_is_same(kept, other) for other in found):
            found.append(kept)
    return found


def _is_same(one: Plain, other: Plain) -> bool:
    return one == other or ("name" in one and one["name"] == other.get("name"))


def _kept(value: Any, only: tuple[str, ...] | None) -> Any:
    """A value as it is written in a file; ``None`` for what is not known."""
    if isinstance(value, tuple):
        return [kept for one in value if (kept := _kept(one, only)) not in (None, {})]
    if not isinstance(value, Record):
        return None if value is None else written(value)
    parts = {name: getattr(value, name) for name in only or value.__struct_fields__}
    # People inside a group are people, too; other records inside are kept whole.
    kept = {name: _kept(part, PERSON if name == "people" else None) for name, part in parts.items()}
    return {name: one for name, one in kept.items() if one not in (None, [])}


def written(value: Any) -> str:
    """A scalar of the model as a file holds it."""
    if isinstance(value, Flag):
        return "có" if value else "không"
    if isinstance(value, Length):
        return f"{value.mm:g} mm".replace(".", ",")
    if isinstance(value, Count):
        return "không rõ" if value.value is None else f"{value.bound} {value.value}".strip()
    if isinstance(value, Ordinal | Threshold):
        return value.text
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    # The empty style of address was said on purpose.
    return str(value) or "không"
