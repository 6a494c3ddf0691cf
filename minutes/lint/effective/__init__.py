"""Effective values: the formatting that Word displays, resolved through the inheritance of WordprocessingML.

>>> document = read_document(content, "bien-ban.docx")
>>> document.paragraphs[0].stretches[0].letters.size
13.0

Precedence, lowest first (ISO/IEC 29500-1, 17.7.2): document defaults, table style with its conditions, paragraph style
with its ancestors, list level, direct paragraph formatting; for characters also the character style and the run.
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.lint.effective.document import read_document
    from minutes.lint.effective.drawings import drawings_of, pictures_of
    from minutes.lint.effective.paragraphs import twips
    from minutes.lint.effective.sections import shows_even
    from minutes.lint.effective.theme import Theme
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "document": "read_document",
        "drawings": "drawings_of pictures_of",
        "paragraphs": "twips",
        "sections": "shows_even",
        "theme": "Theme",
    })
