"""Appendices: each a section of its own, whose pages are counted by themselves (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7)."""

from minutes.building.bien_ban.proceedings import pictures, tables
from minutes.building.flow import Rules, flow
from minutes.building.sections import section_break
from minutes.layout import Layout


def appendices(layout: Layout, rules: Rules) -> str:
    """Each begins with the break that ends the section before it."""
    return flow(
        "{% for appendix in appendices %}",
        section_break(layout),
        ("appendix_label", "{{ appendix.appendix_label }}"),
        ("appendix_title", "{% needs appendix.title %}{{ appendix.title }}"),
        # Number and date are those of the minutes, which are given after signing.
        ("appendix_reference", f"(Kèm theo Biên bản số: {{% if number %}}{{{{ number_line }}}}{{% else %}}{_GAP}/{{{{ full_symbol }}}}{{% endif %}})"),
        rules.rule("layout.appendix_rule", 35, "Đường kẻ dưới tên phụ lục"),
        ("body", "{% needs appendix.text %}{{ appendix.text }}"),
        tables("appendix."),
        pictures("appendix."),
        ("body", "{% needs appendix.file %}(Tài liệu: {{ appendix.file }})"),
        "{% endfor %}",
    )


_GAP = "\N{NO-BREAK SPACE}" * 8
