"""The forms are right Word files, and hold what their data says."""

import re
from collections.abc import Iterator

import pytest
import yaml

from minutes.problems import Severity
from minutes.reading.meeting import read_meeting
from tests.learning.forms import FORMS
from tests.proof import dump, validate

IN_WORDS = re.compile(r"\d+h\d\d.*|\d+/\d+/\d{4}")
"""Moments, which most forms print in words: 14 giờ 00, thứ Ba, ngày 03 tháng 3 năm 2026."""


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_a_right_word_file(name: str) -> None:
    assert validate(FORMS[name].content) == []


@pytest.mark.parametrize("name", FORMS)
def test_the_data_of_a_form_is_read_without_a_warning(name: str) -> None:
    found = read_meeting(FORMS[name].data).problems
    assert [problem for problem in found if problem.severity is not Severity.HINT] == []


@pytest.mark.parametrize("name", FORMS)
def test_a_form_prints_its_data(name: str) -> None:
    printed = plain(dump(FORMS[name].content))
    values = texts(yaml.safe_load(FORMS[name].data.read_text("utf-8")))
    assert [value for value in values if plain(value) not in printed and not IN_WORDS.fullmatch(value)] == []


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().rstrip(".").casefold()


def texts(data: object) -> Iterator[str]:
    if isinstance(data, dict | list):
        for one in data.values() if isinstance(data, dict) else data:
            yield from texts(one)
    elif not isinstance(data, bool):
        yield from str(data).splitlines()
