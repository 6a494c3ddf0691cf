"""Sections: paper, margins, page number (ISO/IEC 29500-1, 17.6)."""

from minutes.building.styles import style_id
from minutes.building.units import twips
from minutes.building.xml import el, val
from minutes.layout import Layout

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
