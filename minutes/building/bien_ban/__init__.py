"""The template of minutes: Mẫu 1.9 of NĐ 30/2020/NĐ-CP, Phụ lục III, line by line, and what minutes may hold besides.

What stands in the form's own lines is always printed; every other block only when the data holds it.
"""

from minutes.building.bien_ban.appendices import appendices
from minutes.building.bien_ban.ending import ending
from minutes.building.bien_ban.head import head
from minutes.building.bien_ban.opening import opening
from minutes.building.bien_ban.proceedings import proceedings
from minutes.building.bien_ban.signatures import signatures
from minutes.building.flow import Rules
from minutes.building.package import Content
from minutes.layout import Layout


def minutes_template(layout: Layout) -> Content:
    """The template's content in a layout."""
    rules = Rules(layout.standard.rule_weight)
    body = (
        head(layout, rules),
        opening(),
        proceedings(layout),
        ending(),
        signatures(layout),
        appendices(layout, rules),
    )
    return Content("".join(body), title="Biên bản {{ full_title | optional }}")
