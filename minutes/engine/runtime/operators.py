"""Operators that a template may use, with limits: Python's own would let a few letters fill the memory."""

from _thread import _local
from collections.abc import Callable
from time import monotonic
from typing import Any

from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Blank, Phrase, RichText, Run


# What the data do not hold, as a value of its own: false, empty, and handed on by whatever is done with it.
class Missing:
    """The one value that stands for all that is not there; ``None`` in the data means the same."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return other is None or other is self

    def __hash__(self) -> int:
        return hash(None)

    def __repr__(self) -> str:
        return "missing"


M = Missing()


def is_missing(value: object) -> bool:
    """Whether there is no value: none at all, ``None``, or a blank in its place."""
    return value is None or value is M or value.__class__ is Blank


_LARGEST = 10**40
_RICH = (Phrase, Run)


def truth(value: Any) -> bool:
    """Whether a value is there and not empty; a blank is not."""
    kind = value.__class__
    if kind is str or kind is list or kind is dict or kind is bool:
        return bool(value)
    if kind is Blank:
        return False
    if kind is RichText:
        return bool(value.blocks)
    if kind is Phrase:
        return bool(value.runs)
    return bool(value)


_MOST_RUNS = 100_000


def look(value: Any, name: str, _default: object = M) -> Any:
    """The value of that name in a group of data; never an attribute or method of Python's."""
    if isinstance(value, dict):
        return value.get(name, M)
    get = getattr(value.__class__, "template_get", None)
    return M if get is None else get(value, name)


class Group(tuple[Any, list[Any]]):
    """A pair that ``groupby`` makes: what the items share, and the items."""

    __slots__ = ()

    def template_get(self, name: str) -> Any:
        """``group.grouper`` and ``group.list``, as Jinja names the two."""
        return self[0] if name == "grouper" else self[1] if name == "list" else M


_SEQUENCES = frozenset((list, tuple, str, Group))


def item(value: Any, key: Any) -> Any:
    """``value[key]`` of lists, texts and groups; missing when there is no such item."""
    if value.__class__ in _SEQUENCES and isinstance(key, int):
        return value[key] if -len(value) <= key < len(value) else M
    if isinstance(key, str):
        return look(value, key)
    return value.get(key, M) if isinstance(value, dict) and isinstance(key, int | float | bool) else M


def sliced(value: Any, *ends: Any) -> Any:
    """``value[start:stop:step]`` of lists and texts."""
    if value.__class__ not in _SEQUENCES:
        return M
    return value[slice(*(end if isinstance(end, int) else None for end in ends))]


def is_number(value: Any) -> bool:
    """Whether it is a number; decimal ones are known by their name, for importing their module takes 2 ms."""
    return isinstance(value, int | float) or value.__class__.__name__ == "Decimal"


def _of_one_kind(left: Any, right: Any) -> tuple[Any, Any]:
    """Both as decimal numbers when one is: Python mixes these with whole numbers only."""
    if isinstance(left, float) and not isinstance(right, int | float):
        left = type(right)(str(left))
    elif isinstance(right, float) and not isinstance(left, int | float):
        right = type(left)(str(right))
    return left, right


