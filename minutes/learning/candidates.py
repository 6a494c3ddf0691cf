"""What is looked for in a document: all texts that the values of a scope print."""

from collections.abc import Iterable
from typing import NamedTuple

from minutes.learning.forms import list_forms, value_forms
from minutes.learning.text import folded, is_weak
from minutes.learning.values import CHOSEN, Known, Scope, Several
from minutes.model.figures import DataTable, TableRow

_COLUMNED = frozenset((DataTable, TableRow))
IN_LISTS = 9
"""How a rank begins of what prints several items of a list."""


class Candidate(NamedTuple):
    """A text to look for."""

    text: str
    """Folded."""
    exact: str
    """As the expression prints it."""
    expression: str
    words: tuple[str, ...]
    """What a form may call it, and, in ``around``, what it belongs to."""
    around: tuple[str, ...]
    rank: tuple[int, ...]
    weak: bool
    """Whether it only counts where the words before it name it, or where it is all that there is."""
    alone: bool = True
    """Whether being all that there is suffices."""


def candidates(scope: Scope, lists: Iterable[Several]) -> list[Candidate]:
    """All that may be looked for in a scope, the longest first."""
    found: dict[tuple[str, str], Candidate] = {}
    for known in scope.scalars():
        for one in _of_value(known, scope):
            found.setdefault((one.text, one.expression), one)
    for several in lists:
        for one in _of_list(several, scope) if several.rank[0] != CHOSEN else ():
            found.setdefault((one.text, one.expression), one)
    for several in lists if scope.struct in _COLUMNED else ():
        for one in _by_place(several, scope):
            found.setdefault((one.text, one.expression), one)
    told = (one for one in found.values() if any(map(str.isalnum, one.text)))
    return sorted(told, key=lambda one: (-len(one.text), one.rank))


def _of_value(known: Known, scope: Scope) -> Iterable[Candidate]:
    common = isinstance(known.value, str) and is_weak(folded(str(known.value)))
    # A word that stands alone in a document may be anything; in the row of an item it is the item's.
    alone = bool(scope.name) or "code" in getattr(known.value, "parts", ())
    for place, (exact, expression) in enumerate(value_forms(known, scope.spelling)):
        text = folded(exact)
        weak = is_weak(text) or (common and len(exact) <= len(str(known.value)))
        rank = (*known.rank, place)
        yield Candidate(text, exact, expression, known.words, known.around, rank, weak, alone)


def _by_place(several: Several, scope: Scope) -> Iterable[Candidate]:
    """The cells of a table of data, each in its column: a form's own table has its columns."""
    for place, item in enumerate(several.items):
        if isinstance(item, str):
            text, rank = folded(item), (IN_LISTS + 1, *several.rank, place)
            expression = f"{several.expression}[{place}]"
            yield Candidate(text, item, expression, (), (), rank, weak=True, alone=bool(scope.name))


def _of_list(several: Several, scope: Scope) -> Iterable[Candidate]:
    for place, (exact, expression) in enumerate(list_forms(several, scope)):
        text = folded(exact)
        rank = (IN_LISTS, *several.rank, place)
        yield Candidate(text, exact, expression, several.words, several.around, rank, is_weak(text))
