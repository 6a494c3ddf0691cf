"""Word files from a picture of the page in text, formatted directly as the decree's own files are, without styles.

``page: 25 20 35 20`` are the margins in millimetres: top, bottom, left, right. A paragraph is ``looks | text``; looks
are a size, an alignment, ``kept`` with the next, ``ruled`` below, words of :data:`LOOKS`, ``first=10`` (mm),
``before=6`` (pt), ``lines=1.5``. In a text
``^1^`` is a raised mark of a footnote, ``→`` a tab, ``↵`` a line break, ``{PAGE}`` a Word field, ``{line 23.3}`` a
drawn line (mm). ``table: 67.5 100`` begins a table without lines, ``grid: …`` one with lines; ``cell`` begins the next
cell, ``row`` the next row; ``end`` ends it. ``section`` begins a section with pages of its own. ``header: …`` is the
paragraph of the header from the second page on.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from tests.lint.effective.documents import NAMESPACES, OFFICE, packed

FOLDER = Path(__file__).parent
LOOKS = {
    "bold": "<w:b/>",
    "italic": "<w:i/>",
    "raised": '<w:vertAlign w:val="superscript"/>',
    "underlined": '<w:u w:val="single"/>',
}
USUAL = {"before": 0, "lines": 1, "first": 0}
ALIGNMENTS = ("left", "center", "right", "both")
INLINE = re.compile(r"\^(?P<raised>[^^]+)\^|(?P<tab>→)|(?P<break>↵)|\{line (?P<line>[\d.]+)\}|\{(?P<field>[A-Z]+)\}")
SECTION = "<!-- section -->"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>'
    "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)


def model(name: str) -> bytes:
    """The Word file of a picture in this folder."""
    return drawn(FOLDER.joinpath(f"{name}.txt").read_text("utf-8"))


def drawn(picture: str) -> bytes:
    """The Word file of a picture."""
    lines = [line.strip() for line in picture.splitlines() if line.strip() and not line.startswith("#")]
    header = [line.removeprefix("header:").strip() for line in lines if line.startswith("header:")]
    page = next(line for line in lines if line.startswith("page:"))
    body = [line for line in lines if not line.startswith(("header:", "page:"))]
    section = _section([float(one) for one in page.split()[1:]], bool(header))
    blocks = "".join(_blocks(iter(body))).replace(SECTION, f"<w:p><w:pPr>{section}</w:pPr></w:p>")
    written = {
        "document": f"<w:document {NAMESPACES}><w:body>{blocks}{section}</w:body></w:document>",
        "styles": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
    }
    if header:
        written["header1"] = f"<w:hdr {NAMESPACES}>{_paragraph(header[0])}</w:hdr>"
    return packed(written)


def _section(margins: list[float], numbered: bool) -> str:
    top, bottom, left, right = (_twips(one) for one in margins)
    reference = f'<w:headerReference w:type="default" r:id="header1" xmlns:r="{OFFICE}"/>' if numbered else ""
    return (
        f'<w:sectPr>{reference}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{top}" w:right="{right}" '
        f'w:bottom="{bottom}" w:left="{left}" w:header="567" w:footer="567" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _twips(millimetres: float) -> int:
    # The decree's own files are rounded up: 35 mm are 1985.
    return -int(-millimetres * 1440 / 25.4 // 1)


def _blocks(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line.startswith(("table:", "grid:")):
            yield _table(line, lines)
        elif line == "section":
            yield SECTION
        else:
            yield _paragraph(line)


def _table(head: str, lines: Iterator[str]) -> str:
    widths = [_twips(float(one)) for one in head.split()[1:]]
    rows: list[list[str]] = [[]]
    for line in lines:
        if line == "end":
            break
        if line == "row":
            rows.append([])
        elif line == "cell":
            rows[-1].append("")
        else:
            rows[-1][-1] += _paragraph(line)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    kind = "single" if head.startswith("grid:") else "none"
    borders = "".join(f'<w:{side} w:val="{kind}" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first = "<w:trPr><w:tblHeader/></w:trPr>" if kind == "single" else ""
    written = "".join(_row(row, widths, "" if number else first) for number, row in enumerate(rows))
    properties = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


def _row(cells: list[str], widths: list[int], properties: str) -> str:
    written = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell or "<w:p/>"}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{properties}{''.join(written)}</w:tr>"


def _paragraph(line: str) -> str:
    looks, _, text = line.partition("|")
    words = looks.split()
    align = next((one for one in words if one in ALIGNMENTS), "left")
    values = dict(one.split("=") for one in words if "=" in one)
    size = next((float(one) for one in words if re.fullmatch(r"[\d.]+", one)), 14)
    letters = "".join(LOOKS[one] for one in words if one in LOOKS) + f'<w:sz w:val="{round(size * 2)}"/>'
    leader = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8789"/></w:tabs>' if "leader" in words else ""
    kept = "<w:keepNext/>" if "kept" in words else ""
    kept += (
        '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' if "ruled" in words else ""
    )
    before, spacing, first = (float(values.get(name, usual)) for name, usual in USUAL.items())
    return (
        f'<w:p><w:pPr>{kept}{leader}<w:spacing w:before="{round(before * 20)}" w:after="0" '
        f'w:line="{round(spacing * 240)}" w:lineRule="auto"/><w:ind w:firstLine="{_twips(first)}"/>'
        f'<w:jc w:val="{align}"/></w:pPr>{"".join(_runs(text.strip(), letters))}</w:p>'
    )


def _runs(text: str, letters: str) -> Iterator[str]:
    end = 0
    for mark in INLINE.finditer(text):
        yield _run(_text(text[end : mark.start()]), letters)
        end = mark.end()
        kind = str(mark.lastgroup)
        yield _run(_special(kind, mark[kind]), letters + (LOOKS["raised"] if kind == "raised" else ""))
    yield _run(_text(text[end:]), letters)


def _special(kind: str, value: str) -> str:
    if kind == "field":
        begin, separate, end = (f'<w:fldChar w:fldCharType="{one}"/>' for one in ("begin", "separate", "end"))
        return f"{begin}<w:instrText> {value} </w:instrText>{separate}<w:t>2</w:t>{end}"
    if kind == "line":
        return _line(float(value))
    return {"tab": "<w:tab/>", "break": "<w:br/>"}.get(kind, _text(value))


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


def _run(inside: str, letters: str) -> str:
    return f"<w:r><w:rPr>{letters}</w:rPr>{inside}</w:r>" if inside else ""


def _line(width: float) -> str:
    extent = f'cx="{round(width * 36000)}" cy="0"'
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    shape = f'<wps:wsp><wps:cNvCnPr/><wps:spPr>{frame}<a:prstGeom prst="line"/>{line}</wps:spPr><wps:bodyPr/></wps:wsp>'
    return (
        f'<w:drawing><wp:inline><wp:extent {extent}/><wp:docPr id="1" name="Line"/>'
        f'<a:graphic><a:graphicData uri="{uri}">{shape}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
