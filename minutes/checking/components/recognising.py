"""All recognisers in their order: what an earlier one is certain of, a later one leaves."""

from minutes.checking.components.anatomy import Anatomy
from minutes.checking.components.appendices import find_appendices
from minutes.checking.components.endings import find_end
from minutes.checking.components.heads import find_head
from minutes.checking.components.numbers import find_numbers
from minutes.checking.components.rulings import find_rules
from minutes.checking.components.styles import find_by_style
from minutes.checking.components.tables import find_tables
from minutes.checking.components.texts import find_body
from minutes.checking.components.titles import find_titles
from minutes.checking.facts import Document
from minutes.standards.records import Standard
from minutes.standards.requirements import requirements

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
