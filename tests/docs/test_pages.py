"""The reference pages are current, and each tells all that there is."""

import pytest

from minutes.audit.faults import rules as content_rules
from minutes.layout.layout import MEANINGS, TITLES
from minutes.lint.linter import rules_of
from minutes.standards.standard import load
from minutes.wording.filters import FILTER_ALIASES, FILTERS
from tools.docs.pages import DOCS, PAGES, summary


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_current(name):
    assert (DOCS / name).read_text("utf-8") == PAGES[name](), "run python -m tools.docs"


def test_every_rule_has_a_section_and_a_line_in_the_table():
    text = PAGES["rules.md"]()
    for rule in rules_of(load("nd30")):
        assert f"\n### {rule.name}\n" in text
        assert f"| [{rule.name}](#{rule.name}) | {rule.grade} |" in text


def test_each_fault_of_the_content_is_on_its_page_or_on_that_of_the_form():
    both = PAGES["content-rules.md"]() + PAGES["rules.md"]()
    told = [f"| `{one.name}` |" in both or f"### {one.name}\n" in both for one in content_rules()]
    assert told
    assert all(told)


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_has_a_vietnamese_name_and_says_what_it_makes(name):
    assert name in FILTER_ALIASES.values()
    assert summary(FILTERS[name])


def test_every_measure_has_a_vietnamese_name_and_a_meaning():
    assert MEANINGS.keys() == TITLES.keys()
