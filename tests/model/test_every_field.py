"""No field is declared in vain: each is heard in some computed line or sentence, or stands in a list with the reason.

A field is heard when the computed facts are others without it.
"""

from collections.abc import Callable, Iterator
from inspect import get_annotations
from pathlib import Path
from typing import Any

import yaml

from minutes.model.fact_registry import facts_of
from minutes.model.fields import Record, fields_of
from minutes.model.meeting import Meeting
from minutes.model.names import facts, records
from minutes.richtext import Table
from tests.model.full import filled
from tests.model.made import built, canonical
from tests.model.reading_facts import shown

AS_IT_STANDS = """
AgendaItem.resolution Appendix.file Appendix.text Appendix.title DataTable.caption DataTable.note
DataTable.unit_line Evaluation.text Meeting.closing Meeting.drafter_mark Meeting.opening Meeting.purpose
Meeting.resolution Photo.caption Photo.width
"""
"""A template prints these themselves: no sentence has to be made of them."""

NOT_PRINTED = {
    "Reference.file": "where it is kept: the name of a file says nothing to a reader of paper",
    "PreviousMinutes.file": "the same",
    "Meeting.kind": "chooses the template",
    "Meeting.template": "chooses the template",
    "Organization.template": "chooses the template",
    "Organization.templates": "where the templates lie",
    "Organization.ignored_rules": "chooses what is checked",
    "Meeting.secrecy": "the stamp is put on by hand; a template may leave its place",
    "Organization.size_set": "chooses the layout",
    "Organization.margins": "choose the layout",
    "Margins.top": "chooses the layout",
    "Margins.bottom": "chooses the layout",
    "Margins.left": "chooses the layout",
    "Margins.right": "chooses the layout",
    "Habits.zero_tens": "heard by the filter of numbers in words only",
    "Habits.thousand": "heard by the filter of numbers in words only",
}
"""And the ``id`` of everything: a name for links, which makes the key."""

BODY_DEFAULTS = "Organization.house"
"""What a meeting has of its own hides the organisation's in the cases here."""

CASES = Path(__file__).parent / "cases" / "facts.yaml"


def computed(tree: Any, struct: type[Record]) -> Iterator[str]:
    """All computed facts as text; what is declared is passed over."""
    yield from (str(_said(tree[one.name])) for one in facts_of(struct))
    for field in fields_of(struct):
        if field.record:
            values = tree[field.name] if field.many else [tree[field.name]]
            for one in values or ():
                yield from computed(one, field.record) if one else ()


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return "a record"
    if isinstance(value, list):
        return [_said(one) for one in value]
    return repr(value) if isinstance(value, Table) else shown(value)


def without(tree: dict[str, Any], observed: Callable[[dict[str, Any]], object], once: bool = False) -> Iterator[str]:
    """The fields without which what is observed is another; each struct at its first place, or all of them."""
    before = observed(tree)
    seen: set[type[Record]] = set()

    def visit(inside: dict[str, Any], struct: type[Record]) -> Iterator[str]:
        fields = {field.name: field for field in fields_of(struct)}
        for name in tuple(inside):
            kept = dict(inside)
            del inside[name]
            if observed(tree) != before:
                yield f"{struct.__name__}.{name}"
            inside.clear()
            inside.update(kept)
            field = fields[name]
            if field.record and kept[name] and not (once and field.record in seen):
                seen.add(field.record)
                for one in kept[name] if field.many else [kept[name]]:
                    yield from visit(one, field.record)

    yield from visit(tree, Meeting)


def computed_facts(tree: dict[str, Any]) -> list[str]:
    return list(computed(facts(built(tree)), Meeting))


def test_every_field_is_heard_or_has_a_reason_to_be_silent():
    found = set(without(filled(), computed_facts, once=True))
    for case in yaml.load_all(CASES.read_text("utf-8"), yaml.BaseLoader):
        found |= set(without(canonical(case["meeting"], Meeting), computed_facts))
    declared = {f"{struct.__name__}.{field.name}" for struct in records() for field in fields_of(struct)}
    silent = {name for name in declared if not name.endswith(".id") and not is_heard(name, found)}
    reasons = {*AS_IT_STANDS.split(), *BODY_DEFAULTS.split(), *NOT_PRINTED}
    assert sorted(silent - reasons) == []
    assert sorted(reasons - silent) == []


def is_heard(name: str, found: set[str]) -> bool:
    """A field of a base is heard where another struct of the same base has it heard."""
    struct_name, _, field = name.partition(".")
    struct = next(one for one in records() if one.__name__ == struct_name)
    owner = next(base for base in reversed(struct.__mro__) if field in get_annotations(base))
    return any(f"{one.__name__}.{field}" in found for one in records() if issubclass(one, owner))


def test_every_declared_field_stands_in_the_facts():
    tree = facts(built(filled()))

    def visit(inside: Any, struct: type[Record]) -> None:
        for field in fields_of(struct):
            assert field.name in inside
            if field.record and inside[field.name]:
                visit(inside[field.name][0] if field.many else inside[field.name], field.record)

    visit(tree, Meeting)
