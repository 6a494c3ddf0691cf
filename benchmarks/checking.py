"""Checking a document beside the least that any checker does: opening it with python-docx and visiting every run."""

import io
from collections.abc import Iterator
from typing import Any

from benchmarks.table import Row
from benchmarks.timing import Job, best
from benchmarks.work import SIZES, Work, as_yaml, meeting


def checks() -> Iterator[Row]:
    """At each size; what a reader of a linear cost expects is that a hundred times as much costs a hundred times."""
    times: dict[int, float] = {}
    for size in SIZES:
        content = _document(size)
        found = best(
            {"check": _check(content), "review": _review(content), "visit": _visit(content)}, seconds=3, least=2
        )
        times[size] = found["check"]
        yield Row(
            f"check, {size}x: times what python-docx takes to visit runs", found["check"] / found["visit"], "<= 5"
        )
        yield Row(f"check and audit, {size}x: times the same", found["review"] / found["visit"], "")
    yield Row("check: 100x costs times as much as 10x", times[100] / times[10], "<= 12")


def _document(size: int) -> bytes:
    from minutes.reading.meeting import read_text
    from minutes.rendering.renderer import render

    return render(read_text(as_yaml(meeting(Work.of(size))))).content


def _check(content: bytes) -> Job:
    """Reading and judging, as ``minutes check --no-audit`` does."""
    from minutes.review.review import CheckOptions, review_bytes

    return lambda: review_bytes(content, "x.docx", CheckOptions(audit=False)).content


def _review(content: bytes) -> Job:
    """The same with the audit against the data that the document carries."""
    from minutes.review.review import review_bytes

    return lambda: review_bytes(content, "x.docx").content


def _visit(content: bytes) -> Job:
    def visit() -> bytes:
        import docx

        return b"".join(_texts(docx.Document(io.BytesIO(content)).iter_inner_content()))

    return visit


def _texts(blocks: Any) -> Iterator[bytes]:
    """Of every run of every paragraph, those in tables too: its text, its size and whether it is bold."""
    from docx.table import Table

    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _texts(cell.iter_inner_content())
        else:
            for run in block.runs:
                yield f"{run.text}{run.font.size}{run.bold}".encode()
