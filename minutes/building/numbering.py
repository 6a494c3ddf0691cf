"""The native lists of a template (ISO/IEC 29500-1, 17.9).

Lettered points are no native list: Word's letters run a, b, c, d, e, f and know neither đ nor the gap after i.
"""

from collections.abc import Mapping

from minutes.building.elements import twips
from minutes.ooxml.namespaces import nsdecls
from minutes.standards import Component, Layout, Standard

LISTS = {"headings": 1, "bullets": 2, "clauses": 3}
"""Numbers of the lists: I. over 1., - over +, and 1. alone."""
_LEVELS = {
    "headings": (("upperRoman", "%1."), ("decimal", "%2.")),
    "bullets": (("bullet", "-"), ("bullet", "+")),
    "clauses": (("decimal", "%1."),),
}


def numbering_part(standard: Standard, layout: Layout) -> str:
    """The numbering part; each level is bound to the paragraph style of the component that names it."""
    styles = {one.list: style_id(one) for one in standard.components.values() if one.list}
    indent = twips(layout.first_line)
    kinds = "".join(_kind(name, styles, indent) for name in LISTS)
    uses = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in LISTS.values())
    return f"<w:numbering {nsdecls('w')}>{kinds}{uses}</w:numbering>"


def _kind(name: str, styles: Mapping[tuple[str, int], str], indent: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{styles[name, level]}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{indent}"/></w:pPr></w:lvl>'
        for level, (form, text) in enumerate(_LEVELS[name])
    )
    number = LISTS[name]
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def style_id(component: Component) -> str:
    """The id of a component's style: its English name, since an id must be plain letters everywhere."""
    return component.name.replace("_", "-")
