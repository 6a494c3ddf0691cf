"""Errors of figures and names in edited minutes are found, each at its place, and clean minutes have none."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from minutes.audit.auditor import audit
from minutes.lint.effective.document import read_document
from minutes.problems import Problem, Severity
from minutes.reading.meeting import Reading, read_meeting
from minutes.rendering.embedding import read_embedded
from minutes.rendering.renderer import render
from tests.audit.editing import edited
from tests.learning.forms import FORMS

CASES = [
    pytest.param(example, case, id=f"{example}: {case['planted']}")
    for example, cases in yaml.safe_load(Path(__file__).with_name("planted.yaml").read_text("utf-8")).items()
    for case in cases
]


@cache
def made(example: str) -> bytes:
    return render(read_meeting(f"examples/{example}/meeting.yaml")).content


def findings(content: bytes, reading: Reading | None) -> list[str]:
    """Code, grade and the whole paragraph of each finding, blanks aside."""
    document = read_document(content, "bienban.docx")
    at = {one.place: one.text for one in document.paragraphs}
    found = [one for one in audit(document, reading) if one.code != "blank-left"]
    return [f"{one.code} {one.severity.name.lower()} {at[one.place]}" for one in found]


def beginnings(found: list[str], expected: list[str]) -> list[str]:
    """Each finding as short as the one that is expected in its place, so that a difference can be read."""
    return (
        sorted(one[: len(wanted)] for one, wanted in zip(sorted(found), sorted(expected), strict=False))
        + found[len(expected) :]
    )


@pytest.mark.parametrize(("example", "case"), CASES)
def test_a_planted_error_is_found_at_its_place_by_its_name(example: str, case: dict[str, Any]) -> None:
    content = made(example)
    reading = read_embedded(content)
    assert reading is not None
    changed = edited(content, case["edit"].items(), case.get("only"))
    for given, expected in ((None, case["alone"]), (reading, case["with data"])):
        found = findings(changed, given)
        assert beginnings(found, expected) == sorted(expected)


def test_there_are_at_least_twenty_errors() -> None:
    assert len(CASES) >= 20


def doubts_only(found: tuple[Problem, ...]) -> list[str]:
    return [f"{one.code}: {one.message.format_map(one.values)}" for one in found if one.severity > Severity.HINT]


@pytest.mark.parametrize("example", ["ubnd-quan-long-bien", "day-du"])
def test_clean_minutes_have_no_finding_but_their_blanks(example: str) -> None:
    content = made(example)
    document = read_document(content, "bienban.docx")
    for reading in (None, read_embedded(content)):
        assert {one.code for one in audit(document, reading)} <= {"blank-left"}


@pytest.mark.parametrize("name", FORMS)
def test_minutes_as_offices_leave_them_have_no_false_alarm(name: str) -> None:
    document = read_document(FORMS[name].content, name)
    for reading in (None, read_meeting(FORMS[name].data)):
        assert doubts_only(audit(document, reading)) == []
