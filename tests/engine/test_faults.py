"""Everything that is wrong with a template is said at once, each with its place."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from minutes.engine.template import Template
from minutes.problems import Message, Problem, TemplateError
from tests.engine.paper import paper

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "faults.yml").read_text("utf-8"))


def worded(problem: Problem) -> str:
    steps = " ".join(f"{step.kind} {step.value}" for step in problem.place.steps if step.kind != "tag")
    hint = f" ? {_filled(problem.hint, problem.values)}" if problem.hint else ""
    return f"{steps}: {problem.code}: {_filled(problem.message, problem.values)}{hint}"


def _filled(message: str, values: Any) -> str:
    return message.format_map(
        {k: _filled(v.text, v.values) if isinstance(v, Message) else v for k, v in values.items()}
    )


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_all_faults_are_reported(case: dict[str, Any]) -> None:
    parts = {"header": case["header"]} if "header" in case else {}
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(case["template"], **parts), case.get("names"), case.get("aliases"), cache=False)
    assert [worded(problem) for problem in caught.value.problems] == case["problems"]
