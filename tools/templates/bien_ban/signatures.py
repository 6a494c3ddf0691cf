"""Signatures: secretary left, presider right, recipients below the secretary; then further signers."""

from minutes.layout.layout import Layout
from tools.templates.flow import Block, Cell, Flow, Row, Table, command_row, flow

SIGNATURE_HEIGHT = 25.0
"""Millimetres for a signature, and for a seal over a third of it (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.8)."""
LIST_HEIGHT = 14.0
LIST_COLUMNS = (0.08, 0.47, 0.45)
"""Shares of the text width."""


def signatures(layout: Layout) -> list[Block]:
    """Return the signature block and the list of further signatures."""
    space, empty = ("signature", ""), ("signer_name", "")
    secretary = ("signer_role", "{% if not without_secretary %}THƯ KÝ{% endif %}")
    rows = (
        Row((secretary, empty, ("signer_role", "CHỦ TỌA"))),
        Row((space, space, space), height=SIGNATURE_HEIGHT),
        Row((_secretary(), empty, _presider())),
        Row((_recipients(), Cell(empty, 2))),
    )
    return flow(Table(layout.columns("signatures"), rows), ("after_table", ""), _further(layout))


def _secretary() -> list[Block]:
    return _named("secretary", "{% if not without_secretary %}{{ secretary_signature | gap }}{% endif %}")


def _presider() -> list[Block]:
    return _named("presider", "{{ presider_signature | gap }}")


def _named(who: str, name: str) -> list[Block]:
    """Return the printed name, with the signer's positions above or below it."""
    return flow(
        f"{{% for position in {who}_positions_above %}}",
        ("signer_position", "{{ position }}"),
        "{% endfor %}",
        ("signer_name", name),
        f"{{% for position in {who}_positions_below %}}",
        ("signer_position", "{{ position }}"),
        "{% endfor %}",
    )


def _recipients() -> list[Block]:
    """Return the recipients: nothing when the data say there are none, dots when they are unknown."""
    return flow(
        "{% if recipient_lines %}",
        ("recipients_label", "Nơi nhận:"),
        "{% for line in recipient_lines %}",
        ("recipients", "{{ line }}"),
        "{% endfor %}",
        "{% elif recipient_lines is none %}",
        ("recipients_label", "Nơi nhận:"),
        ("recipients", "- {{ recipients | dots }};"),
        ("recipients", "- Lưu: {{ archive | dots }}."),
        "{% endif %}",
        ("drafter", "{% needs drafter_mark %}{{ drafter_mark }}"),
    )


def _further(layout: Layout) -> list[Block]:
    return flow(
        "{% if signers or everyone_signing %}",
        ("caption", "Những người cùng ký biên bản"),
        _list(layout),
        ("after_table", ""),
        "{% endif %}",
    )


def _list(layout: Layout) -> Table:
    columns = [share * layout.text_width for share in LIST_COLUMNS]
    titles = ("TT", "Họ và tên, chức vụ", "Chữ ký")
    signer = flow(
        ("table_total", "{% needs signer.signature_label %}{{ signer.signature_label }}"),
        "{% for position in signer.positions_above %}",
        ("table_text", "{{ position }}"),
        "{% endfor %}",
        ("table_text", "{{ signer.printed_name | gap }}"),
        "{% for position in signer.positions_below %}",
        ("table_text", "{{ position }}"),
        "{% endfor %}",
    )
    attendee = flow(
        ("table_text", "{{ person.printed_name }}"),
        ("table_text", "{% needs person.posts %}{{ person.posts }}"),
    )
    refusal = ("table_text", "{% needs signer.refusal_sentence %}{{ signer.refusal_sentence }}")
    following = "{{ loop.index + (signers | length) }}"
    rows = (
        Row([("table_head", title) for title in titles], header=True),
        *_repeated("signer in signers", "{{ loop.index }}", signer, refusal),
        *_repeated("person in everyone_signing", following, attendee, ("table_text", "")),
    )
    return Table(columns, rows, "Danh sách những người cùng ký biên bản")


def _repeated(what: str, number: str, name: Flow, space: Flow) -> tuple[Row, Row, Row]:
    return (
        command_row(3, f"{{% for {what} %}}"),
        Row((("table_center", number), name, space), height=LIST_HEIGHT),
        command_row(3, "{% endfor %}"),
    )
