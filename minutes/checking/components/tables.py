"""The text in tables of data."""

from minutes.checking.components.anatomy import Anatomy
from minutes.problems import N_


def find(anatomy: Anatomy) -> None:
    """Mark the cells of tables with lines."""
    tables = anatomy.document.tables
    for paragraph in anatomy.body:
        if paragraph.cell is None or not paragraph.text.strip():
            continue
        table = tables[paragraph.cell.table - 1]
        if not table.bordered:
            continue
        if paragraph.cell.row <= table.header_rows:
            anatomy.mark(paragraph, "table_head", N_("stands in the first row of a table with lines"))
        else:
            anatomy.mark(paragraph, "table_text", N_("stands in a table with lines"))
