"""The national title in one line: its column as wide as it needs, the other one so much narrower."""

from lxml import etree

from minutes.fix.copy import Copy
from minutes.fix.properties import TWIPS_PER_MM
from minutes.lint.document import Paragraph
from minutes.lint.effective.measures import twips
from minutes.lint.rules.findings import Finding
from minutes.lint.structure.looks import font_of
from minutes.ooxml.oxml import TBL, TC, TR, W
from minutes.ooxml.units import EMU_PER_MM

_PADDING = 4.0
"""Millimetres that Word leaves beside the text of a cell, both sides together, and a little more."""
_NARROWEST = 0.85
"""The other column keeps so much of the width that the standard's own heads give it."""


def widen_title(copy: Copy, finding: Finding) -> None:
    """Shift the border between two columns; tables of another build are left as they are."""
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
    """Millimetres between the margins, as far as known."""
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
