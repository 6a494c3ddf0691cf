"""The model of a meeting: what it is (declared fields), what follows from it (facts), what contradicts itself."""

from minutes.model.fact_registry import Fact, Setting, facts_of
from minutes.model.fields import Field, Record, fields_of, keys_of
from minutes.model.meeting import Meeting
from minutes.model.names import aliases, field_behind, shape
from minutes.model.naming import identifier, key_form, says_none
from minutes.model.organization import Organization
from minutes.model.scalars.parts import PART_NAMES
from minutes.model.scalars.text import ScalarError, decode_scalar
from minutes.model.tree import facts
from minutes.model.usages import house_of, usage_of
from minutes.model.validation.validate import contradictions

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
