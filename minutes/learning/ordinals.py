"""Numbers and letters that somebody typed before the items of a list."""

import re
from collections.abc import Mapping

from minutes.learning.match import Match
from minutes.learning.values import Scope
from minutes.wording.lists import letter, roman

_ORDINAL = re.compile(r"\s*(?:\(?)(\d{1,5}|[IVXLC]{1,6}|[a-zđ])(?=[.)/]|\s*$)")
_OWN = ("label", "number")


def ordinal_match(text: str, scope: Scope, position: int) -> Match | None:
    """The number with which an item's first paragraph begins, if it is the item's own, or its place in the list.

    ``position`` counts from 0.
    """
    typed = _typed(text, scope)
    if typed is not None:
        return typed
    found = _ORDINAL.match(text)
    if found is None:
        return None
    own = scope.tree if isinstance(scope.tree, Mapping) else {}
    for name in _OWN:
        if own.get(name) == found[1]:
            return Match(*found.span(1), f"{scope.name}.{scope.spelling.name(scope.struct, name)}")
    number = position + 1
    told = (
        (str(number), "loop.index"),
        (f"{number:02}", f"loop.index | {scope.spelling.filter('counted')}"),
        (roman(number), f"loop.index | {scope.spelling.filter('roman')}"),
        (letter(number), f"loop.index | {scope.spelling.filter('letter')}"),
    )
    choices = tuple(expression for text, expression in told if text == found[1])
    return Match(*found.span(1), choices[0], choices) if choices else None


def _typed(text: str, scope: Scope) -> Match | None:
    """A value of the item that is such a number with its sign and space: ``I. ``."""
    if not isinstance(scope.tree, Mapping):
        return None
    for name, value in scope.tree.items():
        if type(value) is str and value.endswith(" ") and text.startswith(value) and _ORDINAL.match(value):
            return Match(0, len(value), f"{scope.name}.{scope.spelling.name(scope.struct, name)}")
    return None
