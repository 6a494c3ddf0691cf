"""Facts of the proceedings: agenda items with heading, report and state, remarks and answers, dissents."""

from minutes import wording
from minutes.model.computed.people import introduce
from minutes.model.computed.tables import goes_on, led
from minutes.model.counts import beginning
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import AgendaItem, Meeting
from minutes.model.proceedings import Answer, Remark
from minutes.model.scalars import Moment, say_moment
from minutes.richtext import Blank, Paragraph, RichText
from minutes.wording import Words, phrase

CALLED = {"submissions": "tài liệu", "targets": "chỉ tiêu", "tables": "số liệu", "discussion": "thảo luận",
          "evaluations": "đánh giá", "ballots": "biểu quyết", "elections": "bầu cử", "resolution": "quyết nghị",
          "conclusions": "kết luận"}  # fmt: skip
"""The fields of the meeting as a whole in print order, and their names in the heading."""


class Remainder(AgendaItem, frozen=True, kw_only=True):
    """The proceedings outside all items, with a title of their kinds; without an agenda it has no title."""

    def identity(self) -> tuple[object, ...]:
        """Return an empty identity: there is only one in a meeting."""
        return ()


@fact(
    Meeting, "diễn biến", "The items of the agenda in order, then what belongs to none of them, as one more", AgendaItem
)
def proceedings(value: Meeting, around: Around) -> list[AgendaItem]:
    """Return the items, then the remainder; empty when nothing is known."""
    items = list(value.agenda or ())
    held = {name: getattr(value, name) for name in (*CALLED, "pictures") if getattr(value, name)}
    if not held:
        return items
    called = ", ".join(words for name, words in CALLED.items() if name in held)
    title = f"{wording.first_upper(called)} chung" if called else "Hình ảnh"
    return [*items, Remainder(**held, title=title if items else None)]


@fact(Meeting, "đánh số tự động", "Whether Word counts the items: there are several, and none has a number of its own")
def counted(value: Meeting, around: Around) -> bool:
    """Return whether there are several items, none with its own number."""
    items = value.agenda or ()
    return len(items) > 1 and not any(item.number for item in items)


@fact(AgendaItem, "đề mục", "What the item is headed by, without its number", needs="title")
def heading(value: AgendaItem, around: Around) -> Words | None:
    """Return the title; None for the remainder without an agenda."""
    if isinstance(value, Remainder):
        return value.title
    return value.title or phrase(Blank(around.field("title")))


@fact(AgendaItem, "số đề mục", "The number before the heading where Word does not count: I. ; nothing for a lone item")
def heading_number(value: AgendaItem, around: Around) -> str | None:
    """Return ``II.`` with a trailing space."""
    if isinstance(value, Remainder) or not (value.number or len(around.meeting.agenda or ()) > 1):
        return None
    return f"{label(value, around)}. "


STATES = {
    "withdrawn": "Nội dung này được rút khỏi chương trình",
    "deferred": "Nội dung này được hoãn",
    "carried over": "Nội dung này được chuyển sang kỳ sau",
    "added": "Nội dung này được bổ sung vào chương trình tại cuộc họp",
}


@fact(AgendaItem, "số mục", "The item's number as printed: its own, else counted I, II, III")
def label(value: AgendaItem, around: Around) -> str:
    """Return the number without its dot."""
    return value.number or wording.roman(around.position)


@fact(AgendaItem, "dòng thời gian", "When the item was discussed, or is to be; nothing when not known")
def time_line(value: AgendaItem, around: Around) -> str | None:
    """Return ``từ 08 giờ 30 đến 09 giờ 00``, with the date if it is not the meeting's."""
    start, end = value.start or Moment(), value.end or Moment()
    if start.clock is None and end.clock is None and start.day is None:
        return None
    said = (
        str(wording.clock_range(start.clock, end.clock, around.field("start"), house_style=around.house_style))
        if start.clock
        else ""
    )
    if end.clock and not start.clock:
        said = f"đến {wording.clock(end.clock, house_style=around.house_style)}"
    day = start.day or end.day
    other_day = day is not None and day != beginning(around.meeting).day
    return ", ".join(part for part in (said, str(wording.full_date(day)) if other_day or not said else "") if part)


