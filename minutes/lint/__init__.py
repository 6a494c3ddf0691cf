"""Check any Word file against a standard: effective values, recognition of components, and rules."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.lint.document import Document, Letters, Paragraph, Section, Table
    from minutes.lint.effective import Theme, drawings_of, pictures_of, read_document, shows_even, twips
    from minutes.lint.linter import check, chosen, explain, rules_of, unknown_rule
    from minutes.lint.rules import Finding, allowed, aspect, citation, printed_widths
    from minutes.lint.structure import (
        Anatomy, HEAD, SIGNATURE, Separator, blocks, font_of, recognise, shows_page, words,
    )
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "document": "Document Letters Paragraph Section Table",
        "effective": "Theme drawings_of pictures_of read_document shows_even twips",
        "linter": "check chosen explain rules_of unknown_rule",
        "rules": "Finding allowed aspect citation printed_widths",
        "structure": "Anatomy HEAD SIGNATURE Separator blocks font_of recognise shows_page words",
    })
