"""Writing files whole or not at all."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from minutes.ooxml.files import write_atomically
from minutes.problems import OutputError


def refused(path: Path) -> str:
    with pytest.raises(OutputError) as error:
        write_atomically(path, b"new")
    (problem,) = error.value.problems
    assert problem.place.source == str(path)
    return problem.code


def test_a_file_is_written_and_nothing_else_is_left(tmp_path):
    write_atomically(tmp_path / "Biên bản.docx", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"Biên bản.docx": b"new"}


def test_several_threads_write_into_one_folder(tmp_path):
    paths = [tmp_path / f"{number}.docx" for number in range(100)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda path: write_atomically(path, path.name.encode()), paths))
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {path.name: path.name for path in paths}


def test_an_existing_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path):
    (tmp_path / "plain").touch()
    write_atomically(tmp_path / "a.docx", b"new")
    assert (tmp_path / "a.docx").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real.docx").write_bytes(b"old")
    link = tmp_path / "link.docx"
    link.symlink_to("real.docx")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.docx").read_bytes() == b"new"


def test_a_name_as_long_as_the_system_allows_is_written(tmp_path):
    path = tmp_path / ("a" * 250 + ".docx")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(path, b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_missing_folder_is_a_problem(tmp_path):
    assert refused(tmp_path / "none" / "a.docx") == "output-folder-missing"


def test_a_file_in_place_of_the_folder_is_a_problem(tmp_path):
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "a.docx") == "output-folder-missing"


def test_a_folder_that_takes_no_files_is_not_called_missing():
    with pytest.raises(OutputError) as caught:
        write_atomically("/proc/a.docx", b"new")
    [problem] = caught.value.problems
    assert str(problem.message).startswith("nothing can be written into the folder")


def test_a_folder_of_that_name_is_a_problem_and_stays(tmp_path):
    (tmp_path / "a.docx").mkdir()
    assert refused(tmp_path / "a.docx") == "output-is-folder"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_name_that_is_too_long_is_a_problem_and_leaves_nothing(tmp_path):
    assert refused(tmp_path / ("a" * 300)) == "output-failed"
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_a_problem():
    assert refused(Path("/dev/full")) == "output-failed"
