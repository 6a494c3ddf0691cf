"""Parts of the proceedings: conclusions and tasks, remarks, pictures, tables, targets, documents, sessions, calls."""

from typing import Annotated

from minutes.model.fields import Keyed, Record, named, says_none
from minutes.model.people import Participant
from minutes.model.scalars import (
    Count,
    Day,
    Due,
    Flag,
    Length,
    MeetingOutcome,
    Moment,
    Ordinal,
    Ratio,
    RemarkKind,
    RichTextSource,
    ScalarError,
    Whole,
)


class Conclusion(Keyed, frozen=True, kw_only=True):
    """A conclusion; a task when it has an owner or a due date."""

    number: Annotated[str | None, named("số", "Its number as printed, where it has one", "số thứ tự")] = None
    text: Annotated[RichTextSource | None, named("nội dung", "What was concluded, or is to be done", "kết luận")] = None
    owner: Annotated[
        Participant | None, named("đơn vị chủ trì", "Who answers for it", "giao cho", "người thực hiện", "phụ trách")
    ] = None
    supporters: Annotated[
        tuple[Participant, ...] | None, named("đơn vị phối hợp", "Who helps", "phối hợp", "supporter")
    ] = None
    supervisors: Annotated[
        tuple[Participant, ...] | None, named("đơn vị giám sát", "Who watches over it", "giám sát", "theo dõi")
    ] = None
    delegates: Annotated[
        tuple[Participant, ...] | None, named("giao lại cho", "To whom the owner passed it on", "redelegated to")
    ] = None
    start: Annotated[Day | None, named("bắt đầu", "When the work begins", "từ ngày")] = None
    due: Annotated[
        Due | None,
        named("thời hạn", "Until when: a day, month, quarter, thường xuyên, hằng tháng; không: none on purpose", "hạn"),
    ] = None
    condition: Annotated[str | None, named("điều kiện", "On what condition it holds")] = None
    effective: Annotated[Day | None, named("hiệu lực từ", "From when it holds", "có hiệu lực từ")] = None
    pending: Annotated[str | None, named("chờ phê duyệt", "Whose approval it still waits for", "approval pending")] = (
        None
    )
    prohibition: Annotated[Flag | None, named("điều cấm", "Whether it forbids something", "nghiêm cấm")] = None
    status: Annotated[str | None, named("tình hình thực hiện", "How far it is", "kết quả thực hiện")] = None

    def identity(self) -> tuple[object, ...]:
        """Return the text."""
        return (self.text,)

    @property
    def is_task(self) -> bool:
        """Whether it has an owner or a due date."""
        return self.owner is not None or self.due is not None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the conclusion."""
        return {"text": value} if isinstance(value, str) else None


class Answer(Record, frozen=True, kw_only=True):
    """The answer to a question."""

    speaker: Annotated[Participant | None, named("người trả lời", "Who answered", "người phát biểu")] = None
    text: Annotated[RichTextSource | None, named("nội dung", "What was answered", "trả lời")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the answer."""
        return {"text": value} if isinstance(value, str) else None


