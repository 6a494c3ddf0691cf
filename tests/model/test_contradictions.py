"""What contradicts itself is found, at its place, and nothing else is."""

from pathlib import Path

import pytest
import yaml

from minutes.model.meeting import Meeting
from minutes.model.validation.validate import contradictions
from minutes.problems import Message, Severity
from tests.model.made import built

TEXT = (Path(__file__).parent / "cases" / "contradictions.yaml").read_text("utf-8")
CASES = list(yaml.load_all(TEXT, yaml.BaseLoader))
HINTS = {
    "two-spellings",
    "not-in-the-list",
    "due-before-meeting",
    "elected-with-fewer",
    "withdrawn-and-decided",
    "presider-not-listed",
    "form-of-the-party",
    "position-in-the-name",
    "address-of-some",
}


def shown(problem):
    values = {name: one.text if isinstance(one, Message) else one for name, one in problem.values.items()}
    return f"{problem.place.field}: {problem.code}: {problem.message.format_map(values)}"


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_contradiction_is_found_at_its_place(case):
    assert [shown(problem) for problem in contradictions(built(case["meeting"]))] == case["problems"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_contradiction_is_a_warning_and_a_doubt_a_hint(case):
    for problem in contradictions(built(case["meeting"])):
        assert problem.severity == (Severity.HINT if problem.code in HINTS else Severity.WARNING)


def test_an_empty_meeting_contradicts_nothing():
    assert contradictions(Meeting()) == []
