"""What the declarations of a struct say to a reader, in the form in which it is asked for at every key."""

import re
from typing import Any, NamedTuple

from minutes.model import Record, fields_of, key_form, keys_of

UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
"""Signs that no editor shows. They come along when a name is copied from Word or from a web page."""


class Slot(NamedTuple):
    """Where a value goes."""

    name: str
    many: bool
    kind: Any
    """The scalar type, or ``str``."""
    plan: "Plan | None"
    """How its record is read, if it is one."""


class Plan:
    """How the mappings of one struct are read."""

    __slots__ = ("_known", "_slots", "struct")

    def __init__(self, struct: type[Record]) -> None:
        self.struct = struct
        self._slots: dict[str, Slot] = {}
        self._known: dict[str, Slot] = {}

    def slot(self, key: str) -> Slot | None:
        """The slot of a key as somebody typed it; ``None`` when there is no such field."""
        slot = self._known.get(key)
        if slot is None:
            keys = keys_of(self.struct)
            name = keys.get(key_form(key)) or keys.get(key_form(visible(key)))
            if name:
                slot = self._known[key] = self.named(name)
        return slot

    def named(self, name: str) -> Slot:
        """The slot of a field's English name."""
        if not self._slots:  # filled at once, since another thread may ask meanwhile
            self._slots = {
                field.name: Slot(field.name, field.many, field.type, plan_of(field.record) if field.record else None)
                for field in fields_of(self.struct)
            }
        return self._slots[name]


def visible(key: str) -> str:
    """The key without the signs in it that no editor shows."""
    return key if key.isprintable() else re.sub(UNSEEN, "", key)


_PLANS: dict[type[Record], Plan] = {}


def plan_of(struct: type[Record]) -> Plan:
    """The plan of a struct."""
    plan = _PLANS.get(struct)
    if plan is None:
        plan = _PLANS.setdefault(struct, Plan(struct))
    return plan
