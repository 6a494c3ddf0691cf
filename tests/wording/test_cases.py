"""The lines of ``cases/*.txt``: ``expression => what it says``.

An expression is Python; ``2018-12-05`` and ``17:00`` are a date and a time. A blank is shown as ``<field>``, several
lines with `` / `` between them, ``!`` before the name of an error means that it is raised.
"""

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from unicodedata import normalize

import pytest

from minutes.richtext import Blank, Phrase
from minutes.wording.filters import FILTERS, MODULES
from minutes.wording.phrases import HouseStyle

CASES = Path(__file__).parent / "cases"
DATE = re.compile(r"\b(\d{4}-\d\d-\d\d)\b")
TIME = re.compile(r"\b(\d\d:\d\d)\b")
NAMES = {
    **{name: value for module in MODULES for name, value in vars(module).items() if name[0] != "_"},
    **FILTERS,
    "Blank": Blank,
    "day": date.fromisoformat,
    "hour": time.fromisoformat,
    "PARTY": HouseStyle(address="đồng chí", end_mark=".", same_day=True),
    "SOUTH": HouseStyle(zero_tens="lẻ", thousand="ngàn", clock="17h00", padded_hours=False),
    "COMPANY": HouseStyle(address="ông/bà", position_joint=", chức vụ ", participants="cổ đông", percent_gap=True),
}


def read() -> Iterator[tuple[str, str]]:
    for path in sorted(CASES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                expression, _, expected = line.partition(" => ")
                yield expression.strip(), expected.strip()


LINES = list(read())


def said(value: object) -> str:
    if isinstance(value, Phrase):
        return "".join(f"<{run.field}>" if isinstance(run, Blank) else run.text for run in value.runs)
    if isinstance(value, (list, tuple)):
        return " / ".join(said(one) for one in value)
    return str(value)


def evaluated(expression: str) -> object:
    source = TIME.sub(r'hour("\1")', DATE.sub(r'day("\1")', expression))
    return eval(source, {**NAMES})


@pytest.mark.parametrize(("expression", "expected"), LINES)
def test_it_is_said_as_the_case_says(expression, expected):
    assert normalize("NFC", expected) == expected
    if expected.startswith("!"):
        with pytest.raises(Exception, match=r".+") as raised:
            evaluated(expression)
        assert type(raised.value).__name__ == expected[1:]
    else:
        assert said(evaluated(expression)) == expected


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_every_way_of_saying_something_has_a_case(name):
    assert any(re.search(rf"\b{name}\(", expression) for expression, _ in LINES)
