"""The JSON Schema of a meeting, from the declarations: an editor completes the keys and checks the values with it.

It accepts what the reader accepts. What only the reader can see (a day that is not in the calendar, two keys for one
field) it lets through.
"""

from collections.abc import Iterable
from typing import Any

from minutes.i18n import translate
from minutes.model import (
    NONE_WORDS,
    OLD_TONES,
    WORDS,
    Attendance,
    Ballot,
    Choice,
    Count,
    Field,
    Flag,
    Meeting,
    Moment,
    Pause,
    Percentage,
    Person,
    Quorum,
    Record,
    ScalarError,
    Threshold,
    fields_of,
    key_form,
    records,
)
from minutes.problems import N_
from minutes.reading.expand import FROM, SHEET

# Patterns for the ways in which one word may be spelt: ``Chủ trì``, ``chủ_trì``, ``CHỦ TOẠ``, ``in-favour``.
#
# The regular expressions of JSON Schema have no flags, so each letter lists its capital.
OLDER = {new: old for old, new in OLD_TONES.items()}


def spelt(names: Iterable[str]) -> str:
    """The pattern of all spellings that :func:`~minutes.model.fields.key_form` holds to be one of the names."""
    forms = dict.fromkeys(key_form(name) for name in names)
    return f"^({'|'.join(map(_name, forms))})$"


def _name(form: str) -> str:
    return "[ _-]+".join(map(_word, form.split(" ")))


def _word(word: str) -> str:
    if word[-2:] in OLDER and not word.startswith("qu"):
        return f"{_letters(word[:-2])}({_letters(word[-2:])}|{_letters(OLDER[word[-2:]])})"
    return _letters(word)


def _letters(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" if letter != letter.upper() else _plain(letter) for letter in word)


def _plain(letter: str) -> str:
    return letter if letter.isalnum() or letter in "/,;:%'\"" else f"[{letter}]"


# What a value of each type may look like in the file: as JSON Schema, wide enough for what YAML makes of it.
Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""A text; an editor takes ``012`` and ``no`` for a number and a truth value, and they are read as they are written."""
NUMBER: Schema = {"type": "number", "minimum": 0}
"""A number. Not an integer only: an editor takes ``1.160`` for one with decimals, and it is a thousand and some."""
BLANK: Schema = {"type": "null"}
"""A key that waits for its value."""


PEOPLE_FILE = "People from a file"
NONE = "None on purpose"
"""Definitions that are no type's."""


def reference(name: str) -> Schema:
    """A reference to one of the schema's definitions."""
    return {"$ref": f"#/$defs/{name}"}


def any_of(*schemas: Schema) -> Schema:
    """One of several; alternatives in alternatives are laid flat, and each is named once."""
    flat: list[Schema] = []
    for one in schemas:
        flat += [part for part in (one["anyOf"] if set(one) == {"anyOf"} else [one]) if part not in flat]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def value_of(field: Field) -> Schema:
    """What may stand after the field's key."""
    one = reference(name_of(field.type)) if field.type is not str else TEXT
    if field.record:
        one = any_of(one, *short_forms(field.record))
    if not field.many:
        return any_of(one, BLANK)
    if field.record and issubclass(field.record, Person):
        one = any_of(one, reference(PEOPLE_FILE))
    return any_of({"type": "array", "items": any_of(one, BLANK)}, one, reference(NONE), BLANK)


def name_of(kind: Any) -> str:
    """The name of a type's definition."""
    return str(kind.__name__)


def short_forms(record: type[Record]) -> list[Schema]:
    """What may stand for the whole of a record: a text, for a row of a table also its cells."""
    forms = [] if _takes(record, "x") is False else [PLAIN.get(record, TEXT)]
    if _takes(record, ["x"]):
        forms.append({"type": "array", "items": any_of(TEXT, BLANK)})
    return forms


def _takes(record: type[Record], value: object) -> bool:
    try:
        return record.from_plain(value) is not None
    except ScalarError:
        return True


def scalar(kind: Any) -> Schema:
    """What a scalar type may look like."""
    if issubclass(kind, Choice):
        return _words(kind)
    if kind is Flag:
        return {"anyOf": [{"type": "boolean"}, {"enum": list(WORDS)}, _text(spelt(WORDS))]}
    return _widened(kind.json_schema())


def _words(choice: type[Choice]) -> Schema:
    """The words for completion, and their other spellings; a word in digits is a number to an editor."""
    words: list[object] = list(choice.json_schema()["enum"])
    numbers = [int(str(word)) for word in words if str(word).isdigit()]
    return {"anyOf": [{"enum": [*words, *numbers]}, _text(spelt(map(str, words)))]}


def _widened(given: Schema) -> Schema:
    """The schema of a scalar with an editor's numbers and truth values in it."""
    if "anyOf" in given:
        return any_of(*map(_widened, given["anyOf"]))
    if given.get("type") == "integer":
        return NUMBER
    if given.get("type") == "array":
        return {"type": "array", "items": TEXT}
    if given.get("type") == "string" and "pattern" not in given:
        return {**given, **TEXT}
    return given


def _text(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _pattern(kind: Any) -> str:
    """The pattern of a scalar, without its ends, to be part of another."""
    given = kind.json_schema()
    text = next(one for one in given.get("anyOf", [given]) if "pattern" in one)
    return "|".join(f"({one})" for one in [str(text["pattern"]).replace("^", "").replace("$", "")])


_WHOLE = r"[\d.]+"
_FRACTION = rf"{_WHOLE} */ *{_WHOLE}( *\(?(đạt +)?[\d.,]+ *%\)?)?"

PLAIN: dict[type[Record], Schema] = {
    Ballot: _text(f"^({_pattern(Percentage)}|{_FRACTION})$"),
    Attendance: any_of(_text(f"^{_pattern(Count)}( */ *{_pattern(Count)})?$"), NUMBER),
    Quorum: any_of(reference(name_of(Flag)), reference(name_of(Threshold))),
    Pause: _text(f"^{_pattern(Moment)}( +[-–] +{_pattern(Moment)})?$"),
}
"""The texts that stand for a record, where not any text does."""

NONE_SAID: Schema = {"anyOf": [{"enum": sorted(NONE_WORDS)}, _text(spelt(sorted(NONE_WORDS)))]}
"""None, on purpose."""


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
    """The name of a field's definition: with the struct that declares it, also when inherited."""
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
