"""Dump a Word file as text for review: for diffs, reference files in tests and ``minutes templates show``.

Each paragraph is a line that starts with the name of its style; tables are listed by row and cell; headers, footers,
notes, lists, styles, settings and properties are separate sections. The output is deterministic and omits what a reader
does not see: ids of editing sessions, proofing marks, the division of text into runs.

| mark | meaning |
|---|---|
| ``[Name · centred]`` | the paragraph's style and its direct formatting |
| ``⇥ ⏎ ⍽ ␣`` | tab, line break, no-break space, leading or trailing space |
| ``‹bold 13 pt: …›`` | text with direct formatting |
| ``‹field PAGE›``, ``‹picture …›`` | content other than text |
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.ooxml.dump.document import dump_document
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "document": "dump_document",
    })
