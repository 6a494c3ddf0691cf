"""Pictures, lines and shapes of DrawingML (20.4 wordprocessingDrawing) and VML (ISO/IEC 29500-4, 19.1)."""

from collections.abc import Iterable, Iterator

from lxml import etree

from minutes.lint.document import Drawing
from minutes.lint.effective.paragraphs import mm, mm_of_emu, points, twips
from minutes.lint.effective.theme import Theme
from minutes.ooxml import FALLBACK, TEXT_BOX, local, qn

_A, _WP = qn("a:"), qn("wp:")
_KINDS = {"picture": "picture", "chart": "chart", "chartex": "chart", "diagram": "object"}
"""Kinds by the last segment of the URI of ``a:graphicData``."""
_LINES = ("line", "straightConnector1", "bentConnector2", "bentConnector3")
_EMU_PER_POINT = 12_700
_THIN = 9_525
"""Default line width in EMU (20.1.2.2.24): ¾ point."""
_DECORATIVE = "decorative"


def drawings_of(drawing: etree._Element, theme: Theme) -> Iterable[Drawing]:
    """Return the drawings of a ``w:drawing``."""
    for frame in drawing:
        if local(frame) in ("inline", "anchor"):
            yield _drawing(frame, theme)


def _drawing(frame: etree._Element, theme: Theme) -> Drawing:
    extent, properties = frame.find(f"{_WP}extent"), frame.find(f"{_WP}docPr")
    kind = _kind(frame)
    line = _own_line(frame) if kind in ("line", "shape", "text-box") else None
    return Drawing(
        kind,
        None if extent is None else mm_of_emu(extent.get("cx")),
        None if extent is None else mm_of_emu(extent.get("cy")),
        described=properties is not None and _is_described(properties),
        floating=local(frame) == "anchor",
        color=None if line is None else _color(line, theme),
        weight=None if line is None else _weight(line),
    )


def _kind(frame: etree._Element) -> str:
    data = frame.find(f".//{_A}graphicData")
    address = "" if data is None else data.get("uri", "").rstrip("/").rpartition("/")[2]
    if address in _KINDS:
        return _KINDS[address]
    if next(frame.iter(TEXT_BOX), None) is not None:
        return "text-box"
    shapes = [one for one in frame.iter(f"{_A}prstGeom") if one.get("prst")]
    if shapes and all(one.get("prst") in _LINES for one in shapes):
        return "line"
    if address == "wordprocessingGroup" and not shapes and next(frame.iter(f"{_A}blip"), None) is not None:
        return "picture"
    return "shape"


def _is_described(properties: etree._Element) -> bool:
    if (properties.get("descr") or properties.get("title") or "").strip():
        return True
    return any(local(one) == _DECORATIVE and one.get("val") in ("1", "true") for one in properties.iter())


def _own_line(frame: etree._Element) -> etree._Element | None:
    """The outline of the first shape, ignoring fallbacks."""
    for line in frame.iter(f"{_A}ln"):
        if not any(holder.tag in (FALLBACK, TEXT_BOX) for holder in line.iterancestors()):
            return line
    return None


def _color(line: etree._Element, theme: Theme) -> str | None:
    written = line.find(f"{_A}solidFill/{_A}srgbClr")
    if written is not None:
        return written.get("val", "").upper() or None
    themed = line.find(f"{_A}solidFill/{_A}schemeClr")
    return None if themed is None or len(themed) else theme.color(themed.get("val", "")) or None


def _weight(line: etree._Element) -> float | None:
    width = twips(line.get("w", str(_THIN)))
    return None if width is None else round(width / _EMU_PER_POINT, 3)


def pictures_of(picture: etree._Element, theme: Theme) -> Iterable[Drawing]:
    """Return the drawings of a ``w:pict`` (VML)."""
    return shapes_of(picture)


def object_of(holder: etree._Element, theme: Theme) -> Iterable[Drawing]:
    """Return the drawings of a ``w:object`` (embedded object)."""
    newer = [one for drawing in holder if local(drawing) == "drawing" for one in drawings_of(drawing, theme)]
    return [one._replace(kind="object") for one in newer or shapes_of(holder)]


# VML (ISO/IEC 29500-4, 19.1)
_V = qn("v:")

_SHAPES = frozenset(_V + name for name in "shape line rect roundrect oval polyline arc curve image".split())
_CONNECTOR = "#_x0000_t32"
"""The shape type of a straight connector, which recent versions write for a line."""
_ON = ("t", "true", "1")
_NAMES = {"black": "000000", "red": "FF0000", "blue": "0000FF", "white": "FFFFFF", "windowtext": "000000"}
_EMU = 635.0


def shapes_of(holder: etree._Element) -> Iterator[Drawing]:
    """Yield the shapes of a ``w:pict`` or ``w:object`` except those inside text boxes."""
    for element in holder.iter(*_SHAPES):
        if not _is_boxed(element, holder):
            yield _vml_drawing(element)


def _is_boxed(element: etree._Element, holder: etree._Element) -> bool:
    for ancestor in element.iterancestors():
        if ancestor is holder:
            return False
        if ancestor.tag == TEXT_BOX:
            return True
    return False


def _vml_drawing(shape: etree._Element) -> Drawing:
    kind = _vml_kind(shape)
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
        color=_vml_color(shape.get("strokecolor", "black")) if outlined else None,
        weight=_vml_weight(shape.get("strokeweight", "0.75pt")) if outlined else None,
    )


def _vml_kind(shape: etree._Element) -> str:
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
    """Width and height of a ``v:line`` from its end points."""
    ends = [[twips(one.strip(), 15) for one in line.get(end, "").split(",")] for end in ("from", "to")]
    if any(len(end) != 2 or None in end for end in ends):
        return None, None
    return tuple(mm(str(abs((b or 0) - (a or 0)))) for a, b in zip(*ends, strict=True))  # type: ignore[return-value]


def _vml_color(written: str) -> str | None:
    """Parse ``#abc``, ``#aabbcc`` or a name; ``None`` for computed colours."""
    name = written.partition("[")[0].strip().lower()
    if name.startswith("#") and len(name) == 4:
        return "".join(2 * digit for digit in name[1:]).upper()
    return name[1:].upper() if name.startswith("#") and len(name) == 7 else _NAMES.get(name)


def _vml_weight(written: str) -> float | None:
    """Parse a weight into points; a number without a unit is in EMU."""
    return points(written.strip(), 1 / _EMU)