class Remark(Keyed, frozen=True, kw_only=True):
    """A statement by a person, a body or a group."""

    speaker: Annotated[
        Participant | None, named("người phát biểu", "Who spoke: a person, a body, a group", "người hỏi", "người nói")
    ] = None
    kind: Annotated[RemarkKind | None, named("loại", "Opinion, question, proposal, explanation", "loại ý kiến")] = None
    time: Annotated[Moment | None, named("lúc", "When it was said", "thời điểm")] = None
    text: Annotated[
        RichTextSource | None,
        named("nội dung", "What was said; in lower case it goes on from the speaker", "ý kiến", "câu hỏi"),
    ] = None
    answers: Annotated[tuple[Answer, ...] | None, named("trả lời", "What was answered", "answer", "giải trình")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as a remark without a speaker."""
        return {"text": value} if isinstance(value, str) else None


class Photo(Keyed, frozen=True, kw_only=True):
    """A picture file with its caption and alternative text."""

    file: Annotated[str | None, named("tệp", "The picture file, beside the meeting's", "path", "đường dẫn")] = None
    caption: Annotated[str | None, named("chú thích", "The line below it; it may carry a fact")] = None
    description: Annotated[
        str | None, named("mô tả", "Alternative text; without it the caption serves", "alt", "văn bản thay thế")
    ] = None
    width: Annotated[Length | None, named("rộng", "Width on the page, such as 12 cm", "chiều rộng")] = None

    def identity(self) -> tuple[object, ...]:
        """Return the file."""
        return (self.file,)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the file."""
        return {"file": value} if isinstance(value, str) else None


class TableRow(Record, frozen=True, kw_only=True):
    """A row: its cells, or the heading of a group across all columns."""

    cells: Annotated[tuple[str, ...] | None, named("ô", "The cells, as text", "các ô")] = None
    group: Annotated[str | None, named("nhóm", "The heading of a group of rows")] = None
    total: Annotated[
        Flag | None, named("tổng cộng", "Whether it is the sum of the rows above it, up to the last sum", "cộng", "sum")
    ] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a list as cells, a plain text as the heading of a group."""
        if isinstance(value, list | tuple):
            return {"cells": list(value)}
        return {"group": value} if isinstance(value, str) else None


class DataTable(Keyed, frozen=True, kw_only=True):
    """A table of data."""

    caption: Annotated[str | None, named("tên bảng", "The line above it", "tên", "tiêu đề")] = None
    unit_line: Annotated[
        str | None, named("dòng đơn vị tính", "The line with the unit: Đơn vị tính: triệu đồng", "đơn vị tính")
    ] = None
    header: Annotated[tuple[str, ...] | None, named("tiêu đề cột", "Headings of the columns", "cột")] = None
    rows: Annotated[tuple[TableRow, ...] | None, named("dòng", "The rows", "hàng", "các dòng")] = None
    description: Annotated[str | None, named("mô tả", "What a reader who cannot see it is told")] = None
    note: Annotated[str | None, named("ghi chú", "The line below it: source, explanation", "nguồn")] = None

    def identity(self) -> tuple[object, ...]:
        """Return caption and column headings."""
        return (self.caption, self.header)


class TargetGroup(Record, frozen=True, kw_only=True):
    """The targets with the same result: exceeded, met, missed."""

    title: Annotated[str | None, named("tên", "How they came out: hoàn thành vượt mức", "kết quả")] = None
    count: Annotated[Whole | None, named("số lượng", "How many they are", "số chỉ tiêu")] = None
    names: Annotated[tuple[str, ...] | None, named("gồm", "Their names", "các chỉ tiêu")] = None


class Target(Keyed, frozen=True, kw_only=True):
    """Targets set, and how many of them were met: ``14/15 chỉ tiêu HĐND quận giao``."""

    title: Annotated[str | None, named("tên", "What they are: chỉ tiêu Thành phố giao", "chỉ tiêu")] = None
    met: Annotated[Ratio | None, named("hoàn thành", "How many of how many: 14/15", "đạt")] = None
    set_by: Annotated[str | None, named("đơn vị giao", "Who set them")] = None
    groups: Annotated[tuple[TargetGroup, ...] | None, named("chi tiết", "How they came out, by groups", "nhóm")] = None
    note: Annotated[str | None, named("ghi chú", "A remark printed with them")] = None

    def identity(self) -> tuple[object, ...]:
        """Return the title and who set them."""
        return (self.title, self.set_by)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse ``10/11 chỉ tiêu Thành phố giao``."""
        if not isinstance(value, str):
            return None
        first, _, rest = value.partition(" ")
        return {"met": first, "title": rest.strip()} if "/" in first else {"title": value}


class Reference(Record, frozen=True, kw_only=True):
    """A document cited: submitted, attached, or a basis."""

    title: Annotated[str | None, named("tên", "Kind and summary: Tờ trình về …", "trích yếu")] = None
    number: Annotated[str | None, named("số", "Number and symbol: 15/TTr-PNV", "số ký hiệu")] = None
    date: Annotated[Day | None, named("ngày", "Its date", "ngày ban hành")] = None
    issuer: Annotated[str | None, named("cơ quan ban hành", "Who issued it", "nơi ban hành")] = None
    file: Annotated[str | None, named("tệp", "The file, where it is kept", "đường dẫn")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the title."""
        return {"title": value} if isinstance(value, str) else None


class Appendix(Keyed, frozen=True, kw_only=True):
    """An appendix: text, tables and pictures, or a separate document that is only named."""

    number: Annotated[str | None, named("số", "Its number as printed; without it they are counted I, II …")] = None
    title: Annotated[str | None, named("tên", "Its title", "tiêu đề")] = None
    text: Annotated[RichTextSource | None, named("nội dung", "What it says")] = None
    tables: Annotated[tuple[DataTable, ...] | None, named("bảng", "Its tables", "table")] = None
    pictures: Annotated[tuple[Photo, ...] | None, named("hình ảnh", "Its pictures", "ảnh", "hình", "picture")] = None
    file: Annotated[str | None, named("tệp", "The document, if it is one of its own")] = None

    def identity(self) -> tuple[object, ...]:
        """Return the title."""
        return (self.title,)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the title."""
        return {"title": value} if isinstance(value, str) else None


class PreviousMinutes(Record, frozen=True, kw_only=True):
    """The minutes of the previous meeting, and what was decided about them."""

    number: Annotated[str | None, named("số", "Number and symbol", "số ký hiệu")] = None
    date: Annotated[Day | None, named("ngày", "Their date")] = None
    title: Annotated[str | None, named("tên", "What they are the minutes of")] = None
    approved: Annotated[Flag | None, named("thông qua", "Whether they were approved in this meeting")] = None
    changes: Annotated[str | None, named("chỉnh sửa", "What was changed in them", "đính chính")] = None
    file: Annotated[str | None, named("tệp", "The file, where it is kept")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the number."""
        return {"number": value} if isinstance(value, str) else None


class Session(Record, frozen=True, kw_only=True):
    """A part of the meeting with its own time and place."""

    title: Annotated[str | None, named("tên", "What the part is called: buổi sáng, phiên trù bị")] = None
    start: Annotated[Moment | None, named("bắt đầu", "When it began", "từ")] = None
    end: Annotated[Moment | None, named("kết thúc", "When it ended", "đến")] = None
    place: Annotated[str | None, named("địa điểm", "Where it was", "phòng")] = None
    note: Annotated[str | None, named("ghi chú", "A remark printed with it")] = None


class Pause(Record, frozen=True, kw_only=True):
    """A break."""

    start: Annotated[Moment | None, named("từ", "When it began", "bắt đầu")] = None
    end: Annotated[Moment | None, named("đến", "When the meeting went on", "kết thúc")] = None
    reason: Annotated[str | None, named("lý do", "Why: giải lao, hội ý")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse ``10h00 - 10h15``."""
        if not isinstance(value, str):
            return None
        start, dash, end = value.replace("–", "-").partition(" - ")
        return {"start": start.strip(), **({"end": end.strip()} if dash else {})}


class Site(Record, frozen=True, kw_only=True):
    """A site or room connected to the meeting."""

    name: Annotated[str | None, named("tên điểm cầu", "What it is called: điểm cầu Phường A", "tên")] = None
    place: Annotated[str | None, named("địa điểm", "Where it is")] = None
    main: Annotated[str | None, named("điểm cầu chính", "What makes it the main one, as printed")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the name."""
        return {"name": value} if isinstance(value, str) else None


class Attempt(Record, frozen=True, kw_only=True):
    """An earlier call of the same meeting that failed."""

    call: Annotated[Ordinal | None, named("lần triệu tập", "Which call it was", "lần")] = None
    start: Annotated[Moment | None, named("bắt đầu", "When it was to begin", "thời gian", "ngày")] = None
    place: Annotated[str | None, named("địa điểm", "Where it was to be")] = None
    present: Annotated[Count | None, named("có mặt", "How many came")] = None
    required: Annotated[Count | None, named("phải có mặt", "How many had to come")] = None
    outcome: Annotated[MeetingOutcome | None, named("kết quả", "What became of it")] = None
    reason: Annotated[str | None, named("lý do", "Why")] = None


class NextMeeting(Record, frozen=True, kw_only=True):
    """The next meeting, or the next call of this one, as announced."""

    start: Annotated[Moment | None, named("bắt đầu", "When it begins", "thời gian", "ngày")] = None
    place: Annotated[str | None, named("địa điểm", "Where it will be")] = None
    call: Annotated[Ordinal | None, named("lần triệu tập", "Which call it is")] = None
    title: Annotated[str | None, named("tên", "What it will be about", "nội dung")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a time, else the title; ``không`` states that none was set."""
        if not isinstance(value, str) or says_none(value):
            return {} if says_none(value) else None
        try:
            Moment.parse(value)
        except ScalarError:
            return {"title": value}
        return {"start": value}
