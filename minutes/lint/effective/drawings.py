"""Pictures, lines and shapes of DrawingML (20.4 wordprocessingDrawing)."""

from collections.abc import Iterable

from lxml import etree

from minutes.lint.document import Drawing
from minutes.lint.effective.measures import mm_of_emu, twips
from minutes.lint.effective.theme import Theme
from minutes.lint.effective.vml import shapes_of
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import FALLBACK, TEXT_BOX, local

_A, _WP = qn("a:"), qn("wp:")
_KINDS = {"picture": "picture", "chart": "chart", "chartex": "chart", "diagram": "object"}
"""Kinds by the last word of ``a:graphicData``'s address."""
_LINES = ("line", "straightConnector1", "bentConnector2", "bentConnector3")
_EMU_PER_POINT = 12_700
_THIN = 9_525
"""EMU of a line that says nothing of its weight (20.1.2.2.24): ¾ point."""
_DECORATIVE = "decorative"


def drawings_of(drawing: etree._Element, theme: Theme) -> Iterable[Drawing]:
    """Return what a ``w:drawing`` shows."""
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
    """The outline of the shape; the first where there are several, and none of an older form."""
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
    """Return what a ``w:pict`` shows, in the older VML."""
    return shapes_of(picture)


def object_of(holder: etree._Element, theme: Theme) -> Iterable[Drawing]:
    """Return what a ``w:object`` shows: something that another program edits."""
    newer = [one for drawing in holder if local(drawing) == "drawing" for one in drawings_of(drawing, theme)]
    return [one._replace(kind="object") for one in newer or shapes_of(holder)]
