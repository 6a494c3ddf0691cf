"""Normalize: replace each tag by one node, however Word split and changed its text."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.normalize.lexer import find_tags
    from minutes.engine.normalize.paragraphs import content_of, trim
    from minutes.engine.normalize.runs import Piece, flow, normalize_story, tags_in_order, too_many_tags
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "lexer": "find_tags",
        "paragraphs": "content_of trim",
        "runs": "Piece flow normalize_story tags_in_order too_many_tags",
    })