def _numeric(work: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def operator(left: Any, right: Any) -> Any:
        if is_missing(left) or is_missing(right):
            return M
        if not is_number(left) or not is_number(right):
            raise fault("not-a-number", N_("{tag}: only numbers can be worked with"))
        result = work(*_of_one_kind(left, right))
        if abs(result) > _LARGEST:
            raise fault("limit-number", N_("{tag}: the number is too large"))
        return result

    return operator


def _power(left: Any, right: Any) -> Any:
    if abs(right) > 100 or abs(left) > 10**12:
        raise fault("limit-number", N_("{tag}: the number is too large"))
    result = left**right
    return result if is_number(result) else 0  # a root of a negative number is complex


minus = _numeric(lambda a, b: a - b)
times = _numeric(lambda a, b: a * b)
divided = _numeric(lambda a, b: a / b)
floored = _numeric(lambda a, b: a // b)
modulo = _numeric(lambda a, b: a % b)
power = _numeric(_power)
_sum = _numeric(lambda a, b: a + b)


def plus(left: Any, right: Any) -> Any:
    """The sum of two numbers, or two texts or lists one behind the other."""
    for kind in (str, list):
        if isinstance(left, kind) and isinstance(right, kind):
            spend(len(left) + len(right), LONGEST)
            return left + right  # type: ignore[operator]  # both of one kind
    if isinstance(left, str | Phrase | Run) or isinstance(right, str | Phrase | Run):
        return concat(left, right)
    return _sum(left, right)


def _ordering(name: str) -> Callable[[Any, Any], bool]:
    def operator(left: Any, right: Any) -> bool:
        if is_missing(left) or is_missing(right):
            return False
        result = getattr(left, name)(right)
        if result is NotImplemented:
            raise fault("not-comparable", N_("{tag}: values of two kinds cannot be compared"))
        return bool(result)

    return operator


less, less_equal, greater, greater_equal = map(_ordering, ("__lt__", "__le__", "__gt__", "__ge__"))


def among(value: Any, holder: Any) -> bool:
    """``value in holder``; nothing is in what is missing."""
    look_at_clock()
    if isinstance(holder, str):
        return isinstance(value, str) and value in holder
    return isinstance(holder, list | tuple | dict) and any(value == other for other in holder)


def concat(*values: Any) -> Any:
    """``a ~ b``: text, or a phrase when one of them is a phrase or a blank."""
    if any(isinstance(value, (*_RICH, Blank)) for value in values):
        runs = [_runs(value) for value in values]
        spend(sum(map(len, runs)), _MOST_RUNS)
        return Phrase(tuple(run for some in runs for run in some))
    texts = [plain_text(value) for value in values]
    spend(sum(map(len, texts)), LONGEST)
    return "".join(texts)


def _runs(value: Any) -> tuple[Run | Blank, ...]:
    if isinstance(value, Phrase):
        return value.runs
    if isinstance(value, Run | Blank):
        return (value,)
    return () if is_missing(value) else (Run(plain_text(value)),)


def plain_text(value: Any) -> str:
    """A plain value as text: nothing for a missing one, an error for what is more than text."""
    if isinstance(value, str):
        return value
    if value is None or value is M:
        return ""
    if isinstance(value, tuple | list | dict | bytes) or not is_printable(value):
        raise fault("unprintable-value", N_("{tag}: the value is not plain text"))
    return str(value)


def known(value: Any, field: str) -> Any:
    """The value, or a blank of that field."""
    return Blank(field) if value is None or value is M else value


def form(value: Any, form: str, field: str) -> Any:
    """The value, or a blank in the form that a filter of that name asks for."""
    if not is_missing(value):
        return value
    if form == "optional":
        return ""
    return value._replace(form=form) if isinstance(value, Blank) else Blank(field, form)


def pipe(function: Callable[..., Any], value: Any, *arguments: Any, **named: Any) -> Any:
    """A filter's result; what is missing stays missing."""
    return value if is_missing(value) else function(value, *arguments, **named)


def cycled(index: int, *values: Any) -> Any:
    """``loop.cycle(a, b)``."""
    return values[index % len(values)]


def changed(last: list[Any], *values: Any) -> bool:
    """``loop.changed(…)``; ``last`` holds what it was asked before in the same loop."""
    if last and last[0] == values:
        return False
    last[:] = [values]
    return True


class Namespace(dict[str, Any]):
    """``namespace()``: what a template may write into from inside a loop."""


def namespace(**values: Any) -> Namespace:
    """An empty namespace, or one with these values."""
    return Namespace(values)


def put(holder: Any, name: str, value: Any) -> None:
    """``{% set ns.name = value %}``."""
    if not isinstance(holder, Namespace):
        raise fault("not-a-namespace", N_("{tag}: only a namespace() can be written into"))
    holder[name] = value


def dictionary(**values: Any) -> dict[str, Any]:
    """``dict(a=1)``."""
    return values


def unpack(value: Any, count: int) -> Any:
    """A value's parts, when it has exactly that many."""
    if isinstance(value, list | tuple) and len(value) == count:
        return value
    raise fault("not-unpacked", N_("{tag}: the value does not have {count} parts"), count=count)


def not_called(*_values: Any, **_named: Any) -> Any:
    """Stands for ``caller`` in a macro that no ``{% call %}`` has called."""
    raise fault("no-caller", N_("{tag}: the macro was not called with {call}"), call="{% call %}")


def undefined_macro(*_values: Any, **_named: Any) -> Any:
    """Stands for a macro that the document has not come to."""
    raise fault("undefined-macro", N_("{tag}: the macro is not defined before this place"))


# Which values say something when they are printed.
def is_printable(value: object) -> bool:
    """Whether a value has a text of its own.

    What Python writes of other objects tells where they lie in memory, and of sets in any order: not the same twice.
    """
    return type(value).__str__ is not object.__str__ or isinstance(value, int | float | complex)


# How much text and how many items a render may work out in all: long results, each within its limit, add up.
_TOTAL = 96 << 20
_SMALL = 10_000
"""Results smaller than this are bounded by the number of steps."""


class _Budget(_local):
    left = _TOTAL
    until = float("inf")
    seconds = 0.0


_budget = _Budget()


def open_budget(seconds: float) -> float:
    """A render begins in this thread; return when it must be done."""
    _budget.left, _budget.seconds = _TOTAL, seconds
    _budget.until = monotonic() + seconds
    return _budget.until


def look_at_clock() -> None:
    """:class:`TemplateError` when the time is over."""
    if monotonic() > _budget.until:
        message = N_("{tag}: the template runs for more than {limit} seconds")
        raise fault("limit-reached", message, limit=_budget.seconds)


def spend(size: int, longest: int) -> None:
    """A result of that size comes about; :class:`TemplateError` when it, or all together, would be too long."""
    if size > longest:
        raise too_long()
    if size > _SMALL:
        look_at_clock()
        _budget.left -= size
        if _budget.left < 0:
            raise too_long()


# Errors of a running template: a message now, its place where the line of the program is known.
TOO_LONG = N_("{tag}: the value has more than {limit} characters")
LONGEST = 4 << 20
"""Characters that a worked-out text may have, and items of a worked-out list."""


def fault(code: str, message: str, hint: str = "", **values: object) -> TemplateError:
    """An error whose place and ``{tag}`` are filled in by the template."""
    return TemplateError([Problem(code, Place(), message, {**values, "tag": ""}, hint=hint)])


def too_long() -> TemplateError:
    """A text or list that has grown beyond what a document needs."""
    return fault("limit-text", TOO_LONG, limit=LONGEST)
