"""The people of a meeting: who led it, who wrote, who was there."""

from typing import Annotated

from minutes.model.attendance import Attendance, Attendee, Quorum
from minutes.model.event import Event
from minutes.model.fields import named
from minutes.model.people import Official, Person


class Gathering(Event, frozen=True, kw_only=True):
    """A meeting with its people. The empty list says "none", no list "not known"."""

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
