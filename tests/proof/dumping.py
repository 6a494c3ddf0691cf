"""A Word file as text that a person can review: the form of the goldens."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from tests.proof.own import FALLBACK, STORY, WP, W

MARKS = {W + "tab": "⇥", W + "br": "⏎", W + "noBreakHyphen": "‑", W + "footnoteReference": "[note]"}


def dump(content: bytes) -> str:
    """All stories, one paragraph a line after its style's name; a bar before each cell, drawings by their text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = sorted((name for name in archive.namelist() if STORY.fullmatch(name)), key=_body_first)
        parts = {name: etree.fromstring(archive.read(name)) for name in names}
        styles = _style_names(etree.fromstring(archive.read("word/styles.xml")))
    lines: list[str] = []
    for name, tree in parts.items():
        lines += [f"== {name}", *_blocks(tree, styles, ""), ""]
    return "\n".join(lines)


def _body_first(name: str) -> tuple[bool, str]:
    return name != "word/document.xml", name


def _style_names(tree: etree._Element) -> dict[str, str]:
    found = {}
    for style in tree.iter(W + "style"):
        name = style.find(W + "name")
        found[str(style.get(W + "styleId"))] = "" if name is None else str(name.get(W + "val"))
    return found


def _blocks(holder: etree._Element, styles: dict[str, str], indent: str) -> Iterator[str]:
    for child in holder:
        if child.tag == W + "p":
            yield f"{indent}{_paragraph(child, styles)}".rstrip()
        elif child.tag == W + "tbl":
            yield f"{indent}table"
            yield from _blocks(child, styles, indent + "  ")
        elif child.tag == W + "tr":
            yield f"{indent}row{' (header)' if child.find(f'{W}trPr/{W}tblHeader') is not None else ''}"
            yield from _blocks(child, styles, indent)
        elif child.tag == W + "tc":
            cell = list(_blocks(child, styles, ""))
            yield from (f"{indent}{'|' if number == 0 else ' '} {line}".rstrip() for number, line in enumerate(cell))
        elif child.tag == W + "sectPr":
            yield f"{indent}section"
        elif child.tag != FALLBACK:
            yield from _blocks(child, styles, indent)


def _paragraph(paragraph: etree._Element, styles: dict[str, str]) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else styles.get(str(style.get(W + "val")), "?")
    section = " ‖section" if paragraph.find(f"{W}pPr/{W}sectPr") is not None else ""
    return f"[{name}] {re.sub(' +', ' ', ''.join(_text(paragraph)))}{section}"


def _text(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in (W + "t", W + "delText"):
            yield child.text or ""
        elif child.tag == W + "instrText":
            yield f"{{{(child.text or '').strip()}}}"
        elif child.tag in MARKS:
            yield "⏎page " if child.get(W + "type") == "page" else MARKS[str(child.tag)]
        elif child.tag == WP + "docPr":
            yield f"<drawing: {child.get('descr') or child.get('title') or ''}>"
        elif child.tag not in (W + "pPr", W + "rPr", FALLBACK):
            yield from _text(child)
