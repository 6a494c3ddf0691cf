"""The examples of the page about templates do what the page says, and its lists are complete."""

import re
from pathlib import Path

import pytest
import yaml

from minutes.engine.runtime.filters import FILTERS
from minutes.engine.runtime.tests import TESTS
from minutes.engine.template import Template
from tests.engine.paper import paper, printed

PAGE = (Path(__file__).parents[2] / "docs" / "template-language.md").read_text("utf-8")
FILES = re.findall(r"```template (\S+)\n(.*?)```\n\n", PAGE, re.DOTALL)
EXAMPLES = re.findall(
    r"```template\n(.*?)```\n\n```data\n(.*?)```\n\n```prints\n(.*?)```",
    re.sub(r"```template \S+\n.*?```\n\n", "", PAGE, flags=re.DOTALL),
    re.DOTALL,
)


@pytest.mark.parametrize("example", EXAMPLES, ids=[template.split("\n")[0][:40] for template, _, _ in EXAMPLES])
def test_an_example_prints_what_the_page_says(example: tuple[str, str, str], tmp_path: Path) -> None:
    template, data, expected = example
    for name, text in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(paper(text))
    done = Template.compile(paper(template), folder=str(tmp_path), cache=False).render(yaml.safe_load(data))
    assert printed(done.content) == expected.strip()
    assert len(EXAMPLES) == PAGE.count("```template\n")


def test_all_filters_and_tests_are_named() -> None:
    words = set(re.findall(r"\w+", PAGE.split("## Operators, filters, tests")[1]))
    named = {name for name in (*FILTERS, *TESTS) if name.isalpha()}
    aliases = {"d", "e", "escape", "safe", "equalto", "lessthan", "greaterthan"}
    assert named - aliases <= words
