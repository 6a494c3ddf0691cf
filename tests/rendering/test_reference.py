"""The page of filters and measures says what there is."""

from pathlib import Path

import pytest

from minutes.layout import MEANINGS, TITLES
from minutes.rendering.reference import page, summary
from minutes.wording import FILTER_ALIASES, FILTERS


def test_the_page_of_filters_is_current():
    assert Path("docs/filters.md").read_text("utf-8") == page(), (
        "run: python -m minutes.rendering.reference docs/filters.md"
    )


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_has_a_vietnamese_name_and_says_what_it_makes(name):
    assert name in FILTER_ALIASES.values()
    assert summary(FILTERS[name])


def test_every_measure_has_a_vietnamese_name_and_a_meaning():
    assert MEANINGS.keys() == TITLES.keys()
