"""An item of the agenda: its number, heading, report, what became of it."""

from minutes import wording
from minutes.model.agenda import AgendaItem
from minutes.model.computed.people import introduce
from minutes.model.computed.rich import goes_on, led
from minutes.model.fact_registry import Around, fact
from minutes.model.scalars.moments import Moment
from minutes.model.timing import beginning
from minutes.richtext import RichText
from minutes.wording.phrases import Words

STATES = {
    "withdrawn": "Nội dung này được rút khỏi chương trình",
    "deferred": "Nội dung này được hoãn",
    "carried over": "Nội dung này được chuyển sang kỳ sau",
    "added": "Nội dung này được bổ sung vào chương trình tại cuộc họp",
}


@fact(AgendaItem, "số mục", "The item's number as printed: its own, else counted I, II, III")
def label(value: AgendaItem, around: Around) -> str:
    """The number without its dot."""
    return value.number or wording.roman(around.position)


@fact(AgendaItem, "dòng thời gian", "When the item was discussed, or is to be; nothing when not known")
def time_line(value: AgendaItem, around: Around) -> str | None:
    """``từ 08 giờ 30 đến 09 giờ 00``, with the date where it is another than the meeting's."""
    start, end = value.start or Moment(), value.end or Moment()
    if start.clock is None and end.clock is None and start.day is None:
        return None
    said = (
        str(wording.clock_range(start.clock, end.clock, around.field("start"), usage=around.usage))
        if start.clock
        else ""
    )
    if end.clock and not start.clock:
        said = f"đến {wording.clock(end.clock, usage=around.usage)}"
    day = start.day or end.day
    other_day = day is not None and day != beginning(around.meeting).day
    return ", ".join(part for part in (said, str(wording.full_date(day)) if other_day or not said else "") if part)


@fact(AgendaItem, "câu tình trạng", "What became of the item, where it was not simply discussed; with the reason")
def state_sentence(value: AgendaItem, around: Around) -> Words | None:
    """``Nội dung này được rút khỏi chương trình; lý do: ….``."""
    said = [STATES.get(value.state or "", ""), f"lý do: {value.reason}" if value.reason else ""]
    said += [f"thứ tự dự kiến trong chương trình: {value.planned}" if value.planned is not None else ""]
    told = "; ".join(part for part in said if part)
    return wording.ended(wording.first_upper(told)) if told else None


@fact(AgendaItem, "những người báo cáo", "Who reported, in one line", needs="reporters")
def reporter_names(value: AgendaItem, around: Around) -> str | None:
    """The reporters with their positions."""
    return str(wording.listing(introduce(one, around.usage) for one in value.reporters or ())) or None


@fact(AgendaItem, "báo cáo đầy đủ", "The report with who gave it before it", needs="report")
def report_content(value: AgendaItem, around: Around) -> RichText | None:
    """``Phòng Nội vụ báo cáo: …``; who reported alone is ``Phòng Nội vụ báo cáo.``.

    A report that begins in lower case goes on from who gave it: ``Phòng Nội vụ đề xuất …``.
    """
    who = reporter_names(value, around)
    verb = "" if goes_on(value.report) else " báo cáo:" if value.report else " báo cáo."
    lead = f"{wording.first_upper(who)}{verb}" if who else ""
    return led(lead, value.report, around.keyed("report_content"))
