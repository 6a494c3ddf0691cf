"""A Word file as text that a person can review: for git, for goldens, for ``minutes templates show``.

A paragraph a line, its style's name in front; tags as typed; tables by row and cell; headers, footers and notes as
sections of their own; the styles' table at the end. The same document gives the same text, and what is not shown
(identifiers of editing sessions, proofing marks, how text is cut into runs) does not matter to a reader.

| mark | meaning |
|---|---|
| ``[Name · centred]`` | the paragraph's style and what is set beside it |
| ``⇥ ⏎ ⍽ ␣`` | tab, line break, no-break space, a space at an end |
| ``‹bold 13 pt: …›`` | text with formatting of its own |
| ``‹field PAGE›``, ``‹picture …›`` | what is no text |
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.ooxml.dump.document import dump_document
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "document": "dump_document",
        },
    )
