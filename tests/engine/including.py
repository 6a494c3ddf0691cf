"""Folders with templates that take one another in, and files with all that a block may hold."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper, run
from tests.engine.test_faults import worded
from tests.engine.test_parts import PIXEL
from tests.proof.packages import document, paragraphs, parts_of, with_part

MAIN = "mau.docx"
BLOCK = '{% include "khoi.docx" %}'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Files = Mapping[str, str | bytes]


def written(folder: Path, files: Files) -> Path:
    """The files in a folder; the first is the template."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else paper(content))
    return folder / next(iter(files))


def filled(folder: Path, files: Files, **data: Any) -> bytes:
    return Template.compile(written(folder, files), cache=False).render(data).content


def problems(folder: Path, files: Files, **options: Any) -> list[str]:
    with pytest.raises(TemplateError) as caught:
        Template.compile(written(folder, files), cache=False, **options)
    return [worded(problem) for problem in caught.value.problems]


def relationships(*more: tuple[str, str, str, str]) -> str:
    """The relationships of the judges' document, with further ones: id, kind, target, mode."""
    xml = parts_of(document(""))["word/_rels/document.xml.rels"].decode()
    added = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>' for i, kind, target, mode in more
    )
    return xml.replace("</Relationships>", f"{added}</Relationships>")


def made(body: str, *links: tuple[str, str, str, str], styles: str = "", picture: bytes = b"", **more: str) -> bytes:
    """A valid Word file with links, further styles and parts (``numbering``, ``footnotes``), and a picture."""
    content = with_part(document(body), "word/_rels/document.xml.rels", relationships(*links))
    kinds = parts_of(content)["[Content_Types].xml"].decode()
    if picture:
        kinds = kinds.replace("<Default ", '<Default Extension="png" ContentType="image/png"/><Default ', 1)
        content = with_part(content, "word/media/image1.png", picture)
    for name, xml in more.items():
        override = f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{name}+xml"/></Types>'
        kinds = kinds.replace("</Types>", override)
        content = with_part(content, f"word/{name}.xml", f"<w:{name} {W}>{xml}</w:{name}>")
    content = with_part(content, "[Content_Types].xml", kinds)
    own = parts_of(content)["word/styles.xml"].decode()
    return with_part(content, "word/styles.xml", own.replace("</w:styles>", f"{styles}</w:styles>"))


def numbered(number: int, text: str, style: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{style}{listed}</w:pPr>{run(text)}</w:p>"


def numbering(sign: str) -> str:
    return (
        '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="11111111"/><w:multiLevelType w:val="singleLevel"/><w:lvl '
        f'w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{sign}"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


NUMBERED = ("rId9", "numbering", "numbering.xml", "")
STYLES = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
    '<w:basedOn w:val="{base}"/>{more}</w:style>'
)
DRAWING = (
    '<w:p><w:bookmarkStart w:id="1" w:name="anh"/><w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="720000"/>'
    '<wp:docPr id="1" name="Ảnh" descr="Ảnh"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Ảnh"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom '
    'prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    '<w:bookmarkEnd w:id="1"/></w:p>'
)
REFER = '<w:p><w:hyperlink w:anchor="anh">{}</w:hyperlink></w:p>'
NOTE = '<w:p>{}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1">{}</w:footnote>'
)
FOOTNOTES = ("rId8", "footnotes", "footnotes.xml", "")
PICTURE = ("rId7", "image", "media/image1.png", "")
WEB = ("rId6", "hyperlink", "https://example.org/{{ a }}", ' TargetMode="External"')
STATIC = ("rId5", "hyperlink", "https://example.org/khoi", ' TargetMode="External"')
LINKS = "".join(f'<w:p><w:hyperlink r:id="{i}">{run("đây")}</w:hyperlink></w:p>' for i in ("rId5", "rId6"))


def whole_block() -> bytes:
    """A block with all that can be carried: styles, a list, a picture, links, a bookmark, a note, a table."""
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
        f"<w:tr><w:tc>{paragraphs('{{ a }}')}</w:tc></w:tr></w:tbl><w:p/>"
    )
    body = [
        numbered(1, "mục {{ a }}", "Rieng"),
        DRAWING.format(rel="rId7"),
        REFER.format(run("xem ảnh")),
        LINKS,
        NOTE.format(run("có chú thích")),
        table,
    ]
    styles = STYLES.format(id="Rieng", name="Riêng", base="Goc", more="<w:rPr><w:i/></w:rPr>") + STYLES.format(
        id="Goc", name="Gốc", base="Normal", more=""
    )
    return made(
        "".join(body),
        NUMBERED,
        PICTURE,
        WEB,
        STATIC,
        FOOTNOTES,
        styles=styles,
        numbering=numbering("lowerLetter"),
        footnotes=NOTES.format(paragraphs("chú thích {{ a }}")),
        picture=PIXEL,
    )


def whole_template(*inside: str) -> bytes:
    """A template that has the same ids, names and numbers as the block, with other meanings."""
    body = numbered(1, "một") + DRAWING.format(rel="rId7") + NOTE.format(run("x")) + "".join(map(paragraphs, inside))
    return made(
        body + paragraphs("hết"),
        NUMBERED,
        PICTURE,
        FOOTNOTES,
        styles=STYLES.format(id="Rieng", name="Khác", base="Normal", more=""),
        numbering=numbering("decimal"),
        footnotes=NOTES.format(paragraphs("của mẫu {{ a }}")),
        picture=PIXEL,
    )
