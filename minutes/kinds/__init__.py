"""The kinds of document that a meeting yields, one TOML file each."""

from typing import NamedTuple

from minutes.built import tables

TABLES = tables("kinds")

DEFAULT = "bien-ban"
"""The kind of a meeting that does not name one."""


class Kind(NamedTuple):
    """A kind of document."""

    name: str
    """The name in the data and on the command line: ``bien-ban``."""
    title: str
    """The printed title, with one capital: ``Biên bản``."""
    symbol: str
    """The abbreviation in a document's symbol (NĐ 30/2020/NĐ-CP, Phụ lục III, mục I)."""
    template: str
    """The name of the template in the folder of a house style."""


def kind(name: str = DEFAULT) -> Kind:
    """Return the kind of this name. KeyError for a name that is not in :func:`names`."""
    return Kind(**TABLES[name])


def names() -> tuple[str, ...]:
    """Return the names of all kinds."""
    return tuple(sorted(TABLES))
