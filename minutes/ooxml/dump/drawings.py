"""Drawings in words: what it is, its alternative text, how large, where."""

from lxml import etree

from minutes.ooxml.dump.numbers import mm_of_emu
from minutes.ooxml.namespaces import qn


def drawing_in_words(drawing: etree._Element) -> str:
    """Return ``picture "Ảnh 1" 100 × 75 mm`` for a ``w:drawing``."""
    described, extent = drawing.find(f".//{qn('wp:docPr')}"), drawing.find(f".//{qn('wp:extent')}")
    words = [_kind(drawing)]
    if described is not None:
        words.append(f'"{described.get("descr") or described.get("title") or ""}"')
        if described.get("hidden") in ("1", "true"):
            words.append("hidden")
    if extent is not None:
        words.append(f"{mm_of_emu(extent.get('cx'))} × {mm_of_emu(extent.get('cy'))} mm")
    anchor = drawing.find(qn("wp:anchor"))
    if anchor is not None:
        words += [f"floating {_position(anchor, 'H')} across,", f"{_position(anchor, 'V')} down"]
    return " ".join(words)


def _kind(drawing: etree._Element) -> str:
    shape = drawing.find(f".//{qn('a:prstGeom')}")
    if drawing.find(f".//{qn('pic:pic')}") is not None:
        return "picture"
    if shape is not None:
        return f"shape {shape.get('prst')}"
    content = drawing.find(f".//{qn('a:graphicData')}")
    return "drawing" if content is None else str(content.get("uri", "drawing")).rpartition("/")[2]


def _position(anchor: etree._Element, axis: str) -> str:
    position = anchor.find(qn(f"wp:position{axis}"))
    if position is None:
        return "?"
    offset = position.find(qn("wp:posOffset"))
    where = f"{mm_of_emu(offset.text)} mm" if offset is not None else "".join(str(text) for text in position.itertext())
    return f"{where.strip()} from {position.get('relativeFrom')}"
