"""Recognition of components: which paragraph is the national title, the summary, a point, the name of a signer.

Documents made from our templates are recognised by style names, others by text, position and neighbours. Uncertain
paragraphs stay unknown, and no rule judges them.
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.lint.structure.anatomy import (
        Anatomy, HEAD, SIGNATURE, Separator, TEXT, face, fold, font_of, is_rule, is_upper, room, words,
    )
    from minutes.lint.structure.body import shows_page
    from minutes.lint.structure.head import blocks, is_unassigned
    from minutes.lint.structure.stages import recognise
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "anatomy": "Anatomy HEAD SIGNATURE Separator TEXT face fold font_of is_rule is_upper room words",
        "body": "shows_page",
        "head": "blocks is_unassigned",
        "stages": "recognise",
    })
