"""The lines below motto, issuing body, summary and appendix: drawn, as long as prescribed, in place of typed ones."""

from lxml import etree

from minutes.checking.components.anatomy import Ruling
from minutes.checking.components.looks import font_of
from minutes.checking.components.rulings import blocks
from minutes.checking.effective.names import P_PR, SECT_PR, VAL, P, W
from minutes.checking.facts import Paragraph
from minutes.checking.judging.findings import Finding
from minutes.checking.judging.lines import printed_widths
from minutes.mending.copying import Copy
from minutes.mending.drawing import erase_lines, line, next_number, resize, settle
from minutes.mending.elements import child, drop, insert, put, runs
from minutes.mending.granting import clear_underlines
from minutes.ooxml.lengths import EMU_PER_MM


def draw_lines(copy: Copy, finding: Finding) -> None:
    """Draw the lines that a finding is about."""
    component = finding.component
    for above in blocks(copy.anatomy, component):
        ruling = copy.anatomy.rulings.get(above[-1].number)
        place = ruling.paragraph if ruling else above[-1].number
        length = _length(copy, component, above)
        if length and ({place, above[-1].number} & set(finding.paragraphs)):
            _draw(copy, above, ruling, length)


def _length(copy: Copy, component: str, above: list[Paragraph]) -> float | None:
    """Millimetres, by the last printed line above; None when that cannot be told."""
    width = printed_widths(copy.anatomy, above[-1])[-1] or _short_width(copy, above[-1])
    return width and copy.standard.rules[component.partition("_")[0]].chosen * width


def _short_width(copy: Copy, paragraph: Paragraph) -> float | None:
    """The width of words that have room in one line of any page, where the width of the page is not known."""
    page, look = copy.standard.page, copy.anatomy.main_look(paragraph)
    font = font_of(look) if look else None
    if font is None or paragraph.cell is not None or "\n" in paragraph.text:
        return None
    width = font.width(paragraph.text.strip()) / EMU_PER_MM
    return width if width <= page.width - page.margins.left.high - page.margins.right.high else None


def _draw(copy: Copy, above: list[Paragraph], ruling: Ruling | None, length: float) -> None:
    anchor = copy.element(above[-1])
    held = copy.document.paragraphs[ruling.paragraph] if ruling else above[-1]
    if ruling and ruling.kind == "drawn" and resize(copy.element(held), length):
        return
    host = _blank_below(copy, above[-1])
    if ruling and ruling.kind != "underline":
        freed = _ERASERS[ruling.kind](copy.element(held), held, anchor)
        host = host if freed is None else freed
    if host is None:
        host = _line_paragraph(copy, anchor)
    run = line(length, copy.standard.rule_weight, next_number(copy.touch(held.part)))
    host.append(run)
    settle(run)
    _centre(host)
    if ruling and ruling.kind == "underline":
        clear_underlines(copy, above)


def _erase_drawn(element: etree._Element, paragraph: Paragraph, anchor: etree._Element) -> etree._Element | None:
    erase_lines(element)
    return element if element is not anchor and _is_blank(element) else None


def _erase_text(element: etree._Element, paragraph: Paragraph, anchor: etree._Element) -> etree._Element | None:
    for run in list(runs(element)):
        holder = run.getparent()
        if holder is not None:
            holder.remove(run)
    return element


def _erase_border(element: etree._Element, paragraph: Paragraph, anchor: etree._Element) -> etree._Element | None:
    """No border on the side where the line was, whatever the style says."""
    is_above = element is not anchor and "top" in paragraph.shape.borders
    side = "top" if is_above else "bottom"
    borders = child(child(element, "pPr"), "pBdr")
    drop(borders, side)
    etree.SubElement(borders, W + side).set(VAL, "nil")
    borders[:] = sorted(borders, key=lambda one: _SIDES.index(str(one.tag).removeprefix(W)))
    return element if element is not anchor and _is_blank(element) else None


_ERASERS = {"drawn": _erase_drawn, "text": _erase_text, "border": _erase_border}
_SIDES = ("top", "left", "bottom", "right", "between", "bar")


def _blank_below(copy: Copy, paragraph: Paragraph) -> etree._Element | None:
    """The empty paragraph directly below, which waits for a line."""
    number = paragraph.number + 1
    below = copy.document.paragraphs[number] if number < len(copy.document.paragraphs) else None
    if below is None or below.part != paragraph.part or below.stretches or below.drawings:
        return None
    element = copy.element(below)
    return element if element.getprevious() is copy.element(paragraph) and _is_blank(element) else None


def _is_blank(element: etree._Element) -> bool:
    return element.find(f"{P_PR}/{SECT_PR}") is None and not list(runs(element))


def _line_paragraph(copy: Copy, anchor: etree._Element) -> etree._Element:
    """A low paragraph below another one."""
    paragraph = anchor.makeelement(P)
    properties = insert(paragraph, paragraph.makeelement(P_PR))
    component = copy.standard.components["rule"]
    if anchor.find(f"{P_PR}/{W}keepNext") is not None:
        child(properties, "keepNext")
    spacing = child(properties, "spacing")
    given = (("before", component.before), ("after", component.after), ("line", component.line_exact or 0))
    for name, points in given:
        spacing.set(W + name, str(round(points * 20)))
    spacing.set(f"{W}lineRule", "exact")
    put(child(properties, "rPr"), "sz", str(round(component.sizes.large * 2)))
    anchor.addnext(paragraph)
    return paragraph


def _centre(element: etree._Element) -> None:
    properties = child(element, "pPr")
    put(properties, "jc", "center")
    indent = child(properties, "ind")
    for name in list(indent.attrib):
        del indent.attrib[name]
    for side in ("left", "right", "firstLine"):
        indent.set(W + side, "0")
