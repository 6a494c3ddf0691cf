"""The page of the rules is current and tells all of them."""

from minutes.checking import rules
from minutes.checking.reference import page
from minutes.standards import load
from tests.kept import ROOT


def test_the_page_of_the_rules_is_current():
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == page(), (
        "run python -m minutes.checking.reference docs/rules.md"
    )


def test_every_rule_has_a_section_and_a_line_in_the_table():
    text = page()
    for rule in rules(load("nd30")):
        assert f"\n### {rule.name}\n" in text
        assert f"| [{rule.name}](#{rule.name}) | {rule.grade} |" in text
