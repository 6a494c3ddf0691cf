"""The root of the model: a meeting with its proceedings, agenda and people, and its minutes."""

from typing import Annotated

from minutes.model.attendance import Attendance, Attendee, Quorum
from minutes.model.fields import Keyed, named
from minutes.model.organization import Organization
from minutes.model.people import Official, Participant, Person, Signer
from minutes.model.proceedings import (
    Appendix,
    Attempt,
    Conclusion,
    DataTable,
    NextMeeting,
    Pause,
    Photo,
    PreviousMinutes,
    Reference,
    Remark,
    Session,
    Site,
    Target,
)
from minutes.model.scalars import (
    Circulation,
    Day,
    DocumentState,
    Flag,
    ItemState,
    MeetingOutcome,
    Moment,
    Ordinal,
    PositionPlace,
    RichTextSource,
    Secrecy,
    Urgency,
    Whole,
)
from minutes.model.votes import Ballot, Election, Evaluation


class Proceedings(Keyed, frozen=True, kw_only=True):
    """The fields common to a meeting and an agenda item. An empty list means "none", no list "unknown"."""

    submissions: Annotated[
        tuple[Reference, ...] | None,
        named("tài liệu trình", "Documents submitted", "tờ trình", "documents", "tài liệu"),
    ] = None
    discussion: Annotated[
        tuple[Remark, ...] | None, named("thảo luận", "What was said, in order", "ý kiến", "phát biểu", "remarks")
    ] = None
    resolution: Annotated[
        RichTextSource | None,
        named("quyết nghị", "What was decided by the meeting", "quyết định", "decision", "nghị quyết"),
    ] = None
    ballots: Annotated[
        tuple[Ballot, ...] | None, named("biểu quyết", "Votes", "votes", "ballot", "vote", "bỏ phiếu")
    ] = None
    elections: Annotated[tuple[Election, ...] | None, named("bầu cử", "Elections", "election")] = None
    conclusions: Annotated[
        tuple[Conclusion, ...] | None,
        named("kết luận", "The presider's conclusions and tasks", "conclusion", "nhiệm vụ", "tasks"),
    ] = None
    evaluations: Annotated[
        tuple[Evaluation, ...] | None, named("đánh giá", "Results of reviews", "evaluation", "xếp loại")
    ] = None
    targets: Annotated[tuple[Target, ...] | None, named("chỉ tiêu", "Targets set and met", "target")] = None
    tables: Annotated[tuple[DataTable, ...] | None, named("bảng", "Tables of data", "table", "bảng số liệu")] = None
    pictures: Annotated[tuple[Photo, ...] | None, named("hình ảnh", "Pictures", "picture", "ảnh", "hình")] = None


