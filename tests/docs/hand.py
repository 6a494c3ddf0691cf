"""A template changed as a person changes it in Word, and saved as another program saves: what the guide tells to do."""

from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

WIDTHS = (11.6, 43.4, 30, 30, 26, 24)
"""Of the columns of the task table when there is one more, in millimetres."""


class Hand:
    """An opened template; ``saved`` is what lies in the file afterwards."""

    def __init__(self, content: bytes) -> None:
        self._document = Document(BytesIO(content))

    @property
    def saved(self) -> bytes:
        """The file as it is stored now."""
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()

    def type_over(self, old: str, new: str) -> None:
        """Mark a text in its paragraph and type another one; it must lie in one run."""
        run = next(run for run in self._paragraph(old).runs if old in run.text)
        run.text = run.text.replace(old, new)

    def type_above(self, place: str, text: str) -> None:
        """Press Enter before the paragraph that holds ``place``, and type a paragraph of the same style."""
        below = self._paragraph(place)
        above = Paragraph(deepcopy(below._p), below._parent)
        below._p.addprevious(above._p)
        _empty(above._p)
        above.add_run(text)

    def insert_column(self, table: str, heading: str, tag: str) -> None:
        """Layout, Insert Right, in the last column of the table with the heading cell ``table``; then type into it.

        The tag goes into the third row, and the columns are dragged to :data:`WIDTHS`.
        """
        found = next(one for one in self._document.tables if table in [cell.text for cell in one.rows[0].cells])
        found._tbl.tblGrid.append(deepcopy(found._tbl.tblGrid[-1]))
        for row in found.rows:
            last = row._tr.tc_lst[-1]
            last.addnext(deepcopy(last))
            _empty(row._tr.tc_lst[-1])
        for row in found.rows:
            for cell, width in zip(row.cells, WIDTHS, strict=True):
                cell.width = Mm(width)
        for column, width in zip(found._tbl.tblGrid, WIDTHS, strict=True):
            column.set(qn("w:w"), str(round(width * 56.7)))
        found.rows[0].cells[-1].paragraphs[0].add_run(heading)
        found.rows[2].cells[-1].paragraphs[0].add_run(tag)

    def _paragraph(self, text: str) -> Any:
        return next(paragraph for paragraph in self._document.paragraphs if text in paragraph.text)


def _empty(element: Any) -> None:
    for run in list(element.iter(qn("w:r"))):
        run.getparent().remove(run)


TITLE = "BIÊN BẢN HỌP GIAO BAN"
HEADING, TAG = "Điều kiện", "{{ việc.điều_kiện | viết_hoa_đầu | optional }}"
SENTENCE = "Tài liệu kèm theo là bộ phận không tách rời của biên bản này."


def changed(content: bytes) -> bytes:
    """The built-in template after what the guide explains: another title, one column more, one sentence more."""
    hand = Hand(content)
    hand.type_over("BIÊN BẢN", TITLE)
    hand.insert_column("Nội dung công việc", HEADING, TAG)
    hand.type_above("câu_thông_qua", "{% needs các_dòng_kèm_theo %}" + SENTENCE)
    return hand.saved


def mistaken(content: bytes) -> bytes:
    """The built-in template after two slips: a letter of a name, and a brace that is gone."""
    hand = Hand(content)
    hand.type_over("{{ mục_đích }}", "{{ mục_địch }}")
    hand.type_over("{{ thành_phần | leaders }}", "{{ thành_phần | leaders }")
    return hand.saved
