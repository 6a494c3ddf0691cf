"""Filters of the engine: Jinja's pure filters, the filters for missing values, and ``picture``."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from minutes.engine.runtime.operators import (
    LONGEST,
    Group,
    M,
    concat,
    fault,
    is_missing,
    item,
    known,
    look,
    look_at_clock,
    pipe,
    plain_text,
    plus,
    spend,
    truth,
)
from minutes.engine.runtime.tests import TESTS
from minutes.ooxml import Length
from minutes.problems import N_
from minutes.richtext import Blank, Phrase, Picture, Run

FORMS = frozenset(("leaders", "dots", "gap", "optional"))
"""Filters that set the form of a missing value."""
LISTS = frozenset(
    "sort reverse list unique selectattr rejectattr select reject first last length count batch default d".split()
)
"""Filters whose result has the names of the list's items below it."""
STILL_LISTS = frozenset("sort reverse list unique selectattr rejectattr select reject".split())
"""The filters of :data:`LISTS` that return a list."""
MEETS_MISSING = frozenset(("default", "d", "length", "count", "list"))
"""Filters that are called for missing values; the result of all others is then missing, too."""

_MANY = 4096
"""Number of items between two checks of the time limit."""
_LISTED = frozenset((list, tuple, str, dict, Group))
_DIGITS = 10
"""A list index has fewer digits."""
_SORTED = 4
"""Cost of sorting an item, relative to reading it."""
_FINEST = 40
"""Maximum number of digits to round to; larger powers of ten would take too long."""


