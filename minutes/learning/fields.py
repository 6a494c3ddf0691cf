"""Word fields whose result Word counts anew: what stands there in the file is no value (ISO/IEC 29500-1, 17.16.5)."""

from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.normalize.runs import flow
from minutes.ooxml.oxml import FIELD_CHAR, FIELD_CODE, SDT, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_HOLDERS = (f"{W}hyperlink", SDT, f"{W}fldSimple")
_NUMBERS = frozenset(("\\N", "\\R", "\\W", "\\P"))
"""Switches by which a reference prints a number (17.16.5.45)."""
_COUNTING = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "SEQ", "NUMWORDS", "PAGEREF", "TOC"))


def walled_stretches(paragraph: "_Element") -> list[tuple[int, int]]:
    """Where in a paragraph's text the results of fields, the links and the content controls stand."""
    inside: dict[int, list[tuple[int, int]]] = {}
    pieces = flow(paragraph)
    fields = _fields(paragraph)
    for piece in pieces:
        around = [fields.numbers.get(one) for one in piece.element.iterancestors(*_HOLDERS)]
        for holder in filter(None, [*around, *fields.around[fields.numbers[piece.element]]]):
            inside.setdefault(holder, []).append((piece.start, piece.start + len(piece.text)))
    return [(found[0][0], found[-1][1]) for found in inside.values()]


def counted_stretches(paragraph: "_Element") -> list[tuple[int, int]]:
    """Where in a paragraph's text the results of counting fields stand."""
    fields = _fields(paragraph)
    found = []
    for piece in flow(paragraph):
        simple = [one.get(f"{W}instr", "") for one in piece.element.iterancestors(f"{W}fldSimple")]
        codes = [fields.codes[one] for one in fields.around[fields.numbers[piece.element]]]
        if any(map(_counts, [*simple, *codes])):
            found.append((piece.start, piece.start + len(piece.text)))
    return found


class _Fields(NamedTuple):
    """The fields of a paragraph; each has the number of the element that begins it."""

    numbers: "dict[_Element, int]"
    """All elements of the paragraph, itself the first, 0."""
    around: list[list[int]]
    """In the results of which fields each element stands."""
    codes: dict[int, str]


def _fields(paragraph: "_Element") -> _Fields:
    found = _Fields({element: number for number, element in enumerate(paragraph.iter())}, [], {})
    opened: list[list[int]] = []  # the field's number, and whether its result has begun
    for element, number in found.numbers.items():
        kind = element.get(f"{W}fldCharType") if element.tag == FIELD_CHAR else None
        if kind == "begin":
            opened.append([number, 0])
            found.codes[number] = ""
        elif kind == "separate" and opened:
            opened[-1][1] = 1
        elif kind == "end" and opened:
            opened.pop()
        elif element.tag == FIELD_CODE and opened:
            found.codes[opened[-1][0]] += element.text or ""
        found.around.append([field for field, result in opened if result])
    return found


def _counts(code: str) -> bool:
    words = code.upper().split() or [""]
    return words[0] in _COUNTING or (words[0] == "REF" and bool(_NUMBERS & set(words)))
