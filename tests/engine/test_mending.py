"""What people type who do not know the language: the tag that is meant is said once, and nothing that follows of it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from minutes.engine.template import Template
from minutes.problems import Problem, TemplateError
from tests.engine.paper import paper
from tests.engine.test_faults import worded

PAGE = yaml.safe_load((Path(__file__).parent / "cases" / "mending.yml").read_text("utf-8"))


class Listed(dict[str, Any]):
    """The names of a list's items."""

    many = True


def offered(names: Any) -> Any:
    """Names as the engine takes them; in the page a list stands around the names of its items."""
    if isinstance(names, list):
        return Listed(offered(names[0]) or {})
    return {name: offered(below) for name, below in names.items()} if names is not None else None


def faults(template: str) -> tuple[Problem, ...]:
    try:
        Template.compile(paper(template), offered(PAGE["names"]), PAGE["aliases"], PAGE["filters"], cache=False)
    except TemplateError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("case", PAGE["cases"], ids=[case["case"] for case in PAGE["cases"]])
def test_the_tag_that_is_meant_is_said_and_nothing_that_follows_of_it(case: dict[str, Any]) -> None:
    assert [worded(problem) for problem in faults(case["template"])] == case["problems"]
