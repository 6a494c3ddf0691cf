"""Fix separator lines (drawn in place of typed ones, at the prescribed length) and the width of the national title."""

from lxml import etree

from minutes.fix.copy import Copy
from minutes.fix.format import clear_underlines
from minutes.fix.properties import TWIPS_PER_MM
from minutes.lint import (
    Finding,
    Paragraph,
    Separator,
    Theme,
    blocks,
    drawings_of,
    font_of,
    pictures_of,
    printed_widths,
    twips,
)
from minutes.ooxml import (
    ALTERNATIVES,
    CHOICE,
    EMU_PER_MM,
    NAMESPACES,
    P_PR,
    R_PR,
    SECT_PR,
    TBL,
    TC,
    TR,
    VAL,
    P,
    R,
    W,
    child,
    chosen,
    drop,
    extents,
    nsdecls,
    put,
    qn,
    runs,
    turn_on,
)


def draw_lines(copy: Copy, finding: Finding) -> None:
    """Draw the lines of a finding, last first, so that new paragraphs do not shift the remaining ones."""
    component = finding.component
    for above in reversed(blocks(copy.anatomy, component)):
        separator = copy.anatomy.separators.get(above[-1].number)
        place = separator.paragraph if separator else above[-1].number
        length = _length(copy, component, above)
        if length and ({place, above[-1].number} & set(finding.paragraphs)):
            _draw(copy, above, separator, length)


def _length(copy: Copy, component: str, above: list[Paragraph]) -> float | None:
    """Millimetres, by the last printed line above; None when unknown."""
    width = printed_widths(copy.anatomy, above[-1])[-1] or _short_width(copy, above[-1])
    return width and copy.standard.rule(component).chosen * width


def _short_width(copy: Copy, paragraph: Paragraph) -> float | None:
    """The width of words that fit in one line of any page, for an unknown page width."""
    page, look = copy.standard.page, copy.anatomy.main_look(paragraph)
    font = font_of(look) if look else None
    if font is None or paragraph.cell is not None or "\n" in paragraph.text:
        return None
    width = font.width(paragraph.text.strip()) / EMU_PER_MM
    return width if width <= page.width - page.margins.left.high - page.margins.right.high else None


def _draw(copy: Copy, above: list[Paragraph], separator: Separator | None, length: float) -> None:
    anchor = above[-1]
    held = copy.document.paragraphs[separator.paragraph] if separator else anchor
    if separator and separator.kind == "drawn" and resize(copy.element(held), length):
        return
    host = _blank_below(copy, anchor)
    if separator and separator.kind != "underline":
        _ERASERS[separator.kind](copy.element(held), held, held is anchor)
        host = held if held is not anchor and _is_blank(copy.element(held)) else host
    element = copy.element(host) if host else _paragraph_below(copy.element(anchor))
    _lay_low(copy, element, host)
    run = line(length, copy.standard.rule_weight, next_number(copy.tree(anchor.part)))
    element.append(run)
    settle(run)
    if separator and separator.kind == "underline":
        clear_underlines(copy, above)


def _erase_drawn(element: etree._Element, paragraph: Paragraph, is_anchor: bool) -> None:
    erase_lines(element)


def _erase_text(element: etree._Element, paragraph: Paragraph, is_anchor: bool) -> None:
    for run in list(runs(element)):
        holder = run.getparent()
        if holder is not None:
            holder.remove(run)


def _erase_border(element: etree._Element, paragraph: Paragraph, is_anchor: bool) -> None:
    """Remove the border on the side of the line, whatever the style sets."""
    side = "top" if not is_anchor and "top" in paragraph.shape.borders else "bottom"
    borders = child(child(element, "pPr"), "pBdr")
    drop(borders, side)
    etree.SubElement(borders, W + side).set(VAL, "nil")
    borders[:] = sorted(borders, key=lambda one: _SIDES.find(f" {str(one.tag).removeprefix(W)} "))


_ERASERS = {"drawn": _erase_drawn, "text": _erase_text, "border": _erase_border}
_SIDES = " top left  bottom right  between bar "
"""In schema order, each between spaces."""


def _blank_below(copy: Copy, paragraph: Paragraph) -> Paragraph | None:
    """The empty paragraph directly below, reserved for a line."""
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
    """Make a low, centred line as in the standard's style; exact line spacing is kept."""
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


# A drawn line as a run: inline DrawingML with a VML fallback.
_EMU_PER_POINT = 12_700
_NO_THEME = Theme(None, None)


