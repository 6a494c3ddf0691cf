"""Styles, the lists that Word numbers, and sections (ISO/IEC 29500-1, 17.7, 17.9 and 17.6).

Lettered points are no such list: Word's letters run a, b, c, d, e, f, know no đ and leave out no j.
"""

from minutes.layout import Layout
from minutes.standards import Component, Standard
from tools.templates.xml import dots, el, half_points, part, switch, twips, val

LINE = 240
"""A single line, in the unit of ``w:line`` for automatic height."""


def styles(layout: Layout) -> bytes:
    """The part for a layout."""
    standard = layout.standard
    return part(
        "w:styles",
        ("w",),
        _defaults(standard),
        _latent(),
        *_basic(),
        *(paragraph_style(one, layout) for one in standard.components.values()),
        _table_style(standard.frame_style, FRAME, "", 0),
        _table_style(standard.table_style, DATA, _GRID, standard.cell_padding),
    )  # fmt: skip


FRAME, DATA = "Frame", "DataTable"
_GRID = "".join(
    el(f"w:{side}", w_val="single", w_sz=4, w_space=0, w_color="auto")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def style_id(name: str) -> str:
    """The id of a component's style: ASCII, so that any tool can name it; ``national_title`` is ``NationalTitle``."""
    return name.title().replace("_", "")


def paragraph_style(component: Component, layout: Layout) -> str:
    """The style of a component in a layout."""
    return el(
        "w:style",
        val("w:name", component.style),
        val("w:basedOn", "Normal"),
        val("w:next", style_id(component.next)) if component.next else "",
        val("w:uiPriority", 10),
        switch("w:qFormat", True),
        el("w:pPr", *_paragraph_properties(component, layout)),
        el("w:rPr", *_run_properties(component, layout)),
        w_type="paragraph",
        w_customStyle=1,
        w_styleId=style_id(component.name),
    )


def _paragraph_properties(one: Component, layout: Layout) -> list[str]:
    edge = twips(layout.text_width)
    leader = el("w:tabs", el("w:tab", w_val="right", w_leader="dot", w_pos=edge)) if one.leader else ""
    first = twips(layout.first_line) if one.text_flow else 0
    return [
        switch("w:keepNext", one.keep_next),
        _list(one),
        leader,
        _spacing(one, layout),
        el("w:ind", w_firstLine=first) if first and not one.list else "",
        val("w:jc", one.align) if one.align != "left" else "",
        val("w:outlineLvl", one.outline - 1) if one.outline else "",
    ]


def _spacing(one: Component, layout: Layout) -> str:
    if one.line_exact:
        return el("w:spacing", w_before=dots(one.before), w_after=dots(one.after), w_line=dots(one.line_exact),
                  w_lineRule="exact")  # fmt: skip
    before = layout.before if one.text_flow else one.before
    line = round(LINE * layout.line) if one.text_flow else LINE
    return el("w:spacing", w_before=dots(before), w_after=dots(one.after), w_line=line, w_lineRule="auto")


def _run_properties(one: Component, layout: Layout) -> list[str]:
    size = half_points(layout.size(one))
    return [
        switch("w:b", one.bold) + switch("w:bCs", one.bold),
        switch("w:i", one.italic) + switch("w:iCs", one.italic),
        switch("w:caps", one.case == "upper"),
        val("w:color", one.color) if one.color else "",
        val("w:sz", size) + val("w:szCs", size),
    ]


LISTS = {"headings": 1, "clauses": 2, "bullets": 3}
"""The number (``w:numId``) of each native list."""


def _list(one: Component) -> str:
    if one.list is None:
        return ""
    name, level = one.list
    return el("w:numPr", val("w:ilvl", level) if level else "", val("w:numId", LISTS[name]))


def _defaults(standard: Standard) -> str:
    font = standard.font
    run = el(
        "w:rPr",
        el("w:rFonts", w_ascii=font, w_hAnsi=font, w_eastAsia=font, w_cs=font),
        val("w:color", standard.color),
        val("w:sz", 28) + val("w:szCs", 28),
        el("w:lang", w_val=standard.language, w_eastAsia=standard.language, w_bidi="ar-SA"),
    )
    return el("w:docDefaults", el("w:rPrDefault", run), el("w:pPrDefault"))


def _latent() -> str:
    # Word's own styles are hidden until somebody asks for them, so that staff see those of the standard.
    return el("w:latentStyles", w_defLockedState=0, w_defUIPriority=99, w_defSemiHidden=1, w_defUnhideWhenUsed=1,
              w_defQFormat=0, w_count=376)  # fmt: skip


def _basic() -> list[str]:
    no_padding = "".join(el(f"w:{side}", w_w=0, w_type="dxa") for side in ("top", "left", "bottom", "right"))
    table = el("w:tblPr", el("w:tblInd", w_w=0, w_type="dxa"), el("w:tblCellMar", no_padding))
    return [
        el("w:style", val("w:name", "Normal"), switch("w:qFormat", True), w_type="paragraph", w_default=1,
           w_styleId="Normal"),
        el("w:style", val("w:name", "Default Paragraph Font"), val("w:uiPriority", 1), switch("w:semiHidden", True),
           w_type="character", w_default=1, w_styleId="DefaultParagraphFont"),
        el("w:style", val("w:name", "Normal Table"), val("w:uiPriority", 99), switch("w:semiHidden", True), table,
           w_type="table", w_default=1, w_styleId="TableNormal"),
        el("w:style", val("w:name", "No List"), val("w:uiPriority", 99), switch("w:semiHidden", True),
           w_type="numbering", w_default=1, w_styleId="NoList"),
    ]  # fmt: skip


def _table_style(name: str, identity: str, borders: str, padding: float) -> str:
    sides = (("top", 0.0), ("left", padding), ("bottom", 0.0), ("right", padding))
    margins = "".join(el(f"w:{side}", w_w=twips(width), w_type="dxa") for side, width in sides)
    return el(
        "w:style",
        val("w:name", name),
        val("w:basedOn", "TableNormal"),
        val("w:uiPriority", 20),
        switch("w:qFormat", True),
        el("w:tblPr", el("w:tblInd", w_w=0, w_type="dxa"), el("w:tblBorders", borders) if borders else "",
           el("w:tblCellMar", margins)),
        w_type="table",
        w_customStyle=1,
        w_styleId=identity,
    )  # fmt: skip


LEVELS = {
    "headings": (("upperRoman", "%1."), ("decimal", "%2.")),
    "clauses": (("decimal", "%1."),),
    "bullets": (("bullet", "-"), ("bullet", "+")),
}
"""Word's kind of number and its pattern, level by level."""


def numbering(layout: Layout) -> bytes:
    """The part for a layout; each level is bound to the style of the component that names it."""
    styles = {one.list: style_id(one.name) for one in layout.standard.components.values() if one.list}
    indent = twips(layout.first_line)
    lists = [_definition(name, styles, indent) for name in LEVELS]
    instances = [_instance(number) for number in LISTS.values()]
    return part("w:numbering", ("w",), *lists, *instances)


def _definition(name: str, styles: dict[tuple[str, int], str], indent: int) -> str:
    levels = [
        el(
            "w:lvl",
            val("w:start", 1),
            val("w:numFmt", kind),
            val("w:pStyle", styles[name, level]),
            val("w:suff", "space"),
            val("w:lvlText", pattern),
            val("w:lvlJc", "left"),
            el("w:pPr", el("w:ind", w_left=0, w_firstLine=indent)),
            w_ilvl=level,
        )
        for level, (kind, pattern) in enumerate(LEVELS[name])
    ]
    number = LISTS[name]
    # nsid tells Word whether two lists are the same one when text is pasted: any number that stays.
    return el("w:abstractNum", val("w:nsid", f"4D494E{number:02X}"), val("w:multiLevelType", "multilevel"), *levels,
              w_abstractNumId=number)  # fmt: skip


def _instance(number: int) -> str:
    return el("w:num", val("w:abstractNumId", number), w_numId=number)


HEADER, FIRST_HEADER, LAST_HEADER = "rIdHeader", "rIdFirstHeader", "rIdLastHeader"
"""The relationships of the headers: of further pages, of the first page, of the first page of the last section."""


def section(layout: Layout, first: str = LAST_HEADER) -> str:
    """The properties of a section: pages are counted from 1, and the first one shows no number.

    ``first`` is the relationship of the first page's header.
    """
    page = layout.standard.page
    return el(
        "w:sectPr",
        el("w:headerReference", w_type="default", r_id=HEADER),
        el("w:headerReference", w_type="first", r_id=first),
        el("w:pgSz", w_w=twips(page.width), w_h=twips(page.height)),
        el("w:pgMar", w_top=twips(layout.top), w_right=twips(layout.right), w_bottom=twips(layout.bottom),
           w_left=twips(layout.left), w_header=twips(page.header_distance), w_footer=twips(page.header_distance),
           w_gutter=0),
        el("w:pgNumType", w_start=1),
        "<w:titlePg/>",
    )  # fmt: skip


def section_break(layout: Layout, first: str) -> str:
    """A paragraph that ends a section whose first page has this header."""
    return el("w:p", el("w:pPr", val("w:pStyle", style_id("after_table")), section(layout, first)))
