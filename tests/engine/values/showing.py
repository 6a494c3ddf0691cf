"""Inserted XML as a short text, by way of a real parser: ``[Style] plain *bold* _italic_ ⇥ ⏎``."""

from typing import Any

from lxml import etree

from minutes.engine.values.insert import Insertion
from minutes.ooxml.xml import nsdecls, qn
from minutes.richtext import Blank

MARKS = {qn("w:tab"): "⇥", qn("w:br"): "⏎", qn("w:drawing"): "▣"}


def insertion(styles: dict[str, str] | None = None, **options: Any) -> Insertion:
    """An insertion whose reports of blanks nobody reads."""
    reported: list[Blank] = []
    return Insertion(styles or {}, reported.append, **options)


def alone(value: object, properties: str, run_properties: str, styles: dict[str, str], after_table: bool) -> str:
    """The blocks of a value that has some."""
    written = insertion(styles).alone(value, properties, run_properties, after_table)
    assert written is not None
    return written


def values(blocks: str, element: str, attribute: str) -> list[str]:
    """An attribute of all elements of a name, in order."""
    return [
        str(found.get(qn(attribute) if ":" in attribute else attribute)) for found in parsed(blocks).iter(qn(element))
    ]


def parsed(blocks: str) -> etree._Element:
    """The blocks in a body; fails when they are not well-formed on their own."""
    return etree.fromstring(f"<w:body {nsdecls('w')}>{blocks}</w:body>")


def around(inside: str, run_properties: str = "") -> str:
    """The paragraph in which the content of a ``w:t`` stands."""
    return f'<w:p><w:r>{run_properties}<w:t xml:space="preserve">{inside}</w:t></w:r></w:p>'


def show(blocks: str) -> str:
    """One line a paragraph or table row."""
    return "\n".join(_shown(block) for block in parsed(blocks))


def _shown(block: etree._Element) -> str:
    if block.tag == qn("w:tbl"):
        return "\n".join(_row(row) for row in block.iter(qn("w:tr")))
    if block.tag != qn("w:p"):
        return f"<{etree.QName(block).localname}>"
    style = block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    prefix = "" if style is None else f"[{style.get(qn('w:val'))}] "
    if block.find(f"{qn('w:pPr')}/{qn('w:spacing')}[@{qn('w:line')}='20']") is not None:
        prefix = "thin"
    return prefix + "".join(_run(run) for run in block.iter(qn("w:r")))


def _row(row: etree._Element) -> str:
    cells = [" / ".join(_shown(paragraph) for paragraph in cell.iter(qn("w:p"))) for cell in row.iter(qn("w:tc"))]
    return f"| {' | '.join(cells)} |"


def _run(run: etree._Element) -> str:
    text = "".join(MARKS.get(child.tag, child.text or "") for child in run if child.tag != qn("w:rPr"))
    if not text:
        return ""
    properties = run.find(qn("w:rPr"))
    for name, mark in (("w:i", "_"), ("w:b", "*")):
        if properties is not None and properties.find(qn(name)) is not None:
            text = f"{mark}{text}{mark}"
    return text
