"""The model of a meeting: what it is (declared fields), what follows from it (facts), what contradicts itself."""

from minutes.meeting.declaring import Field, Record, fields_of, keys_of
from minutes.meeting.model import Meeting
from minutes.meeting.naming import identifier, key_form, says_none
from minutes.meeting.organization import Organization
from minutes.meeting.values import ScalarError, decode_scalar

__all__ = [
    "Field",
    "Meeting",
    "Organization",
    "Record",
    "ScalarError",
    "decode_scalar",
    "fields_of",
    "identifier",
    "key_form",
    "keys_of",
    "says_none",
]
