"""Facts of time and place: start and end, sessions, breaks, sites, earlier and next calls; the meeting's name."""

from minutes import wording
from minutes.model.counts import beginning, ending
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.proceedings import Attempt, NextMeeting, Pause, Session, Site
from minutes.model.scalars import Moment, Ordinal, said_weekday, say, say_moment
from minutes.richtext import Blank
from minutes.wording import HouseStyle, Words, phrase

OUTCOMES = {
    "held": "đã tiến hành",
    "adjourned": "tạm dừng",
    "postponed": "hoãn",
    "no quorum": "không đủ điều kiện tiến hành",
}


NOT_HELD = ("adjourned", "postponed", "no quorum")


@fact(Meeting, "dòng bắt đầu", "Time and date of the start; blanks for what is not known")
def start_line(value: Meeting, around: Around) -> Words:
    """Return ``… giờ …, ngày 13 tháng 12 năm 2018``, as in Mẫu 1.9."""
    began = beginning(value)
    said = wording.moment(began.day, began.clock, "start", said_weekday(began), house_style=around.house_style)
    return wording.about(said) if began.about and began.clock else said


@fact(
    Meeting, "ngày bắt đầu", "The date of the start with its weekday: thứ Năm, ngày 13 tháng 12 năm 2018", needs="start"
)
def start_weekday(value: Meeting, around: Around) -> str | None:
    """Return the date with its weekday; None when unknown."""
    day = beginning(value).day
    return str(wording.weekday_date(day)) if day else None


@fact(Meeting, "dòng kết thúc", "Time and date of the end in full; nothing when neither is known", needs="end")
def end_line(value: Meeting, around: Around) -> Words | None:
    """Return ``17 giờ 00, ngày 13 tháng 12 năm 2018``."""
    ended = ending(value)
    if ended.day is None and ended.clock is None:
        return None
    return wording.moment(ended.day, ended.clock, "end", said_weekday(ended), house_style=around.house_style)


@fact(Meeting, "dòng địa điểm", "The place, with the manner of meeting; nothing when not known", needs="place")
def place_line(value: Meeting, around: Around) -> str | None:
    """Return ``Phòng họp số 1 (trực tiếp kết hợp trực tuyến)``."""
    place = value.place or "; ".join(dict.fromkeys(one.place for one in value.sessions or () if one.place))
    if place and value.mode:
        return f"{place} ({value.mode})"
    return place or value.mode or None


@fact(Session, "dòng phiên", "A part in one line: name, time, place")
def session_line(value: Session, around: Around) -> Words:
    """Return ``Buổi sáng: từ 08 giờ 00 đến 11 giờ 30, ngày …, tại …``."""
    start, end = value.start or Moment(), value.end or Moment()
    day = start.day or beginning(around.meeting).day
    spoken = wording.Session(day, start.clock, end.clock, place=value.place or "", end_day=end.on(day))
    name = value.title or (
        f"phiên {wording.ordinal(around.position, house_style=around.house_style)}" if around.position else ""
    )
    said = phrase(
        f"{name}: " if name else "", wording.session_time(spoken, around.field("start"), house_style=around.house_style)
    )
    return wording.first_upper(phrase(said, f" ({value.note})" if value.note else ""))


@fact(Pause, "dòng giải lao", "A break in one line")
def pause_line(value: Pause, around: Around) -> Words:
    """Return ``từ 10 giờ 00 đến 10 giờ 15 (giải lao)``."""
    start, end = value.start or Moment(), value.end or Moment()
    said = wording.clock_range(start.clock, end.clock, around.field("start"), house_style=around.house_style)
    return phrase(said, f" ({value.reason})" if value.reason else "")


@fact(Site, "dòng nơi kết nối", "A connected site in one line")
def connected_line(value: Site, around: Around) -> str:
    """Return ``Điểm cầu Phường A - nhà văn hóa số 3 (điểm cầu chính)``."""
    said = " - ".join(part for part in (value.name, value.place) if part)
    return f"{said} ({value.main})" if value.main else said


@fact(Attempt, "dòng lần triệu tập", "An earlier call in one line: when, how many came, what became of it")
def attempt_line(value: Attempt, around: Around) -> str:
    """Return ``Triệu tập lần 1: ngày …; có mặt 20; phải có mặt 33; không đủ điều kiện tiến hành; lý do: …``."""
    house_style = around.house_style
    call = value.call.text if value.call else str(around.position or "")
    said = [
        say_moment(value.start, house_style) if value.start else "",
        f"tại {value.place}" if value.place else "",
        f"có mặt: {say(value.present, house_style)}" if value.present else "",
        f"phải có mặt: {say(value.required, house_style)}" if value.required else "",
        OUTCOMES.get(value.outcome or "", ""),
        f"lý do: {value.reason}" if value.reason else "",
    ]
    lead = f"Triệu tập {call}" if call.startswith("lần") else f"Triệu tập lần {call}".strip()
    return f"{lead}: {'; '.join(part for part in said if part)}"


def announced(following: NextMeeting, house_style: HouseStyle) -> str:
    """Return time, place, call and subject, as far as known."""
    call = following.call
    said = [
        say_moment(following.start, house_style) if following.start else "",
        f"tại {following.place}" if following.place else "",
        f"triệu tập lần {call.text.removeprefix('lần ')}" if call else "",
        f"nội dung: {following.title}" if following.title else "",
    ]
    return "; ".join(part for part in said if part)


@fact(NextMeeting, "dòng cuộc họp sau", "The next meeting in one line")
def next_line(value: NextMeeting, around: Around) -> str | None:
    """Return time, place, call and subject."""
    return announced(value, around.house_style) or None


