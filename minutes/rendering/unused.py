"""Which fields of a meeting a template has no place for, found with a meeting that fills every field.

A template mostly asks for computed lines, so the names that it asks for do not tell. What tells is what changes when a
field is taken away: if the template looks at nothing of that, it has no place for the field.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any, TypeVar

from minutes.kinds import kind
from minutes.model.fields import Record, fields_of
from minutes.model.meeting import Meeting
from minutes.rendering.compile import compiled
from minutes.rendering.coverage import SILENT, unplaced
from minutes.rendering.trial import trial
from minutes.resources import find_template
from minutes.richtext import RichText

R = TypeVar("R", bound=Record)


def unused_fields(path: str) -> tuple[str, ...]:
    """Dotted names, lists without their numbers, in the order of declaration; of a record that is unused its own only.

    Settings, which no template prints, are left out; so is what the sample says twice, so that the built-in template
    does not look at it either. :class:`TemplateError` when the template cannot be compiled or filled.
    """
    sample = trial()
    template = compiled(path, sample.layout)
    done = sample.fill(template)
    usual = find_template(sample.layout.standard.name, kind().template)
    lost = unplaced(done.content, template.asked, sample.reading)
    return tuple(
        _Search(
            frozenset(done.unused),
            frozenset(sample.fill(compiled(usual, sample.layout)).unused),
            frozenset(re.sub(r"\[\d+\]", "", problem.place.field) for problem in lost),
        ).below(Meeting)
    )


class _Search:
    """``ignored``: the facts that the template never looks at; ``usually``: that the built-in one does not;
    ``lost``: fields whose texts were looked for in the filled template, and not found."""

    def __init__(self, ignored: frozenset[str], usually: frozenset[str], lost: frozenset[str]) -> None:
        self.ignored, self.usually, self.lost = ignored, usually, lost
        self.sample = trial()
        self.facts = self.sample.facts(self.sample.reading.meeting)

    def below(self, struct: type[Record], above: tuple[str, ...] = ()) -> Iterator[str]:
        """The unused fields of a record, and of those that it holds."""
        meeting = self.sample.reading.meeting
        for field in fields_of(struct):
            steps = (*above, field.name)
            rest = _without(meeting, steps)
            if field.name == "id" or f"{struct.__name__}.{field.name}" in SILENT or rest == meeting:
                continue
            changed = set(_changed(self.facts, self.sample.facts(rest), ""))
            name = ".".join(steps)
            if not all(_is_in(self.ignored, one) for one in changed):
                yield from self.below(field.record, steps) if field.record else ()
            elif name in self.lost or not all(_is_in(self.usually, one) for one in changed):
                yield name


def _without(record: R, steps: tuple[str, ...]) -> R:
    """The record with a field of it, or of what it holds, unknown."""
    from msgspec.structs import replace

    name, *below = steps
    value = getattr(record, name)
    if value is None or not below:
        return replace(record, **{name: None})
    if isinstance(value, tuple):
        return replace(record, **{name: tuple(_without(one, tuple(below)) for one in value)})
    return replace(record, **{name: _without(value, tuple(below))})


def _changed(before: Any, after: Any, name: str) -> Iterator[str]:
    """The dotted names under which two trees of facts differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            yield from _changed(value, after.get(key), f"{name}.{key}" if name else key)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            yield from _changed(one, other, name)
    elif _said(before) != _said(after) and not name.endswith(_KEY):
        yield name


_KEY = ".key"
"""What a value is found again by: it changes with all that tells the value from others, and is not printed."""


def _said(value: Any) -> Any:
    return value.blocks if isinstance(value, RichText) else value


def _is_in(names: Collection[str], name: str) -> bool:
    """Whether the name, or that of what holds it, is among the names."""
    while name:
        if name in names:
            return True
        name = name.rpartition(".")[0]
    return False
