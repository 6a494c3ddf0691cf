"""From the close of the meeting to the sentence that ends the text with its mark."""

from minutes.building.bien_ban.opening import titled
from minutes.building.flow import flow


def ending() -> str:
    """What was said at the close, what follows, and the closing sentence: the last line, kept with the signatures."""
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
