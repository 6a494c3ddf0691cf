"""How wide the place is in which a paragraph stands, in millimetres."""

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy


def room(anatomy: Anatomy, paragraph: Paragraph) -> float | None:
    """The width of its cell, without regard to padding, or of the page's text; None: not known."""
    document = anatomy.document
    if paragraph.cell is None:
        section = document.sections[paragraph.section] if paragraph.section < len(document.sections) else None
        if section is None or section.width is None or section.left is None or section.right is None:
            return None
        return section.width - section.left - section.right - paragraph.shape.left - paragraph.shape.right
    cell = paragraph.cell
    widths = document.tables[cell.table - 1].widths
    later = (one for one in anatomy.columns(cell.table, cell.row) if one > cell.column)
    end = min(later, default=len(widths) + 1)
    return sum(widths[cell.column - 1 : end - 1]) or None