def line(length: float, weight: float, number: int) -> etree._Element:
    """Return a run with a line of ``length`` mm and ``weight`` points; ``number`` is the drawing's id in its part."""
    width = round(length * EMU_PER_MM)
    named = f'id="{number}" name="Đường kẻ {number}" descr="Đường kẻ"'
    shape = (
        f'<wps:wsp {nsdecls("wps")}><wps:cNvPr {named}/><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{round(weight * _EMU_PER_POINT)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    inline = (
        f'<wp:inline {nsdecls("wp", "a")} distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="0"/>'
        f'<wp:docPr {named}/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{NAMESPACES["wps"]}">{shape}'
        "</a:graphicData></a:graphic></wp:inline>"
    )
    fallback = (
        f'<w:pict><v:rect {nsdecls("v")} style="width:{length:.1f}mm;height:{weight:g}pt" fillcolor="black" '
        'stroked="f"/></w:pict>'
    )
    return etree.fromstring(
        f'<w:r {nsdecls("w")}><mc:AlternateContent {nsdecls("mc", "wps")}><mc:Choice Requires="wps"><w:drawing>'
        f"{inline}</w:drawing></mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def settle(run: etree._Element) -> None:
    """Set ``Requires`` to the namespace prefix in use, since the file can have its own prefix."""
    for choice in run.iter(CHOICE):
        shape = next(choice.iter(qn("wps:wsp")), None)
        if shape is not None and shape.prefix:
            choice.set("Requires", shape.prefix)


def next_number(root: etree._Element) -> int:
    """Return a drawing number that is unused in a part."""
    given = (one.get("id", "") for one in root.iter(qn("wp:docPr"), qn("wps:cNvPr")))
    return 1 + max((int(one) for one in given if one.isdecimal() and len(one) < 9), default=0)


def erase_lines(paragraph: etree._Element) -> None:
    """Remove the drawn lines of a paragraph, with runs that contain nothing else."""
    for run in list(paragraph.iter(R)):
        for piece in list(run):
            if _is_line(piece):
                run.remove(piece)
        holder = run.getparent()
        if holder is not None and all(one.tag == R_PR for one in run):
            holder.remove(run)


def _is_line(piece: etree._Element) -> bool:
    """Whether a run's child contains only lines."""
    held = chosen(piece) if piece.tag == ALTERNATIVES else None
    pieces = list(held) if held is not None else [piece]
    shown = []
    for one in pieces:
        if one.tag == f"{W}drawing":
            shown += list(drawings_of(one, _NO_THEME))
        elif one.tag == f"{W}pict":
            shown += list(pictures_of(one, _NO_THEME))
    return bool(shown) and all(one.is_line for one in shown)


def resize(paragraph: etree._Element, length: float) -> bool:
    """Resize the only inline line, in millimetres; return whether there was exactly one."""
    width = str(round(length * EMU_PER_MM))
    frames = list(paragraph.iter(qn("wp:inline")))
    if len(frames) != 1 or not _is_line_frame(frames[0]):
        return False
    for one in extents(frames[0]):
        one.set("cx", width)
    for one in paragraph.iter(qn("v:rect")):
        kept = [part for part in one.get("style", "").split(";") if not part.strip().startswith("width:")]
        one.set("style", ";".join([f"width:{length:.1f}mm", *filter(None, kept)]))
    return True


def _is_line_frame(frame: etree._Element) -> bool:
    holder = frame.getparent()
    return holder is not None and all(one.is_line for one in drawings_of(holder, _NO_THEME))


_PADDING = 4.0
"""Cell padding in millimetres, both sides together, with some reserve."""
_NARROWEST = 0.85
"""Smallest share of its width in the standard's own heads that the other column keeps."""


def widen_title(copy: Copy, finding: Finding) -> None:
    """Move the border between the two columns; other table layouts are unchanged."""
    for title in copy.anatomy.of("national_title"):
        look = copy.anatomy.main_look(title)
        font = font_of(look) if look else None
        table = next(copy.element(title).iterancestors(TBL), None)
        if title.number not in finding.paragraphs or font is None or table is None:
            continue
        columns = table.findall(f"{W}tblGrid/{W}gridCol")
        widths = [twips(one.get(f"{W}w")) or 0.0 for one in columns]
        total = max(sum(widths), _text_width(copy, title) * TWIPS_PER_MM)
        needed = (font.width(title.text.strip()) / EMU_PER_MM + _PADDING) * TWIPS_PER_MM
        narrowest = copy.standard.page.columns["head"][0] * _NARROWEST * TWIPS_PER_MM
        if len(widths) == 2 and total - needed >= narrowest and _is_plain(table):
            _set(table, columns, [total - needed, needed])


def _text_width(copy: Copy, title: Paragraph) -> float:
    """Millimetres between the margins; 0 when unknown."""
    section = copy.document.sections[title.section]
    sides = (section.width, section.left, section.right)
    width, left, right = (one or 0.0 for one in sides)
    return 0.0 if None in sides else width - left - right


def _is_plain(table: etree._Element) -> bool:
    return all(len(row.findall(TC)) == 2 for row in table.iterchildren(TR))


def _set(table: etree._Element, columns: list[etree._Element], widths: list[float]) -> None:
    whole = table.find(f"{W}tblPr/{W}tblW")
    if whole is not None and whole.get(f"{W}type") == "dxa":
        whole.set(f"{W}w", str(round(sum(widths))))
    for column, width in zip(columns, widths, strict=True):
        column.set(f"{W}w", str(round(width)))
    for row in table.iterchildren(TR):
        for cell, width in zip(row.findall(TC), widths, strict=True):
            found = cell.find(f"{W}tcPr/{W}tcW")
            if found is not None:
                found.set(f"{W}w", str(round(width)))
                found.set(f"{W}type", "dxa")
