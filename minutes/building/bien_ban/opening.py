"""The labelled lines of Mẫu 1.9 up to ``Nội dung``, each with what may stand below it."""

from minutes.building.flow import flow

MEETING_WORD = "{{ type | default('cuộc họp') | first_lower }}"


def opening() -> str:
    """Legal basis, time, place, people, and the label of the content."""
    basis = flow("{% for line in basis_lines %}", ("basis", "{{ line }}"), "{% endfor %}")
    return basis + _time() + _people() + _offices() + _before()


def listed(name: str, component: str = "bullet") -> str:
    """The lines of a list, closed with ; and the last with a full stop."""
    sign = "{{ '.' if loop.last else ';' }}"
    return flow(f"{{% for line in {name} %}}", (component, f"{{{{ line | first_upper }}}}{sign}"), "{% endfor %}")


def titled(name: str, label: str) -> str:
    """A label and a list of lines below it, or one line behind it; nothing where the list is empty or not known."""
    return flow(
        f"{{% if {name} | length == 1 %}}",
        ("line", f"{label}: {{{{ {name} | first }}}}."),
        f"{{% elif {name} %}}",
        ("label", f"{label}:"),
        listed(name),
        "{% endif %}",
    )


def _time() -> str:
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


def _people() -> str:
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


def _offices() -> str:
    return flow(
        ("line", "Chủ trì (chủ tọa): {{ presider_line | leaders }}"),
        ("line", "Thư ký (người ghi biên bản): {{ secretary_line | leaders }}"),
        ("line", "{% needs counting_board_line %}Ban kiểm phiếu: {{ counting_board_line }}"),
    )


def _before() -> str:
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
