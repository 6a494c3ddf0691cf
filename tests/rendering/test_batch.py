"""Many meetings make the same documents whoever works at them, and one that fails stops no other."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from minutes.cli.render import in_order
from minutes.rendering.batch import Batch
from minutes.rendering.jobs import Job, Outcome, RenderOptions, make

NAMES = ("mot", "hai", "ba", "bon", "nam")


@pytest.fixture
def meetings(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / f"{name}.yaml").write_text(f"title: Giao ban {name}\nstart: 8h00 ngày 13/12/2018\n", "utf-8")
    (tmp_path / "sai.yaml").write_text("titel: x\n", "utf-8")
    return tmp_path


def jobs(folder: Path, into: str, *names: str) -> list[Job]:
    return [Job(str(folder / f"{name}.yaml"), str(folder / into / f"{name}.docx"), True) for name in names or NAMES]


def documents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.glob("*.docx")}


EXECUTORS = {
    "threads": lambda: ThreadPoolExecutor(2),
    "processes": lambda: ProcessPoolExecutor(2, get_context("spawn")),
}


@pytest.mark.parametrize("kind", EXECUTORS)
def test_any_executor_makes_what_this_process_makes(kind: str, meetings: Path) -> None:
    alone = list(Batch(jobs(meetings, "mot"), processes=1))
    assert [outcome.code for outcome in alone] == [0] * len(NAMES)
    with EXECUTORS[kind]() as executor:
        found = list(Batch(jobs(meetings, kind), executor=executor))
        assert executor.submit(int).result() == 0  # it stays open
    assert sorted(outcome.job for outcome in found) == sorted(jobs(meetings, kind))
    assert documents(meetings / kind) == documents(meetings / "mot")
    assert len(documents(meetings / kind)) == len(NAMES)


def test_own_processes_make_what_one_makes_and_a_wrong_meeting_stops_none(meetings: Path) -> None:
    names = ("sai", *NAMES)
    one = list(Batch(jobs(meetings, "mot", *names), processes=1))
    two = list(Batch(jobs(meetings, "hai", *names), processes=2))
    assert [(outcome.code, len(outcome.problems) > 0) for outcome in one] == [(2, True), *[(0, False)] * len(NAMES)]
    assert {Path(outcome.job.source): outcome.code for outcome in two} == {
        Path(outcome.job.source): outcome.code for outcome in one
    }
    assert documents(meetings / "hai") == documents(meetings / "mot")


def test_own_processes_work_in_a_program_of_several_threads(meetings: Path) -> None:
    with ThreadPoolExecutor(1) as other:
        found = other.submit(lambda: list(Batch(jobs(meetings, "ra"), processes=2))).result()
    assert [outcome.code for outcome in found] == [0] * len(NAMES)
    assert len(documents(meetings / "ra")) == len(NAMES)


def test_wishes_are_those_of_all(meetings: Path) -> None:
    found = list(Batch(jobs(meetings, "ra"), RenderOptions(strict=True), processes=2))
    assert [(outcome.code, outcome.strict) for outcome in found] == [(2, True)] * len(NAMES)
    assert not documents(meetings / "ra")


def test_the_same_job_twice_has_two_outcomes(meetings: Path) -> None:
    twice = [Job(str(meetings / "mot.yaml"), "-")] * 20
    assert [outcome.code for outcome in Batch(twice, processes=2)] == [0] * 20


HOW: dict[str, Callable[[], dict[str, Any]]] = {
    "one process": lambda: {"processes": 1},
    "two processes": lambda: {"processes": 2},
    "an executor": lambda: {"executor": ThreadPoolExecutor(1)},
}


@pytest.mark.parametrize("how", HOW)
def test_a_batch_that_is_stopped_begins_no_more(how: str, meetings: Path) -> None:
    many = [Job(str(meetings / f"{NAMES[number % 5]}.yaml"), "-") for number in range(200)]
    batch = Batch(many, **HOW[how]())
    found = []
    for outcome in batch:
        found.append(outcome)
        batch.stop()
    assert 1 <= len(found) < 100
    assert {outcome.code for outcome in found} == {0}


def test_a_pool_whose_process_is_killed_fails_for_each_meeting_by_its_name(meetings: Path) -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        os.kill(executor.submit(os.getpid).result(), signal.SIGKILL)
        found = list(Batch(jobs(meetings, "ra"), executor=executor))
    assert sorted(Path(one.job.source).stem for one in found) == sorted(NAMES)
    assert {(problem.code, problem.place.source) for one in found for problem in one.problems} == {
        ("worker-killed", job.source) for job in jobs(meetings, "ra")
    }


def test_a_job_that_cannot_be_sent_is_told_and_the_others_are_made(meetings: Path) -> None:
    class Unsendable(str):
        """No other process knows this class."""

    good, bad = jobs(meetings, "ra", "mot", "hai")
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        found = {one.job: one for one in Batch([bad._replace(source=Unsendable(bad.source)), good], executor=executor)}
    assert found[good].code == 0
    assert [problem.code for problem in found[bad].problems] == ["worker-failed"]
    assert "Unsendable" in str(found[bad].problems[0].values["reason"])


ORDERS = """
1 2 3 => 1 2 3
3 2 1 => 1 2 3
2 1   => 1 2
3 1   => 1 3
2 3   => 2 3
      =>
"""


@pytest.mark.parametrize("case", ORDERS.strip("\n").splitlines())
def test_outcomes_are_told_in_the_order_of_the_meetings(case: str) -> None:
    come, _, told = case.partition("=>")
    outcomes = [Outcome(Job(name, name)) for name in come.split()]
    found = in_order(outcomes, [Job(name, name) for name in "123"])
    assert [outcome.job.source for outcome in found] == told.split()


def test_an_outcome_is_told_as_soon_as_those_before_it_are_there() -> None:
    told: list[str] = []

    def come() -> Any:
        for name in "213":
            yield Outcome(Job(name, name))
            told.append(f"after {name}")

    for outcome in in_order(come(), [Job(name, name) for name in "123"]):
        told.append(outcome.job.source)
    assert told == ["after 2", "1", "2", "after 1", "3", "after 3"]


def test_a_fault_of_the_program_keeps_its_traceback(meetings: Path) -> None:
    outcome = make(Job(str(meetings / "mot.yaml"), "a\0.docx"), RenderOptions())
    assert (outcome.code, "Traceback" in outcome.fault) == (70, True)
