"""The model of a meeting: declared fields, facts computed from them, validation across fields."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.model.attendance import Attendance, Attendee, Quorum
    from minutes.model.counts import house_of, house_style_of
    from minutes.model.fact_registry import Setting, facts_of
    from minutes.model.fields import (
        Field, NONE_WORDS, OLD_TONES, Record, fields_of, identifier, key_form, keys_of, says_none,
    )
    from minutes.model.meeting import Meeting
    from minutes.model.names import aliases, declared, facts, field_behind, path_in, records, shape, titles_along
    from minutes.model.organization import Organization
    from minutes.model.people import Person
    from minutes.model.proceedings import DataTable, Pause, Photo, TableRow
    from minutes.model.scalars import (
        Choice, Count, Flag, Length, Moment, Ordinal, PART_NAMES, Percentage, Presence, RichTextSource,
        ScalarError, Threshold, WORDS, decode_scalar,
    )
    from minutes.model.validation import bare, contradictions, everybody
    from minutes.model.votes import Ballot
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "attendance": "Attendance Attendee Quorum",
        "counts": "house_of house_style_of",
        "fact_registry": "Setting facts_of",
        "fields": "Field NONE_WORDS OLD_TONES Record fields_of identifier key_form keys_of says_none",
        "meeting": "Meeting",
        "names": "aliases declared facts field_behind path_in records shape titles_along",
        "organization": "Organization",
        "people": "Person",
        "proceedings": "DataTable Pause Photo TableRow",
        "scalars": "Choice Count Flag Length Moment Ordinal PART_NAMES Percentage Presence RichTextSource "
        "ScalarError Threshold WORDS decode_scalar",
        "validation": "bare contradictions everybody",
        "votes": "Ballot",
    })
