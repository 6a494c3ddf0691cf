"""Plain values as lines of YAML, with keys and words in the language of the file."""

import re
from typing import Any

from minutes.model.fields import Field, Record, fields_of
from minutes.model.scalars.choices import Choice, Flag

Plain = dict[str, Any]
"""A record as it is written: English keys; texts, lists, further records; choices in English, flags in Vietnamese."""

ENGLISH_FLAGS = {"có": "yes", "không": "no"}


def key_of(field: Field, lang: str) -> str:
    """The field's key in a file of the language."""
    return field.title if lang == "vi" else field.name


def quoted(text: str) -> str:
    """A text as YAML reads it back unchanged: plain where nothing in it means something to YAML."""
    if re.fullmatch(r"[^\W_](?:[\w./()+%–…,;-]| (?=[^\s#]))*", text) and text.lower() != "null":
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if letter == "\n":
        return "\\n"
    if letter.isprintable():
        return letter
    return f"\\U{ord(letter):08x}"


def entry(field: Field, value: Any, lang: str) -> list[str]:
    """A field with its value; without one, the key alone."""
    key = key_of(field, lang)
    if value is None or value == []:
        return [f"{key}:"]
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        value = value[0]
    if isinstance(value, str):
        return [f"{key}: {quoted(_said(field, value, lang))}"]
    if isinstance(value, dict):
        short = short_form(field.record, value) if field.record else None
        if short is not None:
            return [f"{key}: {quoted(short)}"]
        return [f"{key}:", *indented(record_lines(field, value, lang))]
    return [f"{key}:", *indented([line for one in value for line in item(field, one, lang)])]


def item(field: Field, value: Any, lang: str) -> list[str]:
    """One item of a list."""
    short = value if isinstance(value, str) else short_form(field.record, value) if field.record else None
    if short is not None:
        return [f"- {quoted(_said(field, short, lang))}"]
    first, *rest = record_lines(field, value, lang) or [""]
    return [f"- {first}", *indented(rest)]


def record_lines(field: Field, value: Plain, lang: str) -> list[str]:
    """The fields of a record, in the order in which they are given."""
    assert field.record is not None
    fields = {one.name: one for one in fields_of(field.record)}
    return [line for name, one in value.items() for line in entry(fields[name], one, lang)]


def indented(lines: list[str]) -> list[str]:
    """The lines one step further in; empty ones stay empty."""
    return [f"  {line}" if line else line for line in lines]


def short_form(struct: type[Record], value: Plain) -> str | None:
    """The text that is read as the whole record: ``Vũ Thu Hà - Chủ tịch``; ``None`` when there is none."""
    for text in _candidates(value):
        if struct.from_plain(text) == value:
            return text
    return None


def _candidates(value: Plain) -> list[str]:
    if len(value) == 1:
        (only,) = value.values()
        return [one for one in (only if isinstance(only, list) else [only]) if isinstance(one, str)][:1]
    positions = value.get("positions")
    if not (isinstance(positions, list) and len(positions) == 1):
        positions = []
    name = " ".join(value[part] for part in ("style", "name") if part in value)
    return [" - ".join([name, *positions])] if "name" in value else []


def _said(field: Field, text: str, lang: str) -> str:
    """A word of a choice in the language of the file."""
    kind = field.type
    if isinstance(kind, type) and issubclass(kind, Choice) and lang == "vi" and text in kind.words:
        return kind.words[text][0]
    return ENGLISH_FLAGS.get(text, text) if kind is Flag and lang == "en" else text
