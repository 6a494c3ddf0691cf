"""Sections in words: the page, its margins, what stands at its head and foot."""

from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.dump.numbers import mm_of_twips
from minutes.ooxml.oxml import P_PR, RELATION, SECT_PR, attribute, local

_MARGINS = ("top", "right", "bottom", "left", "header", "footer", "gutter")


def section_in_words(section: etree._Element, links: Mapping[str, str]) -> str:
    """Return the properties of a ``w:sectPr``; ``links`` gives targets by relationship ids."""
    return "; ".join(_words(section, links))


def _words(section: etree._Element, links: Mapping[str, str]) -> Iterator[str]:
    for element in section.iterchildren(etree.Element):
        name, written = local(element), attribute(element, "val")
        if name == "pgSz":
            size = f"{mm_of_twips(attribute(element, 'w'))} × {mm_of_twips(attribute(element, 'h'))} mm"
            yield f"page {size} {attribute(element, 'orient') or ''}".strip()
        elif name == "pgMar":
            sides = ((side, attribute(element, side)) for side in _MARGINS)
            yield f"margins {', '.join(f'{side} {mm_of_twips(length)}' for side, length in sides if length)} mm"
        elif name in ("headerReference", "footerReference"):
            target = links.get(element.get(RELATION) or "", "?")
            yield f"{name.removesuffix('Reference')} ({attribute(element, 'type')}): {target}"
        elif name == "titlePg":
            yield "first page of its own"
        elif name == "type":
            yield f"begins: {written}"
        elif name == "pgNumType":
            numbers = ((name, attribute(element, name)) for name in ("fmt", "start"))
            yield " ".join(["page numbers", *(f"{name} {written}" for name, written in numbers if written)])
        elif name == "cols":
            yield f"{attribute(element, 'num') or 1} column(s)"
        elif name not in ("sectPrChange", "docGrid"):
            yield f"{name} {written or ''}".strip()


def own_section(paragraph: etree._Element) -> etree._Element | None:
    """Return the section that ends with the paragraph, if one does."""
    return paragraph.find(f"{P_PR}/{SECT_PR}")
