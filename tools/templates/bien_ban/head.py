"""The head and the labelled lines of Mẫu 1.9 up to ``Nội dung``, with optional lines below each.

Issuing body and number are on the left, national title and motto on the right, type and summary below.
"""

from minutes.layout.layout import Layout
from tools.templates.flow import Block, Box, Row, Rule, Table, flow

MEETING_WORD = "{{ type | default('cuộc họp') | first_lower }}"
URGENCY = (("khẩn", "KHẨN", 20.0), ("thượng khẩn", "THƯỢNG KHẨN", 40.0), ("hỏa tốc", "HỎA TỐC", 30.0))
"""Name in the data, text and width in mm of each stamp (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2)."""
STAMP_HEIGHT = 8.0
_GAP = "\N{NO-BREAK SPACE}" * 8
NUMBER = f"{{% if number %}}{{{{ number_line }}}}{{% else %}}{_GAP}/{{{{ full_symbol }}}}{{% endif %}}"
"""Number and symbol. The number is assigned after signing (Điều 15.2): without one a gap is left, not a blank."""


def head(layout: Layout) -> list[Block]:
    """Return header table, type and summary. Number and place-date share a row, as the decree requires."""
    names = Row((_agency(), _national_title(layout)))
    below = Row((_number(), ("place_date", "{% needs place_date_line %}{{ place_date_line }}")))
    return flow(Table(layout.columns("head"), (names, below)), _title())


def _agency() -> list[Block]:
    return flow(
        "{% for line in organization.parent_lines %}",
        ("parent", "{{ line }}"),
        "{% endfor %}",
        "{% for line in layout.agency_lines %}",
        ("agency", "{{ line }}"),
        "{% else %}",
        ("agency", "{{ organization.name | dots }}"),
        "{% endfor %}",
        Rule("layout.agency_rule", 25, "Đường kẻ dưới tên cơ quan"),
    )


def _national_title(layout: Layout) -> list[Block]:
    components = layout.standard.components
    return flow(
        ("national_title", components["national_title"].text),
        ("motto", components["motto"].text),
        Rule("layout.motto_rule", 60.5, "Đường kẻ dưới Tiêu ngữ"),
    )


def _number() -> list[Block]:
    return flow(
        ("symbol", f"Số: {NUMBER}"),
        ("draft", "{% needs draft_mark %}{{ draft_mark }}"),
        ("secrecy", "{% needs secrecy %}\N{NO-BREAK SPACE}"),
        *(_stamp(*one) for one in URGENCY),
    )


def _stamp(called: str, text: str, width: float) -> list[Block]:
    box = Box("urgency", text, width, STAMP_HEIGHT, color="FF0000")
    return flow(f"{{% if urgency == '{called}' %}}", box, "{% endif %}")


def _title() -> list[Block]:
    return flow(
        ("type", "BIÊN BẢN"),
        ("summary", "{{ layout.summary_text | dots }}"),
        Rule("layout.summary_rule", 23.3, "Đường kẻ dưới trích yếu"),
    )


def opening() -> list[Block]:
    """Return legal basis, time, place, people, and the label of the content."""
    basis = flow("{% for line in basis_lines %}", ("basis", "{{ line }}"), "{% endfor %}")
    return flow(basis, _time(), _people(), _offices(), _before())


def listed(name: str, component: str = "bullet") -> list[Block]:
    """Return the lines of a list, ending in ``;`` and the last in a full stop."""
    sign = "{{ '.' if loop.last else ';' }}"
    return flow(f"{{% for line in {name} %}}", (component, f"{{{{ line | first_upper }}}}{sign}"), "{% endfor %}")


def titled(name: str, label: str) -> list[Block]:
    """Return a label with a list of lines below or one line after it; nothing for an empty or unknown list."""
    return flow(
        f"{{% if {name} | length == 1 %}}",
        ("line", f"{label}: {{{{ {name} | first }}}}."),
        f"{{% elif {name} %}}",
        ("label", f"{label}:"),
        listed(name),
        "{% endif %}",
    )


def _time() -> list[Block]:
    return flow(
        ("line", "Thời gian bắt đầu: {{ start_line }}"),
        "{% for session in sessions %}",
        ("bullet", "{{ session.session_line | first_upper }}"),
        "{% endfor %}",
        "{% for pause in breaks %}",
        ("bullet", "Tạm nghỉ {{ pause.pause_line }}"),
        "{% endfor %}",
        ("line", "Địa điểm: {{ place_line | leaders }}"),
        "{% for site in sites %}",
        ("bullet", "{{ site.connected_line | first_upper }}"),
        "{% endfor %}",
        "{% for attempt in attempts %}",
        ("line", "{{ attempt.attempt_line }}"),
        "{% endfor %}",
        ("line", "{% needs convener_line %}Người triệu tập: {{ convener_line }}"),
        ("line", "{% needs purpose %}Mục đích: {{ purpose }}"),
    )


def _people() -> list[Block]:
    return flow(
        "{% if attendee_lines | length == 1 %}",
        ("line", "Thành phần tham dự: {{ attendee_lines | first }}"),
        "{% elif attendee_lines %}",
        ("label", "Thành phần tham dự:"),
        listed("attendee_lines"),
        "{% elif attendees is none %}",
        ("line", "Thành phần tham dự: {{ attendees | leaders }}"),
        ("continuation", "\t"),
        "{% else %}",
        ("line", "Thành phần tham dự: không có"),
        "{% endif %}",
        titled("guest_lines", "Khách mời"),
        titled("absentee_lines", "Vắng mặt"),
        ("line", "{% needs attendance_sentence %}{{ attendance_sentence | first_upper }}."),
        listed("site_lines"),
        ("line", "{% needs quorum_sentence %}{{ quorum_sentence | first_upper }}."),
    )


def _offices() -> list[Block]:
    return flow(
        ("line", "Chủ trì (chủ tọa): {{ presider_line | leaders }}"),
        ("line", "Thư ký (người ghi biên bản): {{ secretary_line | leaders }}"),
        ("line", "{% needs counting_board_line %}Ban kiểm phiếu: {{ counting_board_line }}"),
    )


def _before() -> list[Block]:
    return flow(
        ("label", f"Nội dung (theo diễn biến {MEETING_WORD}):"),
        ("body", "{% needs previous %}{{ previous.previous_sentence }}"),
        "{% if carried_over %}",
        ("minor_heading", "Việc chuyển từ kỳ họp trước:"),
        "{% for task in carried_over %}",
        ("body", "{{ task.content }}"),
        "{% endfor %}",
        "{% endif %}",
        ("body", "{% needs opening %}{{ opening }}"),
    )
