"""How the minutes end: the closing sentence, agreement, approval."""

from minutes import wording
from minutes.model.computed.ballots import base_of, is_consistent, papers_line
from minutes.model.computed.occasion import word_of
from minutes.model.computed.times import NOT_HELD, call_in_closing
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.timing import beginning, ending
from minutes.model.votes import Ballot
from minutes.wording.phrases import Words
from minutes.wording.usage import Usage

OUTCOMES = {"no quorum": "inquorate"}


def agreement_of(meeting: Meeting, usage: Usage) -> str:
    """``100% đại biểu dự họp``, ``44/48 đại biểu dự họp (đạt 91,7%)``; empty when nothing was said of it."""
    vote = meeting.agreement
    if vote is None:
        return ""
    of = f"{usage.participants} {wording.attending(word_of(meeting))}"
    if vote.in_favour is not None:
        consistent = is_consistent(vote, meeting)
        base = base_of(vote, meeting).number if consistent else None
        if vote.total is not None and not consistent:
            return f"{wording.ratio(int(vote.in_favour), int(vote.total))} {of}"
        if vote.in_favour_share and base is not None:
            said = wording.out_of(vote.in_favour, base, of, usage=usage)
            return (
                f"{said} (đạt {wording.percent(vote.in_favour_share.value, vote.in_favour_share.bound, usage=usage)})"
            )
        return wording.agreement_of(vote.in_favour, base, of, usage=usage)
    if vote.in_favour_share:
        return wording.agreement(vote.in_favour_share.value, vote.in_favour_share.bound, of, usage=usage)
    return ""


def is_denied(meeting: Meeting) -> bool:
    """Whether all are said to have agreed while a dissent is on record or votes were not in favour."""
    vote = meeting.agreement
    if vote is None or not _claims_all(vote, meeting):
        return False
    others = (vote.against, vote.abstained)
    shares = [one for one in (vote.against_share, vote.abstained_share) if one]
    disagreeing = bool(meeting.dissents) or any(others) or any(share.value for share in shares)
    counted = vote.in_favour is not None and vote.total is not None and vote.in_favour < vote.total
    return disagreeing or counted


def _claims_all(vote: Ballot, meeting: Meeting) -> bool:
    if vote.in_favour_share:
        return vote.in_favour_share.is_all
    return vote.in_favour is not None and vote.in_favour == base_of(vote, meeting).number


@fact(
    Meeting,
    "sự thống nhất",
    "How far the meeting agreed, as it stands in a sentence: 100% đại biểu dự họp",
    needs="agreement",
)
def agreement_text(value: Meeting, around: Around) -> str | None:
    """As announced, else as the votes prove."""
    return agreement_of(value, around.usage) or None


@fact(
    Meeting,
    "câu công bố thống nhất",
    "The agreement as a line of its own, where it cannot stand in the closing sentence",
)
def agreement_line(value: Meeting, around: Around) -> str | None:
    """A figure that was announced and is denied by a dissent is printed as announced, and nothing is said with it."""
    vote = value.agreement
    if vote is None:
        return None
    if vote.statement:
        return vote.statement
    said = [f"tỷ lệ thống nhất được công bố: {agreement_of(value, around.usage)}"] if is_denied(value) else []
    said += [papers_line(vote, around.usage), vote.note or ""]
    return wording.first_upper("; ".join(part for part in said if part)) or None


@fact(Meeting, "câu bế mạc", "The closing sentence with its mark: Phiên họp kết thúc vào hồi 17 giờ 00 cùng ngày …./.")
def closing_sentence(value: Meeting, around: Around) -> Words:
    """The sentence that was given, else the computed one; what is not known is a blank."""
    usage = around.usage
    if value.closing_statement:
        return wording.ended(value.closing_statement, usage.end_mark)
    ended = ending(value)
    outcome = OUTCOMES.get(value.outcome or "held", str(value.outcome or "held"))
    said = value.agreement.statement if value.agreement else None
    closing = wording.Closing(
        occasion=word_of(value),
        day=ended.day,
        at=ended.clock,
        since=beginning(value).day,
        outcome=outcome,
        agreement="" if said or is_denied(value) else agreement_of(value, usage),
        reason=value.reason or "",
        next=call_in_closing(value, usage),
        roughly=ended.about,
    )
    return wording.closing(closing, usage=usage)


@fact(Meeting, "dòng lý do", "Why the meeting was not held as planned, where the closing sentence does not say it")
def reason_line(value: Meeting, around: Around) -> str | None:
    """``Lý do: ….``; the computed sentence of a meeting that was not held to its end has the reason in it."""
    said = value.outcome in NOT_HELD and not value.closing_statement
    return str(wording.ended(f"Lý do: {value.reason}")) if value.reason and not said else None


@fact(Meeting, "câu thông qua", "That the minutes were read back and approved, with full stop; only what was said")
def approval_sentence(value: Meeting, around: Around) -> Words | None:
    """Nothing when nothing was said."""
    if value.read_back is not None and not value.read_back and value.approved is None:
        return "Biên bản không được đọc lại tại cuộc họp."
    if value.approved is not None and not value.approved:
        return "Biên bản chưa được thông qua tại cuộc họp."
    said = wording.approval(_told(value.read_back), _told(value.approved))
    return wording.ended(said) if said else None


def _told(flag: int | None) -> bool | None:
    return None if flag is None else bool(flag)
