"""Facts of the closing, the agreement and the approval; conclusions and tasks."""

from collections.abc import Iterator

from minutes import wording
from minutes.model.computed.ballots import base_of, is_consistent, papers_line
from minutes.model.computed.people import call
from minutes.model.computed.tables import followed, led, paragraph, plain_text
from minutes.model.computed.times import NOT_HELD, call_in_closing, word_of
from minutes.model.counts import beginning, ending
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting, Proceedings
from minutes.model.people import Participant
from minutes.model.proceedings import Conclusion
from minutes.model.scalars import say_due
from minutes.model.votes import Ballot
from minutes.richtext import RichText
from minutes.wording import HouseStyle, Words

OUTCOMES = {"no quorum": "inquorate"}


def agreement_of(meeting: Meeting, house_style: HouseStyle) -> str:
    """Return ``100% đại biểu dự họp``, ``44/48 đại biểu dự họp (đạt 91,7%)``; empty when not stated."""
    vote = meeting.agreement
    if vote is None:
        return ""
    of = f"{house_style.participants} {wording.attending(word_of(meeting))}"
    if vote.in_favour is not None:
        consistent = is_consistent(vote, meeting)
        base = base_of(vote, meeting).number if consistent else None
        if vote.total is not None and not consistent:
            return f"{wording.ratio(int(vote.in_favour), int(vote.total))} {of}"
        if vote.in_favour_share and base is not None:
            said = wording.out_of(vote.in_favour, base, of, house_style=house_style)
            share = vote.in_favour_share
            return f"{said} (đạt {wording.percent(share.value, share.bound, house_style=house_style)})"
        return wording.agreement_of(vote.in_favour, base, of, house_style=house_style)
    if vote.in_favour_share:
        return wording.agreement(vote.in_favour_share.value, vote.in_favour_share.bound, of, house_style=house_style)
    return ""


def is_denied(meeting: Meeting) -> bool:
    """Return whether an announced full agreement is contradicted by a dissent or by votes."""
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
    """Return the agreement as announced, else by the votes."""
    return agreement_of(value, around.house_style) or None


@fact(
    Meeting,
    "câu công bố thống nhất",
    "The agreement as a line of its own, where it cannot stand in the closing sentence",
)
def agreement_line(value: Meeting, around: Around) -> str | None:
    """Return the given statement, the agreement if contradicted, ballots and note; None when all are empty."""
    vote = value.agreement
    if vote is None:
        return None
    if vote.statement:
        return vote.statement
    said = [f"tỷ lệ thống nhất được công bố: {agreement_of(value, around.house_style)}"] if is_denied(value) else []
    said += [papers_line(vote, around.house_style), vote.note or ""]
    return wording.first_upper("; ".join(part for part in said if part)) or None


@fact(Meeting, "câu bế mạc", "The closing sentence with its mark: Phiên họp kết thúc vào hồi 17 giờ 00 cùng ngày …./.")
def closing_sentence(value: Meeting, around: Around) -> Words:
    """Return the given sentence, else the computed one, with blanks for unknown parts."""
    house_style = around.house_style
    if value.closing_statement:
        return wording.ended(value.closing_statement, house_style.end_mark)
    ended = ending(value)
    outcome = OUTCOMES.get(value.outcome or "held", str(value.outcome or "held"))
    said = value.agreement.statement if value.agreement else None
    closing = wording.Closing(
        occasion=word_of(value),
        day=ended.day,
        at=ended.clock,
        since=beginning(value).day,
        outcome=outcome,
        agreement="" if said or is_denied(value) else agreement_of(value, house_style),
        reason=value.reason or "",
        next=call_in_closing(value, house_style),
        roughly=ended.about,
    )
    return wording.closing(closing, house_style=house_style)


