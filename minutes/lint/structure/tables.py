"""The text in tables of data, with their titles and the notes below them."""

import re

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import words
from minutes.problems import N_

_CAPTION = re.compile(r"(?:Bảng|Biểu|Biểu đồ|Hình|Sơ đồ)(?: số)? [\dIVX]+(?:\.\d+)*[.:] ?\S.*")
_NOTE = re.compile(r"(?:Nguồn|Ghi chú|Chú thích|Đơn vị tính|ĐVT) ?:.*")


def find_tables(anatomy: Anatomy) -> None:
    """Mark the cells of tables with lines, and what stands beside them."""
    tables = anatomy.document.tables
    for paragraph in anatomy.body:
        if paragraph.cell is None:
            _beside(anatomy, paragraph)
            continue
        if not paragraph.text.strip():
            continue
        table = tables[paragraph.cell.table - 1]
        if not table.bordered:
            continue
        if paragraph.cell.row <= table.header_rows:
            anatomy.mark(paragraph, "table_head", N_("stands in the first row of a table with lines"))
        else:
            anatomy.mark(paragraph, "table_text", N_("stands in a table with lines"))


def _beside(anatomy: Anatomy, paragraph: Paragraph) -> None:
    text = words(paragraph)
    if _CAPTION.fullmatch(text):
        anatomy.mark(paragraph, "caption", N_("the title of a table or a picture with its number"))
    elif _NOTE.fullmatch(text):
        anatomy.mark(paragraph, "table_note", N_("a note to a table"))
