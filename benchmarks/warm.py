"""Warm: one process, the data read already, or from the YAML text on."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.peers import docxtpl, docxtpl_from_yaml, engine, limit
from benchmarks.table import Row
from benchmarks.timing import Job, best
from benchmarks.work import SIZES, Work, as_yaml, meeting, with_lines

ENGINE_GOALS = {1: 30, 10: 15, 100: 10}
MANY_ROWS = 10_000


def engines() -> Iterator[Row]:
    """Our engine beside docxtpl and the limit, with one template, at each size."""
    times: dict[int, float] = {}
    for size in SIZES:
        data = with_lines(meeting(Work.of(size)))
        ours = engine(data)
        found = best({"ours": ours, "docxtpl": docxtpl(data), "limit": limit(ours())})
        times[size] = found["ours"]
        yield Row(
            f"engine, {size}x: times as fast as docxtpl", found["docxtpl"] / found["ours"], f">= {ENGINE_GOALS[size]}"
        )
        yield Row(f"engine, {size}x: share of the limit", found["limit"] / found["ours"], ">= 0.3" if size == 1 else "")
    yield Row("engine: 100x costs times as much as 1x", times[100] / times[1], "<= 110")
    data = with_lines(meeting(Work(12, 5, 12, MANY_ROWS)))
    found = best({"ours": engine(data), "docxtpl": docxtpl(data)}, seconds=1, least=2)
    yield Row(f"engine, {MANY_ROWS} rows: times as fast as docxtpl", found["docxtpl"] / found["ours"], ">= 15")


def whole_ways(folder: Path) -> Iterator[Row]:
    """From the YAML file to the document: reading, validation, wording, rendering."""
    for size in SIZES:
        text = as_yaml(meeting(Work.of(size)))
        file = folder / f"{size}x.yaml"
        file.write_text(text, "utf-8")
        found = best({"ours": _whole_way(file), "docxtpl": docxtpl_from_yaml(text)}, seconds=3, least=2)
        yield Row(
            f"YAML to file, {size}x: times as fast as docxtpl",
            found["docxtpl"] / found["ours"],
            ">= 8" if size == 1 else "",
        )


def _whole_way(file: Path) -> Job:
    """What ``minutes render`` does with one file, in a process that did it before."""
    from minutes.reading.meeting import read_meeting
    from minutes.rendering.renderer import render

    return lambda: render(read_meeting(str(file))).content
