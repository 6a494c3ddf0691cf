"""What a template may ask for: the names of all facts, and their Vietnamese names."""

from collections.abc import Mapping
from functools import cache

from minutes.meeting import computed as computed  # noqa: PLC0414 - importing it declares the facts
from minutes.meeting.computing import facts_of, titles_of
from minutes.meeting.declaring import Keyed, Record, fields_of
from minutes.meeting.model import Meeting
from minutes.meeting.naming import identifier
from minutes.meeting.saying import parts_of

Names = Mapping[str, "Names | None"]
"""The names of a record; ``None``: a value without names. Lists have the names of their items."""


@cache
def shape(struct: type[Record] = Meeting) -> Names:
    """The names that a template may use, nested as the facts are."""
    names: dict[str, Names | None] = {}
    for field in fields_of(struct):
        names[field.name] = shape(field.record) if field.record else parts_of(field.type)
    if issubclass(struct, Keyed):
        names["key"] = None
    for fact in facts_of(struct):
        names[fact.name] = shape(fact.record) if fact.record else None
    return names


@cache
def aliases() -> Mapping[str, str]:
    """Every Vietnamese name that a template may use, as an identifier, and the English one that it stands for.

    One Vietnamese name means one English name in all structs; ``ValueError`` otherwise.
    """
    found: dict[str, str] = {}
    seen: set[type[Record]] = set()

    def visit(struct: type[Record]) -> None:
        if struct in seen:
            return
        seen.add(struct)
        for name, title in titles_of(struct).items():
            if found.setdefault(identifier(title), name) != name:
                raise ValueError(f"{title} means both {found[identifier(title)]} and {name} ({struct.__name__})")
        for field in fields_of(struct):
            if field.record:
                visit(field.record)

    visit(Meeting)
    return found
