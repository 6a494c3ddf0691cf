"""Automatic fixes in a copy that change no words: page, formatting, spacing, page number, separator lines."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.fix.fix import fix_document
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "fix": "fix_document",
    })
