"""The agenda items and what belongs to none; the close of the meeting; the appendices.

Appendices are sections with their own page numbers (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7 and III.1).
"""

from minutes.layout.layout import Layout
from tools.templates.bien_ban.head import NUMBER, titled
from tools.templates.flow import FIRST_HEADER, LAST_HEADER, Block, Row, Rule, SectionBreak, Table, command_row, flow

TASK_COLUMNS = (0.07, 0.36, 0.2, 0.17, 0.2)
"""Shares of the text width."""


def proceedings(layout: Layout) -> list[Block]:
    """Return the items under their headings and the rest, a line of dots without content, and the table of tasks."""
    return flow(
        "{% if agenda is none and not (opening or proceedings) %}",
        ("continuation", "{{ agenda | leaders }}"),
        "{% endif %}",
        "{% for item in proceedings %}",
        "{% if counted and item.heading %}",
        ("section", "{{ item.heading }}"),
        "{% else %}",
        ("numbered_section", "{% needs item.heading %}{{ item.heading_number | optional }}{{ item.heading }}"),
        "{% endif %}",
        ("body", "{% needs item.time_line %}Thời gian: {{ item.time_line }}."),
        ("body", "{% needs item.state_sentence %}{{ item.state_sentence }}"),
        ("body", "{% needs item.report_content %}{{ item.report_content }}"),
        titled("item.submission_lines", "Tài liệu trình"),
        *_TARGETS,
        tables("item."),
        *_SAID,
        *_REVIEWS,
        *_DECIDED,
        *_CONCLUDED,
        pictures("item."),
        "{% endfor %}",
        _tasks(layout),
    )


_SAID = (
    "{% if item.discussion %}",
    ("minor_heading", "Ý kiến thảo luận:"),
    "{% for remark in item.discussion %}",
    ("body", "{{ remark.content }}"),
    "{% endfor %}",
    "{% endif %}",
)

_TARGETS = (
    "{% for target in item.targets %}",
    "{% for line in target.target_lines %}",
    ("body", "{{ line }}"),
    "{% endfor %}",
    "{% endfor %}",
)

_REVIEWS = (
    "{% if item.evaluations %}",
    ("minor_heading", "Nhận xét, đánh giá:"),
    "{% for review in item.evaluations %}",
    ("body", "{% needs review.text %}{{ review.text }}"),
    "{% for line in review.evaluation_lines %}",
    ("body", "{{ line }}"),
    "{% endfor %}",
    "{% endfor %}",
    "{% endif %}",
)

_DECIDED = (
    "{% if item.ballots %}",
    ("minor_heading", "Biểu quyết:"),
    "{% for ballot in item.ballots %}",
    "{% for line in ballot.ballot_lines %}",
    ("body", "{{ line }}"),
    "{% endfor %}",
    "{% endfor %}",
    "{% endif %}",
    "{% for election in item.elections %}",
    ("minor_heading", "Kết quả bầu cử:"),
    "{% if election.drawn %}",
    "{% for line in election.counting_lines %}",
    ("body", "{{ line }}"),
    "{% endfor %}",
    ("caption", "Kết quả kiểm phiếu"),
    ("body", "{{ election.drawn }}"),
    "{% for line in election.result_lines %}",
    ("body", "{{ line }}"),
    "{% endfor %}",
    "{% else %}",
    "{% for line in election.election_lines %}",
    ("body", "{{ line }}"),
    "{% endfor %}",
    "{% endif %}",
    "{% endfor %}",
    "{% if item.resolution %}",
    ("minor_heading", "Quyết nghị:"),
    ("body", "{{ item.resolution }}"),
    "{% endif %}",
)

_CONCLUDED = (
    "{% if item.conclusions %}",
    ("minor_heading", "Kết luận của chủ tọa:"),
    "{% for conclusion in item.conclusions %}",
    "{% if item.clauses %}",
    ("clause", "{{ conclusion.content }}"),
    "{% else %}",
    ("body", "{{ conclusion.content }}"),
    "{% endif %}",
    "{% endfor %}",
    "{% endif %}",
)


