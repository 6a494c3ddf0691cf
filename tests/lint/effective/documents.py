"""Word files from the notation of one case: only the parts that it writes are there."""

from collections.abc import Mapping

from tests.lint.effective.notation import xml
from tests.proof import make_package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE,
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
ROOTS = {
    "body": "w:body", "styles": "w:styles", "numbering": "w:numbering", "settings": "w:settings", "theme": "a:theme",
    "footnotes": "w:footnotes", "endnotes": "w:endnotes", "comments": "w:comments",
    "header1": "w:hdr", "header2": "w:hdr", "footer1": "w:ftr",
}  # fmt: skip
KINDS = {"header1": "header", "header2": "header", "footer1": "footer"}
A4 = "sectPr(pgSz[w=11906 h=16838] pgMar[top=1134 right=1134 bottom=1134 left=1701 header=720 footer=720 gutter=0])"


def word_file(parts: Mapping[str, str]) -> bytes:
    """A Word file of parts in the notation: ``body``, ``styles``, ``numbering`` … ``header1``."""
    written = {name: part(name, notation) for name, notation in parts.items()}
    body = written.pop("body")
    document = f"<w:document {NAMESPACES}>{body}</w:document>"
    return packed({"document": document, **written})


def part(name: str, notation: str) -> str:
    return f"<{ROOTS[name]} {NAMESPACES}>{xml(notation)}</{ROOTS[name]}>"


def packed(written: Mapping[str, str], document: str = "document.xml") -> bytes:
    """The package of parts that are XML already, under the names that Word gives them."""
    overrides = "".join(
        f'<Override PartName="/word/{_file(name, document)}" ContentType="{_type(name)}"/>' for name in written
    )
    rels = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{KINDS.get(name, name)}" Target="{name}.xml"/>'
        for name in written
        if name != "document"
    )
    packages = "http://schemas.openxmlformats.org/package/2006"
    types = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    main = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/{document}"/>'
    return make_package(
        {
            "[Content_Types].xml": f'<Types xmlns="{packages}/content-types">{types}{overrides}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{packages}/relationships">{main}</Relationships>',
            f"word/_rels/{document}.rels": f'<Relationships xmlns="{packages}/relationships">{rels}</Relationships>',
            **{f"word/{_file(name, document)}": content for name, content in written.items()},
        }
    )


def _file(name: str, document: str) -> str:
    return document if name == "document" else f"{name}.xml"


def _type(name: str) -> str:
    if name == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{WORD}.{KINDS.get(name, name)}{'.main' if name == 'document' else ''}+xml"