def _on_text(work: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter of texts; it is applied to each run of a phrase, whose blanks are kept."""

    def apply(value: Any, *arguments: Any) -> Any:
        if isinstance(value, Phrase):
            return Phrase(tuple(_in_run(run, work, arguments) for run in value.runs))
        return work(plain_text(value), *arguments)

    return apply


def _in_run(run: Run | Blank, work: Callable[..., Any], arguments: tuple[Any, ...]) -> Run | Blank:
    return run if isinstance(run, Blank) else run._replace(text=plain_text(work(run.text, *arguments)))


def _default(value: Any, other: Any = "", boolean: bool = False) -> Any:
    return other if is_missing(value) or (boolean and not truth(value)) else value


def _items(value: Any) -> list[Any]:
    if value.__class__ in _LISTED:
        look_at_clock()
        spend(len(value), LONGEST)
        return list(value)
    if is_missing(value):
        return []
    raise fault("not-a-list", N_("{tag}: the value is not a list"))


def _each(value: Any) -> Iterable[Any]:
    """Return the items of a list; a long one checks the time limit while it is iterated."""
    items = _items(value)
    return items if len(items) < _MANY else _clocked(items)


def _clocked(items: list[Any]) -> Iterator[Any]:
    for number, one in enumerate(items):
        if not number % _MANY:
            look_at_clock()
        yield one


def _length(value: Any) -> int:
    return len(_items(value)) if value.__class__ not in (str, list, dict) else len(value)


def _join(value: Any, field: str, separator: str = "", attribute: str | None = None) -> Any:
    pieces: list[Any] = []
    for number, one in enumerate(_each(value), 1):
        piece = known(_attribute(one, attribute), f"{field}[{number}]")
        pieces += [separator, piece] if pieces else [piece]
    return concat(*pieces)


def _attribute(value: Any, path: Any) -> Any:
    """Return the value at a path, ``a.b`` or ``a.0``; the value itself if ``path`` is ``None``."""
    if path is None:
        return value
    for name in str(path).split("."):
        is_number = name.isdecimal() and len(name) < _DIGITS and not isinstance(value, dict)
        value = item(value, int(name)) if is_number else look(value, name)
    return value


def _sort(value: Any, reverse: bool = False, case_sensitive: bool = False, attribute: Any = None) -> list[Any]:
    def key(one: Any) -> Any:
        found = _attribute(one, attribute)
        if is_missing(found):
            return (1, 0)
        return (0, found.lower() if isinstance(found, str) and not case_sensitive else found)

    items = _items(value)
    spend(_SORTED * len(items), LONGEST)
    return sorted(items, key=key, reverse=reverse)


def _unique(value: Any, case_sensitive: bool = False, attribute: str | None = None) -> list[Any]:
    seen: set[Any] = set()
    groups: list[Any] = []
    kept = []
    for one in _each(value):
        key = _attribute(one, attribute)
        key = key.lower() if isinstance(key, str) and not case_sensitive else key
        if _is_new(key, seen, groups):
            kept.append(one)
    return kept


def _is_new(key: Any, seen: set[Any], groups: list[Any]) -> bool:
    """Record a value; return whether it is new. ``groups`` holds the values that are not hashable."""
    try:
        new = key not in seen
        seen.add(key)
    except TypeError:
        look_at_clock()
        new = key not in groups
        groups += [key] * new
    return new


def _chosen(wanted: bool, by_attribute: bool) -> Callable[..., list[Any]]:
    def choose(value: Any, *arguments: Any) -> list[Any]:
        attribute, rest = (arguments[0], arguments[1:]) if by_attribute else (None, arguments)
        test = TESTS[rest[0]] if rest else truth
        return [one for one in _each(value) if bool(test(_attribute(one, attribute), *rest[1:])) is wanted]

    return choose


def _map(value: Any, *, attribute: str, default: Any = M) -> list[Any]:
    return [_default(_attribute(one, attribute), default) for one in _each(value)]


def mapped(value: Any, function: Callable[..., Any], *arguments: Any, **named: Any) -> list[Any]:
    """Apply a filter to each item: ``map("name", …)``."""
    return [function(one, *arguments, **named) for one in _each(value)]


def through(function: Callable[..., Any], *between: Any) -> Callable[..., Any]:
    """Return a filter for :func:`mapped` that skips missing values; ``between`` are arguments after the value."""
    return lambda value, *arguments, **named: pipe(function, value, *between, *arguments, **named)


def _groupby(value: Any, attribute: Any, default: Any = M, case_sensitive: bool = False) -> list[Any]:
    def key(one: Any) -> Any:
        return _default(_attribute(one, attribute), default)

    def same(found: Any) -> Any:
        return found.lower() if isinstance(found, str) and not case_sensitive else found

    groups: list[Group] = []
    for found, one in _sort([(key(one), one) for one in _each(value)], False, case_sensitive, 0):
        if not groups or same(groups[-1][0]) != same(found):
            groups.append(Group((found, [])))
        groups[-1][1].append(one)
    return groups


def _sum(value: Any, attribute: str | None = None, start: Any = 0) -> Any:
    total = start
    for one in _each(value):
        total = plus(total, _attribute(one, attribute))
    return total


def _batch(value: Any, count: int, fill: Any = None) -> list[Any]:
    items = _items(value)
    rows = [items[place : place + count] for place in range(0, len(items), max(1, count))]
    if rows and fill is not None:
        spend(count, LONGEST)
        rows[-1] += [fill] * (count - len(rows[-1]))
    return rows


def _extreme(choose: Callable[..., Any]) -> Callable[..., Any]:
    def extreme(value: Any, case_sensitive: bool = False, attribute: str | None = None) -> Any:
        found = [one for one in _items(value) if not is_missing(_attribute(one, attribute))]
        return choose(found, key=lambda one: _attribute(one, attribute)) if found else M

    return extreme


def _pairs(value: Any) -> list[Any]:
    if not isinstance(value, dict):
        raise fault("not-a-group", N_("{tag}: the value is not a group of fields"))
    return list(value.items())


def _replace(value: Any, old: str, new: str, count: int = -1) -> str:
    text = plain_text(value)
    spend(len(text) + text.count(old) * len(new), LONGEST)
    return text.replace(old, plain_text(new), count)


def _truncate(value: Any, length: int = 255, killwords: bool = False, end: str = "…", leeway: int = 5) -> str:
    text = plain_text(value)
    if len(text) <= length + leeway:
        return text
    cut = text[: max(0, length - len(end))]
    return (cut if killwords else cut.rsplit(" ", 1)[0]) + end


def _round(value: Any, precision: int = 0, method: str = "common") -> Any:
    precision = max(-_FINEST, min(_FINEST, precision))
    if method == "common":
        return round(value, precision)
    from math import ceil, floor

    scale = 10**precision
    return {"ceil": ceil, "floor": floor}[method](value * scale) / scale


def _number(kind: Callable[[Any], Any]) -> Callable[..., Any]:
    def convert(value: Any, default: Any = 0) -> Any:
        try:
            return kind(value)
        except (TypeError, ValueError):
            return default

    return convert


def _picture(value: Any, width: str | None = None, height: str | None = None) -> Any:
    """Return a picture in another size; with one side given, the aspect ratio is kept."""
    if not isinstance(value, Picture):
        raise fault("not-a-picture", N_("{tag}: the value is not a picture"))
    wide, high = _emu(width), _emu(height)
    if wide and not high:
        high = value.height * wide // max(1, value.width)
    if high and not wide:
        wide = value.width * high // max(1, value.height)
    return value._replace(width=wide or value.width, height=high or value.height)


def _emu(length: Any) -> int:
    if length is None:
        return 0
    try:
        return Length.parse(str(length))
    except ValueError:
        message = N_('{tag}: "{length}" is not a length; write one like 12cm')
        raise fault("not-a-length", message, length=length) from None


FILTERS: dict[str, Callable[..., Any]] = {
    "abs": abs,
    "batch": _batch,
    "capitalize": _on_text(str.capitalize),
    "count": _length,
    "d": _default,
    "default": _default,
    "dictsort": lambda value: sorted(_pairs(value)),
    "e": lambda value: value,
    "escape": lambda value: value,
    "first": lambda value: next(iter(_items(value)), M),
    "float": _number(float),
    "groupby": _groupby,
    "int": _number(int),
    "items": _pairs,
    "join": _join,
    "last": lambda value: next(reversed(_items(value)), M),
    "length": _length,
    "list": _items,
    "lower": _on_text(str.lower),
    "map": _map,
    "max": _extreme(max),
    "min": _extreme(min),
    "picture": _picture,
    "reject": _chosen(False, False),
    "rejectattr": _chosen(False, True),
    "replace": _replace,
    "reverse": lambda value: value[::-1] if isinstance(value, str) else _items(value)[::-1],
    "round": _round,
    "safe": lambda value: value,
    "select": _chosen(True, False),
    "selectattr": _chosen(True, True),
    "sort": _sort,
    "string": _on_text(str),
    "sum": _sum,
    "title": _on_text(str.title),
    "trim": _on_text(str.strip),
    "truncate": _truncate,
    "unique": _unique,
    "upper": _on_text(str.upper),
    "wordcount": _on_text(lambda text: len(text.split())),
}
"""The filters by name. ``e``, ``escape`` and ``safe`` do nothing: all output is escaped exactly once."""
