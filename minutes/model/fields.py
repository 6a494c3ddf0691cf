"""Declaration of fields: type, English and Vietnamese name and description in one place; the forms of keys.

Both languages of input, the JSON Schema, the names in templates and ``docs/fields.md`` are derived from it.
"""

from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin
from unicodedata import normalize

from msgspec import Meta, Struct


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of all structs of a meeting: immutable, each field may be unknown (``None``)."""

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Return the fields that a short form stands for (a plain name, ``44/48``); None when it is not one.

        Raises :class:`~minutes.model.scalars.text.ScalarError` for a malformed short form.
        """
        return None


class Keyed(Record, frozen=True, kw_only=True):
    """A record that is found again in an edited document by a key, made from its ``id`` or its content."""

    id: Annotated[str | None, Meta(title="mã", description="A name of its own that never changes, for links")] = None

    def identity(self) -> tuple[object, ...]:
        """Return what distinguishes it from its siblings when it has no id."""
        return tuple(getattr(self, name) for name in self.__struct_fields__)


def named(title: str, description: str, *also: str) -> Meta:
    """Declare a field's Vietnamese name, its one-line English description and further accepted names."""
    return Meta(title=title, description=description, extra={"also": also})


class Field(NamedTuple):
    """A declared field."""

    name: str
    """The English key, the canonical one."""
    title: str
    """The Vietnamese key."""
    also: tuple[str, ...]
    """Further accepted keys, in either language."""
    description: str
    type: Any
    """The type of one value: a :class:`Record`, a scalar of :mod:`minutes.model.scalars`, or ``str``."""
    many: bool
    """Whether it holds a list; an empty list means "none", no list "unknown"."""
    record: type[Record] | None
    """The struct that it holds, if any."""


@cache
def fields_of(struct: type[Struct]) -> tuple[Field, ...]:
    """Return the declared fields, those of the bases first."""
    hints: dict[str, Any] = {}
    for base in reversed(struct.__mro__):
        # inspect.get_annotations gives the same but takes 5 ms at start.
        hints.update(base.__dict__.get("__annotations__", {}))  # noqa: RUF063
    return tuple(_field(name, hints[name]) for name in struct.__struct_fields__)


def _field(name: str, annotation: Any) -> Field:
    assert get_origin(annotation) is Annotated, f"{name} is not declared"
    meta = next(part for part in annotation.__metadata__ if isinstance(part, Meta))
    (inner,) = (part for part in get_args(annotation.__origin__) if part is not NoneType)
    many = get_origin(inner) is tuple
    also = (meta.extra or {}).get("also", ())
    title, description = meta.title or "", meta.description or ""
    kind = get_args(inner)[0] if many else inner
    record = kind if isinstance(kind, type) and issubclass(kind, Record) else None
    return Field(name, title, also, description, kind, many, record)


@cache
def records_in(struct: type[Struct]) -> tuple[tuple[str, bool], ...]:
    """Return the names of the fields that hold records, and whether they hold lists."""
    return tuple((field.name, field.many) for field in fields_of(struct) if field.record)


@cache
def keys_of(struct: type[Struct]) -> Mapping[str, str]:
    """Return the English field name by each accepted key, in the form of :func:`key_form`."""
    keys: dict[str, str] = {}
    for field in fields_of(struct):
        for name in (field.name, field.title, *field.also):
            other = keys.setdefault(key_form(name), field.name)
            if other != field.name:
                raise ValueError(f"{struct.__name__}: {name} means both {other} and {field.name}")
    return keys


# Forms of keys.
OLD_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
"""Tone marks at the end of a syllable, in the older and in today's spelling (toạ, tọa)."""

NONE_WORDS = frozenset({"không", "không có", "none"})
"""Words that state "none" explicitly, as opposed to leaving a value out."""


def key_form(name: str) -> str:
    """Return the form in which keys are compared: NFC, lower case, single spaces for ``_`` and ``-``, new tones."""
    words = normalize("NFC", name).lower().replace("_", " ").replace("-", " ").split()
    return " ".join(_new_tone(word) for word in words)


def _new_tone(word: str) -> str:
    ending = word[-2:]
    # In "quý" the u belongs to the consonant, so the tone mark does not move.
    if ending not in OLD_TONES or word.startswith("qu"):
        return word
    return word[:-2] + OLD_TONES[ending]


def identifier(title: str) -> str:
    """Return a Vietnamese name as written in templates: ``chủ_trì`` for ``chủ trì``."""
    return normalize("NFC", title).replace(" ", "_")


def says_none(value: object) -> bool:
    """Return whether a value states "none" (``không``); for a list it means the empty list."""
    return isinstance(value, str) and key_form(value) in NONE_WORDS
