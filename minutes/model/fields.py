"""How a field is declared: its type, English and Vietnamese name and description, at one place.

Reading in both languages, the JSON Schema, the names in templates and ``docs/fields.md`` come from here.
"""

from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin
from unicodedata import normalize

from msgspec import Meta, Struct


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all structs of a meeting are: immutable, and every field may be unknown (``None``)."""

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """The fields that a short form stands for (a plain name, ``44/48``); ``None`` when there is no short form.

        Raises :class:`~minutes.model.scalars.text.ScalarError` for a text that is meant as one and is not right.
        """
        return None


class Keyed(Record, frozen=True, kw_only=True):
    """What is found again in an edited document: it has a key, from its ``id`` or from what it says."""

    id: Annotated[str | None, Meta(title="mã", description="A name of its own that never changes, for links")] = None

    def identity(self) -> tuple[object, ...]:
        """What tells it from its neighbours when it has no id."""
        return tuple(getattr(self, name) for name in self.__struct_fields__)


def named(title: str, description: str, *also: str) -> Meta:
    """Declare a field's Vietnamese name, its description (English, one line) and other names that are read as well."""
    return Meta(title=title, description=description, extra={"also": also})


class Field(NamedTuple):
    """A declared field."""

    name: str
    """The English key, which is canonical."""
    title: str
    """The Vietnamese key."""
    also: tuple[str, ...]
    """Other keys that are read as this one, of either language."""
    description: str
    type: Any
    """What one value is: a :class:`Record`, a scalar of :mod:`minutes.model.scalars.text`, or ``str``."""
    many: bool
    """Whether it holds a list; the empty list says "none", no list says "not known"."""
    record: type[Record] | None
    """The struct that it holds, if it holds one."""


@cache
def fields_of(struct: type[Struct]) -> tuple[Field, ...]:
    """The declared fields, those of the bases first."""
    hints: dict[str, Any] = {}
    for base in reversed(struct.__mro__):
        # inspect.get_annotations would say the same and costs 5 ms at start.
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
    """The names of the fields that hold records, and whether they hold lists."""
    return tuple((field.name, field.many) for field in fields_of(struct) if field.record)


@cache
def keys_of(struct: type[Struct]) -> Mapping[str, str]:
    """Every key that is read, in the form of :func:`~minutes.model.fields.key_form`, and its field's English name."""
    keys: dict[str, str] = {}
    for field in fields_of(struct):
        for name in (field.name, field.title, *field.also):
            other = keys.setdefault(key_form(name), field.name)
            if other != field.name:
                raise ValueError(f"{struct.__name__}: {name} means both {other} and {field.name}")
    return keys


# The names of fields: how a key that somebody typed finds its field, and how a name looks in a template.
OLD_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
"""Where the tone stood in the older spelling and where it stands now, at the end of a syllable (toạ, tọa)."""

NONE_WORDS = frozenset({"không", "không có", "none"})
"""What says that there is none, on purpose: not the same as saying nothing."""


def key_form(name: str) -> str:
    """The form in which keys are compared: NFC, lower case, single spaces for ``_`` and ``-``, today's tone marks."""
    words = normalize("NFC", name).lower().replace("_", " ").replace("-", " ").split()
    return " ".join(_new_tone(word) for word in words)


def _new_tone(word: str) -> str:
    ending = word[-2:]
    # In "quý" the u belongs to the consonant: the tone stands where it always stood.
    if ending not in OLD_TONES or word.startswith("qu"):
        return word
    return word[:-2] + OLD_TONES[ending]


def identifier(title: str) -> str:
    """The Vietnamese name as a template writes it: ``chủ trì`` is ``chủ_trì``."""
    return normalize("NFC", title).replace(" ", "_")


def says_none(value: object) -> bool:
    """Whether a value says that there is none (``không``): for a list it means the empty one."""
    return isinstance(value, str) and key_form(value) in NONE_WORDS
