"""What happened: item by item, then in the meeting as a whole. Both hold the same blocks, in the order of events."""

from minutes.building.bien_ban.opening import titled
from minutes.building.flow import Row, data_table, flow, paragraph
from minutes.building.numbering import OWN_CLAUSES
from minutes.layout import Layout

TASK_COLUMNS = (0.07, 0.36, 0.2, 0.17, 0.2)
"""Shares of the text's width."""


def agenda(layout: Layout) -> str:
    """Each item under its heading; a line of dots for no content."""
    return flow(
        f"{{% if agenda is none and not ({' or '.join(('opening', *BLOCKS))}) %}}",
        ("continuation", "{{ agenda | leaders }}"),
        "{% endif %}",
        f"{{% set by_word = {NUMBERED_BY_WORD} %}}",
        "{% for item in agenda %}",
        _heading(),
        ("body", "{% needs item.time_line %}Thời gian: {{ item.time_line }}."),
        ("body", "{% needs item.state_sentence %}{{ item.state_sentence }}"),
        proceedings("item."),
        "{% endfor %}",
    )


NUMBERED_BY_WORD = "agenda | length > 1 and not agenda | selectattr('number')"
CALLED = {"submission_lines": "tài liệu", "targets": "chỉ tiêu", "tables": "số liệu", "discussion": "thảo luận",
          "evaluations": "đánh giá", "ballots": "biểu quyết", "elections": "bầu cử", "resolution": "quyết nghị",
          "conclusions": "kết luận"}  # fmt: skip
"""What an item and the whole meeting may hold, in the order in which it is printed, and what a heading calls it."""
BLOCKS = (*CALLED, "pictures")


def whole(layout: Layout) -> str:
    """What belongs to no item, under a heading of its own behind the items; then the table of tasks.

    The heading says what follows and no more: *Biểu quyết, kết luận chung*.
    """
    held = ", ".join(f"'{called}' if {name} else none" for name, called in CALLED.items())
    title = (
        f"{{% if {' or '.join(CALLED)} %}}{{{{ [{held}] | select | join(', ') | first_upper }}}} chung"
        "{% else %}Hình ảnh{% endif %}"
    )
    heading = flow(
        f"{{% if agenda and ({' or '.join(BLOCKS)}) %}}",
        f"{{% if {NUMBERED_BY_WORD} %}}",
        ("section", title),
        "{% else %}",
        ("numbered_section", title),
        "{% endif %}",
        "{% endif %}",
    )
    return heading + proceedings("") + _tasks(layout)


def _heading() -> str:
    # Word numbers the items by itself, unless one of them has a number of its own, or there is only one.
    return flow(
        "{% if by_word %}",
        ("section", "{{ item.title | dots }}"),
        "{% else %}",
        (
            "numbered_section",
            "{% if item.number or agenda | length > 1 %}{{ item.label }}. {% endif %}{{ item.title | dots }}",
        ),
        "{% endif %}",
    )


def proceedings(of: str) -> str:
    """The blocks of an item (``item.``) or of the whole meeting (empty)."""
    report = flow(("body", f"{{% needs {of}report_content %}}{{{{ {of}report_content }}}}")) if of else ""
    return (
        report
        + titled(f"{of}submission_lines", "Tài liệu trình")
        + flow(*_targets(of))
        + tables(of)
        + flow(*_said(of), *_reviews(of), *_decided(of))
        + _concluded(of)
        + pictures(of)
    )


def _said(of: str) -> tuple[tuple[str, str] | str, ...]:
    return (
        f"{{% if {of}discussion %}}",
        ("minor_heading", "Ý kiến thảo luận:"),
        f"{{% for remark in {of}discussion %}}",
        ("body", "{{ remark.content }}"),
        "{% endfor %}",
        "{% endif %}",
    )


def _targets(of: str) -> tuple[tuple[str, str] | str, ...]:
    return (
        f"{{% for target in {of}targets %}}",
        "{% for line in target.target_lines %}",
        ("body", "{{ line }}"),
        "{% endfor %}",
        "{% endfor %}",
    )


def _reviews(of: str) -> tuple[tuple[str, str] | str, ...]:
    return (
        f"{{% if {of}evaluations %}}",
        ("minor_heading", "Nhận xét, đánh giá:"),
        f"{{% for review in {of}evaluations %}}",
        ("body", "{% needs review.text %}{{ review.text }}"),
        "{% for line in review.evaluation_lines %}",
        ("body", "{{ line }}"),
        "{% endfor %}",
        "{% endfor %}",
        "{% endif %}",
    )


def _decided(of: str) -> tuple[tuple[str, str] | str, ...]:
    return (
        f"{{% if {of}ballots %}}",
        ("minor_heading", "Biểu quyết:"),
        f"{{% for ballot in {of}ballots %}}",
        "{% for line in ballot.ballot_lines %}",
        ("body", "{{ line }}"),
        "{% endfor %}",
        "{% endfor %}",
        "{% endif %}",
        f"{{% for election in {of}elections %}}",
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
        f"{{% if {of}resolution %}}",
        ("minor_heading", "Quyết nghị:"),
        ("body", f"{{{{ {of}resolution }}}}"),
        "{% endif %}",
    )


def tables(of: str) -> str:
    """Tables, with what stands above and below them; one without anything above keeps off the text before it."""
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


def pictures(of: str) -> str:
    """Pictures with their captions."""
    return flow(
        f"{{% for picture in {of}pictures %}}",
        ("picture", "{{ picture.drawn }}"),
        ("picture_caption", "{% needs picture.caption %}{{ picture.caption }}"),
        "{% endfor %}",
    )


def _concluded(of: str) -> str:
    # Conclusions are clauses that Word numbers; a single one is plain text, and so are all where one has a number of
    # its own.
    number = None if of else OWN_CLAUSES
    return flow(
        f"{{% if {of}conclusions %}}",
        ("minor_heading", "Kết luận của chủ tọa:"),
        # Asked once, before the loop: within it, all would be looked through for each.
        f"{{% set clauses = {of}conclusions | length > 1 and not {of}conclusions | selectattr('number') %}}",
        f"{{% for conclusion in {of}conclusions %}}",
        "{% if clauses %}",
        paragraph("clause", "{{ conclusion.content }}", number=number),
        "{% else %}",
        ("body", "{{ conclusion.content }}"),
        "{% endif %}",
        "{% endfor %}",
        "{% endif %}",
    )


def _tasks(layout: Layout) -> str:
    columns = [share * layout.text_width for share in TASK_COLUMNS]
    titles = ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
    cells = (
        ("table_center", "{{ loop.index }}"),
        ("table_text", "{{ task.text | optional }}"),
        ("table_text", "{{ task.owner_name | first_upper | optional }}"),
        ("table_text", "{{ task.supporter_names | first_upper | optional }}"),
        ("table_text", "{{ task.due_text | first_upper | optional }}"),
    )
    empty = (paragraph("command"),) * (len(columns) - 1)
    table = data_table(
        columns,
        "Bảng phân công nhiệm vụ: nội dung, đơn vị chủ trì, đơn vị phối hợp, thời hạn",
        Row([paragraph("table_head", title) for title in titles], header=True),
        Row((paragraph("command", "{% for task in tasks %}"), *empty)),
        Row([paragraph(*cell) for cell in cells]),
        Row((paragraph("command", "{% endfor %}"), *empty)),
    )
    return flow(
        "{% if tasks | selectattr('due_text') | length > 1 %}",
        ("caption", "Bảng phân công nhiệm vụ"),
        table,
        ("after_table", ""),
        "{% endif %}",
    )
