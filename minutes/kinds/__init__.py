"""The kinds of document that one meeting yields, as data: one TOML file a kind."""

from typing import NamedTuple

from minutes.built import tables

TABLES = tables("kinds")

DEFAULT = "bien-ban"
"""The kind of a meeting that names none."""


class Kind(NamedTuple):
    """A kind of document."""

    name: str
    """As it is written in the data and on the command line: ``bien-ban``."""
    title: str
    """As it is printed, with one capital: ``Biên bản``."""
    symbol: str
    """Its abbreviation in a document's symbol (NĐ 30/2020/NĐ-CP, Phụ lục III, mục I)."""
    template: str
    """The name of its template in the folder of a house."""


def kind(name: str = DEFAULT) -> Kind:
    """The kind of this name. KeyError for a name that :func:`names` does not list."""
    return Kind(**TABLES[name])


def names() -> tuple[str, ...]:
    """The kinds that there are."""
    return tuple(sorted(TABLES))
