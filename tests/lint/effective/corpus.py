"""Documents as programs make them, whole ones: ours, python-docx's, and imitations of those that cannot be run here."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm, Pt

from minutes.reading.meeting import read_meeting
from minutes.rendering.renderer import render

ROOT = Path(__file__).parents[3]


@cache
def ours(example: str) -> bytes:
    """An example, rendered."""
    return render(read_meeting(ROOT / "examples" / example / "meeting.yaml")).content


@cache
def python_docx() -> bytes:
    """The default template of python-docx, with its theme, its styles and a table with conditions."""
    document = docx.Document()
    document.add_heading("Biên bản họp", 0)
    for level in (1, 2, 3):
        document.add_heading(f"Mục cấp {level}", level)
    document.add_paragraph("Gạch đầu dòng", style="List Bullet")
    document.add_paragraph("Đánh số", style="List Number")
    document.add_paragraph("Trích dẫn", style="Intense Quote")
    paragraph = document.add_paragraph("Nội dung ")
    paragraph.add_run("đậm").bold = True
    paragraph.add_run(" và ").italic = True
    paragraph.add_run("nhấn mạnh", style="Intense Emphasis").font.size = Pt(15)
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_before, form.left_indent = Mm(10), Pt(6), Mm(5)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(18)
    for style in ("Table Grid", "Light Shading Accent 1", "Medium Grid 1 Accent 2"):
        _table(document, style)
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin = Mm(210), Mm(297), Mm(30)
    return _saved(document)


def _table(document: object, style: str) -> None:
    table = document.add_table(rows=4, cols=3, style=style)  # type: ignore[attr-defined]
    for number, cell in enumerate(table._cells):
        cell.text = f"Ô {number}"
    document.add_paragraph(f"Sau bảng {style}")  # type: ignore[attr-defined]


def _saved(document: object) -> bytes:
    made = io.BytesIO()
    document.save(made)  # type: ignore[attr-defined]
    return made.getvalue()


CORPUS: dict[str, Callable[[], bytes]] = {
    "day-du": lambda: ours("day-du"),
    "ubnd-quan-long-bien": lambda: ours("ubnd-quan-long-bien"),
    "python-docx": python_docx,
}
