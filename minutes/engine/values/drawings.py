"""A picture in a line of text (ISO/IEC 29500-1, 20.4.2.8)."""

from minutes.engine.values.text import in_attribute
from minutes.ooxml.namespaces import NAMESPACES, nsdecls
from minutes.richtext import Picture


def drawing(picture: Picture, relationship: str, number: int) -> str:
    """Return the picture as the content of a ``w:r``; ``number`` is its id, unique in the document.

    It declares its own namespaces: a template without pictures does not.
    """
    size = f'cx="{picture.width}" cy="{picture.height}"'
    description = in_attribute(picture.description)
    return (
        f'<w:drawing><wp:inline {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{description}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks {nsdecls("a")} noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic {nsdecls("a")}><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic {nsdecls("pic")}>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{description}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip {nsdecls("r")} r:embed="{relationship}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        f"</wp:inline></w:drawing>"
    )
