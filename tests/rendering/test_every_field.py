"""No declared field is lost on the way to the page: without it the printed document is another, or the reason is here.

The meeting has every field filled with a text of its own. What stands alone in it, such as a sentence that replaces a
computed one, is held against its own cases in the tests of the model.
"""

from typing import Any

import msgspec
import pytest
import yaml

from minutes.model.fields import fields_of
from minutes.model.meeting import Meeting
from minutes.model.names import records
from minutes.model.scalars.text import decode_scalar
from minutes.reading.meeting import read_text
from minutes.rendering.coverage import plain, printed_text
from minutes.rendering.renderer import render
from tests.model.full import ALONE, filled
from tests.model.made import canonical
from tests.model.test_every_field import CASES, NOT_PRINTED, is_heard, without

NOT_ON_THE_PAGE = {
    **NOT_PRINTED,
    "Photo.file": "what is printed is the picture",
    "Photo.description": "the alternative text of the picture",
    "Photo.width": "the size of the picture",
    "DataTable.description": "the alternative text of the table",
    "TableRow.total": "a row in bold",
    "StandingMember.until": "chooses the positions of the day, as since does",
    "Organization.address": "Mẫu 1.9 has no line of address; letters have (Mẫu 1.5)",
    "Organization.code": "Mẫu 1.9 has no line of address; letters have (Mẫu 1.5)",
    "Organization.contact": "Mẫu 1.9 has no line of address; letters have (Mẫu 1.5)",
    "Meeting.house": "chooses the form",
    "Organization.house": "chooses the form",
    "Organization.ignored_rules": "chooses what is checked",
}


def text_of(tree: dict[str, Any]) -> str:
    reading = read_text("title: x", "hop.yaml")._replace(meeting=msgspec.convert(tree, Meeting, dec_hook=decode_scalar))
    return printed_text(render(reading).content)


def declared() -> set[str]:
    return {f"{struct.__name__}.{field.name}" for struct in records() for field in fields_of(struct)}


def test_every_field_changes_the_page_or_has_a_reason_not_to() -> None:
    tree = filled()
    del tree["kind"], tree["house"], tree["organization"]["house"], tree["organization"]["margins"]
    del tree["template"], tree["organization"]["template"], tree["organization"]["templates"]
    found = set(without(tree, text_of, once=True))
    for case in yaml.load_all(CASES.read_text("utf-8"), yaml.BaseLoader):
        tree = canonical(case["meeting"], Meeting)
        tree.pop("house", None)  # there are cases of houses that are not built yet
        found |= set(without(tree, text_of))
    lost = {name for name in declared() if not name.endswith(".id") and not is_heard(name, found)}
    assert sorted(lost - set(NOT_ON_THE_PAGE)) == []


@pytest.mark.parametrize("field", [field for field in fields_of(Meeting) if field.type is str and not field.record])
def test_every_text_of_the_meeting_stands_on_the_page(field: Any) -> None:
    if f"Meeting.{field.name}" in NOT_ON_THE_PAGE or field.name in ("id", "house"):
        return
    if field.name in ALONE:
        return
    sentinel = f"Dấu {field.name.replace('_', ' ')} riêng"
    value = [sentinel] if field.many else sentinel
    tree = {"title": "Giao ban", field.name: value}
    assert plain(sentinel) in text_of(tree), field.name
