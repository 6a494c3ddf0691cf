"""What a template may ask for: the names of all facts, and their Vietnamese names."""

from collections.abc import Mapping
from functools import cache
from typing import Optional

from minutes.model.fact_registry import facts_of, titles_of
from minutes.model.fields import Keyed, Record, fields_of
from minutes.model.meeting import Meeting
from minutes.model.naming import identifier
from minutes.model.scalars.parts import PART_NAMES, parts_of

Names = Mapping[str, Optional["Names"]]
"""The names of a record; ``None``: a value without names. A list is a :class:`Many`."""


class Many(dict[str, Names | None]):
    """The names of a list's items; empty when they are plain values."""

    many = True


@cache
def shape(struct: type[Record] = Meeting) -> Names:
    """The names that a template may use, nested as the facts are."""
    names: dict[str, Names | None] = {}
    for field in fields_of(struct):
        below = shape(field.record) if field.record else parts_of(field.type)
        names[field.name] = Many(below or {}) if field.many else below
    if issubclass(struct, Keyed):
        names["key"] = None
    for fact in facts_of(struct):
        names[fact.name] = shape(fact.record) if fact.record else None
        if fact.many:
            names[fact.name] = Many(names[fact.name] or {})
    return names


@cache
def aliases() -> Mapping[str, str]:
    """Every other name that a template may use, as an identifier, and the canonical one that it stands for.

    One Vietnamese name means one English name in all structs; ``ValueError`` otherwise. The further names that a
    reader accepts serve as well where they mean one thing only.
    """
    found: dict[str, str] = {}
    further: dict[str, set[str]] = {}
    canonical: set[str] = set()
    for struct in records():
        for name, title in titles_of(struct).items():
            canonical.add(name)
            if found.setdefault(identifier(title), name) != name:
                raise ValueError(f"{title} means both {found[identifier(title)]} and {name} ({struct.__name__})")
        for field in fields_of(struct):
            for also in field.also:
                further.setdefault(identifier(also), set()).add(field.name)
    for name, part in PART_NAMES.items():
        canonical.add(name)
        if found.setdefault(identifier(part.title), name) != name:
            raise ValueError(f"{part.title} means both {found[identifier(part.title)]} and {name}")
    clear = {also: names.pop() for also, names in further.items() if len(names) == 1 and also.isidentifier()}
    return {also: name for also, name in (clear | found).items() if also not in canonical}


def field_behind(path: str) -> str:
    """The field to fill where the value at a path is not known: ``place`` for ``place_line``.

    ``path`` is that of a template or of the data, ``agenda[2].report_content``; a declared field is itself.
    """
    struct: type[Record] | None = Meeting
    *steps, last = path.split(".")
    for step in steps:
        struct = _inside(struct, step.partition("[")[0]) if struct else None
    needed = next((one.needs for one in facts_of(struct) if one.name == last), "") if struct else ""
    return ".".join([*steps, needed or last])


def _inside(struct: type[Record], name: str) -> type[Record] | None:
    """The struct that a name of another holds."""
    holders = [(field.name, field.record) for field in fields_of(struct)]
    holders += [(fact.name, fact.record) for fact in facts_of(struct)]
    return dict(holders).get(name)


def records(root: type[Record] = Meeting) -> tuple[type[Record], ...]:
    """All structs in the order in which a reader meets them."""
    found = [root]
    for struct in found:
        found += [field.record for field in fields_of(struct) if field.record and field.record not in found]
    return tuple(dict.fromkeys(found))