class AgendaItem(Proceedings, frozen=True, kw_only=True):
    """An item of the agenda, in the order of discussion."""

    title: Annotated[str | None, named("tiêu đề", "What it is about", "tên", "nội dung", "vấn đề")] = None
    number: Annotated[
        str | None, named("số", "Its number as printed; without it they are counted", "số thứ tự", "mục")
    ] = None
    planned: Annotated[
        Whole | None, named("thứ tự dự kiến", "Its place in the agenda as planned, if it was another")
    ] = None
    start: Annotated[Moment | None, named("bắt đầu", "When it began, or was to begin", "thời gian")] = None
    end: Annotated[Moment | None, named("kết thúc", "When it ended, or was to end")] = None
    state: Annotated[ItemState | None, named("tình trạng", "Discussed, withdrawn, deferred, added")] = None
    reason: Annotated[str | None, named("lý do", "Why it was withdrawn or deferred")] = None
    reporters: Annotated[
        tuple[Participant, ...] | None,
        named("người báo cáo", "Who reported", "reporter", "báo cáo viên", "người trình bày"),
    ] = None
    report: Annotated[
        RichTextSource | None,
        named("báo cáo", "What was reported; in lower case it goes on from who did", "nội dung báo cáo", "trình bày"),
    ] = None

    def identity(self) -> tuple[object, ...]:
        """Return the title."""
        return (self.title,)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse one line as the title, several lines as the report."""
        if not isinstance(value, str):
            return None
        return {"report": value} if "\n" in value.strip() else {"title": value.strip()}


class Event(Proceedings, frozen=True, kw_only=True):
    """The meeting as an event: what, when, where, with what outcome. Only the title is required."""

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


class Gathering(Event, frozen=True, kw_only=True):
    """A meeting with its people. An empty list means "none", no list "unknown"."""

    convener: Annotated[Person | None, named("người triệu tập", "Who called the meeting")] = None
    presider: Annotated[
        Official | None, named("chủ trì", "Who presided", "chủ tọa", "người chủ trì", "chair", "chairperson")
    ] = None
    presidium: Annotated[
        tuple[Official, ...] | None,
        named("đoàn chủ tịch", "Those who presided together", "chủ tọa đoàn", "đoàn chủ tọa"),
    ] = None
    secretaries: Annotated[
        tuple[Official, ...] | None,
        named(
            "các thư ký",
            "Who wrote the minutes; none on purpose: không",
            "secretary",
            "thư ký",
            "người ghi biên bản",
            "đoàn thư ký",
        ),
    ] = None
    counting_board: Annotated[
        tuple[Official, ...] | None, named("ban kiểm phiếu", "Who counted the votes", "tổ kiểm phiếu", "kiểm phiếu")
    ] = None
    attendees: Annotated[
        tuple[Attendee, ...] | None,
        named(
            "thành phần", "Those who belong to the meeting", "thành phần tham dự", "người dự họp", "đại biểu", "tham dự"
        ),
    ] = None
    absentees: Annotated[
        tuple[Attendee, ...] | None, named("vắng mặt", "Those who did not come, where they are listed apart", "vắng")
    ] = None
    guests: Annotated[
        tuple[Attendee, ...] | None, named("khách mời", "Guests, who have no vote", "mời dự", "guest")
    ] = None
    attendance: Annotated[
        Attendance | None, named("điểm danh", "The numbers of attendance as announced", "số lượng tham dự")
    ] = None
    quorum: Annotated[Quorum | None, named("điều kiện tiến hành", "How many must be there", "túc số", "điều kiện")] = (
        None
    )


class Meeting(Gathering, frozen=True, kw_only=True):
    """The contents of ``meeting.yaml``."""

    organization: Annotated[
        Organization | None, named("cơ quan", "The issuing body, or the file that describes it", "tổ chức", "đơn vị")
    ] = None
    house: Annotated[str | None, named("thể thức", "The form that it is written in, such as nd30")] = None
    kind: Annotated[str | None, named("loại văn bản", "Kind of document; bien-ban unless said")] = None
    template: Annotated[
        str | None, named("mẫu", "The template, by its name, in place of the one that the organisation usually takes")
    ] = None
    state: Annotated[DocumentState | None, named("trạng thái", "Draft, for comment, final, signed")] = None
    number: Annotated[str | None, named("số", "The number; it may stay empty until the minutes are signed")] = None
    symbol: Annotated[str | None, named("ký hiệu", "What follows the number: BB-UBND")] = None
    issued: Annotated[Day | None, named("ngày ban hành", "The date of the line of place and date, if there is one")] = (
        None
    )
    secrecy: Annotated[Secrecy | None, named("độ mật", "Mật, tối mật, tuyệt mật")] = None
    urgency: Annotated[Urgency | None, named("độ khẩn", "Khẩn, thượng khẩn, hỏa tốc")] = None
    circulation: Annotated[Circulation | None, named("phạm vi lưu hành", "Who may keep it", "lưu hành")] = None
    drafter_mark: Annotated[
        str | None, named("ký hiệu người soạn thảo", "Drafter's mark and number of copies: PL.(300)")
    ] = None
    legal_basis: Annotated[tuple[str, ...] | None, named("căn cứ", "Legal basis, one line each")] = None
    recipients: Annotated[tuple[str, ...] | None, named("nơi nhận", "Recipients, instead of the usual ones")] = None
    archive: Annotated[str | None, named("lưu", "What follows Lưu: among the recipients, such as VT, NV")] = None
    copies: Annotated[Whole | None, named("số bản", "How many copies were made")] = None
    pages: Annotated[Whole | None, named("số trang", "How many pages they have")] = None
    copies_note: Annotated[str | None, named("giữ bản", "Who keeps the copies: mỗi bên giữ 01 bản")] = None
    previous: Annotated[PreviousMinutes | None, named("biên bản trước", "The minutes of the meeting before")] = None
    carried_over: Annotated[
        tuple[Conclusion, ...] | None,
        named("việc tồn đọng", "Tasks carried over from earlier meetings", "việc còn lại"),
    ] = None
    closing: Annotated[RichTextSource | None, named("bế mạc", "What was said and done at the close")] = None
    agreement: Annotated[
        Ballot | None, named("thống nhất", "How far the meeting agreed: 100%, 44/48", "nhất trí", "tỷ lệ nhất trí")
    ] = None
    dissents: Annotated[
        tuple[Remark, ...] | None, named("ý kiến bảo lưu", "Dissenting opinions on record", "dissent", "ý kiến khác")
    ] = None
    read_back: Annotated[Flag | None, named("đọc lại", "Whether the minutes were read back")] = None
    approved: Annotated[Flag | None, named("thông qua", "Whether the minutes were approved")] = None
    next_meeting: Annotated[NextMeeting | None, named("cuộc họp sau", "The next meeting, as announced")] = None
    closing_statement: Annotated[
        str | None, named("câu kết thúc", "A sentence that replaces the computed closing one", "closing sentence")
    ] = None
    position_place: Annotated[
        PositionPlace | None, named("vị trí chức vụ", "Where the presider's and secretary's positions stand")
    ] = None
    signers: Annotated[tuple[Signer, ...] | None, named("người ký", "Further signatures", "signer")] = None
    all_sign: Annotated[Flag | None, named("tất cả cùng ký", "Whether everybody who attended signs")] = None
    appendices: Annotated[tuple[Appendix, ...] | None, named("phụ lục", "Appendices", "appendix")] = None
    attachments: Annotated[
        tuple[Reference, ...] | None, named("tài liệu kèm theo", "What is attached", "attachment", "đính kèm")
    ] = None
