"""All recognisers in their order: what an earlier one is certain of, a later one leaves."""

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
    """The document with the parts that are certain."""
    anatomy = Anatomy(document, standard, requirements(standard.name).words)
    for find in STAGES:
        find(anatomy)
    return anatomy
