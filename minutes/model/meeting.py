"""The root of the model: a meeting and its minutes."""

from typing import Annotated

from minutes.model.fields import named
from minutes.model.gathering import Gathering
from minutes.model.links import Appendix, PreviousMinutes, Reference
from minutes.model.organization import Organization
from minutes.model.proceedings import Conclusion
from minutes.model.remarks import Remark
from minutes.model.scalars.choices import Circulation, DocumentState, PositionPlace, Secrecy, Urgency
from minutes.model.scalars.dates import Day
from minutes.model.scalars.flags import Flag
from minutes.model.scalars.numbers import Whole
from minutes.model.scalars.texts import RichTextSource
from minutes.model.signers import Signer
from minutes.model.times import NextMeeting
from minutes.model.votes import Ballot


class Meeting(Gathering, frozen=True, kw_only=True):
    """Everything that ``meeting.yaml`` may hold."""

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
