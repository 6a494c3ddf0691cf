"""What is learned from a finished document gives that document again."""

from pathlib import Path

import pytest

from minutes.learning.learner import Learned, learn
from minutes.learning.prove import render_with
from minutes.reading.meeting import read_meeting
from minutes.rendering.inspect import faults
from minutes.rendering.renderer import render
from tests.learning.forms import FORMS
from tests.learning.learned import EXAMPLES, learned_form
from tests.proof import dump, validate

RENDERED = ("ubnd-quan-long-bien", "day-du")


@pytest.fixture(scope="module", params=RENDERED)
def example(request: pytest.FixtureRequest) -> tuple[Path, Learned]:
    data = EXAMPLES / request.param / "meeting.yaml"
    reading = read_meeting(data)
    return data, learn(render(reading).content, "bien-ban.docx", reading)


def test_the_minutes_of_an_example_are_reproduced(example: tuple[Path, Learned]) -> None:
    assert example[1].differences == ()


def test_the_template_of_an_example_has_no_faults(example: tuple[Path, Learned]) -> None:
    assert faults(example[1].content, "mau.docx") == ()


def test_the_template_of_an_example_is_a_right_word_file(example: tuple[Path, Learned]) -> None:
    assert validate(example[1].content) == []


def test_the_template_of_an_example_says_nothing_of_the_meeting(example: tuple[Path, Learned]) -> None:
    assert [one for one in example[1].doubts if one.code != "fixed-text"] == []


def test_the_template_of_one_example_prints_the_other() -> None:
    small, large = (read_meeting(EXAMPLES / name / "meeting.yaml") for name in RENDERED)
    found = learn(render(large).content, "bien-ban.docx", large)
    said = dump(render_with(found.content, small))
    assert "Vũ Thu Hà" in said
    assert "Nguyễn Văn A" not in said


@pytest.mark.parametrize("name", FORMS)
def test_the_template_of_a_form_has_no_faults(name: str) -> None:
    found = learned_form(name)
    assert faults(found.content, "mau.docx") == ()
    assert validate(found.content) == []


DIFFERENCES = {
    "decree": ["Chủ trì (chủ tọa): Ông Nguyễn⍽Văn⍽A - Chủ tịch UBND phường⇥"],
    "party_cell": ["Tháng 3/2026"],
    "company": ["Quý II/2026"],
}
"""No-break spaces that the data do not have, and months and quarters in a form that no filter prints."""


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_reproduced_but_for_what_is_told(name: str) -> None:
    assert [one.values["old"] for one in learned_form(name).differences] == DIFFERENCES[name]
