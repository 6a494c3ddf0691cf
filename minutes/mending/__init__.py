"""Mending in a copy what rules find and no word depends on: page, letters, spacing, page number, drawn lines.

>>> mended = mend(content, "bien-ban.docx", load("nd30"))
>>> mended.done, mended.left            # what was found and is no longer, and what is still found
"""

from minutes.fix.fix import Mended, mend

__all__ = ["Mended", "mend"]
