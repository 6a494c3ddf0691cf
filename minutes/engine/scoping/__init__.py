"""Scoping: derive the scope of each block (runs, paragraphs, cells, rows) from the tree and move its tags there."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.scoping.expand import expand_blocks, separate_needs
    from minutes.engine.scoping.split import end_section, is_blank, keep_page_break
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "expand": "expand_blocks separate_needs",
        "split": "end_section is_blank keep_page_break",
    })
