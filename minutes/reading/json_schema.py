"""The JSON Schema of a meeting, built from the model, for completion and validation in editors.

It accepts all that the reader accepts; semantic errors (impossible dates, duplicate fields) pass.
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

# JSON Schema patterns have no flags, so each letter is written in both cases.
OLDER = {new: old for old, new in OLD_TONES.items()}


def spelt(names: Iterable[str]) -> str:
    """Return the pattern of all spellings that :func:`~minutes.model.fields.key_form` maps to one of the names."""
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


Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""A text. Editors parse ``012`` and ``no`` as number and boolean; the reader keeps them as text."""
NUMBER: Schema = {"type": "number", "minimum": 0}
"""A number, not only an integer: editors parse ``1.160``, one thousand one hundred and sixty, as a decimal."""
BLANK: Schema = {"type": "null"}
"""A key without a value."""


PEOPLE_FILE = "People from a file"
NONE = "None on purpose"
"""Definitions that belong to no type."""


def reference(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def any_of(*schemas: Schema) -> Schema:
    """Return the alternatives as one schema; nested ``anyOf`` is flattened, duplicates are dropped."""
    flat: list[Schema] = []
    for one in schemas:
        flat += [part for part in (one["anyOf"] if set(one) == {"anyOf"} else [one]) if part not in flat]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def value_of(field: Field) -> Schema:
    """Return the schema of a field's value."""
    one = reference(name_of(field.type)) if field.type is not str else TEXT
    if field.record:
        one = any_of(one, *short_forms(field.record))
    if not field.many:
        return any_of(one, BLANK)
    if field.record and issubclass(field.record, Person):
        one = any_of(one, reference(PEOPLE_FILE))
    return any_of({"type": "array", "items": any_of(one, BLANK)}, one, reference(NONE), BLANK)


def name_of(kind: Any) -> str:
    """Return the name of a type's definition."""
    return str(kind.__name__)


def short_forms(record: type[Record]) -> list[Schema]:
    """Return the schemas of a record's short forms: a text, and for a table row also its cells."""
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
    """Return the schema of a scalar type."""
    if issubclass(kind, Choice):
        return _words(kind)
    if kind is Flag:
        return {"anyOf": [{"type": "boolean"}, {"enum": list(WORDS)}, _text(spelt(WORDS))]}
    return _widened(kind.json_schema())


def _words(choice: type[Choice]) -> Schema:
    """The words for completion and their other spellings; editors parse a word of digits as a number."""
    words: list[object] = list(choice.json_schema()["enum"])
    numbers = [int(str(word)) for word in words if str(word).isdigit()]
    return {"anyOf": [{"enum": [*words, *numbers]}, _text(spelt(map(str, words)))]}


def _widened(given: Schema) -> Schema:
    """Extend a scalar's schema by the numbers and booleans that editors parse."""
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
    """Return the pattern of a scalar without its anchors."""
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
"""The short forms of records that do not accept any text."""

NONE_SAID: Schema = {"anyOf": [{"enum": sorted(NONE_WORDS)}, _text(spelt(sorted(NONE_WORDS)))]}
"""The words for "explicitly none"."""


DRAFT = "https://json-schema.org/draft/2020-12/schema"

FROM_FILE = {
    N_("A spreadsheet, .xlsx or .csv, in the folder of the meeting"): FROM,
    N_("The sheet of the spreadsheet; without it the first that is a list of people"): SHEET,
}
"""The keys of a reference to a spreadsheet: description and accepted names."""


def schema(lang: str = "vi") -> Schema:
    """Return the schema, draft 2020-12, with names in both languages and descriptions in ``lang``."""
    return {
        "$schema": DRAFT,
        "title": translate(N_("Minutes of a meeting"), lang),
        **struct_schema(Meeting),
        "$defs": definitions(lang),
    }


def definitions(lang: str) -> dict[str, Schema]:
    """Return all definitions: records, their fields, scalars."""
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
    """Return the schema of a record: all spellings of its field names, and no other key."""
    exact: Schema = {}
    spellings: Schema = {}
    for field in fields_of(struct):
        definition = reference(field_name(struct, field))
        names = (field.name, field.title, *field.also)
        exact |= dict.fromkeys(names, definition)
        spellings[spelt(names)] = definition
    return {"type": "object", "properties": exact, "patternProperties": spellings, "additionalProperties": False}


def field_schema(field: Field, lang: str) -> Schema:
    """Return the schema of a field with its title and description."""
    title = field.title if lang == "vi" else field.name
    return {"title": title, "description": translate(field.description, lang), **value_of(field)}


def field_name(struct: type[Record], field: Field) -> str:
    """Return the name of a field's definition, qualified by the struct that declares it."""
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
