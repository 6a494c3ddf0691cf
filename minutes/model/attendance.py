"""Attendance: attendees with presence, lateness and proxies; the announced counts; the quorum."""

from typing import Annotated

from minutes.model.fields import Record, named
from minutes.model.people import Participant, Person
from minutes.model.scalars import Count, CountUnit, Flag, Moment, Percentage, Presence, Threshold, Whole


class Attendee(Participant, frozen=True, kw_only=True):
    """A person or group in the list of those expected to attend."""

    count: Annotated[Count | None, named("số lượng", "How many the group are: 24, khoảng 30, không rõ", "số người")] = (
        None
    )
    counted_in: Annotated[CountUnit | None, named("đơn vị tính", "What is counted: people, households, shares")] = None
    people: Annotated[
        tuple[Person, ...] | None, named("danh sách", "The people of the group, where they are named", "gồm")
    ] = None
    presence: Annotated[
        Presence | None,
        named(
            "sự có mặt",
            "Present, absent with or without reason, online …; not recorded when not said",
            "điểm danh",
            "tình trạng",
        ),
    ] = None
    reason: Annotated[str | None, named("lý do", "Why absent, late or gone early", "lý do vắng", "lý do vắng mặt")] = (
        None
    )
    proxy: Annotated[
        Person | None,
        named(
            "người dự thay", "Who came instead, or holds the power of attorney", "người được ủy quyền", "ủy quyền cho"
        ),
    ] = None
    proxy_document: Annotated[str | None, named("văn bản ủy quyền", "The document that empowers the proxy")] = None
    late_at: Annotated[Moment | None, named("đến muộn lúc", "When they came, if late", "đến lúc")] = None
    left_at: Annotated[Moment | None, named("về sớm lúc", "When they left, if early", "về lúc", "rời lúc")] = None
    items: Annotated[
        tuple[str, ...] | None, named("dự nội dung", "The items that they attended, if only some", "nội dung dự")
    ] = None
    site: Annotated[str | None, named("điểm cầu", "The site or room where they attended", "phòng họp")] = None
    voting: Annotated[Flag | None, named("quyền biểu quyết", "Whether they may vote", "được biểu quyết")] = None
    shares: Annotated[
        Whole | None, named("số cổ phần", "Shares or votes that they hold", "số phiếu", "số cổ phần sở hữu")
    ] = None
    capital: Annotated[str | None, named("phần vốn góp", "Capital share, as text", "vốn góp")] = None
    certificate: Annotated[
        str | None, named("giấy chứng nhận vốn góp", "Number and date of the capital certificate")
    ] = None


class SiteAttendance(Record, frozen=True, kw_only=True):
    """The counts of one site or room."""

    site: Annotated[str | None, named("điểm cầu", "Name of the site or room", "phòng họp")] = None
    invited: Annotated[Count | None, named("được mời", "How many were invited there", "triệu tập")] = None
    present: Annotated[Count | None, named("có mặt", "How many were there")] = None
    absent: Annotated[Count | None, named("vắng", "How many were missing there", "vắng mặt")] = None


class Attendance(Record, frozen=True, kw_only=True):
    """The attendance counts as announced; each is printed as given and compared with the lists."""

    counted_in: Annotated[CountUnit | None, named("đơn vị tính", "What is counted: people, households, shares")] = None
    invited: Annotated[
        Count | None, named("được mời", "How many were invited or summoned", "triệu tập", "được triệu tập", "tổng số")
    ] = None
    required: Annotated[Count | None, named("phải có mặt", "How many had to be present", "số phải có mặt")] = None
    present: Annotated[Count | None, named("có mặt", "How many were present")] = None
    absent: Annotated[Count | None, named("vắng", "How many were absent", "vắng mặt")] = None
    excused: Annotated[Count | None, named("vắng có lý do", "How many were absent with a reason", "có lý do")] = None
    unexcused: Annotated[Count | None, named("vắng không lý do", "How many were absent without one", "không lý do")] = (
        None
    )
    online: Annotated[Count | None, named("trực tuyến", "How many attended online")] = None
    proxies: Annotated[Count | None, named("dự thay", "How many attended for somebody else", "ủy quyền")] = None
    guests: Annotated[Count | None, named("khách mời", "How many guests there were")] = None
    eligible: Annotated[
        Whole | None, named("số người được biểu quyết", "How many may vote", "được biểu quyết", "voters")
    ] = None
    shares_total: Annotated[Whole | None, named("tổng số cổ phần", "All shares with votes", "total shares")] = None
    shares_present: Annotated[Whole | None, named("số cổ phần dự họp", "Shares represented in the meeting")] = None
    sites: Annotated[tuple[SiteAttendance, ...] | None, named("theo điểm cầu", "Numbers by site or room")] = None
    statement: Annotated[
        str | None, named("câu điểm danh", "A sentence that replaces the computed one", "sentence")
    ] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse ``24/26`` as 24 present of 26 invited, and a bare number as the number present."""
        if not isinstance(value, str):
            return None
        present, slash, invited = value.partition("/")
        return {"present": present.strip(), **({"invited": invited.strip()} if slash else {})}


class Quorum(Record, frozen=True, kw_only=True):
    """The quorum: how many are required, in which unit, by which rule, and whether it was reached."""

    required: Annotated[
        Threshold | None, named("yêu cầu", "What is asked for: 15, 2/3, 65%, trên 50%", "tối thiểu", "mức yêu cầu")
    ] = None
    counted_in: Annotated[CountUnit | None, named("đơn vị tính", "Of people, shares or capital")] = None
    present: Annotated[Whole | None, named("có mặt", "How many count for the quorum, if announced")] = None
    total: Annotated[Whole | None, named("tổng số", "Of how many, if announced")] = None
    share: Annotated[Percentage | None, named("tỷ lệ", "The percentage as announced")] = None
    reached: Annotated[Flag | None, named("đủ điều kiện", "Whether it was declared reached", "đạt")] = None
    source: Annotated[str | None, named("theo quy định", "The rule: an article, the charter", "căn cứ")] = None
    statement: Annotated[
        str | None, named("câu điều kiện", "A sentence that replaces the computed one", "sentence")
    ] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a threshold alone, or whether the quorum was reached."""
        if not isinstance(value, str):
            return None
        return {"reached": value} if value.lower() in ("có", "không", "đủ", "yes", "no") else {"required": value}
