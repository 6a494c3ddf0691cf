"""Workers of dask.distributed make what this process makes: from the command line, and by the program of the docs."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import dask
import pytest
from distributed import Client, LocalCluster

from minutes.rendering.batch import Batch
from minutes.rendering.jobs import Job
from tests.cli.running import ROOT, run

pytestmark = pytest.mark.xdist_group("dask")  # all share one cluster
NAMES = ("mot", "hai", "ba", "bon", "nam", "sau")
PAGE = ROOT / "docs" / "batch.md"


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two workers, each a process of one thread, which is given up when it has failed once."""
    settings = {"distributed.scheduler.allowed-failures": 0}
    with (
        dask.config.set(settings),
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50) as two,
    ):
        yield two


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in NAMES:
        (tmp_path / f"{name}.yaml").write_text(f"title: Giao ban {name}\nstart: 8h00 ngày 13/12/2018\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def documents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.glob("*.docx")}


def made_here(folder: Path) -> dict[str, bytes]:
    jobs = [Job(f"{name}.yaml", str(folder / "day" / f"{name}.docx"), True) for name in NAMES]
    assert [outcome.code for outcome in Batch(jobs, processes=1)] == [0] * len(NAMES)
    return documents(folder / "day")


def test_two_workers_make_what_one_process_makes(cluster: LocalCluster, here: Path) -> None:
    meetings = [f"{name}.yaml" for name in NAMES]
    done = run("render", *meetings, "-o", "ra", "--scheduler", cluster.scheduler_address, lang="en")
    assert done.code == 0
    told = [line for line in done.err.splitlines() if line.startswith("written")]
    assert told == [f"written: {here}/ra/{name}.docx" for name in NAMES]
    assert documents(here / "ra") == made_here(here)
    assert len({*processes(cluster), os.getpid()}) == 3


def test_the_program_of_the_documentation_runs(cluster: LocalCluster, here: Path) -> None:
    [program] = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    command = [sys.executable, "-c", program, cluster.scheduler_address, *(f"{name}.yaml" for name in NAMES)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert sorted(done.stdout.splitlines()) == sorted(f"{here}/{name}.docx" for name in NAMES)
    assert documents(here) == made_here(here)


def test_a_worker_that_is_killed_fails_its_meeting_alone(cluster: LocalCluster, here: Path) -> None:
    pipe = here / "ong.yaml"
    os.mkfifo(pipe)
    jobs = [Job(str(here / f"{name}.yaml"), str(here / f"{name}.docx")) for name in ("ong", "mot")]
    with Client(cluster) as client:
        batch = iter(Batch(jobs, executor=client.get_executor()))
        found = [next(batch)]
        with pipe.open("w"):  # which can be opened when somebody has begun to read
            os.kill(reader(pipe, cluster), signal.SIGKILL)
            found += batch
    assert [(Path(one.job.source).stem, [problem.code for problem in one.problems]) for one in found] == [
        ("mot", []),
        ("ong", ["worker-killed"]),
    ]


def reader(pipe: Path, cluster: LocalCluster) -> int:
    """The worker that has the pipe open, which it may have a moment after its other end."""
    for _ in range(1000):
        for worker in processes(cluster):
            if pipe in open_files(worker):
                return worker
        time.sleep(0.01)
    raise AssertionError("no worker reads the pipe")


def processes(cluster: LocalCluster) -> list[int]:
    return [nanny.process.pid for nanny in cluster.workers.values()]


def open_files(process: int) -> set[Path]:
    return {one.readlink() for one in Path(f"/proc/{process}/fd").iterdir()}


def test_a_scheduler_that_is_not_there_is_told(here: Path) -> None:
    done = run("render", "mot.yaml", "--scheduler", "http://may-chu", lang="en")
    assert done.code == 2
    assert done.err.startswith("the scheduler http://may-chu does not answer: ")


def test_standard_input_is_not_for_workers_elsewhere(here: Path) -> None:
    done = run("render", "-", "-o", "x.docx", "--scheduler", "tcp://127.0.0.1:1", lang="en")
    assert done.code == 2
    assert "standard input cannot be read by the workers of a scheduler" in done.err
