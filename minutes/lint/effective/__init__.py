"""Effective values: what Word shows of a document, through the whole inheritance of WordprocessingML.

>>> document = read_document(content, "bien-ban.docx")
>>> document.paragraphs[0].stretches[0].letters.size
13.0

The way of a value (ISO/IEC 29500-1, 17.7.2), later ones over earlier ones: the document's defaults, the table's style
with its conditions, the paragraph's style and what that is based on, the list's level, the paragraph itself; for
letters also the character style and the run. :mod:`reading` puts the parts together; each other module is one notion.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.lint.effective.document import read_document
    from minutes.lint.effective.drawings import drawings_of, pictures_of
    from minutes.lint.effective.paragraphs import twips
    from minutes.lint.effective.sections import shows_even
    from minutes.lint.effective.theme import Theme
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "document": "read_document",
            "drawings": "drawings_of pictures_of",
            "paragraphs": "twips",
            "sections": "shows_even",
            "theme": "Theme",
        },
    )
