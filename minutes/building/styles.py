"""The named styles of a template, made from a standard's components (ISO/IEC 29500-1, 17.7)."""

from collections.abc import Iterator

from minutes.building.elements import twips
from minutes.building.numbering import LISTS, style_id
from minutes.ooxml.lengths import Length
from minutes.ooxml.namespaces import nsdecls
from minutes.standards import Component, Layout, Standard

DATA_TABLE, PLAIN_TABLE = "BangSoLieu", "BangKhongVien"
_ALIGN = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def styles_part(standard: Standard, layout: Layout) -> str:
    """The styles part: document defaults, one paragraph style a component, the two table styles."""
    body = "".join(_paragraph_style(standard, component, layout) for component in standard.components.values())
    return (
        f"<w:styles {nsdecls('w')}>{_defaults(standard)}{_normal()}{body}{''.join(_table_styles())}</w:styles>"
    )


def _defaults(standard: Standard) -> str:
    font = standard.font
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        f'<w:color w:val="{standard.color}"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        f'<w:lang w:val="{standard.language}" w:eastAsia="{standard.language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _normal() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )


def _paragraph_style(standard: Standard, component: Component, layout: Layout) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(component)}">'
        f'<w:name w:val="{component.style}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{''.join(_paragraph_properties(standard, component, layout))}</w:pPr>"
        f"<w:rPr>{''.join(_run_properties(component, layout))}</w:rPr></w:style>"
    )


def _paragraph_properties(standard: Standard, component: Component, layout: Layout) -> Iterator[str]:
    """In the order of the schema (17.3.1.26)."""
    if component.keep_next:
        yield "<w:keepNext/>"
    yield "<w:widowControl/>"
    if component.list:
        name, level = component.list
        yield f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{LISTS[name]}"/></w:numPr>'
    if component.box:
        edges = ("top", "left", "bottom", "right")
        color = component.color or standard.color
        sides = "".join(f'<w:{edge} w:val="single" w:sz="6" w:space="1" w:color="{color}"/>' for edge in edges)
        yield f"<w:pBdr>{sides}</w:pBdr>"
    if component.leader:
        yield f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(text_width(standard, layout))}"/></w:tabs>'
    yield _spacing(component, layout)
    if component.text_flow:
        yield f'<w:ind w:firstLine="{twips(layout.first_line)}"/>'
    elif component.inset:
        yield f'<w:ind w:left="{twips(component.inset)}" w:right="{twips(component.inset)}"/>'
    yield f'<w:jc w:val="{_ALIGN["justify" if component.text_flow else component.align]}"/>'
    if component.outline is not None:
        yield f'<w:outlineLvl w:val="{component.outline - 1}"/>'


def _spacing(component: Component, layout: Layout) -> str:
    before = layout.before if component.text_flow else component.before
    line, rule = (f"{round(layout.line * 240)}", "auto") if component.text_flow else ("240", "auto")
    if component.line_exact is not None:
        line, rule = f"{round(component.line_exact * 20)}", "exact"
    points = f'w:before="{round(before * 20)}" w:after="{round(component.after * 20)}"'
    return f'<w:spacing {points} w:line="{line}" w:lineRule="{rule}"/>'


def _run_properties(component: Component, layout: Layout) -> Iterator[str]:
    """In the order of the schema (17.3.2.28)."""
    if component.bold:
        yield "<w:b/><w:bCs/>"
    if component.italic:
        yield "<w:i/><w:iCs/>"
    if component.case == "upper":
        yield "<w:caps/>"
    if component.color:
        yield f'<w:color w:val="{component.color}"/>'
    size = Length.of(component.sizes.small if layout.small else component.sizes.large, "pt").in_half_points
    yield f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _table_styles() -> Iterator[str]:
    """A table with thin lines for data, and one without lines or padding for what stands side by side."""
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in _EDGES)
    yield (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{DATA_TABLE}"><w:name w:val="Bảng số liệu"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{edges}</w:tblBorders>'
        "</w:tblPr></w:style>"
    )
    yield (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{PLAIN_TABLE}"><w:name w:val="Bảng không viền"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def text_width(standard: Standard, layout: Layout) -> float:
    """The width of the text in millimetres."""
    return standard.page.width - layout.left - layout.right
