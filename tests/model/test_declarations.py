"""Every field and every fact is declared once, with a name in both languages that means one thing."""

from typing import Any
from unicodedata import is_normalized

import msgspec
import pytest

from minutes.model.fact_registry import facts_of, titles_of
from minutes.model.fields import Record, fields_of, identifier, key_form, keys_of, says_none
from minutes.model.meeting import Meeting
from minutes.model.names import aliases, field_behind, records, shape
from minutes.model.organization import Organization
from minutes.model.scalars.choices import Choice
from minutes.model.scalars.parts import PART_NAMES, PARTS, SAY
from minutes.model.scalars.text import AddressStyle, RichTextSource

RECORDS = records()


@pytest.mark.parametrize("struct", RECORDS)
def test_every_field_has_two_names_and_a_description(struct):
    for field in fields_of(struct):
        assert field.name.isascii()
        assert field.title
        assert is_normalized("NFC", field.title)
        assert identifier(field.title).isidentifier(), field.title
        assert field.description
        assert "\n" not in field.description
        assert not field.description.endswith(".")


@pytest.mark.parametrize("struct", RECORDS)
def test_a_key_means_one_field(struct):
    assert set(keys_of(struct).values()) == set(struct.__struct_fields__)


@pytest.mark.parametrize("struct", RECORDS)
def test_every_fact_has_two_names_and_a_description(struct):
    names = [one.name for one in facts_of(struct)]
    assert len(set(names)) == len(names)
    assert not set(names) & {field.name for field in fields_of(struct)}
    for one in facts_of(struct):
        assert identifier(one.title).isidentifier(), one.title
        assert one.description
        assert "\n" not in one.description


@pytest.mark.parametrize("struct", RECORDS)
def test_every_fact_that_holds_records_says_so(struct):
    for one in facts_of(struct):
        returned = str(one.compute.__annotations__["return"])
        assert (one.record is not None) == any(record.__name__ in returned.rpartition(".")[2] for record in RECORDS)


def test_a_vietnamese_name_means_the_same_everywhere():
    found: dict[str, str] = {}
    for struct in RECORDS:
        for name, title in titles_of(struct).items():
            assert found.setdefault(title, name) == name, f"{title} ({struct.__name__})"


def test_names_of_templates_lead_to_what_there_is():
    names = set(PART_NAMES)
    for struct in RECORDS:
        names |= set(titles_of(struct))
    assert set(aliases().values()) <= names
    assert not set(aliases()) & names
    assert aliases()["chủ_trì"] == "presider"
    assert aliases()["chủ_tọa"] == "presider"
    assert aliases()["thư_ký"] == "secretary"


def test_the_shape_has_every_name_of_the_facts():
    names: Any = shape()
    assert set(titles_of(Meeting)) <= set(names)
    assert "name" in names["presider"]
    assert "in_favour" in names["agenda"]["ballots"]
    assert "day" in names["start"]
    assert names["title"] is None


def test_every_part_of_a_value_has_two_names_and_a_description():
    assert set(PART_NAMES) == {"key", "code"}.union(*PARTS.values())
    assert all(identifier(part.title).isidentifier() and part.description for part in PART_NAMES.values())
    assert aliases()["ngày_tháng"] == "day"


def test_a_list_is_known_as_one():
    names: Any = shape()
    for many in (names["attendees"], names["recipients"], names["tasks"], names["organization"]["lines"]):
        assert many.many
    assert names["recipients"] == {}
    assert not hasattr(names["presider"], "many")


@pytest.mark.parametrize("struct", RECORDS)
def test_every_scalar_can_stand_in_a_template(struct):
    for field in fields_of(struct):
        if field.record is None:
            known = field.type in (str, AddressStyle, RichTextSource, *SAY)
            assert known or issubclass(field.type, Choice), field.type


@pytest.mark.parametrize("struct", RECORDS)
def test_every_scalar_has_a_schema_with_a_test_of_its_own(struct):
    for field in fields_of(struct):
        if field.record is None and field.type is not str:
            assert field.type.json_schema()


def test_every_field_may_be_unknown():
    assert Meeting() == msgspec.convert({}, Meeting)
    for struct in RECORDS:
        assert all(getattr(struct(), name) is None for name in struct.__struct_fields__)


def test_an_organization_stands_in_a_file_of_its_own():
    assert issubclass(Organization, Record)
    assert Organization in RECORDS


KEYS = """
Chủ_trì             => chủ trì
CHỦ TỌA             => chủ tọa
chủ toạ             => chủ tọa
uỷ quyền            => ủy quyền
in-favour           => in favour
quý                 => quý
  hoà   giải        => hòa giải
thuý                => thúy
hoàn thành          => hoàn thành
"""


@pytest.mark.parametrize("case", KEYS.strip().splitlines())
def test_keys_meet_in_one_form(case):
    typed, _, expected = case.partition("=>")
    assert key_form(typed) == expected.strip()


@pytest.mark.parametrize("said", ["không", "Không có", "none"])
def test_none_on_purpose_is_understood(said):
    assert says_none(said)


@pytest.mark.parametrize("said", ["", "không rõ", None, [], "Không quân"])
def test_other_words_do_not_say_none(said):
    assert not says_none(said)


FIELDS_BEHIND = """
place_line                             => place
secretary_signature                    => secretaries
agenda[2].report_content               => agenda[2].report
agenda[1].conclusions[3].due_text      => agenda[1].conclusions[3].due
present_count                          => attendance.present
secretary.printed_name                 => secretary.name
title                                  => title
start.clock                            => start.clock
agenda[1].title                        => agenda[1].title
"""


@pytest.mark.parametrize("case", FIELDS_BEHIND.strip().splitlines())
def test_what_is_not_known_leads_to_the_field_that_would_say_it(case):
    path, _, expected = (part.strip() for part in case.partition("=>"))
    assert field_behind(path) == expected


@pytest.mark.parametrize("struct", RECORDS)
def test_the_field_that_a_fact_needs_is_declared(struct):
    for one in facts_of(struct):
        first, _, rest = one.needs.partition(".")
        fields = {field.name: field for field in fields_of(struct)}
        assert not first or first in fields
        inside = fields[first].record if first else None
        assert not rest or (inside and rest in inside.__struct_fields__)
