"""The end of the minutes: closing, approval, dissent, refusal to sign; tasks and their due dates."""

from datetime import date, time
from typing import NamedTuple

from minutes.wording.dates import about, full_date, later_moment, moment
from minutes.wording.phrases import (
    DEFAULT,
    HouseStyle,
    Words,
    ended,
    first_lower,
    first_upper,
    listing,
    phrase,
    said_as,
)


class Closing(NamedTuple):
    """The facts of the end of a meeting."""

    occasion: str = "cuộc họp"
    """The word used in sentences: ``phiên họp``, ``hội nghị``."""
    day: date | None = None
    at: time | None = None
    since: date | None = None
    """The day of the start."""
    outcome: str = "held"
    """``held``, ``adjourned``, ``postponed``, ``inquorate`` (not held for lack of a quorum)."""
    agreement: Words = ""
    """``100% đại biểu dự họp`` (:func:`agreement`); only if announced or proved by the votes."""
    reason: str = ""
    """Why it was adjourned, postponed or not held: ``do mất điện``, or the reason alone."""
    next: Words = ""
    """The moment of continuation or of the next call."""
    roughly: bool = False
    """Whether the time is approximate."""


@said_as("kết thúc")
def closing(facts: Closing, *, house_style: HouseStyle = DEFAULT) -> Words:
    """``Phiên họp kết thúc vào hồi 17 giờ 00 cùng ngày với sự thống nhất của 100% đại biểu dự họp./.``.

    On another day than the start with the date of Mẫu 1.9: ``… vào 17 giờ 00, ngày 05 tháng 12 năm 2018./.``.
    ``ValueError`` for an unknown outcome.
    """
    said = {"held": _held, "adjourned": _adjourned, "postponed": _postponed, "inquorate": _inquorate}
    if facts.outcome not in said:
        raise ValueError(f"no such outcome: {facts.outcome}")
    return ended(phrase(first_upper(facts.occasion), said[facts.outcome](facts, house_style)), house_style.end_mark)


def _held(facts: Closing, house_style: HouseStyle) -> Words:
    agreed = phrase(" với sự thống nhất của ", facts.agreement) if facts.agreement else ""
    return phrase(" kết thúc vào ", _when(facts, house_style), agreed)


def _when(facts: Closing, house_style: HouseStyle) -> Words:
    when = later_moment(facts.day, facts.at, facts.since, house_style=house_style)
    if facts.roughly and facts.at is not None:
        return about(when)
    in_full = moment(facts.day, facts.at, "end", house_style=house_style)
    return when if when == in_full else phrase("hồi ", when)


def _adjourned(facts: Closing, house_style: HouseStyle) -> Words:
    goes_on = phrase("; sẽ được tiếp tục vào ", facts.next) if facts.next else ""
    return phrase(" tạm dừng vào ", _when(facts, house_style), _because(facts.reason), goes_on)


def _postponed(facts: Closing, house_style: HouseStyle) -> Words:
    when = phrase(" vào ", _when(facts, house_style)) if facts.at else ""
    return phrase(" được hoãn", when, _because(facts.reason), _called_again(facts))


def _inquorate(facts: Closing, house_style: HouseStyle) -> Words:
    few = " không tiến hành được do số người dự họp không đủ theo quy định"
    reason = f" (lý do: {facts.reason})" if facts.reason else ""
    when = phrase(", kết thúc vào ", _when(facts, house_style)) if facts.at else ""
    return phrase(few, reason, when, _called_again(facts))


def _because(reason: str) -> str:
    return f" {reason if reason.startswith(('do ', 'vì ')) else f'do {reason}'}" if reason else ""


def _called_again(facts: Closing) -> Words:
    return phrase("; sẽ được triệu tập lại vào ", facts.next) if facts.next else ""


@said_as("thông qua biên bản")
def approval(read_back: bool | None, approved: bool | None, agreement: Words = "") -> Words:
    """``Biên bản đã được đọc lại cho mọi người dự họp cùng nghe, thống nhất thông qua``: only what is stated.

    With an agreement: ``… và được 100% đại biểu dự họp thống nhất thông qua``. Empty when nothing is stated.
    """
    heard = "đã được đọc lại cho mọi người dự họp cùng nghe" if read_back else ""
    if not approved:
        return f"Biên bản {heard}" if heard else ""
    if agreement:
        return phrase(f"Biên bản {heard + ' và' if heard else 'đã'} được ", agreement, " thống nhất thông qua")
    return f"Biên bản {heard}, thống nhất thông qua" if heard else "Biên bản đã được thông qua"


@said_as("bảo lưu")
def reserved(who: str, opinion: str) -> str:
    """``đồng chí A bảo lưu ý kiến: …``: a dissent on record."""
    return f"{who} bảo lưu ý kiến: {opinion}"


@said_as("từ chối ký")
def refusal(who: str, reason: str = "") -> str:
    """``ông A từ chối ký biên bản; lý do: …``; it must be recorded (Luật Doanh nghiệp, Điều 150 and 158)."""
    return f"{who} từ chối ký biên bản" + (f"; lý do: {reason}" if reason else "")


# Tasks in one sentence, and forms of due dates.
EVERY = {"day": "hằng ngày", "week": "hằng tuần", "month": "hằng tháng", "quarter": "hằng quý", "year": "hằng năm"}
ONGOING = "thường xuyên"


@said_as("hạn")
def due(day: date | None, at: time | None = None, *, house_style: HouseStyle = DEFAULT) -> Words:
    """``ngày 15 tháng 12 năm 2018``, ``17 giờ 00, ngày …``; empty without a day. See also :func:`month_year`."""
    if day is None:
        return ""
    return full_date(day) if at is None else moment(day, at, house_style=house_style)


@said_as("định kỳ")
def recurring(unit: str) -> str:
    """``hằng tháng`` for ``month``; likewise day, week, quarter, year; other words are unchanged."""
    return EVERY.get(unit, unit)


class Task(NamedTuple):
    """A task. Names are already worded; empty parts are omitted."""

    text: str
    owners: tuple[str, ...] = ()
    supporters: tuple[str, ...] = ()
    supervisors: tuple[str, ...] = ()
    start: Words = ""
    due: Words = ""
    """Already worded: ``ngày 15 tháng 12 năm 2018``, ``quý I năm 2019``, ``thường xuyên``."""


@said_as("nhiệm vụ")
def task(what: Task) -> Words:
    """``Phòng Nội vụ chủ trì, phối hợp với Văn phòng tổng hợp, …; thời hạn: ngày 15 tháng 12 năm 2018.``.

    ``thời hạn`` leaves open *before* or *until*, which notes rarely specify. A text that begins with its owner does
    not repeat it; one that begins with a name is separated from the owner by a colon.
    """
    additions: list[tuple[str, Words]] = [
        ("giám sát", listing(what.supervisors)),
        ("bắt đầu", what.start),
        ("thời hạn", what.due),
    ]
    said = phrase(first_upper(_who_does_what(what)))
    for words, value in additions:
        if value:
            said = phrase(ended(said, ";"), f" {words}: ", value)
    return ended(said)


def _who_does_what(what: Task) -> Words:
    text = what.text.strip()
    owner = listing(what.owners)
    partners = listing(what.supporters)
    if not owner or text.lower().startswith(str(owner).lower()):
        return phrase(ended(text, ";"), " phối hợp: ", partners) if partners else text
    if partners:
        owner = phrase(owner, " chủ trì, phối hợp với ", partners)
    verb_first = first_lower(text)
    return phrase(owner, ": " if verb_first[:1].isupper() else " ", verb_first)
