"""The line under a heading, drawn as Word draws it: a shape, and a copy in the older language."""

from tests.learning.forms.blocks import CENTRED, paragraph
from tests.learning.forms.pen import Pen

POINT = 12700
"""In English Metric Units, the lengths of drawings (ISO/IEC 29500-1, 20.1.10.16)."""


def ruled_under(pen: Pen, width: int) -> str:
    """An empty small paragraph with a line of so many points at its top, in the middle."""
    return paragraph(pen, "", CENTRED._replace(size=8)).replace("</w:p>", f"{_line(pen, width)}</w:p>")


def _line(pen: Pen, width: int) -> str:
    number = pen.next_number()
    extent = f'cx="{width * POINT}" cy="0"'
    shape = (
        f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    )
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{2 * POINT}</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Straight Connector {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{uri}">{shape}</a:graphicData></a:graphic></wp:anchor>'
    )
    older = (
        f'<w:pict><v:line id="_x0000_s{1025 + number}" style="position:absolute;z-index:251659264;'
        f'mso-position-horizontal:center" from="0,2pt" to="{width}pt,2pt"/></w:pict>'
    )
    return (
        f'<w:r w:rsidR="{pen.rsid()}"><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing>{anchor}</w:drawing></mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>"
    )
