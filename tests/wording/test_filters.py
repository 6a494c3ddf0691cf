import subprocess
import sys
from unicodedata import normalize

import pytest

from minutes.wording.dates import clock
from minutes.wording.filters import FILTER_ALIASES, FILTERS, bound, needs_house_style
from minutes.wording.numbers import number
from minutes.wording.phrases import HouseStyle, said_as


def test_the_usage_is_bound_where_it_matters():
    from datetime import time

    filters = bound(HouseStyle(clock="17h00"))
    assert filters["clock"](time(8)) == "08h00"
    assert filters["number"] is number
    assert filters["giờ"] is filters["clock"]
    assert set(filters) == set(FILTERS) | set(FILTER_ALIASES)


def test_a_keyword_named_usage_marks_a_function():
    assert needs_house_style(clock)
    assert not needs_house_style(number)


def test_vietnamese_names_are_identifiers_of_a_template_and_lead_to_a_filter():
    for alias, name in FILTER_ALIASES.items():
        assert alias == normalize("NFC", alias)
        assert alias.isidentifier()
        assert name in FILTERS


def test_every_filter_has_a_vietnamese_name_and_a_description():
    assert set(FILTER_ALIASES.values()) == set(FILTERS)
    for function in FILTERS.values():
        assert function.__doc__


def test_no_filter_hides_one_of_jinja():
    from jinja2.filters import FILTERS as JINJA

    assert not set(FILTERS) & set(JINJA)


def test_a_taken_name_is_refused():
    with pytest.raises(ValueError, match="two filters are called number"):
        said_as("số khác")(number)

    def another() -> str:
        return ""

    with pytest.raises(ValueError, match="two filters are called số"):
        said_as("số")(another)
    assert "another" not in FILTERS


def test_wording_loads_nothing_that_is_slow_to_load():
    names = "babel dataclasses inspect jinja2 lxml msgspec zipfile fractions".split()
    program = f"import sys, minutes.wording; print([n for n in {names} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
