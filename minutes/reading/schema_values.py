"""What a value of each type may look like in the file: as JSON Schema, wide enough for what YAML makes of it."""

from typing import Any

from minutes.model.attendance import Attendance, Quorum
from minutes.model.fields import NONE_WORDS, Field, Record
from minutes.model.people import Person
from minutes.model.proceedings import Pause
from minutes.model.scalars.choices import WORDS, Choice, Flag
from minutes.model.scalars.dates import Moment
from minutes.model.scalars.numbers import Count, Percentage, Threshold
from minutes.model.scalars.text import ScalarError
from minutes.model.votes import Ballot
from minutes.reading.schema_spelling import spelt

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
