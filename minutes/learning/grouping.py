"""What is told many times and has one cause is told once: with its number, and the first place."""

from collections.abc import Iterable, Mapping

from minutes.problems import N_, Message, Problem

_LONGEST = 60
"""So many letters of a line show which one it is."""
_BEFORE = 20
"""So many letters before the first difference show where it is."""
_ONE_CAUSE = {
    "set-otherwise": N_('{count} lines are set otherwise, the first is "{text}": in the document {old}, here {new}'),
    "fixed-name": N_('{count} names stay as fixed text, and will be printed for every meeting, the first is "{text}"'),
    "fixed-value": N_('{count} texts of the data stay as fixed text, the first is "{text}"'),
    "lone-line": N_('the list has one item here; of others, too, {count} lines will be printed, the first is "{text}"'),
}
_ALIKE = {"set-otherwise": ("old", "new")}
"""Which values tell the cause; where there are none, the kind of the problem is it."""


def grouped(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, one for each cause, at the place of the first of them; long texts are cut."""
    groups: dict[object, list[Problem]] = {}
    for number, one in enumerate(problems):
        alike = tuple(str(one.values.get(name)) for name in _ALIKE.get(one.code, ()))
        key = (one.code, one.severity, alike) if one.code in _ONE_CAUSE else number
        groups.setdefault(key, []).append(one)
    return tuple(_one(found) for found in groups.values())


def _one(problems: list[Problem]) -> Problem:
    first = problems[0]
    texts = {str(one.values.get("text")) for one in problems}
    values = {name: _short(value) for name, value in _apart(first.values).items()}
    if len(problems) == 1 or (first.code != "set-otherwise" and len(texts) == 1):
        return first._replace(values=values)
    count = len(problems) if first.code == "set-otherwise" else len(texts)
    return first._replace(message=_ONE_CAUSE[first.code], values={**values, "count": count})


def _apart(values: Mapping[str, object]) -> Mapping[str, object]:
    """The values of a problem; of two long lines what is not alike in them, with a few letters before it."""
    old, new = values.get("old"), values.get("new")
    if not (isinstance(old, str) and isinstance(new, str)):
        return values
    alike = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
    start = max(0, alike - _BEFORE)
    if not start or not old or not new or max(len(old), len(new)) <= _LONGEST:
        return values
    return {**values, "old": f"…{old[start:]}", "new": f"…{new[start:]}"}


def _short(value: object) -> object:
    if not isinstance(value, str) or len(value) <= _LONGEST:
        return value
    return f"{value[:_LONGEST].rstrip()}…"


def listed(words: Iterable[str]) -> Message:
    """Words, each a catalogue id, with commas between."""
    found = list(map(_look, words))
    told = found[0] if found else Message(N_("nothing of its own"))
    for one in found[1:]:
        told = Message("{first}, {then}", {"first": told, "then": one})
    return told


def _look(word: str) -> Message:
    text, _, rest = word.partition(" ")
    if text == "not" and rest in _LOOKS:
        return Message(N_("not {look}"), {"look": Message(rest)})
    return Message(word) if word in _LOOKS else Message("{look}", {"look": word})


_LOOKS = frozenset(
    (
        N_("bold"),
        N_("italic"),
        N_("capitals"),
        N_("small capitals"),
        N_("struck"),
        N_("hidden"),
        N_("keep with next"),
        N_("keep together"),
        N_("on a new page"),
        N_("justified"),
        N_("centred"),
        N_("left"),
        N_("right"),
    )
)
"""What words of formatting there are that need another word in another language."""
