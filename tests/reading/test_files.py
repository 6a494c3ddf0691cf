"""Files that cannot be read, and files that a meeting names."""

import io
import os

import pytest

from minutes.cli.output import read_file
from minutes.problems import InputError
from minutes.reading import files
from minutes.reading.meeting import read_meeting


def code(path):
    with pytest.raises(InputError) as error:
        read_meeting(path)
    (problem,) = error.value.problems
    return problem


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    assert code(tmp_path / "hop.yaml").code == "no-such-file"


def test_a_folder_is_no_file_and_the_meeting_in_it_is_proposed(tmp_path):
    (tmp_path / "meeting.yaml").write_text("title: x\n")
    problem = code(tmp_path)
    assert problem.code == "not-a-file"
    assert problem.values["file"] == str(tmp_path / "meeting.yaml")


def test_the_mark_of_an_open_file_is_not_read(tmp_path):
    problem = code(tmp_path / "~$hop.yaml")
    assert (problem.code, problem.values["file"]) == ("lock-file", "hop.yaml")


def test_a_file_that_may_not_be_read_is_said_to_be_locked(tmp_path):
    file = tmp_path / "hop.yaml"
    file.touch(mode=0o000)
    if os.access(file, os.R_OK):  # root may read everything: a loop of links stands for what cannot be opened
        file.unlink()
        file.symlink_to(file)
    assert code(file).code == "unreadable-file"


def test_a_file_of_more_than_the_limit_is_not_read(tmp_path):
    file = tmp_path / "hop.yaml"
    with file.open("wb") as stream:
        stream.truncate(files.LARGEST + 1)
    assert code(file).code == "file-too-large"


def test_a_file_of_another_kind_may_be_larger(tmp_path):
    file = tmp_path / "mau.docx"
    with file.open("wb") as stream:
        stream.truncate(files.LARGEST + 1)
    assert len(read_file(str(file))) == files.LARGEST + 1


@pytest.mark.parametrize("name", ["khong-co.docx", ".", "~$mau.docx"])
def test_the_command_line_words_the_problems_of_files_as_the_reader_does(name, tmp_path):
    with pytest.raises(InputError) as error:
        read_file(str(tmp_path / name))
    assert error.value.problems == (code(tmp_path / name),)


def test_standard_input_is_read_as_a_file(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO("title: Họp".encode()))
    monkeypatch.setattr("sys.stdin", stream)
    assert read_meeting("-").meeting.title == "Họp"
