"""Word fields whose result Word counts anew: what stands there in the file is no value (ISO/IEC 29500-1, 17.16.5)."""

from typing import TYPE_CHECKING

from minutes.engine.healing.flow import flow
from minutes.engine.markup import FIELD_CHAR, FIELD_CODE, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_COUNTING = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "SEQ", "NUMWORDS", "PAGEREF", "TOC"))


def counted_stretches(paragraph: "_Element") -> list[tuple[int, int]]:
    """Where in a paragraph's text the results of counting fields stand."""
    inside = _counted_texts(paragraph)
    return [(piece.start, piece.start + len(piece.text)) for piece in flow(paragraph) if id(piece.element) in inside]


def _counted_texts(paragraph: "_Element") -> set[int]:
    found = {
        id(text)
        for field in paragraph.iter(w("fldSimple"))
        if _counts(field.get(w("instr"), ""))
        for text in field.iter()
    }
    opened: list[tuple[str, bool]] = []
    for element in paragraph.iter():
        if element.tag == FIELD_CHAR:
            kind = element.get(w("fldCharType"))
            if kind == "begin":
                opened.append(("", False))
            elif kind == "separate" and opened:
                opened[-1] = (opened[-1][0], True)
            elif opened:
                opened.pop()
        elif element.tag == FIELD_CODE and opened:
            opened[-1] = (opened[-1][0] + (element.text or ""), opened[-1][1])
        elif any(result and _counts(code) for code, result in opened):
            found.add(id(element))
    return found


def _counts(code: str) -> bool:
    return (code.split() or [""])[0].upper() in _COUNTING