@fact(Meeting, "dòng lý do", "Why the meeting was not held as planned, where the closing sentence does not say it")
def reason_line(value: Meeting, around: Around) -> str | None:
    """Return ``Lý do: ….``; None when the computed closing sentence contains the reason."""
    said = value.outcome in NOT_HELD and not value.closing_statement
    return str(wording.ended(f"Lý do: {value.reason}")) if value.reason and not said else None


@fact(Meeting, "câu thông qua", "That the minutes were read back and approved, with full stop; only what was said")
def approval_sentence(value: Meeting, around: Around) -> Words | None:
    """Return the approval sentence; None when nothing is stated."""
    if value.read_back is not None and not value.read_back and value.approved is None:
        return "Biên bản không được đọc lại tại cuộc họp."
    if value.approved is not None and not value.approved:
        return "Biên bản chưa được thông qua tại cuộc họp."
    said = wording.approval(_told(value.read_back), _told(value.approved))
    return wording.ended(said) if said else None


def _told(flag: int | None) -> bool | None:
    return None if flag is None else bool(flag)


# Conclusions and tasks.
FORBIDDING = ("nghiêm cấm", "cấm ", "không ", "tuyệt đối không")
"""Beginnings of a text that states a prohibition itself."""


def names(people: tuple[Participant, ...] | None, house_style: HouseStyle) -> tuple[str, ...]:
    """Return the short forms of the people."""
    return tuple(call(one, house_style) for one in people or ())


def sentence_of(conclusion: Conclusion, text: str, house_style: HouseStyle) -> Words:
    """Return a task in one sentence; the text alone when nothing is assigned."""
    task = wording.Task(
        text=text,
        owners=names((conclusion.owner,) if conclusion.owner else (), house_style),
        supporters=names(conclusion.supporters, house_style),
        supervisors=names(conclusion.supervisors, house_style),
        start=str(conclusion.start or ""),
        due=say_due(conclusion.due, house_style) if conclusion.due else "",
    )
    return wording.task(task) if any(task[1:]) else text


def conditions(conclusion: Conclusion, house_style: HouseStyle) -> list[str]:
    """Return the remaining details, a sentence each."""
    passed_on = ", ".join(names(conclusion.delegates, house_style))
    said = [
        f"Giao lại cho: {passed_on}" if passed_on else "",
        f"Điều kiện: {conclusion.condition}" if conclusion.condition else "",
        f"Hiệu lực từ {conclusion.effective}" if conclusion.effective else "",
        f"Chờ phê duyệt: {conclusion.pending}" if conclusion.pending else "",
        f"Tình hình thực hiện: {conclusion.status}" if conclusion.status else "",
        "Không ấn định thời hạn" if conclusion.due and conclusion.due.kind == "none" else "",
    ]
    return [str(wording.ended(one)) for one in said if one]


def content_of(conclusion: Conclusion, house_style: HouseStyle, key: str = "") -> RichText | None:
    """Return the conclusion with owner, date and conditions, in one sentence for a single-sentence text."""
    lead = f"{conclusion.number}." if conclusion.number and conclusion.number.isdecimal() else conclusion.number or ""
    source = conclusion.text or ""
    text = plain_text(source)
    if conclusion.prohibition:
        return forbidden(conclusion, lead, house_style, key)
    if text is not None and not source.startswith(("- ", "+ ")):
        said = " ".join([str(sentence_of(conclusion, text, house_style)), *conditions(conclusion, house_style)])
        return led(lead, None, key) if not said else RichText((paragraph(f"{lead} {said}".strip()),), key)
    return followed(
        led(lead, source, key), [charge_line(conclusion, house_style), *conditions(conclusion, house_style)], key
    )


