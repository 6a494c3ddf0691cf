"""The JSON Schema of a meeting, from the declarations: an editor completes the keys and checks the values with it.

It accepts what the reader accepts. What only the reader can see (a day that is not in the calendar, two keys for one
field) it lets through.
"""

from minutes.loading import translate
from minutes.model.fields import Field, Record, fields_of
from minutes.model.meeting import Meeting
from minutes.model.names import records
from minutes.problems import N_
from minutes.reading.expand import FROM, SHEET
from minutes.reading.schema_spelling import spelt
from minutes.reading.schema_values import (
    NONE,
    NONE_SAID,
    PEOPLE_FILE,
    TEXT,
    Schema,
    name_of,
    reference,
    scalar,
    value_of,
)

DRAFT = "https://json-schema.org/draft/2020-12/schema"

FROM_FILE = {
    N_("A spreadsheet, .xlsx or .csv, in the folder of the meeting"): FROM,
    N_("The sheet of the spreadsheet; without it the first that is a list of people"): SHEET,
}
"""A list of people that is kept in a spreadsheet: what each key means, and its names."""


def schema(lang: str = "vi") -> Schema:
    """The schema, in draft 2020-12; names and values in both languages, descriptions in the one that is asked for."""
    return {
        "$schema": DRAFT,
        "title": translate(N_("Minutes of a meeting"), lang),
        **struct_schema(Meeting),
        "$defs": definitions(lang),
    }


def definitions(lang: str) -> dict[str, Schema]:
    """Everything that is referred to: records, their fields, scalars."""
    found: dict[str, Schema] = {NONE: NONE_SAID, PEOPLE_FILE: _people_file(lang)}
    for struct in records():
        if struct is not Meeting:
            found[name_of(struct)] = struct_schema(struct)
        for field in fields_of(struct):
            found.setdefault(field_name(struct, field), field_schema(field, lang))
            if field.record is None and field.type is not str:
                found.setdefault(name_of(field.type), scalar(field.type))
    return found


def struct_schema(struct: type[Record]) -> Schema:
    """A record: every name of its fields, in every spelling, and no other."""
    exact: Schema = {}
    spellings: Schema = {}
    for field in fields_of(struct):
        definition = reference(field_name(struct, field))
        names = (field.name, field.title, *field.also)
        exact |= dict.fromkeys(names, definition)
        spellings[spelt(names)] = definition
    return {"type": "object", "properties": exact, "patternProperties": spellings, "additionalProperties": False}


def field_schema(field: Field, lang: str) -> Schema:
    """What a field is called, what it means and what it may hold."""
    title = field.title if lang == "vi" else field.name
    return {"title": title, "description": translate(field.description, lang), **value_of(field)}


def field_name(struct: type[Record], field: Field) -> str:
    """The name of a field's definition: with the struct that declares it, whatever inherits it."""
    records_of_it = (base for base in reversed(struct.__mro__) if issubclass(base, Record))
    owner = next(base for base in records_of_it if field.name in base.__struct_fields__)
    return f"{owner.__name__}.{field.name}"


def _people_file(lang: str) -> Schema:
    exact: Schema = {}
    spellings: Schema = {}
    for description, names in FROM_FILE.items():
        value = {"description": translate(description, lang), **TEXT}
        exact |= dict.fromkeys(sorted(names), value)
        spellings[spelt(sorted(names))] = TEXT
    rules: Schema = {"type": "object", "properties": exact, "patternProperties": spellings}
    return {**rules, "additionalProperties": False}
