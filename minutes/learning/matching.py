"""Where a paragraph's text says something that the data hold."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minutes.learning.folding import core, fold, folded, is_number, is_segment, is_weak, occurrences
from minutes.learning.forms import list_forms, value_forms
from minutes.learning.scopes import CHOSEN, Scope, Several

IN_LISTS = 9
"""How a rank begins of what prints several items of a list."""
_PATH = re.compile(r"[\w.]+(?= *$| *\| *\w+ *$)")
_BESIDE = 3
"""How many signs may stand between two values that belong together."""
Walls = Sequence[tuple[int, int]]
"""Stretches of a text that a value stands in or outside of."""
_LABELLED = 25
"""How many characters may stand between a short value and the word that names it."""
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

    @property
    def written(self) -> str:
        """The tag; a loop stands there as it is."""
        return self.expression if self.expression.startswith("{%") else f"{{{{ {self.expression} }}}}"


def candidates(scope: Scope, lists: Iterable[Several]) -> list[Candidate]:
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
    for several in lists:
        if several.rank[0] == CHOSEN:
            continue
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


def matches(
    text: str, known: Iterable[Candidate], context: str = "", taken: Iterable[Match] = (), walls: Walls = ()
) -> list[Match]:
    """The stretches of a text that print values, the longest first served; ``context`` is what stands before it.

    What is ``taken`` is left alone, and no value stands on both sides of the end of a walled stretch.
    """
    paper = fold(text)
    free = _free(paper.places, len(paper.text), taken)
    whole = paper.text.strip()
    alone = {whole, core(whole)}
    served: dict[str, list[Candidate]] = {}
    for one in known:
        if len(one.text) <= len(whole):
            served.setdefault(one.text, []).append(one)
    found: list[Match] = []
    doubtful: list[tuple[int, str, Candidate]] = []
    for part, choices in served.items():
        for start in occurrences(part, paper.text):
            if not all(free[start : start + len(part)]):
                continue
            before = f"{context} {paper.text[:start]}"[-_NEAR:].lower()
            begin, end = paper.origin(start, start + len(part))
            if any(crosses(Match(begin, end, ""), wall) for wall in walls):
                continue
            part_of = next((one.expression for one in found if text[one.end : begin] == "/"), "")
            order = sorted(
                choices,
                key=lambda one: (_value(one.expression) == _value(part_of), *_preference(one, text[begin:end], before)),
            )
            if order[0].weak and not (
                (order[0].alone and (part in alone or _fills(part, start, paper.text)))
                or _is_labelled(order[0].words, before)
            ):
                doubtful += [(start, part, one) for one in order]
                continue
            free[start : start + len(part)] = [False] * len(part)
            found.append(Match(begin, end, order[0].expression, tuple(one.expression for one in order)))
    for start, part, one in doubtful:
        begin, end = paper.origin(start, start + len(part))
        if all(free[start : start + len(part)]) and _beside(begin, end, one.expression, found, text):
            free[start : start + len(part)] = [False] * len(part)
            found.append(Match(begin, end, one.expression))
    return sorted(found)


def crosses(match: Match, wall: tuple[int, int]) -> bool:
    """Whether a value lies partly in a walled stretch."""
    return any(match.start < place < match.end for place in wall)


def said(found: Iterable[Match], text: str) -> int:
    """How many letters of a text values say."""
    return sum(sign.isalnum() for match in found for sign in text[match.start : match.end])


def _beside(start: int, end: int, expression: str, found: list[Match], text: str) -> bool:
    """Whether another value of the same record stands beside it, with nothing but signs between."""
    for other in found:
        between = text[other.end : start] if other.end <= start else text[end : other.start]
        near = len(between) <= _BESIDE and not any(map(str.isalnum, between))
        if near and _record(other.expression) == _record(expression):
            return True
    return False


def _record(expression: str) -> str:
    """What the value of an expression belongs to: ``chủ_trì`` for ``chủ_trì.họ_tên | upper``; a list is none."""
    path = _PATH.match(expression)
    return path[0].rpartition(".")[0] if path else expression


def _free(places: list[int], length: int, taken: Iterable[Match]) -> list[bool]:
    stretches = list(taken)
    return [not any(one.start <= places[at] < one.end for one in stretches) for at in range(length)]


def _fills(part: str, start: int, text: str) -> bool:
    """Whether a word, and no number, is all that is said between two marks."""
    return not is_number(part) and len(part) > 1 and is_segment(start, start + len(part), text)


def _value(expression: str) -> str:
    """An expression without its filters."""
    return expression.partition(" | ")[0]


def _preference(one: Candidate, typed: str, before: str) -> tuple[object, ...]:
    """The smaller, the better: what prints exactly this, what the words before name, then the declared order."""
    near, length = _named((*one.words, *one.around), before)
    return one.exact != typed, -near, -length, one.rank


def _is_labelled(words: tuple[str, ...], before: str) -> bool:
    """Whether the words directly before a value name it: no other value and no mark stands between."""
    end = _named(words, before)[0]
    between = before[end:]
    return end > 0 and len(between) <= _LABELLED and not any(sign.isdigit() or sign in ";.," for sign in between)


def _named(words: tuple[str, ...], before: str) -> tuple[int, int]:
    """How near before a value, and at what length, words name it: the more, the better; zero when they do not."""
    best = (0, 0)
    for word in words:
        found = occurrences(word, before) if len(word) > 1 else []
        if found:
            best = max(best, (found[-1] + len(word), len(word)))
    return best
