"""The styles of the standard's components, and Word's numbered lists (ISO/IEC 29500-1, 17.7 and 17.9).

Lettered points are plain text: Word's letters lack đ and include j.
"""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from docx.text.font import Font
from docx.text.parfmt import ParagraphFormat

from minutes.layout.layout import Layout
from minutes.standards.standard import Component
from tools.templates.xml import element, val

LISTS = {
    "headings": (("upperRoman", "%1."), ("decimal", "%2.")),
    "clauses": (("decimal", "%1."),),
    "bullets": (("bullet", "-"), ("bullet", "+")),
}
"""The number format and pattern of each level of each list."""
NUMBERS = {name: number for number, name in enumerate(LISTS, 1)}
"""The number (``w:numId``) of each list."""


def add_styles(document: Document, layout: Layout) -> None:
    """Add a paragraph style for each component of the standard, and the two table styles."""
    standard, styles = layout.standard, document.styles
    made = {name: _add_paragraph_style(styles, one, layout) for name, one in standard.components.items()}
    for name, component in standard.components.items():
        if component.next:
            made[name].next_paragraph_style = made[component.next]
    _add_table_style(styles, standard.frame_style, "Frame", 0)
    _add_table_style(styles, standard.table_style, "DataTable", standard.cell_padding, _grid())


def style_id(name: str) -> str:
    """Return the id of a component's style in ASCII for any tool: ``national_title`` is ``NationalTitle``."""
    return name.title().replace("_", "")


def _add_paragraph_style(styles: Styles, one: Component, layout: Layout) -> ParagraphStyle:
    style: ParagraphStyle = styles.add_style(one.style, WD_STYLE_TYPE.PARAGRAPH)
    style.style_id = style_id(one.name)
    style.base_style = styles["Normal"]
    style.priority = 10
    style.quick_style = True
    _format_paragraph(style.paragraph_format, one, layout)
    _number(style, one)
    _format_letters(style.font, one, layout)
    return style


def _format_paragraph(paragraph: ParagraphFormat, one: Component, layout: Layout) -> None:
    paragraph.keep_with_next = one.keep_next or None
    if one.leader:
        paragraph.tab_stops.add_tab_stop(Mm(layout.text_width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    flows = one.text_flow and not one.line_exact
    paragraph.space_before = Pt(layout.before if flows else one.before)
    paragraph.space_after = Pt(one.after)
    paragraph.line_spacing = Pt(one.line_exact) if one.line_exact else layout.line if flows else 1.0
    if one.text_flow and layout.first_line and not one.list:
        paragraph.first_line_indent = Mm(layout.first_line)
    if one.align != "left":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.from_xml(one.align)


def _number(style: ParagraphStyle, one: Component) -> None:
    properties = style.element.get_or_add_pPr()
    if one.list:
        name, level = one.list
        numbering = properties.get_or_add_numPr()
        if level:
            numbering.get_or_add_ilvl().val = level
        numbering.get_or_add_numId().val = NUMBERS[name]
    if one.outline:
        properties.append(val("w:outlineLvl", one.outline - 1))


def _format_letters(font: Font, one: Component, layout: Layout) -> None:
    font.bold = font.cs_bold = one.bold or None
    font.italic = font.cs_italic = one.italic or None
    font.all_caps = one.case == "upper" or None
    if one.color:
        font.color.rgb = RGBColor.from_string(one.color)
    font.size = Pt(layout.size(one))
    font.element.rPr.append(val("w:szCs", round(2 * layout.size(one))))


def _grid() -> BaseOxmlElement:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = {"w_val": "single", "w_sz": 4, "w_space": 0, "w_color": "auto"}
    return element("w:tblBorders", *(element(f"w:{side}", **line) for side in sides))


def _add_table_style(styles: Styles, name: str, identity: str, padding: float, *borders: BaseOxmlElement) -> None:
    style = styles.add_style(name, WD_STYLE_TYPE.TABLE)
    style.style_id = identity
    style.base_style = styles["Normal Table"]
    style.priority = 20
    style.quick_style = True
    sides = (("top", 0.0), ("left", padding), ("bottom", 0.0), ("right", padding))
    margins = (element(f"w:{side}", w_w=Mm(width).twips, w_type="dxa") for side, width in sides)
    indent = element("w:tblInd", w_w=0, w_type="dxa")
    style.element.append(element("w:tblPr", indent, *borders, element("w:tblCellMar", *margins)))


def add_lists(document: Document, layout: Layout) -> None:
    """Add the lists, with each level bound to its component's style."""
    styles = {one.list: style_id(one.name) for one in layout.standard.components.values() if one.list}
    part = document.part.numbering_part.element
    part.extend(_definition(name, styles, Mm(layout.first_line).twips) for name in LISTS)
    part.extend(element("w:num", val("w:abstractNumId", one), w_numId=one) for one in NUMBERS.values())


def _definition(name: str, styles: dict[tuple[str, int], str], indent: int) -> BaseOxmlElement:
    levels = [
        element(
            "w:lvl",
            val("w:start", 1),
            val("w:numFmt", kind),
            val("w:pStyle", styles[name, level]),
            val("w:suff", "space"),
            val("w:lvlText", pattern),
            val("w:lvlJc", "left"),
            element("w:pPr", element("w:ind", w_left=0, w_firstLine=indent)),
            w_ilvl=level,
        )
        for level, (kind, pattern) in enumerate(LISTS[name])
    ]
    number = NUMBERS[name]
    # nsid tells Word whether two lists are the same when text is pasted; any constant will do.
    return element("w:abstractNum", val("w:nsid", f"4D494E{number:02X}"), val("w:multiLevelType", "multilevel"),
                   *levels, w_abstractNumId=number)  # fmt: skip
