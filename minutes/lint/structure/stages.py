"""All recognition stages in order; a later one keeps what an earlier one marked."""

from minutes.lint.document import Document
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.body import find_appendices, find_body, find_by_style, find_numbers, find_tables
from minutes.lint.structure.end import find_end
from minutes.lint.structure.head import find_head, find_rules, find_titles
from minutes.standards import Standard, requirements

STAGES = (
    find_by_style, find_head, find_titles, find_end, find_appendices, find_numbers, find_tables, find_body,
    find_rules,
)  # fmt: skip


def recognise(document: Document, standard: Standard) -> Anatomy:
    """Return the document with its certain components."""
    anatomy = Anatomy(document, standard, requirements(standard.name).words)
    for find in STAGES:
        find(anatomy)
    return anatomy
