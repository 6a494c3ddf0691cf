"""Relationships as strings."""

import pytest

from minutes.ooxml.relationships import Relationship, Relationships, relationships_name, relative, resolved
from minutes.ooxml.xml import MalformedPartError

ROOT = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"{}'
PREFIXED = '<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"{}'
LINK = Relationship("rId7", "type", "http://example.vn/?a=1&b=2", external=True)
IMAGE = Relationship("rId8", "type", "media/a.png")


@pytest.mark.parametrize("qualified", [False, True])
@pytest.mark.parametrize("root", [ROOT, PREFIXED])
@pytest.mark.parametrize("end", ["/>", "></{}>"])
def test_added_relationships_read_back(root, end, qualified):
    found = Relationships(root.format(end.format(root[1:].partition(" ")[0])))
    for one in (LINK, IMAGE):
        found.keep(one)
    assert list(Relationships(found.xml(qualified=qualified))) == [LINK, IMAGE]


def test_an_encoding_that_nobody_knows_is_a_fault_of_the_part():
    with pytest.raises(MalformedPartError):
        Relationships(b'<?xml version="1.0" encoding="x"?>' + ROOT.format("/>").encode())


def test_an_id_that_is_there_is_not_added_twice():
    found = Relationships()
    for target in ("a", "b"):
        found.keep(Relationship("rId1", "type", target))
    assert [one.target for one in found] == ["a"]


def test_an_equal_relationship_is_used_again_and_another_has_the_first_free_id():
    found = Relationships()
    for identity in ("rId1", "rId2", "rId4"):
        found.keep(Relationship(identity, "type", identity))
    used = [found.use("type", target) for target in ("a", "rId4", "a", "b")]
    assert used == ["rId3", "rId4", "rId3", "rId5"]
    assert found.use("type", "a", external=True) == "rId6"


def test_relationships_are_taken_out_by_their_ids():
    found = Relationships()
    found.keep(LINK)
    found.keep(IMAGE)
    assert list(Relationships(found.xml()).without({"rId7", "rId1"})) == [IMAGE]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("word/document.xml", "word/_rels/document.xml.rels"),
        ("", "_rels/.rels"),
        ("document.xml", "_rels/document.xml.rels"),
    ],
)
def test_a_parts_relationships_have_their_place(part, name):
    assert relationships_name(part) == name


@pytest.mark.parametrize(
    ("part", "target", "member"),
    [
        ("word/document.xml", "media/a.png", "word/media/a.png"),
        ("word/document.xml", "../customXml/item1.xml", "customXml/item1.xml"),
        ("word/document.xml", "/word/media/a.png", "word/media/a.png"),
        ("word/document.xml", "media\\a.png", "word/media/a.png"),
        ("", "word/document.xml", "word/document.xml"),
    ],
)
def test_a_target_is_resolved_from_its_part(part, target, member):
    assert resolved(part, target) == member
    assert resolved(part, relative(part, member)) == member
