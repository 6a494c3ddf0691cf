"""What stops a filled template is said in its author's words, with the tag."""

from pathlib import Path

import pytest

from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper
from tests.engine.test_faults import worded

CASES = [
    line.split(" => ")
    for line in (Path(__file__).parent / "cases" / "stops.txt").read_text("utf-8").splitlines()
    if line[0] != "#"
]


@pytest.mark.parametrize(("template", "problem"), CASES, ids=[case[0] for case in CASES])
def test_what_stops_a_template_is_told(template: str, problem: str) -> None:
    ready = Template.compile(paper(template), cache=False)
    with pytest.raises(TemplateError) as caught:
        ready.render({"x": "A"})
    assert worded(caught.value.problems[0]) == problem
