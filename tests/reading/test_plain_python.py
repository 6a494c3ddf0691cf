"""PyYAML's Python parser gives the same trees and the same problems as its C parser."""

import pytest

from minutes.reading import yaml as composing
from minutes.reading.yaml import Parser
from tests.reading.marked import agree, cases, problems


@pytest.fixture(autouse=True)
def _without_c(monkeypatch):
    monkeypatch.setattr(composing, "_LOADER", type("Loader", (composing._NoGuesses, Parser), {}))


@pytest.mark.parametrize("case", cases("content.txt"), ids=str)
def test_the_same_faults_are_found(case):
    agree(problems(case.text), case.marks())


@pytest.mark.parametrize("case", cases("syntax.txt"), ids=str)
def test_what_is_not_yaml_is_one_problem(case):
    assert len(problems(case.text)) == 1
