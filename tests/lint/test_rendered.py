"""Everything that we make is clean: no must, no should."""

import shutil

import pytest

from minutes.lint.effective.document import read_document
from minutes.lint.linter import check
from minutes.problems import Severity
from minutes.reading.meeting import read_meeting
from minutes.rendering.renderer import render
from minutes.standards.standard import load
from tests.kept import ROOT
from tests.rendering.made import SHORT, document

LAYOUTS = """
ubnd-quan-long-bien | bộ cỡ chữ: 13
ubnd-quan-long-bien | lề: {trên: 25 mm, dưới: 25 mm, trái: 35 mm, phải: 20 mm}
day-du | bộ cỡ chữ: 13; lề: {trên: 25 mm, dưới: 20 mm, trái: 35 mm, phải: 20 mm}
day-du | bộ cỡ chữ: 14; lề: {trên: 20 mm, dưới: 25 mm, trái: 30 mm, phải: 15 mm}
"""


def faults(content: bytes) -> list[str]:
    found = check(read_document(content, "bienban.docx"), load("nd30"))
    return [str(one.problem) for one in found if one.problem.severity > Severity.HINT]


@pytest.mark.parametrize("case", LAYOUTS.strip().splitlines())
def test_an_example_in_a_legal_layout_is_clean(case, tmp_path):
    name, _, options = case.partition(" | ")
    folder = shutil.copytree(ROOT / "examples" / name, tmp_path / name)
    body = folder / "organization.yaml"
    keys = [option.partition(":")[0] for option in options.split("; ")]
    kept = [line for line in body.read_text("utf-8").splitlines() if line.partition(":")[0] not in keys]
    body.write_text("\n".join([*kept, *options.split("; ")]) + "\n", "utf-8")

    assert faults(render(read_meeting(folder / "meeting.yaml")).content) == []


@pytest.mark.parametrize("text", ["title: x\n", SHORT, f"{SHORT}number: 5\n"])
def test_a_meeting_of_a_few_lines_is_clean(text):
    assert faults(document(text).content) == []
