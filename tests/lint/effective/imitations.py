"""What other programs do to a document, done to one of ours: nothing of it changes what is seen."""

import re
from collections.abc import Callable, Mapping

from tests.proof import make_package, parts_of

STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/drawingml/2006/": b"http://purl.oclc.org/ooxml/drawingml/",
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
}
RUN = re.compile(rb"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: xml:space=\"preserve\")?>([^<]{2,})</w:t></w:r>")
RSID = b' w:rsidR="00A11B22" w:rsidRPr="00C33D44"'


def with_marks_of_word(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Word cuts runs into pieces, by revision numbers and marks of its spelling checker."""

    def cut(run: re.Match[bytes]) -> bytes:
        text = run[2].decode()
        half = text.find(" ", len(text) // 2) + 1 or 1
        if "&" in text:
            return run[0]
        pieces = [f'<w:t xml:space="preserve">{piece}</w:t>'.encode() for piece in (text[:half], text[half:])]
        first, second = (b"<w:r" + RSID + b">" + (run[1] or b"") + piece + b"</w:r>" for piece in pieces)
        mark = (
            b'<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="77" w:name="_GoBack"/><w:bookmarkEnd w:id="77"/>'
        )
        return first + mark + second + b'<w:proofErr w:type="spellEnd"/>'

    body = RUN.sub(cut, parts["word/document.xml"]).replace(b"<w:p>", b"<w:p" + RSID + b' w:rsidP="00A11B22">')
    assert body.count(b"proofErr") > 20
    return {**parts, "word/document.xml": body}


def with_other_prefixes(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Some libraries name the namespaces ns0, ns1 …"""
    return _in_word(parts, lambda part: re.sub(rb"([<\s/])w:", rb"\1ns0:", part).replace(b"xmlns:w=", b"xmlns:ns0="))


def as_strict(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Word's form *Strict Open XML Document*."""

    def strict(part: bytes) -> bytes:
        for transitional, other in STRICT.items():
            part = part.replace(transitional, other)
        return part

    return {name: strict(part) if name.endswith((".xml", ".rels")) else part for name, part in parts.items()}


def with_other_names(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Some programs call the parts otherwise; only the relationships tell which is which."""
    names = {"word/document.xml": "word/document2.xml", "word/styles.xml": "word/styles7.xml"}
    names |= {"word/_rels/document.xml.rels": "word/_rels/document2.xml.rels"}

    def renamed(part: bytes) -> bytes:
        return part.replace(b"document.xml", b"document2.xml").replace(b"styles.xml", b"styles7.xml")

    linking = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels")
    return {names.get(name, name): renamed(part) if name in linking else part for name, part in parts.items()}


def with_comments_and_spaces(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Some programs write XML for people: comments, instructions, indented elements."""

    def spaced(part: bytes) -> bytes:
        part = part.replace(b"<w:p>", b"<!-- a paragraph -->\n<?x y?>\n  <w:p>\n").replace(b"<w:r>", b"\n  <w:r>\n")
        return part.replace(b"<w:pPr>", b"<w:pPr>\n<!-- x -->").replace(b"<w:rPr>", b"\n<w:rPr><!-- x -->\n")

    return _in_word(parts, spaced)


def in_utf_16(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Both encodings are allowed (ISO/IEC 29500-2, 8.1.4)."""

    def encoded(part: bytes) -> bytes:
        text = re.sub(r"<\?xml[^>]*\?>", "", part.decode("utf-8-sig"))
        return f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")

    return _in_word(parts, encoded)


def without_what_google_leaves_out(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Google Docs writes no properties."""
    rels = re.sub(rb'<Relationship [^>]*Target="docProps/[^>]*>', b"", parts["_rels/.rels"])
    kept = {name: part for name, part in parts.items() if not name.startswith("docProps/")}
    types = re.sub(rb'<Override [^>]*PartName="/docProps/[^>]*>', b"", parts["[Content_Types].xml"])
    return {**kept, "_rels/.rels": rels, "[Content_Types].xml": types}


def with_content_controls(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Every run in a content control in a smart tag."""

    def wrapped(run: re.Match[bytes]) -> bytes:
        return (
            b'<w:smartTag w:element="x"><w:sdt><w:sdtPr/><w:sdtContent>'
            + run[0]
            + b"</w:sdtContent></w:sdt></w:smartTag>"
        )

    return {**parts, "word/document.xml": RUN.sub(wrapped, parts["word/document.xml"])}


def _in_word(parts: Mapping[str, bytes], change: Callable[[bytes], bytes]) -> dict[str, bytes]:
    text = [name for name in parts if name.startswith("word/") and name.endswith(".xml")]
    return {name: change(part) if name in text else part for name, part in parts.items()}


IMITATIONS = [
    with_marks_of_word, with_other_prefixes, as_strict, with_other_names, with_comments_and_spaces, in_utf_16,
    without_what_google_leaves_out, with_content_controls,
]  # fmt: skip


def imitated(content: bytes, change: Callable[[dict[str, bytes]], dict[str, bytes]]) -> bytes:
    """The document as the program would have it."""
    parts = parts_of(content)
    changed = change(parts)
    assert changed != parts
    return make_package(changed)
