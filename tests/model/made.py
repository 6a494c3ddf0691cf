"""Meetings from a few lines of YAML, without the reader: names in either language, short forms, no positions."""

from typing import Any

import msgspec
import yaml

from minutes.model.fields import Record, fields_of, key_form, keys_of, says_none
from minutes.model.meeting import Meeting
from minutes.model.scalars.text import decode_scalar


def meeting(text: str) -> Meeting:
    return built(yaml.load(text, yaml.BaseLoader) or {})  # BaseLoader makes nothing but text


def built(tree: Any) -> Meeting:
    return msgspec.convert(canonical(tree, Meeting), Meeting, dec_hook=decode_scalar)


def canonical(value: Any, struct: type[Record]) -> Any:
    if not isinstance(value, dict):
        value = struct.from_plain(value)
    assert value is not None, struct
    named = {keys_of(struct)[key_form(key)]: one for key, one in value.items()}
    fields = {field.name: field for field in fields_of(struct)}
    return {name: _field(one, fields[name]) for name, one in named.items() if one != ""}


def _field(value: Any, field: Any) -> Any:
    if not field.many:
        return canonical(value, field.record) if field.record else value
    values = [] if says_none(value) else value if isinstance(value, list) else [value]
    return [canonical(one, field.record) if field.record else one for one in values]
