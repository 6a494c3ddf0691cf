"""Operators that a template may use, with limits: Python's own would let a few letters fill the memory."""

from collections.abc import Callable
from typing import Any

from minutes.engine.runtime.budget import look_at_clock, spend
from minutes.engine.runtime.faults import LONGEST, fault
from minutes.engine.runtime.missing import M, is_missing
from minutes.engine.runtime.printable import is_printable
from minutes.problems import N_
from minutes.richtext import Blank, Phrase, RichText, Run

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
