"""The facts of a meeting as a template gets them: an eager tree of dicts, lists and plain values."""

from functools import cache
from typing import Any

from minutes.markup import rich_text
from minutes.model.computed.declared import MODULES
from minutes.model.fact_registry import Around, Setting, facts_of
from minutes.model.fields import Keyed, Record
from minutes.model.keys import Keys
from minutes.model.meeting import Meeting
from minutes.model.scalars.parts import say
from minutes.model.scalars.texts import RichTextSource
from minutes.model.standing import completed
from minutes.model.usages import usage_of
from minutes.wording.usage import Usage

assert MODULES  # importing them has declared the facts


def facts(meeting: Meeting, usage: Usage | None = None, setting: Setting | None = None) -> dict[str, object]:
    """Every declared field and every computed fact of a meeting under its English name; ``None`` is not known.

    People whom the organisation knows as standing members get the positions that they held on the day.
    ``usage`` is that of the organisation unless another is given. Lists that are not known are ``None``, those that
    are said to be empty are empty.
    """
    meeting = completed(meeting)
    around = Around(meeting, usage or usage_of(meeting), setting or Setting())
    return Planting().record(meeting, around)


class Planting:
    """One walk over the model; a record that two places name is one dict."""

    def __init__(self) -> None:
        self.planted: dict[int, tuple[Record, dict[str, object]]] = {}
        """By the record's identity. The record stays with its tree: that of one that is gone may be another's."""
        self.keys = Keys()

    def record(self, record: Record, around: Around) -> dict[str, object]:
        """A record with its fields, then with the facts that may refer to them."""
        found = self.planted.get(id(record))
        if found is not None:
            return found[1]
        struct = type(record)
        # Most fields of most records are not known: the empty tree is copied, and only the others are looked at.
        tree = empty_tree(struct).copy()
        self.planted[id(record)] = record, tree
        if isinstance(record, Keyed):
            tree["key"] = key = self.keys.of(record)
            around = Around(*around[:-1], key)  # _replace() takes three times as long, and is asked for each record
        for name in struct.__struct_fields__:
            value = getattr(record, name)
            if value is not None:
                tree[name] = value if type(value) is str else self.field(record, name, value, around)
        for fact in facts_of(struct):
            value = fact.compute(record, around)
            if value is not None:
                tree[fact.name] = value if type(value) is str else self.computed(value, around)
        return tree

    def field(self, record: Record, name: str, value: Any, around: Around) -> object:
        """The value of a declared field."""
        if isinstance(value, Record):
            return self.record(value, _within(record, around, around.field(name)))
        if isinstance(value, RichTextSource):
            return rich_text(value, around.keyed(name))
        if type(value) is tuple:
            return self.items(record, name, value, around)
        return say(value, around.usage)

    def items(self, record: Record, name: str, values: tuple[Any, ...], around: Around) -> list[object]:
        """The values of a list."""
        if values and isinstance(values[0], Record):
            path = around.field(name)
            return [
                self.record(value, _within(record, around, f"{path}[{place}]", place))
                for place, value in enumerate(values, 1)
            ]
        return [say(value, around.usage) for value in values]

    def computed(self, value: object, around: Around) -> object:
        """What a fact returned; records in it become dicts."""
        if isinstance(value, Record):
            return self.record(value, around)
        if type(value) is list and value and isinstance(value[0], Record):
            return [self.record(one, around) for one in value]
        return value


@cache
def empty_tree(struct: type[Record]) -> dict[str, object]:
    """All names of a record, nothing known. To be copied, never changed."""
    return dict.fromkeys([*struct.__struct_fields__, *(fact.name for fact in facts_of(struct))])


def _within(record: Record, around: Around, path: str, position: int = 0) -> Around:
    return Around(around.meeting, around.usage, around.setting, path, (*around.parents, record), position)
