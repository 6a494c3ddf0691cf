"""Opening Word files: right ones, other formats, hostile zips."""

import io
import struct
import time
import zipfile

import pytest

from minutes.ooxml.package import ArchiveLimits, Member, pack, read_archive, write_archive
from minutes.problems import TemplateError
from tests.ooxml.packages import (
    CONTENT_TYPES,
    DOCUMENT_TYPE,
    contents,
    flagged,
    packed,
    patched,
    with_members,
    word_file,
    zeros,
)

RIGHT = word_file()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def codes(content: bytes, limits: ArchiveLimits | None = None) -> list[str]:
    """The problems of a file that must be refused, and quickly."""
    start = time.perf_counter()
    with pytest.raises(TemplateError) as refused:
        read_archive(content, "mau.docx", limits)
    assert time.perf_counter() - start < 1
    assert all(problem.place.source == "mau.docx" for problem in refused.value.problems)
    return [problem.code for problem in refused.value.problems]


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, **options) -> bytes:
    """The same with Python's own zip writer."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            with archive.open(name, "w", **options) as member:
                member.write(content)
    return buffer.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("force_zip64", [False, True])
def test_an_archive_of_another_program_reads_back(method, force_zip64):
    files = {**contents(), "word/tệp.xml": b"<a/>", "word/empty.xml": b""}
    archive = read_archive(zipped(files, method, force_zip64=force_zip64), "")
    assert {name: archive.read(name) for name in archive.members} == files


def test_another_program_reads_what_was_written():
    files = {**contents(), "word/tệp.xml": "chữ".encode()}
    with zipfile.ZipFile(io.BytesIO(word_file(files))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_content_types_stand_first_and_the_rest_in_its_order():
    members = packed({"b": b"1", "a": b"2", "[Content_Types].xml": b"3"})
    with zipfile.ZipFile(io.BytesIO(write_archive(members.values()))) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "b", "a"]


def test_stored_bytes_are_copied_as_they_are():
    members = read_archive(RIGHT, "").members
    assert read_archive(write_archive(members.values()), "").members == members
    assert write_archive(members.values()) == RIGHT


def test_level_0_stores_a_picture_as_it_is():
    assert pack("word/media/a.png", b"\x89PNG", level=0) == Member("word/media/a.png", 0, 0x5BEBBEA5, 4, b"\x89PNG")


def test_something_before_the_archive_is_passed_over():
    assert read_archive(b"#!/bin/sh\n" + RIGHT, "").members == read_archive(RIGHT, "").members


def test_backslashes_in_names_are_slashes():
    content = with_members(pack("word\\media\\a.xml", b"<a/>"))
    assert read_archive(content, "").read("word/media/a.xml") == b"<a/>"


def test_folders_are_left_out():
    assert "word/media/" not in read_archive(with_members(pack("word/media/", b"")), "").members


def test_the_main_part_is_the_one_that_the_package_names():
    files = contents()
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml")
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"document.xml", b"document2.xml")
    files["word/document2.xml"] = files.pop("word/document.xml")
    assert read_archive(word_file(files), "").main == "word/document2.xml"


def test_the_main_part_may_have_its_type_by_its_extension():
    files = contents()
    default = f'<Default Extension="xml" ContentType="{DOCUMENT_TYPE}"/></Types>'
    types = CONTENT_TYPES.partition('<Default Extension="xml"')[0] + default
    files["[Content_Types].xml"] = types.encode()
    assert read_archive(word_file(files), "").main == "word/document.xml"


def test_a_part_that_is_not_there_is_a_problem():
    with pytest.raises(TemplateError) as refused:
        read_archive(RIGHT, "mau.docx").read("word/styles.xml")
    assert [problem.code for problem in refused.value.problems] == ["missing-part"]


def without(*names: str) -> bytes:
    return word_file({name: content for name, content in contents().items() if name not in names})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "empty-file", id="nothing"),
        pytest.param(b"hello", "not-a-zip", id="text"),
        pytest.param(OLE + "WordDocument".encode("utf-16-le"), "old-word", id="doc"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", id="docx with a password"),
        pytest.param(b"{\\rtf1\\ansi", "not-word", id="rtf"),
        pytest.param(b"%PDF-1.7", "not-word", id="pdf"),
        pytest.param(b"\xef\xbb\xbf\r\n<html>", "not-word", id="web page"),
        pytest.param(zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "not-word", id="odt"),
        pytest.param(word_file(contents(main=WORKBOOK)), "not-word", id="workbook"),
        pytest.param(word_file(contents(main=MACROS)), "macros", id="docm"),
        pytest.param(with_members(pack("word/vbaProject.bin", b"x")), "macros", id="docm in disguise"),
        pytest.param(word_file(contents(relation=STRICT)), "strict-open-xml", id="strict"),
        pytest.param(without("[Content_Types].xml"), "not-word", id="no content types"),
        pytest.param(without("_rels/.rels"), "not-word", id="no relationships"),
        pytest.param(without("word/document.xml"), "missing-part", id="no document"),
        pytest.param(word_file({**contents(), "_rels/.rels": b"<a"}), "damaged", id="broken relationships"),
        pytest.param(
            word_file({**contents(), "[Content_Types].xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "damaged",
            id="entities",
        ),
    ],
)
def test_what_is_not_a_word_file_is_refused_with_its_cause(content, code):
    assert codes(content) == [code]


@pytest.mark.parametrize("kept", [20, len(RIGHT) // 2, len(RIGHT) - 23, len(RIGHT) - 1])
def test_a_truncated_file_is_refused(kept):
    assert codes(RIGHT[:kept]) == ["not-a-zip"]


def test_a_cut_out_middle_is_damage():
    assert codes(RIGHT[:200] + RIGHT[300:]) == ["damaged"]


def test_a_bomb_by_ratio_is_refused_before_it_is_unpacked():
    assert codes(with_members(zeros("word/media/a.xml", 64 << 20))) == ["too-compressed"]


def test_a_bomb_by_size_is_refused():
    assert codes(with_members(zeros("word/a.xml", 4 << 20)), ArchiveLimits(size=1 << 20)) == ["too-large"]


def test_many_members_are_refused():
    assert codes(with_members(*(pack(f"a{i}", b"") for i in range(9_000)))) == ["too-many-members"]


def test_a_member_that_claims_to_be_smaller_gives_no_more_than_it_claims():
    bomb = zeros("word/bomb.xml", 64 << 20)
    archive = read_archive(with_members(bomb._replace(size=100)), "mau.docx")
    start = time.perf_counter()
    with pytest.raises(TemplateError):
        archive.read("word/bomb.xml")
    assert time.perf_counter() - start < 0.1


@pytest.mark.parametrize("name", ["../x", "word/../../x", "/etc/passwd", "C:/x", "..\\x", "C:\\x", "word/a\0.xml"])
def test_a_name_that_leads_outside_is_refused(name):
    assert codes(with_members(pack(name, b"x"))) == ["unsafe-member"]


@pytest.mark.parametrize("name", ["word/document.xml", "word\\document.xml", "Word/Document.xml"])
def test_a_name_that_is_there_twice_is_refused(name):
    assert codes(with_members(pack(name, b"x"))) == ["duplicate-member"]


@pytest.mark.parametrize("flags", [0x1, 0x40])
def test_an_encrypted_member_is_refused(flags):
    assert codes(flagged(RIGHT, flags)) == ["encrypted"]


def test_a_way_of_packing_that_word_does_not_know_is_refused():
    assert codes(zipped(contents(), zipfile.ZIP_BZIP2)) == ["unknown-compression"]


def test_members_that_share_their_bytes_are_refused():
    first = struct.pack("<L", 0)
    assert codes(patched(RIGHT, b"PK\1\2", 42, first)) == ["damaged"]


@pytest.mark.parametrize("offset", [16, 20, 24, 28, 42])
def test_a_lying_directory_is_never_a_crash(offset):
    content = patched(RIGHT, b"PK\1\2", offset, b"\x77\x66\x55\x04")
    with pytest.raises(TemplateError):
        read_archive(content, "").read("word/document.xml")


def test_damaged_bytes_are_found_by_their_checksum():
    member = pack("word/a.xml", b"abc", level=0)._replace(compressed=b"abd")
    with pytest.raises(TemplateError) as refused:
        read_archive(with_members(member), "").read("word/a.xml")
    assert [problem.code for problem in refused.value.problems] == ["damaged"]


def main_content(content: bytes) -> bytes | None:
    """The document's part, or None when the file is refused; any other error is a bug."""
    try:
        archive = read_archive(content, "")
        return archive.read(archive.main)
    except TemplateError:
        return None


@pytest.mark.parametrize("place", range(0, len(RIGHT), 7))
def test_one_wrong_byte_gives_a_problem_or_the_right_content(place):
    content = RIGHT[:place] + bytes([RIGHT[place] ^ 0xFF]) + RIGHT[place + 1 :]
    assert main_content(content) in (None, contents()["word/document.xml"])
