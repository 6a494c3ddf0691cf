"""Relationships and content types as strings."""

import pytest

from minutes.ooxml.content_types import ContentTypes, add_default, add_override, as_document
from minutes.ooxml.elements import MalformedPartError
from minutes.ooxml.relationships import (
    EMPTY,
    Relationship,
    add_relationship,
    free_id,
    read_relationships,
    relationships_name,
    relative,
    resolved,
)
from tests.ooxml.packages import CONTENT_TYPES, DOCUMENT_TYPE

TYPES = CONTENT_TYPES.format(main=DOCUMENT_TYPE)
PREFIXED = '<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"{}'


@pytest.mark.parametrize(
    "xml",
    [EMPTY, EMPTY.replace("></Relationships>", "/>"), PREFIXED.format("/>"), PREFIXED.format("></p:Relationships>")],
)
def test_an_added_relationship_reads_back(xml):
    link = Relationship("rId7", "type", "http://example.vn/?a=1&b=2", external=True)
    image = Relationship("rId8", "type", "media/a.png")
    assert read_relationships(add_relationship(add_relationship(xml, link), image)) == [link, image]


def test_an_encoding_that_nobody_knows_is_a_fault_of_the_part():
    with pytest.raises(MalformedPartError):
        read_relationships(EMPTY.replace('"UTF-8"', '"x"').encode())


def test_an_id_that_is_there_is_not_added_twice():
    once = add_relationship(EMPTY, Relationship("rId1", "type", "a"))
    assert add_relationship(once, Relationship("rId1", "type", "b")) == once


def test_the_first_free_id_is_found():
    assert free_id({"rId1", "rId2", "rId4"}) == "rId3"


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


def test_types_are_asked_by_part_and_without_regard_to_case():
    types = ContentTypes(TYPES)
    assert types.of("Word/Document.XML") == DOCUMENT_TYPE
    assert types.of("word/styles.xml") == "application/xml"
    assert types.of("word/a.png") == ""


def test_added_types_count():
    types = ContentTypes(add_override(add_default(TYPES, "png", "image/png"), "word/a&b.xml", "application/a"))
    assert types.of("word/media/x.PNG") == "image/png"
    assert types.of("word/a&b.xml") == "application/a"


def test_types_that_are_there_stay():
    assert add_default(TYPES, "XML", "other") == TYPES
    assert add_override(TYPES, "word/document.xml", "other") == TYPES


def test_a_template_of_word_becomes_a_document():
    template = TYPES.replace("document.main", "template.main")
    assert ContentTypes(as_document(template)).of("word/document.xml") == DOCUMENT_TYPE
