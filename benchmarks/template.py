"""The template of the comparison, with docxtpl's prefixed tags, which our engine reads as well."""

import io
from collections.abc import Iterable
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

BODY = """
Thời gian bắt đầu: {{ start }}
Địa điểm: {{ place }}
Thành phần tham dự:
{%p for one in attendees %}
- {{ one.name }}, {{ one.positions | join(", ") }}
{%p endfor %}
Chủ trì: {{ presider.name }}, {{ presider.positions | join(", ") }}
Thư ký: {{ secretary.name }}, {{ secretary.positions | join(", ") }}
Nội dung:
{%p for item in agenda %}
{{ loop.index }}. {{ item.title }}
{%p for line in item.report.splitlines() %}
{{ line }}
{%p endfor %}
{%p if item.tables %}
{%p for table in item.tables %}
{{ table.caption }}
TABLE
{%p endfor %}
{%p endif %}
{%p if item.conclusions %}
Kết luận:
{%p for conclusion in item.conclusions %}
{{ loop.index }}) {{ conclusion }}
{%p endfor %}
{%p endif %}
{%p endfor %}
Cuộc họp kết thúc vào {{ end }} cùng ngày.
""".strip().splitlines()


def prefixed(lines_of_report: str = "item.report.splitlines()") -> bytes:
    """A Word file: header table, loops over paragraphs and rows, signature table.

    ``lines_of_report`` says how the template gets at the paragraphs of a report: docxtpl calls Python's method, for
    which our engine has no ear, so that data with ready lines name them instead.
    """
    document = docx.Document()
    _table(document, [["{{ organization.parent }}\n{{ organization.name }}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]])
    title = document.add_paragraph("BIÊN BẢN\n{{ title }}")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in BODY:
        if line == "TABLE":
            _table(document, _rows(4))
        else:
            _format(document.add_paragraph(line.replace("item.report.splitlines()", lines_of_report)))
    _table(document, [["THƯ KÝ\n\n{{ secretary.name }}", "CHỦ TỌA\n\n{{ presider.name }}"]])
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _format(paragraph: Any) -> None:
    """Direct formatting, as staff's own templates have it on every paragraph and run."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    layout = paragraph.paragraph_format
    layout.first_line_indent, layout.space_before, layout.space_after = Cm(1.27), Pt(3), Pt(3)
    for run in paragraph.runs:
        run.font.name, run.font.size = "Times New Roman", Pt(14)


def _rows(columns: int) -> list[list[str]]:
    cells = [f"{{{{ row[{number}] }}}}" for number in range(columns)]
    heads = [f"{{{{ table.header[{number}] }}}}" for number in range(columns)]
    return [heads, ["{%tr for row in table.rows %}"], cells, ["{%tr endfor %}"]]


def _table(document: Any, rows: Iterable[list[str]]) -> None:
    rows = list(rows)
    table = document.add_table(len(rows), max(len(row) for row in rows))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
            _format(cell.paragraphs[0])
