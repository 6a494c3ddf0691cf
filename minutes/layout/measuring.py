"""What a template asks the layout for: the lines of the head, and how long the drawn rules are."""

from collections.abc import Mapping, Sequence
from typing import Any

from minutes.layout.layout import Layout
from minutes.ooxml.units import EMU_PER_MM
from minutes.problems import N_
from minutes.typography.breaking import balanced
from minutes.typography.lines import Font

TITLE_SHARE = 0.92
"""A title that fills its lines from margin to margin looks like text: it may take this share of the width."""
REFERENCE = "(Kèm theo Biên bản số: {})"
"""The line under an appendix's title."""
ROOT = "layout"
"""The name under which a template finds the measures."""
TITLES = {
    ROOT: "trình_bày",
    "agency_lines": "các_dòng_tên_cơ_quan",
    "agency_rule": "nét_dưới_tên_cơ_quan",
    "motto_rule": "nét_dưới_tiêu_ngữ",
    "summary_text": "trích_yếu_ngắt_dòng",
    "summary_rule": "nét_dưới_trích_yếu",
    "appendix_rule": "nét_dưới_phụ_lục",
}
"""The measures and their Vietnamese names, as a template writes them."""
MEANINGS = {
    ROOT: N_("What the page has to do with the text: how lines break, and how long the drawn rules are"),
    "agency_lines": N_("The lines of the body's name, broken as they fit their column"),
    "agency_rule": N_("The length of the rule under the body's name, for {% width … %} in its alternative text"),
    "motto_rule": N_("The length of the rule under the motto"),
    "summary_text": N_("The full title, broken into lines that look like a title"),
    "summary_rule": N_("The length of the rule under the title"),
    "appendix_rule": N_("The length of the rule under an appendix's reference"),
}
"""What the measures are, a line each."""


def measure_names() -> Mapping[str, None]:
    """The names of the measures, for checking templates."""
    return dict.fromkeys(name for name in TITLES if name != ROOT)


def measures(layout: Layout, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The measures of one document under the names of :func:`shape`; lengths in EMU.

    Of the facts are asked: the lines of the body's name (``organization.lines``) and the full title (``full_title``).
    """
    head = round(layout.columns("head")[0] * EMU_PER_MM)
    title = round(layout.text_width * TITLE_SHARE * EMU_PER_MM)
    written = (facts.get("organization") or {}).get("lines") or []
    agency = [line for one in written for line in balanced(one, font(layout, "agency"), head)]
    summary = balanced(facts.get("full_title") or "", font(layout, "summary"), title)
    reference = REFERENCE.format(facts.get("number_line") or "")
    return {
        "agency_lines": agency,
        "agency_rule": rule(layout, "agency", agency),
        "motto_rule": rule(layout, "motto", [layout.standard.components["motto"].text]),
        "summary_text": "\n".join(summary) or None,
        "summary_rule": rule(layout, "summary", summary),
        "appendix_rule": rule(layout, "appendix_reference", [reference]),
    }


def font(layout: Layout, name: str) -> Font:
    """The font of a component."""
    component = layout.standard.components[name]
    return Font(layout.size(component), component.bold, component.italic)


def rule(layout: Layout, component: str, lines: Sequence[str]) -> int:
    """How long the rule under printed lines is, in EMU: a share of the last one; without lines, of the motto.

    NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1 (motto: its whole length), II.2 and II.5 (a third to a half).
    """
    share = layout.standard.rule(component).chosen
    if not any(lines):
        component, lines = "motto", [layout.standard.components["motto"].text]
    return round(font(layout, component).width(lines[-1]) * share)
