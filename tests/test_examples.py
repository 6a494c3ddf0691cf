"""The examples read without a fault, and the full one shows every field of the model."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from minutes.model.fields import Record, fields_of
from minutes.model.meeting import Meeting
from minutes.model.names import records
from minutes.problems import Severity
from minutes.reading.files import picture_from
from minutes.reading.json_schema import schema
from minutes.reading.meeting import read_meeting, read_text
from minutes.reading.skeletons import skeleton
from tests.reading.seeing import seen

EXAMPLES = Path(__file__).parents[1] / "examples"
MEETINGS = sorted(EXAMPLES.glob("*/meeting.yaml"))
FULL = EXAMPLES / "day-du" / "meeting.yaml"


def names(paths: list[Path]) -> list[str]:
    return [path.parent.name for path in paths]


def owner(struct: type[Record], name: str) -> str:
    """The record that declares a field."""
    bases = [base for base in reversed(struct.__mro__) if issubclass(base, Record)]
    return next(base.__name__ for base in bases if name in base.__struct_fields__)


def used(record: Record) -> set[tuple[str, str]]:
    """Every field that holds something in the record or inside it, with the record that declares it."""
    found: set[tuple[str, str]] = set()
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if value is not None:
            found.add((owner(type(record), field.name), field.name))
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                found |= used(one)
    return found


def test_there_are_examples():
    assert {"day-du", "ubnd-quan-long-bien"} <= set(names(MEETINGS))


@pytest.mark.parametrize("path", MEETINGS, ids=names(MEETINGS))
def test_an_example_reads_without_a_fault(path):
    assert [one for one in read_meeting(path).problems if one.severity > Severity.HINT] == []


@pytest.mark.parametrize(
    "path", [*MEETINGS, *EXAMPLES.glob("*/organization.yaml")], ids=lambda path: str(path.parent.name)
)
def test_an_editor_finds_no_fault_in_an_example(path):
    found = schema("en")
    if path.name == "organization.yaml":
        found = {**found["$defs"]["Organization"], "$defs": found["$defs"]}
    assert [error.message for error in Draft202012Validator(found).iter_errors(seen(path.read_text("utf-8")))] == []


OF_AN_OFFICE = {
    ("Meeting", "template"), ("Organization", "template"), ("Organization", "templates"),
    ("Organization", "ignored_rules"),
}  # fmt: skip
"""Settings that say nothing of a meeting: an office's own templates, and what it does not want to be told."""


def test_the_full_example_has_every_declared_field():
    declared = {(owner(struct, field.name), field.name) for struct in records() for field in fields_of(struct)}
    assert declared - used(read_meeting(FULL).meeting) == OF_AN_OFFICE


def test_the_full_example_contradicts_itself_nowhere():
    assert read_meeting(FULL).problems == ()


def test_the_people_of_the_full_example_come_from_its_list():
    attendees = read_meeting(FULL).meeting.attendees
    assert attendees is not None
    assert [one.name for one in attendees][:2] == ["Nguyễn Văn A", "Trần Thị B"]
    assert [one.presence for one in attendees[:9]] == [
        *["present"] * 3,
        "online",
        "present",
        "present",
        "replaced",
        "partly",
        "excused",
    ]
    assert sum(one.shares or 0 for one in attendees) == 980_000


@pytest.mark.parametrize("path", MEETINGS, ids=names(MEETINGS))
def test_every_picture_of_an_example_is_there(path):
    files = [
        line.split("tệp:")[1].split("#")[0].strip() for line in path.read_text("utf-8").splitlines() if ".png" in line
    ]
    assert files
    for file in files:
        assert picture_from(path.parent, file)[1:] == ("image/png", 1200, 800)


@pytest.mark.parametrize("path", MEETINGS, ids=names(MEETINGS))
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_next_meeting_can_start_from_an_example(path, lang):
    old = read_meeting(path).meeting
    reading = read_text(skeleton(lang, path).replace('"…"', "Họp"), str(path), path.parent)
    assert reading.problems == ()
    new = reading.meeting
    assert new.organization == old.organization
    assert new.presider is not None
    assert new.presider.name == (old.presider.name if old.presider else None)
    assert {one.name or one.group or one.body for one in new.attendees or ()} == {
        one.name or one.group or one.body for one in (*(old.attendees or ()), *(old.absentees or ()))
    }
    assert all(one.presence is None for one in (*(new.attendees or ()), *(new.guests or ())))
    emptied = Meeting().__struct_fields__[:10]
    assert all(getattr(new, name) is None for name in emptied)
