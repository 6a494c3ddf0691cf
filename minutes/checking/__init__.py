"""Any Word file against a standard: what is known of it, what is what in it, and which rules it does not keep.

Knows nothing of templates or meetings.
"""

from minutes.lint.effective.document import read_document
from minutes.lint.explaining import Explanation, explain
from minutes.lint.linter import check, rules_of
from minutes.lint.rules.findings import Finding

__all__ = ["Explanation", "Finding", "check", "explain", "read_document", "rules"]
