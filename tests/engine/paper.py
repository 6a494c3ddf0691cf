"""A tiny language for Word files: a template is written as text, and a filled document reads back as text.

A line is a paragraph; lines between bars are rows of a table, with ``/`` between the paragraphs of a cell; a line with
``¶`` is an empty paragraph; ``#`` begins a numbered one; a line in angle brackets is WordprocessingML as it stands.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.package import pack, read_archive, write_archive

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_PARTS = {
    "header": ("word/header1.xml", "hdr"),
    "footer": ("word/footer1.xml", "ftr"),
    "footnotes": ("word/footnotes.xml", "footnotes"),
    "endnotes": ("word/endnotes.xml", "endnotes"),
    "comments": ("word/comments.xml", "comments"),
}
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="GachDau"><w:name w:val="Gạch đầu dòng"/></w:style>
<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/>
<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
"""
CELLS = re.compile(r"(?<!\|)\|(?!\|)(?![^{]*[%}]\})")
"""What parts the cells of a row: a bar that stands in no tag."""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
"""


def paper(body: str = "", *, core: str = "", extra: Mapping[str, bytes] | None = None, **parts: str) -> bytes:
    """A Word file from text: the body, and ``header``, ``footer``, ``footnotes`` and the like when they are given."""
    members = {
        "word/document.xml": _part("document", f"<w:body>{_blocks(body)}<w:sectPr/></w:body>"),
        "word/styles.xml": _part("styles", STYLES),
        "word/numbering.xml": _part("numbering", NUMBERING),
    }
    types = {"word/document.xml": "document.main", "word/styles.xml": "styles", "word/numbering.xml": "numbering"}
    for kind, text in parts.items():
        name, root = _PARTS[kind]
        note = kind.removesuffix("s")
        inside = f'<w:{note} w:id="2">{_blocks(text)}</w:{note}>' if kind.endswith("s") else _blocks(text)
        members[name] = _part(root, inside)
        types[name] = kind
    if core:
        members["docProps/core.xml"] = (
            f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{core}</dc:title></cp:coreProperties>"
        )
    members["[Content_Types].xml"] = _content_types(types)
    members["_rels/.rels"] = _relationships({"rId1": ("officeDocument", "word/document.xml")})
    files = {name: text.encode() for name, text in members.items()} | dict(extra or {})
    return write_archive(pack(name, content) for name, content in files.items())


def _part(root: str, inside: str) -> str:
    return f"{_HEAD}<w:{root} {_NAMES}>{inside}</w:{root}>"


def _content_types(types: Mapping[str, str]) -> str:
    overrides = "".join(f'<Override PartName="/{n}" ContentType="{_TYPE}{t}+xml"/>' for n, t in types.items())
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(found: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(f'<Relationship Id="{i}" Type="{_OFFICE}/{t}" Target="{n}"/>' for i, (t, n) in found.items())
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def _blocks(text: str) -> str:
    written: list[str] = []
    rows: list[str] = []
    for line in [*text.strip("\n").splitlines(), ""]:
        stripped = line.strip()
        if stripped.startswith("|"):
            rows.append(_row(stripped))
            continue
        if rows:
            columns = '<w:gridCol w:w="2000"/>' * rows[0].count("<w:tc>")
            written.append(f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>")
            rows = []
        if stripped.startswith("<"):
            written.append(stripped)
        elif stripped:
            written.append(_paragraph(stripped))
    return "".join(written)


def _row(line: str) -> str:
    cells = CELLS.split(line.strip("|"))
    inside = "".join(f"<w:tc><w:tcPr/>{''.join(map(_paragraph, cell.split(' / ')))}</w:tc>" for cell in cells)
    return f"<w:tr>{inside}</w:tr>"


def _paragraph(text: str) -> str:
    text = text.strip()
    properties = ""
    if text.startswith("# "):
        text = text[2:]
        properties = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return f"<w:p>{properties}{'' if text == '¶' else run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run with text; ``properties`` like ``<w:b/>``."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r>{own}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


def part(content: bytes, name: str = "word/document.xml") -> str:
    """The XML of a part."""
    return read_archive(content, "").read(name).decode()


def printed(content: bytes, name: str = "word/document.xml") -> str:
    """What a document says, in the language of templates."""
    root = etree.fromstring(part(content, name).encode())
    return "\n".join(_lines(root))


def _lines(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        tag = etree.QName(child).localname
        if tag == "p":
            yield _text(child)
        elif tag == "tbl":
            for row in child.iter(f"{{{W}}}tr"):
                yield "| " + " | ".join(" / ".join(_lines(cell)) for cell in row.iter(f"{{{W}}}tc")) + " |"
        else:
            yield from _lines(child)


def _text(paragraph: etree._Element) -> str:
    pieces = []
    for node in paragraph.iter():
        tag = etree.QName(node).localname
        pieces.append({"t": node.text or "", "tab": "→", "br": "↵"}.get(tag, ""))
    number = paragraph.find(f"{{{W}}}pPr/{{{W}}}numPr/{{{W}}}numId")
    mark = f"#{number.get(f'{{{W}}}val')} " if number is not None else ""
    return mark + "".join(pieces) if any(pieces) or mark else "¶"
