"""The model of a meeting: what it is (declared fields), what follows from it (facts), what contradicts itself."""

from minutes.meeting.computing import Fact, Setting, facts_of
from minutes.meeting.contradicting.validating import contradictions
from minutes.meeting.declaring import Field, Record, fields_of, keys_of
from minutes.meeting.model import Meeting
from minutes.meeting.naming import identifier, key_form, says_none
from minutes.meeting.organization import Organization
from minutes.meeting.saying import PART_NAMES
from minutes.meeting.shaping import aliases, field_behind, shape
from minutes.meeting.tree import facts
from minutes.meeting.usages import house_of, usage_of
from minutes.meeting.values import ScalarError, decode_scalar

__all__ = [
    "PART_NAMES",
    "Fact",
    "Field",
    "Meeting",
    "Organization",
    "Record",
    "ScalarError",
    "Setting",
    "aliases",
    "contradictions",
    "decode_scalar",
    "facts",
    "facts_of",
    "field_behind",
    "fields_of",
    "house_of",
    "identifier",
    "key_form",
    "keys_of",
    "says_none",
    "shape",
    "usage_of",
]