@fact(AgendaItem, "câu tình trạng", "What became of the item, where it was not simply discussed; with the reason")
def state_sentence(value: AgendaItem, around: Around) -> Words | None:
    """Return ``Nội dung này được rút khỏi chương trình; lý do: ….``."""
    said = [STATES.get(value.state or "", ""), f"lý do: {value.reason}" if value.reason else ""]
    said += [f"thứ tự dự kiến trong chương trình: {value.planned}" if value.planned is not None else ""]
    told = "; ".join(part for part in said if part)
    return wording.ended(wording.first_upper(told)) if told else None


@fact(AgendaItem, "những người báo cáo", "Who reported, in one line", needs="reporters")
def reporter_names(value: AgendaItem, around: Around) -> str | None:
    """Return the reporters with their positions."""
    return str(wording.listing(introduce(one, around.house_style) for one in value.reporters or ())) or None


@fact(AgendaItem, "báo cáo đầy đủ", "The report with who gave it before it", needs="report")
def report_content(value: AgendaItem, around: Around) -> RichText | None:
    """Return ``Phòng Nội vụ báo cáo: …``; without a report ``Phòng Nội vụ báo cáo.``.

    A report beginning in lower case continues the sentence: ``Phòng Nội vụ đề xuất …``.
    """
    who = reporter_names(value, around)
    verb = "" if goes_on(value.report) else " báo cáo:" if value.report else " báo cáo."
    lead = f"{wording.first_upper(who)}{verb}" if who else ""
    return led(lead, value.report, around.keyed("report_content"))


# Remarks and answers.
VERBS = {"opinion": "phát biểu", "question": "hỏi", "proposal": "đề nghị", "explanation": "giải trình"}


def lead_of(remark: Remark, around: Around, verb: str = "") -> str:
    """Return ``Đồng chí A - Trưởng phòng phát biểu:``; empty when neither speaker, kind nor time is known.

    An opinion beginning in lower case continues the sentence after ``Đồng chí A``.
    """
    said = introduce(remark.speaker, around.house_style) if remark.speaker else ""
    when = f" ({say_moment(remark.time, around.house_style)})" if remark.time else ""
    if said and not verb and remark.kind in (None, "opinion") and goes_on(remark.text):
        return f"{wording.first_upper(said)}{when}"
    if said:
        verb = verb or VERBS.get(remark.kind or "opinion", "phát biểu")
        return f"{wording.first_upper(said)} {verb}{when}:"
    kind = wording.first_upper(remark.kind.vietnamese) if remark.kind else ""
    return f"{kind}{when}:".lstrip() if kind or when else ""


@fact(Remark, "người nói", "Who spoke and how, before the text: Đồng chí A - Trưởng phòng phát biểu:")
def lead(value: Remark, around: Around) -> str | None:
    """Return the lead; None when it is empty."""
    return lead_of(value, around) or None


@fact(Remark, "ý kiến đầy đủ", "The remark with its speaker before it, and the answers after it")
def content(value: Remark, around: Around) -> RichText | None:
    """Return speaker, text and answers."""
    key = around.keyed("content")
    own = led(lead_of(value, around), value.text, key)
    blocks = own.blocks if own else ()
    for answer in value.answers or ():
        reply = reply_of(answer, around)
        blocks += reply.blocks if reply else ()
    return RichText(blocks, key) if blocks else None


def reply_of(answer: Answer, around: Around) -> RichText | None:
    """Return the answer after its speaker."""
    said = introduce(answer.speaker, around.house_style) if answer.speaker else ""
    return led(f"{wording.first_upper(said)} trả lời:" if said else "Trả lời:", answer.text)


@fact(Answer, "câu trả lời", "The answer with who gave it before it")
def reply(value: Answer, around: Around) -> RichText | None:
    """Return the answer after its speaker."""
    return reply_of(value, around)


@fact(Meeting, "các ý kiến bảo lưu", "The dissenting opinions on record, one paragraph or more each")
def dissent_content(value: Meeting, around: Around) -> RichText | None:
    """Return ``Đồng chí A bảo lưu ý kiến: …``."""
    blocks: tuple[Paragraph, ...] = ()
    for remark in value.dissents or ():
        text = led(lead_of(remark, around, "bảo lưu ý kiến") or "Ý kiến bảo lưu:", remark.text)
        blocks += tuple(block for block in text.blocks if isinstance(block, Paragraph)) if text else ()
    return RichText(blocks) if blocks else None
