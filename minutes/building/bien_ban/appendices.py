"""Appendices: sections whose pages are counted by themselves (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7 and III.1)."""

from minutes.building.bien_ban.head import NUMBER
from minutes.building.bien_ban.proceedings import pictures, tables
from minutes.building.flow import Rules, flow
from minutes.building.sections import FIRST_HEADER, LAST_HEADER, section_break
from minutes.layout import Layout


def appendices(layout: Layout, rules: Rules) -> str:
    """Each begins with the break that ends the section before it."""
    return flow(
        "{% for appendix in appendices %}",
        "{% if loop.first %}",
        section_break(layout, FIRST_HEADER),
        "{% else %}",
        section_break(layout, LAST_HEADER),
        "{% endif %}",
        ("appendix_label", "{{ appendix.appendix_label }}"),
        ("appendix_title", "{% needs appendix.title %}{{ appendix.title }}"),
        ("appendix_reference", f"(Kèm theo Biên bản số: {NUMBER})"),
        rules.rule("layout.appendix_rule", 35, "Đường kẻ dưới tên phụ lục"),
        ("body", "{% needs appendix.text %}{{ appendix.text }}"),
        tables("appendix."),
        pictures("appendix."),
        ("body", "{% needs appendix.file %}(Tài liệu: {{ appendix.file }})"),
        "{% endfor %}",
    )
