"""The meeting as an event: what it was, when and where, and what became of it."""

from typing import Annotated

from minutes.model.agenda import AgendaItem
from minutes.model.fields import named
from minutes.model.meeting_proceedings import Proceedings
from minutes.model.scalars.choices import MeetingOutcome
from minutes.model.scalars.moments import Moment
from minutes.model.scalars.ordinals import Ordinal
from minutes.model.scalars.texts import RichTextSource
from minutes.model.times import Attempt, NextMeeting, Pause, Session, Site


class Event(Proceedings, frozen=True, kw_only=True):
    """What is known of the meeting as an event. Of all this only the title is asked for."""

    type: Annotated[
        str | None,
        named("loại cuộc họp", "The word used in sentences: phiên họp, cuộc họp, hội nghị", "loại"),
    ] = None
    title: Annotated[
        str | None, named("tiêu đề", "What the meeting was about", "tên cuộc họp", "tên", "trích yếu", "về việc")
    ] = None
    ordinal: Annotated[Ordinal | None, named("kỳ họp", "Which of its row: thứ 12, bất thường", "kỳ", "phiên thứ")] = (
        None
    )
    term: Annotated[str | None, named("nhiệm kỳ", "Term or legislature: nhiệm kỳ 2016 - 2021", "khóa")] = None
    call: Annotated[Ordinal | None, named("lần triệu tập", "Which call it was: 1, 2, 3")] = None
    attempts: Annotated[
        tuple[Attempt, ...] | None,
        named("các lần triệu tập trước", "Earlier calls that came to nothing", "earlier attempts"),
    ] = None
    purpose: Annotated[str | None, named("mục đích", "What the meeting was called for", "yêu cầu")] = None
    start: Annotated[
        Moment | None,
        named(
            "bắt đầu",
            "When it began; a time that is not known stays unknown",
            "thời gian bắt đầu",
            "ngày họp",
            "thời gian",
            "ngày",
        ),
    ] = None
    end: Annotated[Moment | None, named("kết thúc", "When it ended", "thời gian kết thúc")] = None
    place: Annotated[str | None, named("địa điểm", "Where it was", "tại", "nơi họp")] = None
    mode: Annotated[
        str | None,
        named("hình thức họp", "In one room, online or both: trực tiếp, trực tuyến", "hình thức", "cách họp"),
    ] = None
    sites: Annotated[tuple[Site, ...] | None, named("các điểm cầu", "Connected sites or rooms", "điểm cầu")] = None
    sessions: Annotated[
        tuple[Session, ...] | None, named("các phiên", "Parts or days, each with its time and place", "các buổi")
    ] = None
    breaks: Annotated[tuple[Pause, ...] | None, named("giải lao", "Breaks", "break", "nghỉ giải lao")] = None
    outcome: Annotated[
        MeetingOutcome | None, named("kết quả cuộc họp", "Held, adjourned, postponed, no quorum", "kết quả")
    ] = None
    reason: Annotated[str | None, named("lý do", "Why it was adjourned or postponed")] = None
    next_call: Annotated[NextMeeting | None, named("triệu tập lại", "The next call, where this one failed")] = None
    opening: Annotated[RichTextSource | None, named("khai mạc", "What was said and done at the opening", "mở đầu")] = (
        None
    )
    agenda: Annotated[
        tuple[AgendaItem, ...] | None,
        named("chương trình", "The items, in the order of events", "nội dung", "các nội dung"),
    ] = None
