"""The names and values of everything that a template can use of a meeting: declared fields and computed facts."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Optional
from zlib import crc32

from minutes.model.computed import MODULES
from minutes.model.counts import completed, house_style_of
from minutes.model.fact_registry import Around, Fact, Setting, facts_of, titles_of
from minutes.model.fields import Field, Keyed, Record, fields_of, identifier
from minutes.model.meeting import Meeting
from minutes.model.scalars import PART_NAMES, RichTextSource, parts_of, say
from minutes.richtext import rich_text
from minutes.wording import HouseStyle

Names = Mapping[str, Optional["Names"]]
"""The names of a record; ``None`` for a value without names. A list is a :class:`Many`."""


class Many(dict[str, Names | None]):
    """The names of a list's items; empty for plain values."""

    many = True


@cache
def shape(struct: type[Record] = Meeting) -> Names:
    """Return the names that a template may use, nested like the facts."""
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
    """Return the canonical name by each other name that a template may use, as an identifier.

    Further names that the reader accepts count where they are unambiguous. ValueError when a Vietnamese title
    stands for two English names.
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
    """Return the path of the field to fill in where a value is unknown: ``place`` for ``place_line``.

    ``path`` is one of a template or of the data, ``agenda[2].report_content``; a declared field is returned as is.
    """
    struct: type[Record] | None = Meeting
    *steps, last = path.split(".")
    for step in steps:
        struct = _inside(struct, step.partition("[")[0]) if struct else None
    needed = next((one.needs for one in facts_of(struct) if one.name == last), "") if struct else ""
    return ".".join([*steps, needed or last])


def _inside(struct: type[Record], name: str) -> type[Record] | None:
    """Return the struct that a field or fact of another holds."""
    holders = [(field.name, field.record) for field in fields_of(struct)]
    holders += [(fact.name, fact.record) for fact in facts_of(struct)]
    return dict(holders).get(name)


def records(root: type[Record] = Meeting) -> tuple[type[Record], ...]:
    """Return all structs, breadth first."""
    found = [root]
    for struct in found:
        found += [field.record for field in fields_of(struct) if field.record and field.record not in found]
    return tuple(dict.fromkeys(found))


assert MODULES  # importing them has declared the facts


def facts(meeting: Meeting, house_style: HouseStyle | None = None, setting: Setting | None = None) -> dict[str, object]:
    """Return every declared field and computed fact by its English name; ``None`` is unknown.

    Standing members get the positions that they held on the day. ``house_style`` defaults to that of the
    organization. An unknown list is None, an explicitly empty one is empty.
    """
    meeting = completed(meeting)
    around = Around(meeting, house_style or house_style_of(meeting), setting or Setting())
    return Planting().record(meeting, around)


class Planting:
    """One traversal of the model; a record referenced twice becomes one dict."""

    def __init__(self) -> None:
        self.planted: dict[int, tuple[Record, dict[str, object]]] = {}
        """By identity. The record is kept, so that its id is not reused."""
        self.keys = Keys()

    def record(self, record: Record, around: Around) -> dict[str, object]:
        """Return the tree of a record: its fields, then the facts, which may refer to them."""
        found = self.planted.get(id(record))
        if found is not None:
            return found[1]
        struct = type(record)
        # Most fields of most records are unknown: the empty tree is copied, and only the others are visited.
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
        """Return the value of a declared field."""
        if isinstance(value, Record):
            return self.record(value, _within(record, around, around.field(name)))
        if isinstance(value, RichTextSource):
            return rich_text(value, around.keyed(name))
        if type(value) is tuple:
            return self.items(record, name, value, around)
        return say(value, around.house_style)

    def items(self, record: Record, name: str, values: tuple[Any, ...], around: Around) -> list[object]:
        """Return the values of a list."""
        if values and isinstance(values[0], Record):
            path = around.field(name)
            return [
                self.record(value, _within(record, around, f"{path}[{place}]", place))
                for place, value in enumerate(values, 1)
            ]
        return [say(value, around.house_style) for value in values]

    def computed(self, value: object, around: Around) -> object:
        """Return the value of a fact, with records converted to dicts."""
        if isinstance(value, Record):
            return self.record(value, around)
        if type(value) is list and value and isinstance(value[0], Record):
            return [self.record(one, around) for one in value]
        return value


@cache
def empty_tree(struct: type[Record]) -> dict[str, object]:
    """Return the names of a record with unknown values, to be copied and never modified."""
    return dict.fromkeys([*struct.__struct_fields__, *(fact.name for fact in facts_of(struct))])


def _within(record: Record, around: Around, path: str, position: int = 0) -> Around:
    return Around(around.meeting, around.house_style, around.setting, path, (*around.parents, record), position)


# Paths of fields, and their names in the other language.
def path_in(path: str, lang: str) -> str:
    """Return ``chương trình[2].kết luận[1].thời hạn`` for ``vi``; what names no field stays as it is."""
    if lang != "vi":
        return path
    titles, _ = titles_along(path)
    steps = path.split(".")
    said = [title + step[len(step.partition("[")[0]) :] for title, step in zip(titles, steps, strict=False)]
    return ".".join([*said, *steps[len(said) :]])


def titles_along(path: str) -> tuple[list[str], bool]:
    """Return the Vietnamese names along a path, as far as it leads, and whether the last one is a key of the data."""
    found = declared(path)
    return [one.title for one in found], bool(found) and isinstance(found[-1], Field)


def declared(path: str) -> list[Field | Fact]:
    """Return what is declared along a path of the data or of a template, as far as it leads."""
    struct: type[Record] | None = Meeting
    found: list[Field | Fact] = []
    for step in path.split("."):
        names: dict[str, Field | Fact] = {}
        if struct is not None:
            names = {one.name: one for one in facts_of(struct)} | {one.name: one for one in fields_of(struct)}
        one = names.get(step.partition("[")[0])
        if one is None:
            break
        found.append(one)
        struct = one.record
    return found


# The key of a datum: its id, else its content, never its place; an edited document finds its datum again by it.
#
# A key is made of letters, digits and ``_`` and has at most 37 of them, as a bookmark's name asks for (``_m_<key>``).
ID_LENGTH = 16


class Keys:
    """The keys of one document: who says the same as one before it gets a number behind the key."""

    def __init__(self) -> None:
        self.given: dict[str, int] = {}

    def of(self, record: Keyed) -> str:
        """The key of the next record of the document."""
        key = own_key(record)
        count = self.given[key] = self.given.get(key, 0) + 1
        return key if count == 1 else f"{key}_{count}"


def own_key(record: Keyed) -> str:
    """The id, where it can be part of a key, else sixteen digits made from the id or from what the record says."""
    own = record.id
    if own is not None and re.fullmatch(rf"\w{{1,{ID_LENGTH}}}", own, re.ASCII):
        return own
    identity = record.identity()
    content = own or (identity if any(identity) else Keyed.identity(record))
    return _digest(repr((type(record).__name__, content)))


def _digest(text: str) -> str:
    """Sixteen hexadecimal digits. (Two checksums: hashlib would load OpenSSL at every start.)"""
    content = text.encode()
    return f"{crc32(content):08x}{crc32(content[::-1]):08x}"
