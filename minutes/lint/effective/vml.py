"""Lines, shapes and pictures of VML, the older drawing language (ISO/IEC 29500-4, 19.1)."""

from collections.abc import Iterator

from lxml import etree

from minutes.lint.document import Drawing
from minutes.lint.effective.measures import mm, points, twips
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import TEXT_BOX, local

_V = qn("v:")

_SHAPES = frozenset(_V + name for name in "shape line rect roundrect oval polyline arc curve image".split())
_CONNECTOR = "#_x0000_t32"
"""The type of a straight connector, which newer versions write for a line."""
_ON = ("t", "true", "1")
_NAMES = {"black": "000000", "red": "FF0000", "blue": "0000FF", "white": "FFFFFF", "windowtext": "000000"}
_EMU = 635.0


def shapes_of(holder: etree._Element) -> Iterator[Drawing]:
    """Yield the shapes of a ``w:pict`` or ``w:object``; those in a text box belong to its paragraphs."""
    for element in holder.iter(*_SHAPES):
        if not _is_boxed(element, holder):
            yield _drawing(element)


def _is_boxed(element: etree._Element, holder: etree._Element) -> bool:
    for ancestor in element.iterancestors():
        if ancestor is holder:
            return False
        if ancestor.tag == TEXT_BOX:
            return True
    return False


def _drawing(shape: etree._Element) -> Drawing:
    kind = _kind(shape)
    style = dict(_declarations(shape.get("style", "")))
    width, height = mm(style.get("width"), 15), mm(style.get("height"), 15)
    if shape.tag == f"{_V}line":
        width, height = _span(shape)
    outlined = kind in ("line", "shape", "text-box") and shape.get("stroked", "t") in _ON
    return Drawing(
        kind,
        width,
        height,
        described=bool((shape.get("alt") or shape.get("title") or "").strip()),
        floating=style.get("position") == "absolute",
        color=_color(shape.get("strokecolor", "black")) if outlined else None,
        weight=_weight(shape.get("strokeweight", "0.75pt")) if outlined else None,
    )


def _kind(shape: etree._Element) -> str:
    if shape.tag == f"{_V}line" or shape.get("type") == _CONNECTOR or shape.get(qn("o:hr")) in _ON:
        return "line"
    if shape.tag == f"{_V}image" or any(local(child) == "imagedata" for child in shape):
        return "picture"
    return "text-box" if next(shape.iter(TEXT_BOX), None) is not None else "shape"


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        name, _, written = declaration.partition(":")
        yield name.strip().lower(), written.strip()


def _span(line: etree._Element) -> tuple[float | None, float | None]:
    """Width and height of a ``v:line`` by its two ends."""
    ends = [[twips(one.strip(), 15) for one in line.get(end, "").split(",")] for end in ("from", "to")]
    if any(len(end) != 2 or None in end for end in ends):
        return None, None
    return tuple(mm(str(abs((b or 0) - (a or 0)))) for a, b in zip(*ends, strict=True))  # type: ignore[return-value]


def _color(written: str) -> str | None:
    """``#abc``, ``#aabbcc`` or a name; ``None`` for what depends on other things."""
    name = written.partition("[")[0].strip().lower()
    if name.startswith("#") and len(name) == 4:
        return "".join(2 * digit for digit in name[1:]).upper()
    return name[1:].upper() if name.startswith("#") and len(name) == 7 else _NAMES.get(name)


def _weight(written: str) -> float | None:
    """Points; a bare number counts EMU."""
    return points(written.strip(), 1 / _EMU)
