"""What counts as an edit."""

import io

import docx
import pytest

from minutes.ooxml.package import Package, read_archive, write_archive
from minutes.ooxml.properties import Properties, put_properties
from tests.ooxml.packages import PARAGRAPH, contents, packed, word_file


def hashed(content: bytes) -> str:
    return read_archive(content, "").content_hash()


def files(**more: bytes) -> dict[str, bytes]:
    return {**contents(), "word/styles.xml": b"<a/>", "word/media/a.png": b"1", **more}


RIGHT = hashed(word_file(files()))


@pytest.mark.parametrize(
    "edited",
    [
        {"word/document.xml": contents(PARAGRAPH.replace("bản", "Bản"))["word/document.xml"]},
        {"word/document.xml": contents(PARAGRAPH.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>"))["word/document.xml"]},
        {"word/styles.xml": b"<b/>"},
        {"word/media/a.png": b"2"},
        {"word/comments.xml": b"<a/>"},
    ],
    ids=["a letter", "bold", "a style", "a picture", "a comment"],
)
def test_an_edit_changes_the_hash(edited):
    assert hashed(word_file({**files(), **edited})) != RIGHT


@pytest.mark.parametrize(
    "added",
    [
        {"docProps/app.xml": b"<a/>"},
        {"docMetadata/LabelInfo.xml": b"<a/>"},
        {"_xmlsignatures/sig1.xml": b"<a/>"},
    ],
    ids=["a property", "a label", "a signature"],
)
def test_what_is_not_content_leaves_the_hash(added):
    assert hashed(word_file({**files(), **added})) == RIGHT


def test_packing_again_leaves_the_hash():
    members = reversed(packed(files()).values())
    assert hashed(write_archive(members)) == RIGHT


def test_the_hash_can_stand_in_the_document_itself():
    package = Package(packed(files()))
    put_properties(package, Properties({}, {}).updated({}, {"hash": package.content_hash()}))
    assert hashed(package.content()) == RIGHT


def test_an_edit_in_another_program_is_seen():
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Cuộc họp kết thúc lúc 17 giờ 00.")
    document.save(buffer)
    before = hashed(buffer.getvalue())
    document.paragraphs[-1].runs[0].text = "Cuộc họp kết thúc lúc 17 giờ 30."
    buffer = io.BytesIO()
    document.save(buffer)
    assert hashed(buffer.getvalue()) != before
