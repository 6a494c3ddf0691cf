"""Paper, how it lies, and margins of the sections that rules find (ISO/IEC 29500-1, 17.6)."""

from lxml import etree

from minutes.fix.copy import Copy
from minutes.fix.properties import TWIPS_PER_MM
from minutes.lint.document import Section
from minutes.lint.effective.measures import twips
from minutes.lint.rules.findings import Finding
from minutes.ooxml.oxml import SECT_PR, TBL, TEXT_BOX, W, child, unset
from minutes.standards.standard import Choice

SIDES = ("top", "bottom", "left", "right")


def sections(copy: Copy) -> list[tuple[Section, etree._Element]]:
    """Each section with its properties, made for the last one that has none; empty where the two do not agree."""
    root = copy.touch(copy.main)
    found = [one for one in root.iter(SECT_PR) if next(one.iterancestors(TBL, TEXT_BOX), None) is None]
    facts = copy.document.sections
    body = root.find(f"{W}body")
    if len(found) == len(facts) - 1 and body is not None and body.find(SECT_PR) is None:
        found.append(etree.SubElement(body, SECT_PR))
    return list(zip(facts, found, strict=True)) if len(found) == len(facts) else []


def paper(copy: Copy, finding: Finding) -> None:
    """The paper of the standard, lying as it lay."""
    page = copy.standard.page
    for section, element in sections(copy):
        if section.width is None or section.height is None:
            continue
        sides = sorted((section.width, section.height))
        if max(abs(sides[0] - page.width), abs(sides[1] - page.height)) > page.tolerance:
            size = child(element, "pgSz")
            width, height = _twips(page.width), _twips(page.height)
            size.set(f"{W}w", height if section.landscape else width)
            size.set(f"{W}h", width if section.landscape else height)
            unset(size, "code")


def orientation(copy: Copy, finding: Finding) -> None:
    """Upright, where no table or picture is broader than the page would be."""
    bordered = {table.number for table in copy.document.tables if table.bordered}
    for number, (section, element) in enumerate(sections(copy)):
        if not section.landscape or section.height is None or section.left is None or section.right is None:
            continue
        room = section.height - section.left - section.right
        inside = [one for one in copy.document.body if one.section == number]
        tables = {one.cell.table for one in inside if one.cell}
        broad = any(sum(copy.document.tables[one - 1].widths) > room for one in tables)
        broad |= any((drawing.width or 0) > room for one in inside for drawing in one.drawings)
        if not broad and not tables & bordered:
            size = child(element, "pgSz")
            width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
            size.set(f"{W}w", height)
            size.set(f"{W}h", width)
            unset(size, "orient")


def margin(copy: Copy, finding: Finding) -> None:
    """The nearest margin that is allowed."""
    side = finding.rule.about[0].partition(".")[2]
    choice: Choice = getattr(copy.standard.page.margins, side)
    for section, element in sections(copy):
        found: float | None = getattr(section, side)
        if found is None or section.landscape or choice.allows(found, copy.standard.page.tolerance):
            continue
        margins = child(element, "pgMar")
        wanted = choice.low if found < choice.low else choice.high
        gutter = twips(margins.get(f"{W}gutter")) or 0.0
        if side == "left" and gutter:
            # The gutter counts to the margin.
            if gutter > wanted * TWIPS_PER_MM:
                margins.set(f"{W}gutter", "0")
            else:
                wanted -= gutter / TWIPS_PER_MM
        margins.set(W + side, _twips(wanted))


def _twips(millimetres: float) -> str:
    return str(round(millimetres * TWIPS_PER_MM))
