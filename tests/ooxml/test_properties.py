"""Core and custom properties: written, read back, and read by another program."""

import io
from datetime import UTC, date, datetime, timedelta, timezone

import docx
import pytest
from lxml import etree

from minutes.ooxml.package import Package, read_archive
from minutes.ooxml.properties import (
    Properties,
    Property,
    put_properties,
    read_core,
    read_custom,
    read_properties,
    w3cdtf,
    write_core,
    write_custom,
)
from tests.ooxml.packages import contents, packed, word_file

NONE = Properties({}, {})
TITLE = 'Biên bản "A & B <C>"'


def written(properties: Properties, files: dict[str, bytes] | None = None) -> bytes:
    package = Package(packed(files or contents()))
    put_properties(package, properties)
    return package.content()


def test_properties_read_back():
    properties = NONE.updated({"title": TITLE, "created": w3cdtf(date(2018, 12, 13))}, {"minutes-hash": "abc & ü"})
    assert read_properties(read_archive(written(properties), "")) == properties


def test_another_program_reads_the_core_properties():
    content = written(NONE.updated({"title": TITLE, "creator": "UBND", "created": "2018-12-13T10:00:00Z"}, {}))
    read = docx.Document(io.BytesIO(content)).core_properties
    assert (read.title, read.author) == (TITLE, "UBND")
    assert read.created == datetime(2018, 12, 13, 10, tzinfo=UTC)


def test_no_part_is_made_for_no_custom_properties():
    assert "docProps/custom.xml" not in read_archive(written(NONE), "").members


def test_what_the_author_put_there_stays():
    custom = {
        "Số": Property("7", "i4"),
        "Ngày": Property("2018-12-13T00:00:00Z", "filetime"),
        "T": Property("x", link="b"),
    }
    first = Properties({"category": "họp", "title": "cũ"}, custom)
    package = read_archive(written(first), "")
    put_properties(package, read_properties(package).updated({"title": "mới"}, {"T": "y", "khác": "z"}))
    assert read_properties(package) == Properties(
        {"category": "họp", "title": "mới"}, {**custom, "T": Property("y"), "khác": Property("z")}
    )


def test_writing_again_adds_no_second_relationship_or_type():
    once = written(NONE.updated({}, {"a": "b"}))
    package = read_archive(once, "")
    put_properties(package, read_properties(package))
    assert package.content() == once


def test_a_core_part_of_another_name_is_used_as_it_is():
    name = "package/services/metadata/core-properties/1.psmdcp"
    first = read_archive(written(NONE.updated({"title": "cũ"}, {})), "")
    renamed = {key.replace("docProps/core.xml", name): first.read(key) for key in first.members}
    for key in ("[Content_Types].xml", "_rels/.rels"):
        renamed[key] = renamed[key].replace(b"docProps/core.xml", name.encode())
    package = read_archive(written(NONE.updated({"title": "mới"}, {}), renamed), "")
    assert "docProps/core.xml" not in package.members
    assert read_properties(package).core == {"title": "mới"}


def test_core_properties_with_other_prefixes_are_read():
    xml = (
        b'<coreProperties xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        b'<a:title xmlns:a="http://purl.org/dc/elements/1.1/">x</a:title><revision>2</revision></coreProperties>'
    )
    assert read_core(xml) == {"title": "x", "revision": "2"}


def test_an_unknown_core_property_is_refused():
    with pytest.raises(KeyError):
        write_core({"titel": "x"})


def test_custom_ids_begin_at_2_and_differ():
    tree = etree.fromstring(write_custom({"a": Property("1"), "b": Property("2")}))
    assert [child.get("pid") for child in tree] == ["2", "3"]


@pytest.mark.parametrize("text", ["a\x0bb", "\ud800", "a\tb\nc"])
def test_no_text_breaks_a_property(text):
    etree.fromstring(write_core({"title": text}))
    etree.fromstring(write_custom({text: Property(text)}))


def test_a_part_with_entities_is_refused():
    with pytest.raises(ValueError, match="document type"):
        read_custom(b'<!DOCTYPE a [<!ENTITY b "c">]><a><p name="x"><t>&b;</t></p></a>')


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (date(2018, 12, 13), "2018-12-13T00:00:00Z"),
        (datetime(2018, 12, 13, 8, 30), "2018-12-13T08:30:00Z"),
        (datetime(2018, 12, 13, 8, 30, 1, 5), "2018-12-13T08:30:01Z"),
        (datetime(2018, 12, 13, 8, 30, tzinfo=timezone(timedelta(hours=7))), "2018-12-13T08:30:00+07:00"),
        (datetime(2018, 12, 13, 8, 30, tzinfo=timezone(timedelta(hours=-3))), "2018-12-13T08:30:00-03:00"),
    ],
)
def test_moments_are_written_as_the_standard_wants(moment, text):
    assert w3cdtf(moment) == text


def test_word_file_without_properties_has_none():
    assert read_properties(read_archive(word_file(), "")) == NONE
