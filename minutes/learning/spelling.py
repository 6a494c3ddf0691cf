"""How a learned template spells names: in Vietnamese, as its readers do, or in English."""

from functools import cache
from typing import NamedTuple

from minutes.layout.layout import TITLES
from minutes.model.fact_registry import facts_of
from minutes.model.fields import Record, fields_of
from minutes.model.naming import identifier


class Named(NamedTuple):
    """What is known of a name of a record."""

    title: str
    """The Vietnamese name; the name itself where there is none."""
    also: tuple[str, ...]
    """All words by which a form may call it, in lower case."""
    record: type[Record] | None
    declared: bool
    """Whether it is given in the data, and not worked out."""


@cache
def names_of(struct: type[Record] | None) -> dict[str, Named]:
    """The names of a record with what is known of them."""
    if struct is None:
        return {}
    found = {
        field.name: Named(field.title, tuple(map(str.lower, (field.title, *field.also))), field.record, True)
        for field in fields_of(struct)
    }
    for fact in facts_of(struct):
        found[fact.name] = Named(fact.title, (fact.title.lower(),), fact.record, False)
    return found


class Spelling:
    """Spells names in one of the two languages, ``vi`` or ``en``."""

    def __init__(self, language: str = "vi") -> None:
        self._vietnamese = language == "vi"

    def name(self, struct: type[Record] | None, name: str) -> str:
        """A name of a record as the template writes it."""
        known = names_of(struct).get(name)
        if known is None and self._vietnamese:
            name = TITLES.get(name, name)
        written = identifier(known.title) if known and self._vietnamese else name
        return written if written.isidentifier() else name

    def variable(self, written: str) -> str:
        """The name of one item of a list."""
        return f"một_{written.removeprefix('các_')}" if self._vietnamese else f"one_{written}"

    def filter(self, name: str) -> str:
        """A filter's name: the first Vietnamese one that it was given."""
        from minutes.wording.filters import FILTER_ALIASES

        if not self._vietnamese:
            return name
        return next((alias for alias, english in FILTER_ALIASES.items() if english == name), name)
