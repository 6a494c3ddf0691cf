"""Any Word file against a standard: what is known of it, what is what in it, and which rules it does not keep.

Knows nothing of templates or meetings.
"""

from minutes.checking.checking import check, rules_of
from minutes.checking.effective.reading import read_document
from minutes.checking.explaining import Explanation, explain
from minutes.checking.judging.findings import Finding

__all__ = ["Explanation", "Finding", "check", "explain", "read_document", "rules"]
