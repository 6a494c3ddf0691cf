"""What a person types into LibreOffice, as the flat file that it reads: the same small language as ``paper``."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from tests.engine.paper import CELLS

URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = f'xmlns:office="{URN}:office:1.0" xmlns:text="{URN}:text:1.0" xmlns:table="{URN}:table:1.0" '
STYLES = """
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm"
fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
"""


def typed(body: str, header: str, footer: str) -> bytes:
    """An OpenDocument text: lines are paragraphs, lines with bars rows; every third word was made bold afterwards."""
    stories = f"<style:header>{_blocks(header)}</style:header><style:footer>{_blocks(footer)}</style:footer>"
    master = f'<style:master-page style:name="Standard" style:page-layout-name="page">{stories}</style:master-page>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMES}xmlns:style="{URN}:style:1.0" '
        f'xmlns:fo="{URN}:xsl-fo-compatible:1.0" office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">{STYLES}'
        f"<office:master-styles>{master}</office:master-styles>"
        f"<office:body><office:text>{_blocks(body)}</office:text></office:body></office:document>"
    ).encode()


def _blocks(text: str) -> str:
    return "".join(_grouped(text.strip("\n").splitlines()))


def _grouped(lines: list[str]) -> Iterator[str]:
    rows: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            columns = len(CELLS.split(rows[0].strip("|")))
            grid = f'<table:table-column table:number-columns-repeated="{columns}"/>'
            yield f"<table:table>{grid}{''.join(map(_row, rows))}</table:table>"
            rows = []
        if line:
            yield _paragraph(line)


def _row(line: str) -> str:
    cells = (f"<table:table-cell>{_paragraph(cell)}</table:table-cell>" for cell in CELLS.split(line.strip("|")))
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _paragraph(text: str) -> str:
    words = re.findall(r"\s*\S+", text.strip(" ¶"))
    bold = (f'<text:span text:style-name="Bold">{escape(word)}</text:span>' for word in words[2::3])
    words[2::3] = bold
    plain = [word if word.startswith("<text:span") else escape(word) for word in words]
    return f"<text:p>{''.join(plain)}</text:p>"
