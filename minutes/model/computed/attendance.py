"""Facts of attendance: the lines of the lists, the sentence of counts, the single counts."""

from minutes import wording
from minutes.model.attendance import Attendee, SiteAttendance
from minutes.model.computed.people import introduce
from minutes.model.counts import GONE, announced, known, presence_of
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.people import Person
from minutes.model.scalars import Count, say, say_moment
from minutes.wording import HouseStyle

ABSENT_WORDS = {"excused": "vắng có lý do", "absent": "vắng không lý do", "away": "vắng mặt"}


def called(attendee: Attendee, house_style: HouseStyle) -> str:
    """Return the person or group, with its number if known."""
    if not attendee.group:
        return introduce(attendee, house_style)
    count = attendee.count
    if count is None or count.value is None:
        said = wording.group(attendee.group, house_style=house_style)
    elif attendee.counted_in and attendee.counted_in != "people":
        number = say(count, house_style) if count.bound else wording.counted(count.value, house_style=house_style)
        said = f"{attendee.group}: {number} {attendee.counted_in.vietnamese}"
    else:
        said = wording.group(attendee.group, count.value, count.bound, house_style=house_style)
    people = "; ".join(introduce(person, house_style) for person in (*_named(attendee), *(attendee.people or ())))
    note = f" ({attendee.note})" if attendee.note else ""
    return f"{said}: {people}{note}" if people else said + note


def _named(attendee: Attendee) -> tuple[Person, ...]:
    """Return the person named in the line of a group, as a member of it."""
    own = {name: getattr(attendee, name) for name in Person.__struct_fields__ if name != "note"}
    return (Person(**own),) if attendee.name or attendee.positions else ()


def details(attendee: Attendee, house_style: HouseStyle) -> list[str]:
    """Return how the attendee took part, and with what rights."""
    said = [_way(attendee), *_hours(attendee, house_style)]
    said += [f"dự nội dung: {', '.join(attendee.items)}"] if attendee.items else []
    said += [f"tại {attendee.site}"] if attendee.site else []
    said += [f"{wording.number(int(attendee.shares))} cổ phần"] if attendee.shares is not None else []
    said += [f"phần vốn góp: {attendee.capital}"] if attendee.capital else []
    said += [f"giấy chứng nhận phần vốn góp: {attendee.certificate}"] if attendee.certificate else []
    said += _right(attendee)
    return [part for part in said if part]


def _hours(attendee: Attendee, house_style: HouseStyle) -> list[str]:
    """Return late arrival and early departure, with the reason."""
    said = [f"đến muộn lúc {say_moment(attendee.late_at, house_style)}"] if attendee.late_at else []
    said += [f"về sớm lúc {say_moment(attendee.left_at, house_style)}"] if attendee.left_at else []
    if said and attendee.reason and attendee.presence not in ABSENT_WORDS:
        # With two times it is unknown to which one the reason applies.
        return [f"{said[0]}, lý do: {attendee.reason}"] if len(said) == 1 else [*said, f"lý do: {attendee.reason}"]
    return said


def _way(attendee: Attendee) -> str:
    if attendee.presence in ABSENT_WORDS:
        said = ABSENT_WORDS[attendee.presence]
    elif attendee.presence == "online":
        said = "dự trực tuyến"
    elif attendee.presence == "partly" and not attendee.items:
        said = "dự một phần"
    elif attendee.presence == "replaced" and not attendee.proxy:
        said = "cử người dự thay"
    else:
        said = ""
    because_of_hours = attendee.presence not in ABSENT_WORDS and (attendee.late_at or attendee.left_at)
    if not attendee.reason or because_of_hours:
        return said
    return f"{said}: {attendee.reason}" if said else f"lý do: {attendee.reason}"


def _right(attendee: Attendee) -> list[str]:
    if attendee.voting is None:
        return []
    return ["có quyền biểu quyết" if attendee.voting else "không có quyền biểu quyết"]


@fact(Attendee, "dòng tham dự", "Somebody of the list in one line, with how they took part")
def line(value: Attendee, around: Around) -> str | None:
    """Return one line of the list; a proxy comes first."""
    house_style = around.house_style
    said = called(value, house_style)
    more = details(value, house_style)
    if value.proxy:
        document = f"; {value.proxy_document}" if value.proxy_document else ""
        said, more = introduce(value.proxy, house_style), [f"dự thay {said}{document}", *more]
    elif value.proxy_document:
        more.append(value.proxy_document)
    return (f"{said} ({'; '.join(more)})" if more else said) or None


@fact(Attendee, "đã dự", "Whether they took part, themselves or through a proxy; nothing when not recorded")
def took_part(value: Attendee, around: Around) -> bool | None:
    """Return whether the attendee took part."""
    presence = presence_of(value, around.meeting)
    return None if presence is None else presence not in GONE


def are_gone(meeting: Meeting) -> list[Attendee]:
    """Return those recorded as absent."""
    listed = [one for one in meeting.attendees or () if one.presence in GONE]
    return [*listed, *(meeting.absentees or ())]


@fact(
    Meeting,
    "các dòng thành phần",
    "One line for each of those who attended, or of whom it is not recorded",
    needs="attendees",
)
def attendee_lines(value: Meeting, around: Around) -> list[str] | None:
    """Return the lines of the list without those recorded as absent."""
    if value.attendees is None:
        return None
    lines = [line(one, around) for one in value.attendees if one.presence not in GONE]
    return [said for said in lines if said]


@fact(Meeting, "các dòng vắng mặt", "One line for each of those who are said to have been absent, with the reason")
def absentee_lines(value: Meeting, around: Around) -> list[str]:
    """Return the lines of those recorded as absent."""
    return [said for one in are_gone(value) if (said := line(one, around))]


