"""Mending in a copy what rules find and no word depends on: page, letters, spacing, page number, drawn lines.

>>> mended = mend(content, "bien-ban.docx", load("nd30"))
>>> mended.done, mended.left            # what was found and is no longer, and what is still found
"""

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
