"""What the data offer at a place of a template: single values and lists, under the names that are valid there."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from minutes.layout import TITLES
from minutes.model import Meeting, Person, Record, facts_of, fields_of, identifier


# How a learned template spells names: in Vietnamese, as its readers do, or in English.
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
        from minutes.wording import FILTER_ALIASES

        if not self._vietnamese:
            return name
        return next((alias for alias, english in FILTER_ALIASES.items() if english == name), name)


CHOSEN = 5
"""How the rank of a part of a list begins."""
CAME = ' | rejectattr("took_part", "false")'
"""What leaves those out of a list who are known to have been absent."""
_DEEPEST = 5
"""Depth of records that is searched for names: records may refer to each other."""
_SKIPPED = frozenset({"key", "id", "alternative"})


class Known(NamedTuple):
    """A single value."""

    expression: str
    """What a template writes to print it."""
    value: object
    words: tuple[str, ...] = ()
    """What a form may call it, in lower case."""
    around: tuple[str, ...] = ()
    """What a form may call the record that it belongs to."""
    rank: tuple[int, ...] = ()
    """The smaller is taken first of values that print alike."""


class Several(NamedTuple):
    """A list of records or of single values."""

    expression: str
    items: list[object]
    struct: type[Record] | None
    variable: str
    """The name of one of its items in a loop."""
    words: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    rank: tuple[int, ...] = ()
    label: str = ""
    """The label of the form before a part of a list, in lower case: ``có mặt``. Empty for a whole list."""


class Scope(NamedTuple):
    """A record, or an item that is none, under a name of the template; the meeting itself has none."""

    tree: object
    struct: type[Record] | None
    spelling: Spelling
    name: str = ""

    def inside(self, several: Several, position: int, name: str = "") -> "Scope":
        """The scope of a list's item, under the loop's variable or another name."""
        return Scope(several.items[position], several.struct, self.spelling, name or several.variable)

    def scalars(self) -> list[Known]:
        """All single values, those of records in it too, but not those in lists."""
        if not isinstance(self.tree, Mapping):
            return [Known(self.name, self.tree)]
        return [one for one in self._walk() if isinstance(one, Known)]

    def whole_lists(self) -> list[Several]:
        """All lists that are not empty."""
        return [one for one in self._walk() if isinstance(one, Several)]

    def lists(self) -> list[Several]:
        """All lists, and the parts of lists that one choice makes: those who were there."""
        return [found for one in self.whole_lists() for found in (*there(one), *chosen(one))]

    def _walk(self) -> Iterator[Known | Several]:
        if isinstance(self.tree, Mapping):
            yield from _inside(self, self.tree, self.struct, (self.name, ()))


def meeting_scope(facts: Mapping[str, object], spelling: Spelling) -> Scope:
    """The scope of the whole template."""
    return Scope(facts, Meeting, spelling)


def there(several: Several) -> list[Several]:
    """A list without its absent people, and the whole list where there were any.

    A document without absent people does not show how it would print them.
    """
    records = [item for item in several.items if isinstance(item, Mapping)]
    if several.struct is None or "took_part" not in names_of(several.struct) or len(records) < len(several.items):
        return [several]
    came = [item for item in records if item.get("took_part") is not False]
    if not came:
        return [several]
    part = several._replace(expression=f"{several.expression}{CAME}")
    return [part] if len(came) == len(records) else [part._replace(items=list(came)), several]


def chosen(several: Several) -> Iterator[Several]:
    """The parts of a list of people in which a field that is a choice has one value: those who were there."""
    records = [item for item in several.items if isinstance(item, Mapping)]
    names = {name: None for item in records for name, value in item.items() if "code" in getattr(value, "parts", ())}
    people = several.struct is not None and issubclass(several.struct, Person)
    for name in names if len(records) > 1 and people else ():
        codes = [getattr(item.get(name), "parts", {}).get("code") for item in records]
        labels = {code: str(item[name]).lower() for item, code in zip(records, codes, strict=True) if code}
        for code in dict.fromkeys(filter(None, codes)):
            # A value common to all is no value of each: it is the form's label before them.
            items: list[object] = [
                {**item, name: None} for item, its in zip(records, codes, strict=True) if its == code
            ]
            if len(items) < len(records):
                expression = f'{several.expression} | selectattr("{name}.code", "eq", "{code}")'
                yield several._replace(
                    expression=expression, items=items, rank=(CHOSEN, *several.rank), label=labels[code]
                )


def _inside(
    scope: Scope, tree: Mapping[str, object], struct: type[Record] | None, where: tuple[str, tuple[str, ...]]
) -> Iterator[Known | Several]:
    """The values of a record; ``where`` is how a template reaches it, and what a form may call it."""
    prefix, words = where
    depth = prefix.count(".")
    if depth > _DEEPEST:
        return
    known = names_of(struct)
    for name, value in tree.items():
        if value is None or name in _SKIPPED or isinstance(value, bool):
            continue
        about = known.get(name)
        written = scope.spelling.name(struct, name)
        path = f"{prefix}.{written}" if prefix else written
        called = about.also if about else ()
        rank = (int(about is None), int(not (about and about.declared)), depth)
        if isinstance(value, Mapping):
            yield from _inside(scope, value, about.record if about else None, (path, (*words, *called)))
        elif isinstance(value, list):
            if value:
                record = about.record if about else None
                yield Several(path, value, record, scope.spelling.variable(written), called, words, rank)
        else:
            yield Known(path, value, called, words, rank)