def forbidden(conclusion: Conclusion, lead: str, house_style: HouseStyle, key: str) -> RichText | None:
    """Return ``Nghiêm cấm …`` followed by the owner; a text that states the prohibition itself is unchanged.

    The owner is not put before the text: the supervisor of a prohibition is not its addressee.
    """
    source = conclusion.text or ""
    text = plain_text(source)
    after = [charge_line(conclusion, house_style), *conditions(conclusion, house_style)]
    own_words = source.lower().startswith(FORBIDDING)
    if text is None or source.startswith(("- ", "+ ")):
        lead = lead if own_words else f"{lead} Nghiêm cấm:".strip()
        return followed(led(lead, source, key), after, key)
    said = text if own_words or not text else f"Nghiêm cấm {wording.first_lower(text)}"
    said = str(wording.ended(wording.first_upper(said) or "Nghiêm cấm"))
    return RichText((paragraph(" ".join(str(part) for part in (lead, said, *after) if part)),), key)


def charge_line(conclusion: Conclusion, house_style: HouseStyle) -> Words:
    """Return owner, partners and dates, as a line below a text of several paragraphs; empty without an assignment."""
    owner = names((conclusion.owner,) if conclusion.owner else (), house_style)
    said = {
        "Đơn vị chủ trì": ", ".join(owner),
        "phối hợp": ", ".join(names(conclusion.supporters, house_style)),
        "giám sát": ", ".join(names(conclusion.supervisors, house_style)),
        "bắt đầu": str(conclusion.start or ""),
        "thời hạn": say_due(conclusion.due, house_style) if conclusion.due else "",
    }
    line = "; ".join(f"{words}: {value}" for words, value in said.items() if value)
    return wording.ended(wording.first_upper(line)) if line else ""


@fact(Conclusion, "kết luận đầy đủ", "The conclusion or task with owner, partners, date and conditions")
def content(value: Conclusion, around: Around) -> RichText | None:
    """Return the conclusion with all details."""
    return content_of(value, around.house_style, around.keyed("content"))


@fact(Conclusion, "là nhiệm vụ", "Whether somebody has to do it, or it has a date")
def is_task(value: Conclusion, around: Around) -> bool:
    """Return whether it is a task."""
    return value.is_task


@fact(Conclusion, "người chủ trì việc", "Who answers for it, in the short form", needs="owner")
def owner_name(value: Conclusion, around: Around) -> str | None:
    """Return the owner's name."""
    return call(value.owner, around.house_style) or None if value.owner else None


@fact(Conclusion, "người phối hợp", "Who helps, in one line")
def supporter_names(value: Conclusion, around: Around) -> str | None:
    """Return the supporters' names."""
    return ", ".join(names(value.supporters, around.house_style)) or None


@fact(Conclusion, "thời hạn bằng lời", "Until when, in words; nothing when no date was given", needs="due")
def due_text(value: Conclusion, around: Around) -> str | None:
    """Return the due date in words."""
    return say_due(value.due, around.house_style) or None if value.due else None


@fact(Proceedings, "đánh số kết luận", "Whether Word counts the conclusions: several, none with a number of its own")
def clauses(value: Proceedings, around: Around) -> bool:
    """Return whether there are several conclusions, none with its own number."""
    return len(value.conclusions or ()) > 1 and not any(one.number for one in value.conclusions or ())


def all_conclusions(meeting: Meeting) -> Iterator[Conclusion]:
    """Yield the conclusions of the items in order, then those of the meeting."""
    for item in meeting.agenda or ():
        yield from item.conclusions or ()
    yield from meeting.conclusions or ()


@fact(Meeting, "các nhiệm vụ", "All tasks of the meeting, in order, for a list of tasks", of=Conclusion)
def tasks(value: Meeting, around: Around) -> list[Conclusion]:
    """Return the conclusions with an owner or a due date."""
    return [one for one in all_conclusions(value) if one.is_task]


@fact(Meeting, "lập bảng nhiệm vụ", "Whether a table of tasks is worth its place: two or more have a date")
def task_table(value: Meeting, around: Around) -> bool:
    """Return whether two or more tasks have a due date."""
    return sum(due_text(one, around) is not None for one in tasks(value, around)) > 1
