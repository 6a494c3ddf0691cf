"""Files as offices have them."""

from unicodedata import normalize

import pytest

from minutes.problems import InputError
from minutes.reading.meeting import read_meeting

TEXT = "tiêu đề: Họp Ủy ban quý một\nchủ trì: Nguyễn Thị Mẫu\n"


def read(folder, content):
    file = folder / "hop.yaml"
    file.write_bytes(content)
    return read_meeting(file)


def refused(folder, content):
    with pytest.raises(InputError) as error:
        read(folder, content)
    return error.value.problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_a_byte_order_mark(encoding, tmp_path):
    reading = read(tmp_path, TEXT.encode(encoding))
    assert reading.meeting.title == "Họp Ủy ban quý một"
    assert reading.problems == ()
    assert reading.positions.place("title")[1:3] == (1, 10)


def test_older_windows_text_is_read_with_a_warning(tmp_path):
    # cp1258 has no letters with two marks: a tone mark stands apart, behind its vowel.
    parts = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    letters = [normalize("NFD", letter) for letter in normalize("NFC", TEXT)]
    apart = "".join(
        normalize("NFC", "".join(c for c in letter if c not in parts)) + "".join(c for c in letter if c in parts)
        for letter in letters
    )
    reading = read(tmp_path, apart.encode("cp1258"))
    assert reading.meeting.title == "Họp Ủy ban quý một"
    assert [problem.code for problem in reading.problems] == ["windows-encoding"]


def test_text_in_parts_is_composed_and_its_columns_stay_those_of_the_file(tmp_path):
    text = normalize("NFD", TEXT + "kết thúc: 17h00\n")
    reading = read(tmp_path, text.encode())
    assert reading.meeting.title == normalize("NFC", "Họp Ủy ban quý một")
    assert reading.positions.place("title").column == text.index(":") + 3
    assert reading.meeting.presider.name == "Nguyễn Thị Mẫu"


def test_line_ends_of_windows_count_once(tmp_path):
    (problem,) = refused(tmp_path, TEXT.replace("\n", "\r\n").encode() + b"abc: 1\r\n")
    assert problem.place[1:3] == (3, 1)


def test_a_damaged_character_is_named_with_its_place(tmp_path):
    (problem,) = refused(tmp_path, TEXT.encode() + b"place: a\xffb\n")
    assert (problem.code, *problem.place[1:3]) == ("unreadable-character", 3, 9)


def test_every_character_that_word_cannot_hold_is_named_with_its_place(tmp_path):
    found = refused(tmp_path, "title: a\x07b\nplace: \x0bc \ufffe\n".encode())
    assert [(one.code, *one.place[1:3], one.values["character"]) for one in found] == [
        ("illegal-character", 1, 9, "U+0007"),
        ("illegal-character", 2, 8, "U+000B"),
        ("illegal-character", 2, 11, "U+FFFE"),
    ]


def test_a_separator_of_lines_that_no_editor_shows_is_a_space(tmp_path):
    reading = read(tmp_path, "title: a\u2028b\nend: 17h00\n".encode())
    assert reading.meeting.title == "a b"
    assert reading.positions.place("end").line == 2


def test_a_document_of_word_is_no_meeting(tmp_path):
    (problem,) = refused(tmp_path, b"PK\x03\x04rest")
    assert problem.code == "not-text"


def test_an_emoji_is_one_column(tmp_path):
    (problem,) = refused(tmp_path, "title: 😀 x\npresider: {name: 😀, abc: 1}\n".encode())
    assert problem.place[1:3] == (2, 21)
