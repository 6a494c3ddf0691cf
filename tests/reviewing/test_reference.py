"""The page of what the audit looks for is current, and tells all of it."""

from minutes.auditing import rules
from minutes.reviewing.reference import page
from tests.kept import ROOT


def test_the_page_of_the_audit_is_current():
    assert (ROOT / "docs" / "content-rules.md").read_text("utf-8") == page(), (
        "run python -m minutes.reviewing.reference docs/content-rules.md"
    )


def test_each_fault_is_on_this_page_or_on_that_of_the_form():
    both = page() + (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert [
        fault.name for fault in rules() if f"| `{fault.name}` |" not in both and f"### {fault.name}\n" not in both
    ] == []
