"""A drawn line as a run: DrawingML in the line of text, with VML for programs that cannot draw its shapes."""

from lxml import etree

from minutes.lint.effective.drawings import drawings_of, pictures_of
from minutes.lint.effective.theme import Theme
from minutes.ooxml.namespaces import NAMESPACES, nsdecls, qn
from minutes.ooxml.oxml import ALTERNATIVES, CHOICE, R_PR, R, W, chosen, extents
from minutes.ooxml.units import EMU_PER_MM

_EMU_PER_POINT = 12_700
_NO_THEME = Theme(None, None)


def line(length: float, weight: float, number: int) -> etree._Element:
    """A run with a line of so many millimetres, so many points thick; ``number`` is the drawing's own in its file."""
    width = round(length * EMU_PER_MM)
    named = f'id="{number}" name="Đường kẻ {number}" descr="Đường kẻ"'
    shape = (
        f'<wps:wsp {nsdecls("wps")}><wps:cNvPr {named}/><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{round(weight * _EMU_PER_POINT)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    inline = (
        f'<wp:inline {nsdecls("wp", "a")} distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="0"/>'
        f'<wp:docPr {named}/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{NAMESPACES["wps"]}">{shape}'
        "</a:graphicData></a:graphic></wp:inline>"
    )
    fallback = (
        f'<w:pict><v:rect {nsdecls("v")} style="width:{length:.1f}mm;height:{weight:g}pt" fillcolor="black" '
        'stroked="f"/></w:pict>'
    )
    return etree.fromstring(
        f'<w:r {nsdecls("w")}><mc:AlternateContent {nsdecls("mc", "wps")}><mc:Choice Requires="wps"><w:drawing>'
        f"{inline}</w:drawing></mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def settle(run: etree._Element) -> None:
    """Ask for the prefix that the shape now has: a file may have its own for the namespace, which then counts."""
    for choice in run.iter(CHOICE):
        shape = next(choice.iter(qn("wps:wsp")), None)
        if shape is not None and shape.prefix:
            choice.set("Requires", shape.prefix)


def next_number(root: etree._Element) -> int:
    """A number that no drawing of a part has."""
    given = (one.get("id", "") for one in root.iter(qn("wp:docPr"), qn("wps:cNvPr")))
    return 1 + max((int(one) for one in given if one.isdecimal() and len(one) < 9), default=0)


def erase_lines(paragraph: etree._Element) -> None:
    """Remove the drawn lines of a paragraph; a run that held nothing else goes with its line."""
    for run in list(paragraph.iter(R)):
        for piece in list(run):
            if _is_line(piece):
                run.remove(piece)
        holder = run.getparent()
        if holder is not None and all(one.tag == R_PR for one in run):
            holder.remove(run)


def _is_line(piece: etree._Element) -> bool:
    """Whether a run's child shows lines and nothing else."""
    held = chosen(piece) if piece.tag == ALTERNATIVES else None
    pieces = list(held) if held is not None else [piece]
    shown = []
    for one in pieces:
        if one.tag == f"{W}drawing":
            shown += list(drawings_of(one, _NO_THEME))
        elif one.tag == f"{W}pict":
            shown += list(pictures_of(one, _NO_THEME))
    return bool(shown) and all(one.is_line for one in shown)


def resize(paragraph: etree._Element, length: float) -> bool:
    """Make the one line that stands in the text this long, in millimetres; whether there was exactly one."""
    width = str(round(length * EMU_PER_MM))
    frames = list(paragraph.iter(qn("wp:inline")))
    if len(frames) != 1 or not _is_line_frame(frames[0]):
        return False
    for one in extents(frames[0]):
        one.set("cx", width)
    for one in paragraph.iter(qn("v:rect")):
        kept = [part for part in one.get("style", "").split(";") if not part.strip().startswith("width:")]
        one.set("style", ";".join([f"width:{length:.1f}mm", *filter(None, kept)]))
    return True


def _is_line_frame(frame: etree._Element) -> bool:
    holder = frame.getparent()
    return holder is not None and all(one.is_line for one in drawings_of(holder, _NO_THEME))