@fact(Meeting, "các dòng khách mời", "One line for each guest", needs="guests")
def guest_lines(value: Meeting, around: Around) -> list[str] | None:
    """Return the lines of the guests."""
    return None if value.guests is None else [said for one in value.guests if (said := line(one, around))]


@fact(
    Meeting,
    "câu số lượng tham dự",
    "The numbers of attendance in one sentence, without full stop; nothing if unknown",
    needs="attendance",
)
def attendance_sentence(value: Meeting, around: Around) -> str | None:
    """Return the counts in one sentence, as announced or else as the lists give them."""
    given = value.attendance
    if given and given.statement:
        return given.statement
    roll = known(value)
    # Invited people and expected members share one number here unless both are given.
    counts = wording.Attendance(
        total=roll.invited,
        present=roll.present,
        absent=roll.absent,
        # Zero is printed only if announced.
        excused=roll.excused or announced(value).excused,
        unexcused=roll.unexcused or announced(value).unexcused,
        online=roll.online,
        proxies=roll.proxies,
        noun=noun_of(value),
    )
    said = wording.attendance(counts, house_style=around.house_style) if roll.present is not None or given else ""
    return "; ".join(part for part in (said, *_others(value, around.house_style)) if part) or None


def noun_of(meeting: Meeting) -> str:
    """Return the unit counted; empty for people."""
    counted_in = meeting.attendance.counted_in if meeting.attendance else None
    return counted_in.vietnamese if counted_in and counted_in != "people" else ""


def _others(meeting: Meeting, house_style: HouseStyle) -> list[str]:
    """Return the inexact counts and those that the sentence pattern does not cover."""
    given = meeting.attendance
    if given is None:
        return []
    said = [f"số phải có mặt: {say(given.required, house_style)}"] if given.required else []
    rough = {"được triệu tập": given.invited, "có mặt": given.present, "vắng mặt": given.absent,
             "vắng có lý do": given.excused, "vắng không lý do": given.unexcused, "trực tuyến": given.online,
             "dự thay": given.proxies}  # fmt: skip
    said += [f"{name}: {say(count, house_style)}" for name, count in rough.items() if count and count.bound]
    said += [f"khách mời: {_figure(given.guests, house_style)}"] if given.guests else []
    if given.eligible is not None:
        said.append(f"số người được biểu quyết: {wording.counted(int(given.eligible), house_style=house_style)}")
    if given.shares_total is not None:
        said.append(f"tổng số cổ phần có quyền biểu quyết: {wording.number(int(given.shares_total))}")
    if given.shares_present is not None:
        said.append(f"số cổ phần dự họp: {wording.number(int(given.shares_present))}")
    return said


def _figure(count: Count, house_style: HouseStyle) -> str:
    return (
        wording.counted(count.value, house_style=house_style)
        if count.exact is not None and count.value
        else str(say(count, house_style))
    )


@fact(SiteAttendance, "dòng điểm cầu", "The numbers of one site in one line")
def line_of_site(value: SiteAttendance, around: Around) -> str | None:
    """Return ``Điểm cầu A: được mời 13; có mặt 12; vắng 01``."""
    figures = {"được mời": value.invited, "có mặt": value.present, "vắng mặt": value.absent}
    said = "; ".join(f"{name}: {_figure(count, around.house_style)}" for name, count in figures.items() if count)
    return f"{value.site or '…'}: {said}" if said else value.site


@fact(Meeting, "các dòng điểm cầu", "Numbers of attendance by site, one line each")
def site_lines(value: Meeting, around: Around) -> list[str]:
    """Return one line per site."""
    sites = value.attendance.sites if value.attendance else None
    return [said for one in sites or () if (said := line_of_site(one, around))]


# Single counts, as announced, else computed when everything is recorded.
@fact(
    Meeting,
    "số được triệu tập",
    "How many were to come; nothing when a group's number is not known",
    needs="attendance.invited",
)
def invited_count(value: Meeting, around: Around) -> int | None:
    """Return the number expected to attend."""
    return known(value).invited


@fact(
    Meeting,
    "số có mặt",
    "How many came; nothing unless everybody's presence is recorded or it was announced",
    needs="attendance.present",
)
def present_count(value: Meeting, around: Around) -> int | None:
    """Return the number present."""
    return known(value).present


@fact(Meeting, "số vắng mặt", "How many did not come; nothing unless recorded or announced", needs="attendance.absent")
def absent_count(value: Meeting, around: Around) -> int | None:
    """Return the number absent."""
    return known(value).absent


@fact(Meeting, "số vắng có lý do", "How many were absent with a reason")
def excused_count(value: Meeting, around: Around) -> int | None:
    """Return the number absent with a reason."""
    return known(value).excused


@fact(Meeting, "số vắng không lý do", "How many were absent without a reason")
def unexcused_count(value: Meeting, around: Around) -> int | None:
    """Return the number absent without a reason."""
    return known(value).unexcused


@fact(Meeting, "số trực tuyến", "How many attended online")
def online_count(value: Meeting, around: Around) -> int | None:
    """Return the number attending online."""
    return known(value).online


@fact(Meeting, "số dự thay", "How many attended for somebody else")
def proxy_count(value: Meeting, around: Around) -> int | None:
    """Return the number attending as proxies."""
    return known(value).proxies


@fact(Meeting, "tỷ lệ có mặt", "The percentage of those who came, of those who were to come")
def present_share(value: Meeting, around: Around) -> str | None:
    """Return the percentage present of those expected; None when the counts do not allow one."""
    roll = known(value)
    if roll.present is None or not roll.invited or roll.present > roll.invited:
        return None
    return wording.share(roll.present, roll.invited, house_style=around.house_style)
