"""Names of WordprocessingML as the engine uses them (ISO/IEC 29500-1, 17), and small questions about elements."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE = "urn:schemas-microsoft-com:office:office"
VML = "urn:schemas-microsoft-com:vml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """``w("p")``: the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


FALLBACK = f"{{{MC}}}Fallback"
P, R_, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
PPR, RPR, SECT = w("pPr"), w("rPr"), w("sectPr")
FIELD_CODE, FIELD_CHAR = w("instrText"), w("fldChar")
SDT, SDT_CONTENT, TEXT_BOX = w("sdt"), w("sdtContent"), w("txbxContent")
NOTES = frozenset((w("footnotes"), w("endnotes"), w("comments")))
TEXTS = frozenset((T, FIELD_CODE))
"""Elements whose own text is seen, or is a Word field's instruction."""
PROPERTIES = frozenset(w(n) for n in "pPr rPr tblPr trPr tcPr tblGrid sdtPr sdtEndPr smartTagPr tblPrEx".split())
DELETED = frozenset((w("del"), w("moveFrom")))
RANGE_MARKS = frozenset(
    w(n)
    for n in (
        "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd permStart permEnd "
        "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
    ).split()
)
NOISE = frozenset((w("proofErr"), w("lastRenderedPageBreak")))
"""What Word leaves behind and draws nothing."""


def is_element(node: "_Element") -> bool:
    """Whether the node is an element: not a processing instruction (a mark of ours) and not a comment."""
    return isinstance(node.tag, str)


def elements(parent: "_Element") -> Iterator["_Element"]:
    """The child elements, without marks and comments."""
    return (child for child in parent if isinstance(child.tag, str))


def ancestor(node: "_Element", tag: str) -> "_Element | None":
    """The nearest ancestor of that name, or ``None``."""
    return next(node.iterancestors(tag), None)


def remove(node: "_Element") -> None:
    """Take a node out and leave the text that follows it where it is."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    node.tail = None
    parent.remove(node)
