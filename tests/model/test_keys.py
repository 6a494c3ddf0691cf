"""Keys find a datum again: by its id, else by what it says, never by its place."""

import re

import pytest

from minutes.model.names import facts
from tests.model.made import meeting
from tests.model.reading_facts import at

TWO = """
agenda:
  - {title: Điều chỉnh quy chế, kết luận: [Tổng hợp., Rà soát.]}
  - {title: Kiểm điểm, kết luận: [Rà soát., Rà soát.]}
"""


def key(text, path):
    return at(facts(meeting(text)), f"{path}.key")


def test_a_key_does_not_depend_on_the_place():
    moved = "agenda: [{title: Kiểm điểm}, {title: Mới}, {title: Điều chỉnh quy chế}]"
    assert key(TWO, "agenda[1]") == key(moved, "agenda[3]")
    assert key(TWO, "agenda[2]") == key(moved, "agenda[1]")


def test_a_key_is_not_changed_by_what_stands_around_it():
    retitled = TWO.replace("Điều chỉnh quy chế", "Quy chế làm việc")
    assert key(TWO, "agenda[1].conclusions[1]") == key(retitled, "agenda[1].conclusions[1]")


def test_an_id_is_the_key_whatever_else_changes():
    assert key("agenda: {id: quy_che, title: a}", "agenda[1]") == "quy_che"
    assert key("agenda: {mã: quy_che, title: b}", "agenda[1]") == "quy_che"


def test_an_id_that_no_bookmark_may_have_still_is_one_key():
    one, other = key("agenda: {id: quy chế 1, title: a}", "agenda[1]"), key("agenda: {id: quy chế 1}", "agenda[1]")
    assert one == other
    assert re.fullmatch(r"\w{16}", one, re.ASCII)


def keys(value):
    if isinstance(value, dict):
        if "key" in value:
            yield value["key"], id(value)
        for one in value.values():
            yield from keys(one)
    elif isinstance(value, list):
        for one in value:
            yield from keys(one)


@pytest.mark.parametrize("text", [TWO, "ballots: [{}, {}, 100%]\nagreement: 100%", "tiêu đề: a"])
def test_no_two_records_of_a_document_have_one_key(text):
    found = set(keys(facts(meeting(text))))
    assert len({key for key, _ in found}) == len({place for _, place in found})


def test_a_rich_text_carries_the_key_of_its_record_and_field():
    tree = facts(meeting(TWO))
    text = at(tree, "agenda[1].conclusions[1].text")
    assert text.key == at(tree, "agenda[1].conclusions[1].key") + "_text"


def test_a_key_is_short_enough_for_a_bookmark():
    tree = facts(meeting("agenda: [{title: a, report: b}, {title: a, report: b}]"))
    longest = at(tree, "agenda[2].report_content").key
    assert len("_m_" + longest) <= 40
    assert re.fullmatch(r"\w+", longest, re.ASCII)
