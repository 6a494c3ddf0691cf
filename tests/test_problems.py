"""Errors of files are said in words of the catalogue, whatever language the system speaks."""

import errno
import os
from pathlib import Path

import pytest

from minutes.problems import REASONS, reason

CASES = [line for line in Path(__file__).with_name("reasons.txt").read_text("utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize("case", CASES)
def test_an_error_of_the_system_is_said_as(case: str) -> None:
    name, said = case.split(" => ")
    number = getattr(errno, name)
    assert str(reason(OSError(number, os.strerror(number)))) == said


def test_an_error_without_a_number_is_said_by_its_name() -> None:
    assert reason(OSError("somebody raised it")) == "OSError"


def test_a_reason_is_a_part_of_a_sentence() -> None:
    assert [one for one in REASONS.values() if one[0].isupper() or one.endswith(".")] == []
