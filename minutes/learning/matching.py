"""Where a paragraph's text says something that the data hold."""

from collections.abc import Iterable
from typing import NamedTuple

from minutes.learning.folding import fold, folded, is_weak, occurrences
from minutes.learning.forms import list_forms, value_forms
from minutes.learning.scopes import Scope

IN_LISTS = 9
"""How a rank begins of what prints several items of a list."""
_NEAR = 60
"""How many characters before a value may name it."""


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


class Match(NamedTuple):
    """A stretch of a paragraph's text that an expression prints."""

    start: int
    end: int
    expression: str
    choices: tuple[str, ...] = ()
    """All expressions that print it, the best first."""


def candidates(scope: Scope, *, with_lists: bool = True) -> list[Candidate]:
    """All that may be looked for in a scope, the longest first."""
    found: dict[tuple[str, str], Candidate] = {}
    for known in scope.scalars():
        common = isinstance(known.value, str) and is_weak(folded(str(known.value)))
        for place, (text, expression) in enumerate(value_forms(known, scope.spelling)):
            weak = common and len(text) <= len(str(known.value))
            # A word that stands alone in a document may be anything; in the row of an item it is the item's.
            alone = bool(scope.name) or "code" in getattr(known.value, "parts", ())
            _add(
                found,
                text,
                Candidate("", text, expression, known.words, known.around, (*known.rank, place), weak, alone),
            )
    for several in scope.lists() if with_lists else ():
        for place, (text, expression) in enumerate(list_forms(several, scope)):
            _add(
                found,
                text,
                Candidate("", text, expression, several.words, several.around, (IN_LISTS, *several.rank, place), False),
            )
    return sorted(found.values(), key=lambda one: (-len(one.text), one.rank))


def _add(found: dict[tuple[str, str], Candidate], text: str, one: Candidate) -> None:
    text = folded(text)
    if text and any(map(str.isalnum, text)):
        found.setdefault((text, one.expression), one._replace(text=text, weak=one.weak or is_weak(text)))


def matches(text: str, known: Iterable[Candidate], context: str = "", taken: Iterable[Match] = ()) -> list[Match]:
    """The stretches of a text that print values, the longest first served; ``context`` is what stands before it."""
    paper = fold(text)
    free = _free(paper.places, len(paper.text), taken)
    whole = paper.text.strip()
    served: dict[str, list[Candidate]] = {}
    for one in known:
        if len(one.text) <= len(whole):
            served.setdefault(one.text, []).append(one)
    found: list[Match] = []
    for part, choices in served.items():
        for start in occurrences(part, paper.text):
            if not all(free[start : start + len(part)]):
                continue
            before = f"{context} {paper.text[:start]}"[-_NEAR:].lower()
            begin, end = paper.origin(start, start + len(part))
            order = sorted(choices, key=lambda one: _preference(one, text[begin:end], before))
            if order[0].weak and not (part == whole and order[0].alone) and not _named(order[0].words, before):
                continue
            free[start : start + len(part)] = [False] * len(part)
            found.append(Match(begin, end, order[0].expression, tuple(one.expression for one in order)))
    return sorted(found)


def _free(places: list[int], length: int, taken: Iterable[Match]) -> list[bool]:
    stretches = list(taken)
    return [not any(one.start <= places[at] < one.end for one in stretches) for at in range(length)]


def _preference(one: Candidate, typed: str, before: str) -> tuple[object, ...]:
    """The smaller, the better: what prints exactly this, what the words before name, then the declared order."""
    return one.exact != typed, -_named((*one.words, *one.around), before), one.rank


def _named(words: tuple[str, ...], before: str) -> int:
    """How many letters of the words before a value name it."""
    return max((len(word) for word in words if len(word) > 1 and occurrences(word, before)), default=0)
