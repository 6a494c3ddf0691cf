"""Cold: a process from its start to the written file, the template's cache warm."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.table import Row
from benchmarks.template import prefixed
from benchmarks.timing import best
from benchmarks.work import SIZES, Work, as_yaml, meeting
from hatch_build import generate

MINUTES = Path(sys.executable).parent / "minutes"
Command = Sequence[str | Path]
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, capture_output=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
SCRIPT = Path(__file__).parent / "docxtpl_script.py"


def prepare() -> None:
    """Generate and compile what an installed wheel holds; a checkout may have older files."""
    generate(SCRIPT.parents[1])
    subprocess.run([sys.executable, "-m", "compileall", "-q", SCRIPT.parents[1] / "minutes"], check=True)


def runs(folder: Path) -> Iterator[Row]:
    """``minutes render`` with all it does beside docxtpl's bare script, and an empty Python for comparison."""
    template = folder / "template.docx"
    template.write_bytes(prefixed())
    for size in SIZES:
        file = folder / f"{size}x.yaml"
        file.write_text(as_yaml(meeting(Work.of(size))), "utf-8")
        found = best(
            {
                "ours": _start([MINUTES, "render", file, "-o", folder / "ours.docx"]),
                "docxtpl": _start([sys.executable, SCRIPT, template, file, folder / "docxtpl.docx"]),
                "empty": _start([sys.executable, "-c", ""]),
            },
            seconds=8,
        )
        yield Row(
            f"cold run, {size}x: minutes render / docxtpl",
            found["ours"] / found["docxtpl"],
            "<= 0.8" if size == 1 else "",
        )
        if size == 1:
            yield Row("cold run: an empty Python / docxtpl", found["empty"] / found["docxtpl"], "")


def batches(folder: Path, documents: int = 150) -> Iterator[Row]:
    """Many meetings in one run, with one process and with two."""
    text = as_yaml(meeting(Work.of(10)))
    files = [folder / f"batch-{number}.yaml" for number in range(documents)]
    for file in files:
        file.write_text(text, "utf-8")
    into = folder / "batch"
    into.mkdir()
    command: list[str | Path] = [MINUTES, "render", "-o", into, "--jobs"]
    found = best(
        {
            "one": _start([*command, "1", *files]),
            "two": _start([*command, "2", *files]),
            "apart": lambda: _side_by_side([*command, "1", *files[::2]], [*command, "1", *files[1::2]]),
        },
        seconds=1,
        least=2,
    )
    yield Row(f"batch of {documents}: two processes are times as fast as one", found["one"] / found["two"], ">= 1.8")
    # What the machine has to give just now: with other work on its cores nothing could reach the goal.
    yield Row("batch: two programs side by side, half of it each", found["one"] / found["apart"], "")


def memory(folder: Path) -> Iterator[Row]:
    """The most memory that a cold run at 100x needs."""
    file, template = folder / "100x.yaml", folder / "template.docx"
    ours = _peak([MINUTES, "render", file, "-o", folder / "ours.docx"])
    theirs = _peak([sys.executable, SCRIPT, template, file, folder / "docxtpl.docx"])
    yield Row("memory, 100x: minutes render / docxtpl", ours / theirs, "<= 1")


def _start(command: Command) -> Callable[[], object]:
    return lambda: _run(command)


def _run(command: Command) -> None:
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr.decode()[-2000:]}")


def _side_by_side(*commands: Command) -> None:
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for command in commands]
    if sum(one.wait() for one in running):
        raise SystemExit("a batch failed")


def _peak(command: Command) -> int:
    # Asked of a small process in between: a child inherits the high-water mark of whoever started it.
    asked = subprocess.run([sys.executable, "-c", PEAK, *command], capture_output=True, check=True)
    return int(asked.stdout.split()[-1])
