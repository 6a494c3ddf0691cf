"""Adding parts to a package, and what the package says of its parts."""

import pytest

from minutes.ooxml.package import CONTENT_TYPES as TYPES
from minutes.ooxml.package import PACKAGE, Package, read_archive
from minutes.ooxml.relationships import relationship_type
from minutes.problems import TemplateError
from tests.ooxml.packages import CONTENT_TYPES, DOCUMENT_TYPE, contents, packed

RELATIONSHIPS = "word/_rels/document.xml.rels"


def package(**files: bytes) -> Package:
    return Package(packed({**contents(), **files}))


def test_an_added_part_has_a_type_and_a_relationship():
    made = package()
    identity = made.add_part("word/header1.xml", b"<a/>", "application/a", relationship_type("header"))
    again = read_archive(made.content(), "")
    assert again.read("word/header1.xml") == b"<a/>"
    assert again.content_type("word/header1.xml") == "application/a"
    assert again.related(again.main, "header") == {identity: "word/header1.xml"}


def test_a_part_of_the_package_is_named_by_the_package():
    made = package()
    assert made.add_part("docProps/a.xml", b"<a/>", "application/a", "urn:a", PACKAGE) == "rId2"
    assert made.related(PACKAGE, "urn:a") == {"rId2": "docProps/a.xml"}


def test_a_relationship_that_is_there_is_used_again():
    made = package()
    assert [made.relate(made.main, "type", f"word/{name}.xml") for name in "aba"] == ["rId1", "rId2", "rId1"]
    assert len(list(made.relationships(made.main))) == 2


def test_a_copy_is_changed_alone():
    made = package()
    made.copy().add_part("word/header1.xml", b"<a/>", "application/a", "type")
    assert made.members == packed(contents())


def test_types_are_asked_by_part_and_without_regard_to_case():
    made = package()
    assert made.content_type("Word/Document.XML") == DOCUMENT_TYPE
    assert made.content_type("word/styles.xml") == "application/xml"
    assert made.content_type("word/a.png") == ""


def test_added_types_count():
    made = package()
    made.declare_extension("png", "image/png")
    made.declare("word/a&b.xml", "application/a&b")
    assert made.content_type("word/media/x.PNG") == "image/png"
    assert made.content_type("word/a&b.xml") == "application/a&b"


def test_types_that_are_there_stay():
    made = package()
    made.declare_extension("XML", "other")
    made.declare("word/document.xml", "other")
    assert made.members == packed(contents())


def test_a_template_of_word_becomes_a_document():
    types = CONTENT_TYPES.format(main=DOCUMENT_TYPE.replace("document.main", "template.main"))
    template = package(**{TYPES: types.encode()})
    assert template.as_document().content_type("word/document.xml") == DOCUMENT_TYPE
    assert "template.main" in template.content_type("word/document.xml")


def test_a_free_name_is_like_no_other_in_any_case():
    made = package(**{"word/Header1.xml": b"<a/>", "word/header3.xml": b"<a/>"})
    assert made.free_name("word/header{}.xml") == "word/header2.xml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("declaration", ["", "<?xml version='1.0' encoding='{}'?>\r\n"])
def test_a_normalized_part_is_declared_in_utf_8(encoding, declaration):
    xml = declaration.format(encoding.removesuffix("-sig")) + "<a>ệ</a>"
    made = package(**{"a.xml": xml.encode(encoding)})
    made.normalize("a.xml", "absent.xml")
    expected = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a>ệ</a>'
    assert made.read("a.xml").decode() == expected
    assert "absent.xml" not in made.members


def test_malformed_relationships_are_an_error_with_their_place():
    with pytest.raises(TemplateError) as raised:
        package(**{RELATIONSHIPS: b"<a>"}).relationships("word/document.xml")
    assert [(one.code, one.place.steps[0].value) for one in raised.value.problems] == [
        ("malformed-part", RELATIONSHIPS)
    ]
