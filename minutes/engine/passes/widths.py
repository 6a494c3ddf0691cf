"""How wide the text is where a table of data may be put: the section's, or the cell's (17.6.11, 17.4.71)."""

from typing import TYPE_CHECKING

from minutes.engine.stories import Story
from minutes.engine.xml import ancestor
from minutes.ooxml.oxml import SECT_PR, TC, P, W, number
from minutes.ooxml.units import Length

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELL_MARGINS = 216
"""Left and right margin of a cell in Word's default table, in twips."""


def text_widths(story: Story) -> "dict[_Element, int]":
    """For each paragraph the width of its text in EMU, where the template says it."""
    widths: dict[_Element, int] = {}
    section = 0
    # A section's properties stand behind what belongs to it.
    for node in reversed(list(story.root.iter(P, SECT_PR))):
        if node.tag == SECT_PR:
            section = _section_width(node)
            continue
        cell = ancestor(node, TC)
        width = _cell_width(cell) if cell is not None else section
        if width > 0:
            widths[node] = width
    return widths


def _section_width(section: "_Element") -> int:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return 0
    return _twips(size, "w") - _twips(margins, "left") - _twips(margins, "right") - _twips(margins, "gutter")


def _cell_width(cell: "_Element") -> int:
    width = cell.find(f"{W}tcPr/{W}tcW")
    if width is None or width.get(f"{W}type") != "dxa":
        return 0
    return _twips(width, "w") - Length.twips(_CELL_MARGINS)


def _twips(element: "_Element", name: str) -> int:
    return Length.twips(number(element, name))