@fact(
    Meeting,
    "câu cuộc họp sau",
    "The sentence that announces the next meeting; nothing when none was announced",
    needs="next_meeting",
)
def next_sentence(value: Meeting, around: Around) -> Words | None:
    """Return ``Phiên họp tiếp theo: 08 giờ 00, ngày …; tại ….``."""
    if value.next_meeting is None:
        return None
    said = announced(value.next_meeting, around.house_style) or "không ấn định"
    return wording.ended(f"{wording.first_upper(word_of(value))} tiếp theo: {said}")


def call_in_closing(meeting: Meeting, house_style: HouseStyle) -> str:
    """Return the moment of the next call for the closing sentence; empty unless only the moment is known."""
    call = meeting.next_call
    if call is None or call.start is None or meeting.outcome not in NOT_HELD or meeting.closing_statement:
        return ""
    said = say_moment(call.start, house_style)
    return said if said == announced(call, house_style) else ""


@fact(
    Meeting,
    "câu triệu tập lại",
    "The sentence of the next call of this meeting; nothing where there is none, or the closing sentence says it",
)
def next_call_sentence(value: Meeting, around: Around) -> Words | None:
    """Return ``Triệu tập lại: 08 giờ 00, ngày …; tại ….``."""
    if value.next_call is None or call_in_closing(value, around.house_style):
        return None
    said = announced(value.next_call, around.house_style)
    return wording.ended(f"Triệu tập lại: {said}") if said else phrase("Triệu tập lại: ", Blank("next_call.start"), ".")


# The name of the meeting.
GOES_ON = ("Về", "V/v", "Xét", "Lấy", "Bàn", "Bầu", "Nghe", "Tháng", "Quý", "Tuần", "Năm", "Ngày", "Đợt", "Lần")
"""Words lower-cased after the word for the meeting whatever follows: ``Phiên họp về Đề án …``, ``họp tháng 12``."""

BODIES = (
    "Ủy ban", "Uỷ ban", "Hội đồng", "Chi bộ", "Chi ủy", "Chi đoàn", "Công ty", "Tổng công ty", "Tập đoàn",
    "Công đoàn", "Liên đoàn", "Liên minh", "Mặt trận", "Thường trực", "Thường vụ", "Đoàn thanh niên", "Hợp tác xã",
    "Ban ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Trường ", "Bệnh viện", "Viện ", "Trung tâm",
)  # fmt: skip
"""Beginnings of names of bodies without a capital in the second word; they stay capitalized (Phụ lục II, mục IV.1)."""


def word_of(meeting: Meeting) -> str:
    """Return the word for the meeting, lower case: ``phiên họp``; by default ``cuộc họp``."""
    return wording.first_lower(meeting.type or "cuộc họp")


def called(meeting: Meeting, house_style: HouseStyle) -> str:
    """Return the word with its number: ``phiên họp thứ 12 (triệu tập lần thứ hai)``."""
    return wording.occasion(word_of(meeting), _which(meeting.ordinal), _which(meeting.call), house_style=house_style)


def _which(ordinal: Ordinal | None) -> int | str:
    if ordinal is None:
        return ""
    return ordinal.number if ordinal.number is not None else ordinal.text.lower()


@fact(Meeting, "tên gọi cuộc họp", "The word for the meeting with its number: phiên họp thứ 12")
def occasion(value: Meeting, around: Around) -> str:
    """Return the word with its number, as within a sentence."""
    return called(value, around.house_style)


@fact(Meeting, "tên đầy đủ", "The name under BIÊN BẢN: word, number, subject, term", needs="title")
def full_title(value: Meeting, around: Around) -> str | None:
    """Return ``Phiên họp thứ 12, nhiệm kỳ 2016 - 2021 thảo luận …``; None when neither word nor subject is known.

    The term follows the number of the session, and otherwise comes last.
    """
    word = wording.first_upper(called(value, around.house_style)) if value.type or value.ordinal or value.call else ""
    about, term = subject(value, word), _term(value)
    if word and term and (value.ordinal or not about):
        return " ".join(part for part in (f"{word}, {term}", about) if part)
    said = " ".join(part for part in (word, about) if part)
    return ", ".join(part for part in (said, term) if part) or None


def subject(meeting: Meeting, word: str) -> str:
    """Return the title as it continues after the word, without repeating it."""
    title = (meeting.title or "").strip()
    if not word:
        return title
    return going_on(without_word(title, word_of(meeting)))


def without_word(title: str, word: str) -> str:
    """Return the title without the word for the meeting at its start; ``họp`` and ``cuộc họp`` are equivalent."""
    bare = word.lower().removeprefix("cuộc ")
    said = title.lower()
    for form in (word.lower(), f"cuộc {bare}", bare):
        if said == form or said.startswith((f"{form} ", f"{form}:")):
            return title[len(form) :].strip(" :")
    return title


def going_on(title: str) -> str:
    """Return the title as it continues after a word: lower case unless it begins with a name or an abbreviation.

    A name is recognized by the capital of its second word, or as a body's.
    """
    if title.partition(" ")[0] in GOES_ON:
        return title[:1].lower() + title[1:]
    return title if title.startswith(BODIES) else wording.first_lower(title)


def _term(meeting: Meeting) -> str:
    if not meeting.term or meeting.term in (meeting.title or ""):
        return ""
    return meeting.term if meeting.term.lower().startswith(("nhiệm", "khóa", "khoá")) else f"nhiệm kỳ {meeting.term}"