def tables(of: str) -> list[Block]:
    """Return tables with the lines above and below them; one with nothing above has space before it."""
    return flow(
        f"{{% for table in {of}tables %}}",
        "{% if table.drawn and not (table.caption or table.unit_line) %}",
        ("spacer", ""),
        "{% endif %}",
        ("caption", "{% needs table.caption %}{{ table.caption }}"),
        ("unit_line", "{% needs table.unit_line %}{{ table.unit_line }}"),
        ("body", "{% needs table.drawn %}{{ table.drawn }}"),
        ("table_note", "{% needs table.note %}{{ table.note }}"),
        "{% endfor %}",
    )


def pictures(of: str) -> list[Block]:
    """Return pictures with their captions."""
    return flow(
        f"{{% for picture in {of}pictures %}}",
        ("picture", "{{ picture.drawn }}"),
        ("picture_caption", "{% needs picture.caption %}{{ picture.caption }}"),
        "{% endfor %}",
    )


def _tasks(layout: Layout) -> list[Block]:
    columns = [share * layout.text_width for share in TASK_COLUMNS]
    titles = ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
    cells = (
        ("table_center", "{{ loop.index }}"),
        ("table_text", "{{ task.text | optional }}"),
        ("table_text", "{{ task.owner_name | first_upper | optional }}"),
        ("table_text", "{{ task.supporter_names | first_upper | optional }}"),
        ("table_text", "{{ task.due_text | first_upper | optional }}"),
    )
    rows = (
        Row([("table_head", title) for title in titles], header=True),
        command_row(len(columns), "{% for task in tasks %}"),
        Row(cells),
        command_row(len(columns), "{% endfor %}"),
    )
    description = "Bảng phân công nhiệm vụ: nội dung, đơn vị chủ trì, đơn vị phối hợp, thời hạn"
    return flow(
        "{% if task_table %}",
        ("caption", "Bảng phân công nhiệm vụ"),
        Table(columns, rows, description),
        ("after_table", ""),
        "{% endif %}",
    )


def ending() -> list[Block]:
    """Return the closing remarks, what follows, and the closing sentence, kept with the signatures."""
    return flow(
        ("body", "{% needs closing %}{{ closing }}"),
        ("body", "{% needs agreement_line %}{{ agreement_line }}."),
        ("body", "{% needs dissent_content %}{{ dissent_content }}"),
        ("body", "{% needs reason_line %}{{ reason_line }}"),
        ("body", "{% needs next_call_sentence %}{{ next_call_sentence }}"),
        ("body", "{% needs next_sentence %}{{ next_sentence }}"),
        titled("attachment_lines", "Tài liệu kèm theo"),
        ("body", "{% needs approval_sentence %}{{ approval_sentence }}"),
        ("body", "{% needs copies_sentence %}{{ copies_sentence }}"),
        ("closing", "{{ closing_sentence }}"),
    )


def appendices() -> list[Block]:
    """Return the appendices, each after the break that ends the section before it."""
    return flow(
        "{% for appendix in appendices %}",
        "{% if loop.first %}",
        SectionBreak(FIRST_HEADER),
        "{% else %}",
        SectionBreak(LAST_HEADER),
        "{% endif %}",
        ("appendix_label", "{{ appendix.appendix_label }}"),
        ("appendix_title", "{% needs appendix.title %}{{ appendix.title }}"),
        ("appendix_reference", f"(Kèm theo Biên bản số: {NUMBER})"),
        Rule("layout.appendix_rule", 35, "Đường kẻ dưới tên phụ lục"),
        ("body", "{% needs appendix.text %}{{ appendix.text }}"),
        tables("appendix."),
        pictures("appendix."),
        ("body", "{% needs appendix.file %}(Tài liệu: {{ appendix.file }})"),
        "{% endfor %}",
    )
