"""Values and lists that the data offer in a scope of a template, with their names in Vietnamese or English."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from minutes.layout import TITLES
from minutes.model import Meeting, Person, Record, facts_of, fields_of, identifier


class Named(NamedTuple):
    """The metadata of a record's name."""

    title: str
    """The Vietnamese name, or the name itself."""
    also: tuple[str, ...]
    """All labels of the value in forms, in lower case."""
    record: type[Record] | None
    declared: bool
    """Whether it is given in the data rather than computed."""


@cache
def names_of(struct: type[Record] | None) -> dict[str, Named]:
    """Return the names of a record with their metadata."""
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
    """Spells names in ``vi`` or ``en``."""

    def __init__(self, language: str = "vi") -> None:
        self._vietnamese = language == "vi"

    def name(self, struct: type[Record] | None, name: str) -> str:
        """Return a record's name as written in the template."""
        known = names_of(struct).get(name)
        if known is None and self._vietnamese:
            name = TITLES.get(name, name)
        written = identifier(known.title) if known and self._vietnamese else name
        return written if written.isidentifier() else name

    def variable(self, written: str) -> str:
        """Return the name of one item of a list."""
        return f"một_{written.removeprefix('các_')}" if self._vietnamese else f"one_{written}"

    def filter(self, name: str) -> str:
        """Return a filter's name, in Vietnamese the first of its names."""
        from minutes.wording import FILTER_ALIASES

        if not self._vietnamese:
            return name
        return next((alias for alias, english in FILTER_ALIASES.items() if english == name), name)


CHOSEN = 5
"""The first element of the rank of a part of a list."""
CAME = ' | rejectattr("took_part", "false")'
"""The filter that removes known absentees from a list."""
_DEEPEST = 5
"""The deepest nesting searched; records may refer to each other."""
_SKIPPED = frozenset({"key", "id", "alternative"})


class Known(NamedTuple):
    """A single value."""

    expression: str
    """The expression that prints it."""
    value: object
    words: tuple[str, ...] = ()
    """Labels of the value in a form, in lower case."""
    around: tuple[str, ...] = ()
    """Labels of its record in a form."""
    rank: tuple[int, ...] = ()
    """Of values that print alike the smallest rank is preferred."""


class Several(NamedTuple):
    """A list of records or single values."""

    expression: str
    items: list[object]
    struct: type[Record] | None
    variable: str
    """The loop variable."""
    words: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    rank: tuple[int, ...] = ()
    label: str = ""
    """The label of a part of a list in a form, in lower case: ``có mặt``; empty for a whole list."""


class Scope(NamedTuple):
    """A record, or an item that is none, under a name in the template; empty for the meeting."""

    tree: object
    struct: type[Record] | None
    spelling: Spelling
    name: str = ""

    def inside(self, several: Several, position: int, name: str = "") -> "Scope":
        """Return the scope of a list's item, named by the loop variable or ``name``."""
        return Scope(several.items[position], several.struct, self.spelling, name or several.variable)

    def scalars(self) -> list[Known]:
        """Return all single values, including those of nested records but not of lists."""
        if not isinstance(self.tree, Mapping):
            return [Known(self.name, self.tree)]
        return [one for one in self._walk() if isinstance(one, Known)]

    def whole_lists(self) -> list[Several]:
        """Return all non-empty lists."""
        return [one for one in self._walk() if isinstance(one, Several)]

    def lists(self) -> list[Several]:
        """Return all lists, and the parts of lists with one value of a choice, such as those present."""
        return [found for one in self.whole_lists() for found in (*there(one), *chosen(one))]

    def _walk(self) -> Iterator[Known | Several]:
        if isinstance(self.tree, Mapping):
            yield from _inside(self, self.tree, self.struct, (self.name, ()))


def meeting_scope(facts: Mapping[str, object], spelling: Spelling) -> Scope:
    """Return the scope of the whole template."""
    return Scope(facts, Meeting, spelling)


def there(several: Several) -> list[Several]:
    """Return a list without its absentees, and the whole list if it has any.

    A document without absentees does not show how to list them; the template must not list them as present.
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
    """Return the parts of a list of people with one value of a choice field, such as those present."""
    records = [item for item in several.items if isinstance(item, Mapping)]
    names = {name: None for item in records for name, value in item.items() if "code" in getattr(value, "parts", ())}
    people = several.struct is not None and issubclass(several.struct, Person)
    for name in names if len(records) > 1 and people else ():
        codes = [getattr(item.get(name), "parts", {}).get("code") for item in records]
        labels = {code: str(item[name]).lower() for item, code in zip(records, codes, strict=True) if code}
        for code in dict.fromkeys(filter(None, codes)):
            # A value that all items share is the label of the part, not a value of each.
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
    """Yield the values of a record; ``where`` is its expression in a template and its labels in forms."""
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
