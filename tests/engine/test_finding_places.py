"""A fault is told with a place that somebody finds who has the page before them."""

from pathlib import Path

import pytest
import yaml

from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "places.yml").read_text("utf-8"))
HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'


def lined(template: str) -> str:
    return "\n".join(HEADING.format(line[2:]) if line.startswith("# ") else line for line in template.split("\n"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_fault_is_found_by_its_place(case: dict[str, str]) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(lined(case["template"])), cache=False)
    [problem] = caught.value.problems
    steps = problem.place.steps[:-1]
    assert " ".join(f"{step.kind} {step.value}" for step in steps) == case["place"]
