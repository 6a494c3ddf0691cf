"""What depends on the page: the chosen layout, and the lengths of the drawn rules."""

from collections.abc import Mapping
from typing import Any

from minutes.meeting import Meeting
from minutes.standards import Choice, Standard, default_layout
from minutes.typography import Font, wrapped

EMU_PER_MM = 36_000
LAYOUT_NAMES = ("agency_rule", "motto_rule", "title_rule", "appendix_rule")


def laid_out(path: str, standard: Standard, meeting: Meeting) -> "str | bytes":
    """The template in the organisation's layout; its path where nothing was chosen."""
    return path


def layout_facts(data: Mapping[str, Any], standard: Standard, meeting: Meeting) -> dict[str, int]:
    """The lengths of the rules in EMU (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1, II.2, II.5).

    A rule is a share of the last line above it as it is printed, so the line is broken here as Word will break it.
    """
    head = round(standard.page.columns["head"][0] * EMU_PER_MM)
    layout = default_layout(standard)
    text = round((standard.page.width - layout.left - layout.right) * EMU_PER_MM)
    organization = data["organization"] or {}
    agency = "\n".join(organization.get("lines") or [])
    motto = standard.components["motto"]
    return {
        "agency_rule": _rule(agency, _font(standard, "agency"), head, standard.rules["agency"]),
        "motto_rule": _rule(motto.text, _font(standard, "motto"), text, standard.rules["motto"]),
        "title_rule": _rule(str(data["full_title"] or ""), _font(standard, "summary"), text, standard.rules["summary"]),
        "appendix_rule": round(0.25 * text),
    }


def _font(standard: Standard, component: str) -> Font:
    one = standard.components[component]
    return Font(one.sizes.large, one.bold, one.italic)


def _rule(text: str, font: Font, width: int, share: Choice) -> int:
    """A share of the last printed line; where there is no text yet, of a third of the column."""
    last = font.width(wrapped(text, font, width)[-1]) if text else width // 3
    return round(last * share.chosen)
