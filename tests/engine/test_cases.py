"""Templates with data and what they print."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from minutes.engine.template import Template
from tests.engine.paper import paper, printed

CASES = [
    case
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_template_prints_what_it_should(case: dict[str, Any]) -> None:
    done = Template.compile(paper(case["template"]), cache=False).render(case["data"])
    assert printed(done.content) == case["prints"]
    assert [missing.name for missing in done.missing] == case.get("missing", [])
