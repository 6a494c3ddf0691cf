"""Automatic fixes in a copy that change no words: page, formatting, spacing, page number, separator lines."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.fix.fix import fix_document
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "fix": "fix_document",
        },
    )
