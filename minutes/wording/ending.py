"""How the minutes end: when, with what agreement; or that the meeting broke off, was put off, or never began."""

from datetime import date, time
from typing import NamedTuple

from minutes.wording.capitals import first_upper
from minutes.wording.moments import later_moment, moment
from minutes.wording.phrases import Words, ended, phrase
from minutes.wording.registry import said_as
from minutes.wording.times import about
from minutes.wording.usage import DEFAULT, Usage


class Closing(NamedTuple):
    """What is known of the end."""

    occasion: str = "cuộc họp"
    """The word used in sentences: ``phiên họp``, ``hội nghị``."""
    day: date | None = None
    at: time | None = None
    since: date | None = None
    """The day of the start."""
    outcome: str = "held"
    """``held``, ``adjourned``, ``postponed``, ``inquorate`` (not held, as too few came)."""
    agreement: Words = ""
    """``100% đại biểu dự họp`` (:func:`agreement`): only if it was said, or the votes prove it."""
    reason: str = ""
    """Why it was adjourned, postponed or not held: ``do mất điện``, or the bare reason."""
    next: Words = ""
    """The moment when it goes on, or is called again."""
    roughly: bool = False
    """The time is known only roughly."""


@said_as("kết thúc")
def closing(facts: Closing, *, usage: Usage = DEFAULT) -> Words:
    """``Phiên họp kết thúc vào hồi 17 giờ 00 cùng ngày với sự thống nhất của 100% đại biểu dự họp./.``.

    With the date of Mẫu 1.9 where it is not the day of the start: ``… vào 17 giờ 00, ngày 05 tháng 12 năm 2018./.``.
    ``ValueError`` for an outcome that is none of the four.
    """
    said = {"held": _held, "adjourned": _adjourned, "postponed": _postponed, "inquorate": _inquorate}
    if facts.outcome not in said:
        raise ValueError(f"no such outcome: {facts.outcome}")
    return ended(phrase(first_upper(facts.occasion), said[facts.outcome](facts, usage)), usage.end_mark)


def _held(facts: Closing, usage: Usage) -> Words:
    agreed = phrase(" với sự thống nhất của ", facts.agreement) if facts.agreement else ""
    return phrase(" kết thúc vào ", _when(facts, usage), agreed)


def _when(facts: Closing, usage: Usage) -> Words:
    when = later_moment(facts.day, facts.at, facts.since, usage=usage)
    if facts.roughly and facts.at is not None:
        return about(when)
    in_full = moment(facts.day, facts.at, "end", usage=usage)
    return when if when == in_full else phrase("hồi ", when)


def _adjourned(facts: Closing, usage: Usage) -> Words:
    goes_on = phrase("; sẽ được tiếp tục vào ", facts.next) if facts.next else ""
    return phrase(" tạm dừng vào ", _when(facts, usage), _because(facts.reason), goes_on)


def _postponed(facts: Closing, usage: Usage) -> Words:
    when = phrase(" vào ", _when(facts, usage)) if facts.at else ""
    return phrase(" được hoãn", when, _because(facts.reason), _called_again(facts))


def _inquorate(facts: Closing, usage: Usage) -> Words:
    few = " không tiến hành được do số người dự họp không đủ theo quy định"
    reason = f" (lý do: {facts.reason})" if facts.reason else ""
    when = phrase(", kết thúc vào ", _when(facts, usage)) if facts.at else ""
    return phrase(few, reason, when, _called_again(facts))


def _because(reason: str) -> str:
    return f" {reason if reason.startswith(('do ', 'vì ')) else f'do {reason}'}" if reason else ""


def _called_again(facts: Closing) -> Words:
    return phrase("; sẽ được triệu tập lại vào ", facts.next) if facts.next else ""


@said_as("thông qua biên bản")
def approval(read_back: bool | None, approved: bool | None, agreement: Words = "") -> Words:
    """``Biên bản đã được đọc lại cho mọi người dự họp cùng nghe, thống nhất thông qua``: only what was said to be so.

    With an agreement: ``… và được 100% đại biểu dự họp thống nhất thông qua``. Empty when nothing was said.
    """
    heard = "đã được đọc lại cho mọi người dự họp cùng nghe" if read_back else ""
    if not approved:
        return f"Biên bản {heard}" if heard else ""
    if agreement:
        return phrase(f"Biên bản {heard + ' và' if heard else 'đã'} được ", agreement, " thống nhất thông qua")
    return f"Biên bản {heard}, thống nhất thông qua" if heard else "Biên bản đã được thông qua"


@said_as("bảo lưu")
def reserved(who: str, opinion: str) -> str:
    """``đồng chí A bảo lưu ý kiến: …``: a dissent that is put on record."""
    return f"{who} bảo lưu ý kiến: {opinion}"


@said_as("từ chối ký")
def refusal(who: str, reason: str = "") -> str:
    """``ông A từ chối ký biên bản; lý do: …`` (Luật Doanh nghiệp, Điều 150 and 158 want it recorded)."""
    return f"{who} từ chối ký biên bản" + (f"; lý do: {reason}" if reason else "")
