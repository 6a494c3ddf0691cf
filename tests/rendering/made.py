"""Documents from a few lines of YAML, through the whole of reading and rendering."""

from pathlib import Path

from minutes.reading.meeting import read_text
from minutes.rendering.document import Document
from minutes.rendering.renderer import render

SHORT = """
title: Giao ban tuần
start: 8h00 ngày 13/12/2018
end: 9h00
place: Phòng họp số 1
presider: Nguyễn Văn A
secretary: Trần Thị B
attendees: [các trưởng phòng]
organization: {name: Ủy ban nhân dân xã Ví Dụ, abbreviation: UBND}
recipients: [Các thành viên UBND xã]
archive: VT
agenda: [Kiểm điểm công việc tuần]
"""


def document(text: str, folder: Path | str = ".") -> Document:
    return render(read_text(text, "hop.yaml", folder))
