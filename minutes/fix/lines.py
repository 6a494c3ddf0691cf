"""The lines below motto, issuing body, summary and appendix: drawn, as long as prescribed, in place of typed ones."""

from lxml import etree

from minutes.fix.copy import Copy
from minutes.fix.drawing import erase_lines, line, next_number, resize, settle
from minutes.fix.format import clear_underlines
from minutes.lint.document import Paragraph
from minutes.lint.rules.findings import Finding
from minutes.lint.rules.lines import printed_widths
from minutes.lint.structure.anatomy import Ruling
from minutes.lint.structure.looks import font_of
from minutes.lint.structure.rulings import blocks
from minutes.ooxml.oxml import P_PR, SECT_PR, VAL, P, W, child, drop, put, runs, turn_on
from minutes.ooxml.units import EMU_PER_MM


def draw_lines(copy: Copy, finding: Finding) -> None:
    """Draw the lines that a finding is about; from the last on, so that new paragraphs move none that is to come."""
    component = finding.component
    for above in reversed(blocks(copy.anatomy, component)):
        ruling = copy.anatomy.rulings.get(above[-1].number)
        place = ruling.paragraph if ruling else above[-1].number
        length = _length(copy, component, above)
        if length and ({place, above[-1].number} & set(finding.paragraphs)):
            _draw(copy, above, ruling, length)


def _length(copy: Copy, component: str, above: list[Paragraph]) -> float | None:
    """Millimetres, by the last printed line above; None when that cannot be told."""
    width = printed_widths(copy.anatomy, above[-1])[-1] or _short_width(copy, above[-1])
    return width and copy.standard.rule(component).chosen * width


def _short_width(copy: Copy, paragraph: Paragraph) -> float | None:
    """The width of words that have room in one line of any page, where the width of the page is not known."""
    page, look = copy.standard.page, copy.anatomy.main_look(paragraph)
    font = font_of(look) if look else None
    if font is None or paragraph.cell is not None or "\n" in paragraph.text:
        return None
    width = font.width(paragraph.text.strip()) / EMU_PER_MM
    return width if width <= page.width - page.margins.left.high - page.margins.right.high else None


def _draw(copy: Copy, above: list[Paragraph], ruling: Ruling | None, length: float) -> None:
    anchor = above[-1]
    held = copy.document.paragraphs[ruling.paragraph] if ruling else anchor
    if ruling and ruling.kind == "drawn" and resize(copy.element(held), length):
        return
    host = _blank_below(copy, anchor)
    if ruling and ruling.kind != "underline":
        _ERASERS[ruling.kind](copy.element(held), held, held is anchor)
        host = held if held is not anchor and _is_blank(copy.element(held)) else host
    element = copy.element(host) if host else _paragraph_below(copy.element(anchor))
    _lay_low(copy, element, host)
    run = line(length, copy.standard.rule_weight, next_number(copy.tree(anchor.part)))
    element.append(run)
    settle(run)
    if ruling and ruling.kind == "underline":
        clear_underlines(copy, above)


def _erase_drawn(element: etree._Element, paragraph: Paragraph, is_anchor: bool) -> None:
    erase_lines(element)


def _erase_text(element: etree._Element, paragraph: Paragraph, is_anchor: bool) -> None:
    for run in list(runs(element)):
        holder = run.getparent()
        if holder is not None:
            holder.remove(run)


def _erase_border(element: etree._Element, paragraph: Paragraph, is_anchor: bool) -> None:
    """No border on the side where the line was, whatever the style says."""
    side = "top" if not is_anchor and "top" in paragraph.shape.borders else "bottom"
    borders = child(child(element, "pPr"), "pBdr")
    drop(borders, side)
    etree.SubElement(borders, W + side).set(VAL, "nil")
    borders[:] = sorted(borders, key=lambda one: _SIDES.find(f" {str(one.tag).removeprefix(W)} "))


_ERASERS = {"drawn": _erase_drawn, "text": _erase_text, "border": _erase_border}
_SIDES = " top left  bottom right  between bar "
"""In the order of their schema, each between spaces."""


def _blank_below(copy: Copy, paragraph: Paragraph) -> Paragraph | None:
    """The empty paragraph directly below, which waits for a line."""
    number = paragraph.number + 1
    below = copy.document.paragraphs[number] if number < len(copy.document.paragraphs) else None
    if below is None or below.part != paragraph.part or below.stretches or below.drawings:
        return None
    element = copy.element(below)
    return below if element.getprevious() is copy.element(paragraph) and _is_blank(element) else None


def _is_blank(element: etree._Element) -> bool:
    return element.find(f"{P_PR}/{SECT_PR}") is None and not list(runs(element))


def _paragraph_below(anchor: etree._Element) -> etree._Element:
    paragraph = anchor.makeelement(P)
    if anchor.find(f"{P_PR}/{W}keepNext") is not None:
        turn_on(child(paragraph, "pPr"), "keepNext")
    anchor.addnext(paragraph)
    return paragraph


def _lay_low(copy: Copy, element: etree._Element, paragraph: Paragraph | None) -> None:
    """A low line of text in the middle, as the standard's own style has it; one that is exact already stays so."""
    shape, component = paragraph.shape if paragraph else None, copy.standard.components["rule"]
    properties = child(element, "pPr")
    if shape is None or shape.line.rule != "exact":
        spacing = child(properties, "spacing")
        spacing.attrib.clear()
        points = {"before": component.before, "after": component.after, "line": component.line_exact or 0}
        for name, value in points.items():
            spacing.set(W + name, str(round(value * 20)))
        spacing.set(f"{W}lineRule", "exact")
    if shape is None or shape.align != "center" or shape.left or shape.right or shape.first_line:
        put(properties, "jc", "center")
        indent = child(properties, "ind")
        indent.attrib.clear()
        for side in ("left", "right", "firstLine"):
            indent.set(W + side, "0")
