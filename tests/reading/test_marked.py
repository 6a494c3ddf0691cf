"""Faults are found where they are marked."""

import pytest

from minutes.problems import InputError, Severity
from minutes.reading.meeting import read_text
from tests.reading.marked import CASES, Case, agree, cases, problems, worded


@pytest.mark.parametrize("case", cases("syntax.txt"), ids=str)
def test_a_text_that_is_not_yaml_is_one_explained_problem(case):
    found = problems(case.text)
    assert len(found) == 1
    agree(found, case.marks())
    assert found[0].hint or case.title.startswith("JSON")


@pytest.mark.parametrize("case", cases("content.txt"), ids=str)
def test_a_fault_of_content_is_found_in_its_place(case):
    agree(problems(case.text), case.marks())


@pytest.mark.parametrize("text", ["title:Họp\nend: 17h00\n", "title Họp\n\nend: 17h00\n", "title Họp\nend: 17h00\n"])
def test_a_first_line_that_names_nothing_is_found_above_the_line_that_fails(text):
    (problem,) = problems(text)
    assert problem.place[1:3] == (1, 1)
    assert problem.code == ("missing-space" if ":H" in text else "missing-colon")


def test_twelve_faults_are_twelve_problems_in_the_order_of_their_lines():
    text = (CASES / "twelve-faults.yaml").read_text("utf-8")
    found = problems(text, "tests/reading/cases/twelve-faults.yaml")
    agree(found, Case("", text).marks())
    assert len(found) == 12
    assert all(problem.severity is Severity.ERROR for problem in found)


def test_a_problem_names_the_file_the_line_the_field_and_the_nearest_name():
    (problem,) = problems("title: Họp\nagenda:\n  - titel: Một\n")
    assert worded(problem) == ("hop.yaml:3:5: agenda[1].titel: there is no such field\n  did you mean title (tiêu đề)?")


def test_fields_are_named_in_english_and_counted_from_one():
    (problem,) = problems("title: Họp\nchương trình:\n  - Một\n  - biểu quyết:\n      tán thành: chín\n")
    assert problem.place.field == "agenda[2].ballots.in_favour"


def test_an_error_brings_the_warnings_along():
    found = problems("title: Họp #12\npresidr: A\n")
    assert [problem.severity for problem in found] == [Severity.WARNING, Severity.ERROR]
    with pytest.raises(InputError):
        read_text("title: Họp #12\npresidr: A\n")
