"""What becomes of the other documents when a process is killed, or Ctrl-C pressed, in the middle of a batch.

A meeting that is a pipe is in the middle of being made as long as nobody writes into it.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.cli.running import ROOT

SHORT = "title: Giao ban\nstart: 8h00 ngày 13/12/2018\n"
MEETINGS = 40


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with many meetings, the third of which is a pipe."""
    for number in range(MEETINGS):
        if number != 2:
            (tmp_path / f"{number:02}.yaml").write_text(SHORT, "utf-8")
    os.mkfifo(tmp_path / "02.yaml")
    return tmp_path


@contextmanager
def running(folder: Path, jobs: int) -> Iterator["subprocess.Popen[str]"]:
    meetings = [f"{number:02}.yaml" for number in range(MEETINGS)]
    command = [sys.executable, "-m", "minutes", "render", *meetings, "-o", "ra/", "--jobs", str(jobs), "--lang", "en"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def opened(pipe: Path) -> IO[str]:
    """The end to write to: it can be had when somebody has begun to read."""
    return pipe.open("w", encoding="utf-8")


def reader_of(pipe: Path, parent: int) -> int:
    """The process that has the pipe open and is a child of the program."""
    for folder in Path("/proc").glob("[0-9]*/fd"):
        process = int(folder.parent.name)
        if _parent(process) == parent and str(pipe) in _open_files(folder):
            return process
    raise AssertionError("nobody reads the pipe")


def _parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _open_files(folder: Path) -> list[str]:
    try:
        return [os.readlink(one) for one in folder.iterdir()]
    except OSError:
        return []


def made(folder: Path) -> set[int]:
    return {int(file.stem) for file in (folder / "ra").glob("*.docx")}


def test_a_process_that_is_killed_takes_no_other_document_with_it(here: Path) -> None:
    pipe = here / "02.yaml"
    with running(here, jobs=2) as program:
        for _ in range(2):  # in the common pool, and where it is made alone
            with opened(pipe):
                os.kill(reader_of(pipe, program.pid), signal.SIGKILL)
                _wait(lambda: not _is_read(pipe, program.pid))
        told = program.communicate(timeout=60)[1]
    assert made(here) == set(range(MEETINGS)) - {2}
    assert program.returncode == 2
    assert "02.yaml: the process that made the document was killed; perhaps memory ran out" in told.splitlines()
    assert told.count("written: ") == MEETINGS - 1
    assert "Traceback" not in told


def _is_read(pipe: Path, parent: int) -> bool:
    try:
        reader_of(pipe, parent)
    except AssertionError:
        return False
    return True


def _wait(ready: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not ready():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.parametrize("jobs", [1, 2])
def test_after_ctrl_c_what_is_being_made_is_finished_and_told(jobs: int, here: Path) -> None:
    with running(here, jobs) as program:
        with opened(here / "02.yaml") as pipe:
            program.send_signal(signal.SIGINT)
            _wait(lambda: _is_caught(program.pid))
            pipe.write(SHORT)
        told = program.communicate(timeout=60)[1]
    assert program.returncode == 130
    assert 2 in made(here)
    assert {f"written: ra/{number:02}.docx" for number in made(here)} <= set(told.splitlines())
    left = MEETINGS - len(made(here))
    assert (left > 0) is (f"interrupted: {left} of {MEETINGS} meetings were not begun" in told.splitlines())


def _is_caught(process: int) -> bool:
    """Whether no signal waits for the process any more."""
    status = Path(f"/proc/{process}/status").read_text()
    waiting = [line.split()[1] for line in status.splitlines() if line.startswith(("SigPnd", "ShdPnd"))]
    return all(int(mask, 16) == 0 for mask in waiting)


def test_the_second_ctrl_c_leaves_at_once(here: Path) -> None:
    with running(here, jobs=1) as program, opened(here / "02.yaml"):
        for _ in range(2):
            program.send_signal(signal.SIGINT)
            _wait(lambda: _is_caught(program.pid))
            time.sleep(0.1)  # the handler runs
        told = program.communicate(timeout=30)[1]
    assert program.returncode == 130
    assert made(here) == {0, 1}
    assert told.splitlines()[-1] == "interrupted"
