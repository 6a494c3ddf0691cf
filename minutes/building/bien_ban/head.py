"""The head: issuing body and number on the left, national title and motto on the right, type and summary below."""

from minutes.building.flow import Box, Row, Rules, boxed, flow, frame
from minutes.layout import Layout

URGENCY = (("khẩn", "KHẨN", 20.0), ("thượng khẩn", "THƯỢNG KHẨN", 40.0), ("hỏa tốc", "HỎA TỐC", 30.0))
"""What the datum is called, the stamp's text and width in mm (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2)."""
STAMP_HEIGHT = 8.0
_GAP = "\N{NO-BREAK SPACE}" * 8
NUMBER = f"{{% if number %}}{{{{ number_line }}}}{{% else %}}{_GAP}/{{{{ full_symbol }}}}{{% endif %}}"
"""Number and symbol. The number is given after signing (Điều 15.2): without one a gap is left, nothing is missing."""


def head(layout: Layout, rules: Rules) -> str:
    """Header table, type and summary. Number and place-date stand in one row, as the decree wants them in one line."""
    names = Row((_agency(rules), _national_title(layout, rules)))
    below = Row((_number(), flow(("place_date", "{% needs place_date_line %}{{ place_date_line }}"))))
    return frame(layout.columns("head"), names, below) + _title(rules)


def _agency(rules: Rules) -> str:
    return flow(
        "{% for line in organization.parent_lines %}",
        ("parent", "{{ line }}"),
        "{% endfor %}",
        "{% for line in layout.agency_lines %}",
        ("agency", "{{ line }}"),
        "{% else %}",
        ("agency", "{{ organization.name | dots }}"),
        "{% endfor %}",
        rules.rule("layout.agency_rule", 25, "Đường kẻ dưới tên cơ quan"),
    )


def _national_title(layout: Layout, rules: Rules) -> str:
    components = layout.standard.components
    return flow(
        ("national_title", components["national_title"].text),
        ("motto", components["motto"].text),
        rules.rule("layout.motto_rule", 60.5, "Đường kẻ dưới Tiêu ngữ"),
    )


def _number() -> str:
    stamps = "".join(
        flow(
            f"{{% if urgency == '{called}' %}}",
            boxed(Box(width, STAMP_HEIGHT, "FF0000"), "urgency", text, "spacer"),
            "{% endif %}",
        )
        for called, text, width in URGENCY
    )
    return flow(
        ("symbol", f"Số: {NUMBER}"),
        ("draft", "{% needs draft_mark %}{{ draft_mark }}"),
        ("secrecy", "{% needs secrecy %}\N{NO-BREAK SPACE}"),
        stamps,
    )


def _title(rules: Rules) -> str:
    return flow(
        ("type", "BIÊN BẢN"),
        ("summary", "{{ layout.summary_text | dots }}"),
        rules.rule("layout.summary_rule", 23.3, "Đường kẻ dưới trích yếu"),
    )
