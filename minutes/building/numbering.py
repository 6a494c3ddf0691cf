"""``numbering.xml``: the lists that Word numbers by itself (ISO/IEC 29500-1, 17.9).

Lettered points are none of them: Word's letters run a, b, c, d, e, f, know no đ and leave out no j.
"""

from minutes.building.styles import LISTS, style_id
from minutes.building.units import twips
from minutes.building.xml import el, part, val
from minutes.layout import Layout

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
