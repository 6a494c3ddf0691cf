"""All recognisers in their order: what an earlier one is certain of, a later one leaves."""

from minutes.checking.components import appendices, endings, heads, numbers, rulings, styles, tables, texts, titles
from minutes.checking.components.anatomy import Anatomy
from minutes.checking.facts import Document
from minutes.standards.records import Standard
from minutes.standards.requirements import requirements

STAGES = (
    styles.find, heads.find, titles.find, endings.find, appendices.find, numbers.find, tables.find, texts.find,
    rulings.find,
)  # fmt: skip


def recognise(document: Document, standard: Standard) -> Anatomy:
    """The document with the parts that are certain."""
    anatomy = Anatomy(document, standard, requirements(standard.name).words)
    for find in STAGES:
        find(anatomy)
    return anatomy
