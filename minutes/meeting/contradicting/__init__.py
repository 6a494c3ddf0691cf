"""What contradicts itself in a meeting, by topic: warnings, and hints where it may be meant.

A contradiction is a warning with a place: a figure may have to be printed as it was announced. A doubt is a hint.
"""

from minutes.model.validation.validate import contradictions

__all__ = ["contradictions"]
