"""What looks like a mistyped tag is told, and nothing else is."""

from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
import yaml

from minutes.engine.lint import suspects
from minutes.engine.options import Vocabulary
from minutes.problems import Severity
from tests.engine.paper import paper

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "suspects.yml").read_text("utf-8"))
NAMES = Vocabulary(
    "1",
    lambda: (
        {"title": None, "presider": {"name": None}},
        {"tiêu_đề": "title", "chủ_trì": "presider", "họ_tên": "name"},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_text_that_may_be_meant_as_a_tag_is_told(case: dict[str, Any]) -> None:
    found = suspects(paper(case["text"]), NAMES)
    assert [f"{one.message} ? {one.hint}".format_map(one.values) for one in found] == case["said"]
    assert all(one.severity == Severity.WARNING for one in found)
    assert all(one.place.steps[0].value == 1 for one in found)


@pytest.mark.parametrize("text", ["a" * 300_000, "{ " * 100_000, "a}}" * 20_000], ids=["a word", "begins", "ends"])
def test_a_long_paragraph_is_looked_through_at_once(text: str) -> None:
    start = perf_counter()
    suspects(paper(text), NAMES)
    assert perf_counter() - start < 5
