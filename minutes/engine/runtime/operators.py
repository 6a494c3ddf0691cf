"""Operators and functions for templates: the missing value, access to data, arithmetic, text.

All are limited in time and in the size of their results; Python's own operators would let a short template fill the
memory.
"""

from _thread import _local
from collections.abc import Callable
from time import monotonic
from typing import Any

from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Blank, Phrase, RichText, Run


class Missing:
    """The singleton for missing values: false, empty, passed on by operators; equal to ``None`` in the data."""

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
    """Return whether a value is missing: :data:`M`, ``None`` or a blank."""
    return value is None or value is M or value.__class__ is Blank


_LARGEST = 10**40
_RICH = (Phrase, Run)


def truth(value: Any) -> bool:
    """Return whether a value is neither missing, false nor empty; a blank is false."""
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
    """Return the value of a name in a group of data; never a Python attribute or method."""
    if isinstance(value, dict):
        return value.get(name, M)
    get = getattr(value.__class__, "template_get", None)
    return M if get is None else get(value, name)


class Group(tuple[Any, list[Any]]):
    """A pair of ``groupby``: the common value and the items."""

    __slots__ = ()

    def template_get(self, name: str) -> Any:
        """Return ``group.grouper`` or ``group.list``, Jinja's names."""
        return self[0] if name == "grouper" else self[1] if name == "list" else M


_SEQUENCES = frozenset((list, tuple, str, Group))


def item(value: Any, key: Any) -> Any:
    """Return ``value[key]`` of a list, text or group; :data:`M` if there is no such item."""
    if value.__class__ in _SEQUENCES and isinstance(key, int):
        return value[key] if -len(value) <= key < len(value) else M
    if isinstance(key, str):
        return look(value, key)
    return value.get(key, M) if isinstance(value, dict) and isinstance(key, int | float | bool) else M


def sliced(value: Any, *ends: Any) -> Any:
    """Return ``value[start:stop:step]`` of a list or text."""
    if value.__class__ not in _SEQUENCES:
        return M
    return value[slice(*(end if isinstance(end, int) else None for end in ends))]


def is_number(value: Any) -> bool:
    """Return whether a value is a number. Decimal is recognized by name; importing its module takes 2 ms."""
    return isinstance(value, int | float) or value.__class__.__name__ == "Decimal"


def _of_one_kind(left: Any, right: Any) -> tuple[Any, Any]:
    """Return both as Decimal if one is: Python mixes Decimal with whole numbers only."""
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
    """Return the sum of two numbers, or two texts or lists joined."""
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
    """Return ``value in holder``; false if ``holder`` is missing."""
    look_at_clock()
    if isinstance(holder, str):
        return isinstance(value, str) and value in holder
    return isinstance(holder, list | tuple | dict) and any(value == other for other in holder)


def concat(*values: Any) -> Any:
    """Return ``a ~ b``: a text, or a phrase if an operand is a phrase, run or blank."""
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
    """Return a plain value as text, empty for a missing one; :class:`TemplateError` for other types."""
    if isinstance(value, str):
        return value
    if value is None or value is M:
        return ""
    if isinstance(value, tuple | list | dict | bytes) or not is_printable(value):
        raise fault("unprintable-value", N_("{tag}: the value is not plain text"))
    return str(value)


def known(value: Any, field: str) -> Any:
    """Return the value, or a blank for the field if it is missing."""
    return Blank(field) if value is None or value is M else value


def form(value: Any, form: str, field: str) -> Any:
    """Return the value, or a blank of the form if it is missing; ``optional`` gives an empty text."""
    if not is_missing(value):
        return value
    if form == "optional":
        return ""
    return value._replace(form=form) if isinstance(value, Blank) else Blank(field, form)


def pipe(function: Callable[..., Any], value: Any, *arguments: Any, **named: Any) -> Any:
    """Return the result of a filter; a missing value is returned unchanged."""
    return value if is_missing(value) else function(value, *arguments, **named)


def cycled(index: int, *values: Any) -> Any:
    """Return the result of ``loop.cycle(a, b)``."""
    return values[index % len(values)]


def changed(last: list[Any], *values: Any) -> bool:
    """Return the result of ``loop.changed(…)``; ``last`` holds the previous arguments in the same loop."""
    if last and last[0] == values:
        return False
    last[:] = [values]
    return True


class Namespace(dict[str, Any]):
    """The value of ``namespace()``, whose attributes can be set inside a loop."""


def namespace(**values: Any) -> Namespace:
    """Return a namespace with these values."""
    return Namespace(values)


def put(holder: Any, name: str, value: Any) -> None:
    """Execute ``{% set ns.name = value %}``."""
    if not isinstance(holder, Namespace):
        raise fault("not-a-namespace", N_("{tag}: only a namespace() can be written into"))
    holder[name] = value


def dictionary(**values: Any) -> dict[str, Any]:
    """Return the result of ``dict(a=1)``."""
    return values


def unpack(value: Any, count: int) -> Any:
    """Return a list of exactly ``count`` items; :class:`TemplateError` otherwise."""
    if isinstance(value, list | tuple) and len(value) == count:
        return value
    raise fault("not-unpacked", N_("{tag}: the value does not have {count} parts"), count=count)


def not_called(*_values: Any, **_named: Any) -> Any:
    """Raise the error for ``caller()`` in a macro called without ``{% call %}``."""
    raise fault("no-caller", N_("{tag}: the macro was not called with {call}"), call="{% call %}")


def undefined_macro(*_values: Any, **_named: Any) -> Any:
    """Raise the error for a macro that is not defined yet."""
    raise fault("undefined-macro", N_("{tag}: the macro is not defined before this place"))


def is_printable(value: object) -> bool:
    """Return whether a value's type defines its own text. The default text has a memory address: it is not stable."""
    return type(value).__str__ is not object.__str__ or isinstance(value, int | float | complex)


_TOTAL = 96 << 20
"""Characters and items that all long results of a render may have together."""
_SMALL = 10_000
"""Results up to this size are not counted; the number of steps bounds them."""


class _Budget(_local):
    left = _TOTAL
    until = float("inf")
    seconds = 0.0


_budget = _Budget()


def open_budget(seconds: float) -> float:
    """Start the budget of a render in this thread; return its deadline in monotonic seconds."""
    _budget.left, _budget.seconds = _TOTAL, seconds
    _budget.until = monotonic() + seconds
    return _budget.until


def look_at_clock() -> None:
    """Raise :class:`TemplateError` if the time limit is exceeded."""
    if monotonic() > _budget.until:
        message = N_("{tag}: the template runs for more than {limit} seconds")
        raise fault("limit-reached", message, limit=_budget.seconds)


def spend(size: int, longest: int) -> None:
    """Count a result of this size; :class:`TemplateError` if it, or the total of the render, is too large."""
    if size > longest:
        raise too_long()
    if size > _SMALL:
        look_at_clock()
        _budget.left -= size
        if _budget.left < 0:
            raise too_long()


TOO_LONG = N_("{tag}: the value has more than {limit} characters")
LONGEST = 4 << 20
"""Maximum number of characters of a computed text and of items of a computed list."""


def fault(code: str, message: str, hint: str = "", **values: object) -> TemplateError:
    """Return an error without a place; the template fills in the place and ``{tag}``."""
    return TemplateError([Problem(code, Place(), message, {**values, "tag": ""}, hint=hint)])


def too_long() -> TemplateError:
    """Return the error for a text or list that is too long."""
    return fault("limit-text", TOO_LONG, limit=LONGEST)
