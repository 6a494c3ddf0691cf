"""The result of a vote: its base, its sentence, its lines, what it decided."""

from collections.abc import Iterator
from typing import NamedTuple

from minutes import wording
from minutes.model.computed.people import call, introduce
from minutes.model.counts import by_shares, known, present_voters, voters
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.scalars import Percentage, Whole
from minutes.model.votes import Ballot, Category, Correction, VoteCount
from minutes.wording import Answer, HouseStyle, Words

BASE_NAMES = {
    "all members": "tổng số thành viên", "present": "số đại biểu có mặt", "eligible": "số người được biểu quyết",
    "issued": "số phiếu phát ra", "returned": "số phiếu thu về", "valid": "số phiếu hợp lệ",
    "unrelated": "số phiếu của người không có lợi ích liên quan",
    "shares present": "tổng số phiếu biểu quyết của cổ đông dự họp",
}  # fmt: skip
NOUNS = {"shares": "cổ phần", "households": "hộ", "capital": "phần vốn góp"}


class Base(NamedTuple):
    """The number of which a percentage is one, and what it is called; ``None``: not known."""

    number: int | None
    name: str


UNKNOWN = Base(None, "")


def base_of(vote: VoteCount, meeting: Meeting) -> Base:
    """The base that the data names, else the one that the answers add up to. Any other would be a guess.

    A percentage that was announced without its base may be one of anything: nothing is said of its base then.
    """
    named = named_base(vote, meeting)
    if named != UNKNOWN or not isinstance(vote, Ballot):
        return named
    answers = answers_of(vote)
    if any(answer.percent is not None for answer in answers):
        return named
    total = sum(answer.votes or 0 for answer in answers)
    return next((base for base in _possible(vote, meeting) if base.number and base.number == total), named)


def _possible(vote: VoteCount, meeting: Meeting) -> Iterator[Base]:
    """The bases that a vote without a named one may have, the nearest to its papers first."""
    yield Base(vote.valid, BASE_NAMES["valid"])
    given = meeting.attendance
    if by_shares(vote, meeting):
        yield Base(given.shares_present if given else None, BASE_NAMES["shares present"])
        return
    yield Base(
        vote.eligible if vote.eligible is not None else given.eligible if given else None, BASE_NAMES["eligible"]
    )
    if not vote.excluded:
        yield Base(present_voters(vote, meeting), BASE_NAMES["present"])


def named_base(vote: VoteCount, meeting: Meeting) -> Base:
    """The base that the data names."""
    name = BASE_NAMES.get(vote.base or "", "")
    if vote.total is not None:
        return Base(int(vote.total), name)
    roll, given = known(meeting), meeting.attendance
    numbers = {
        "all members": roll.invited,
        "present": roll.present,
        "eligible": vote.eligible if vote.eligible is not None else given.eligible if given else None,
        "issued": vote.issued,
        "returned": vote.returned,
        "valid": vote.valid,
        "shares present": given.shares_present if given else None,
    }
    return Base(numbers.get(vote.base or ""), name)


def answers_of(vote: Ballot) -> tuple[Answer, ...]:
    """What was answered and how often."""
    usual = (
        _answer(wording.votes.IN_FAVOUR, vote.in_favour, vote.in_favour_share),
        _answer(wording.votes.AGAINST, vote.against, vote.against_share),
        _answer(wording.votes.ABSTAINED, vote.abstained, vote.abstained_share),
    )
    free = tuple(_answer(one.title or "", one.count, one.share) for one in vote.categories or ())
    return usual + free


def _answer(name: str, votes: Whole | None, share: Percentage | None) -> Answer:
    return Answer(name, votes, share.value if share else None, share.bound if share else "")


def is_consistent(vote: Ballot, meeting: Meeting) -> bool:
    """Whether the figures do not deny each other: nothing is worked out from figures that do."""
    counts = [answer.votes for answer in answers_of(vote) if answer.votes is not None]
    limits = [vote.valid, vote.returned, vote.issued, voters(vote, meeting), named_base(vote, meeting).number]
    if counts and any(limit is not None and sum(counts) > limit for limit in limits):
        return False
    parts = (vote.valid, vote.invalid, vote.returned)
    return None in parts or sum(part or 0 for part in parts[:2]) == vote.returned


def is_unanimous(vote: Ballot, meeting: Meeting) -> bool:
    """Whether all agreed: it was announced and nothing denies it, or the counts prove it."""
    others = [answer.votes or answer.percent for answer in answers_of(vote)[1:]]
    if any(others) or not is_consistent(vote, meeting):
        return False
    base = base_of(vote, meeting).number
    if vote.in_favour is not None and base is not None:
        return base > 0 and vote.in_favour == base
    return vote.in_favour_share is not None and vote.in_favour_share.is_all


def decision(vote: Ballot, meeting: Meeting) -> str | None:
    """``passed``, ``failed`` or ``deferred``: as announced, else as the rule and the figures prove."""
    return str(vote.outcome) if vote.outcome else proved(vote, meeting)


def proved(vote: Ballot, meeting: Meeting) -> str | None:
    """``passed`` or ``failed``, as the rule and the base that the data names have it; ``None``: not to be known."""
    if vote.required is None or vote.in_favour is None or not is_consistent(vote, meeting):
        return None
    met = vote.required.met(vote.in_favour, named_base(vote, meeting).number)
    return None if met is None else "passed" if met else "failed"


def result_of(vote: Ballot, meeting: Meeting, house_style: HouseStyle) -> str:
    """The result in one sentence without full stop; empty when nothing is known."""
    if vote.statement:
        return vote.statement
    base, consistent = base_of(vote, meeting), is_consistent(vote, meeting)
    required = vote.required.percentage if vote.required else None
    spoken = wording.Ballot(
        answers=answers_of(vote),
        base=base.number if consistent else None,
        base_name=base.name.replace("đại biểu", house_style.participants),
        total=int(vote.total) if vote.total is not None and not consistent else None,
        noun=NOUNS.get(vote.counted_in or "") or ("phiếu" if "ballot" in (vote.method or "") else ""),
        method=vote.method.vietnamese if vote.method else "",
        every_share=vote.counted_in in ("shares", "capital"),
        limits=(0, 100, *((int(required),) if required is not None else ())),
    )
    return wording.ballot(spoken, house_style=house_style)


@fact(Ballot, "số làm cơ sở", "The number that percentages are of, where the data names it")
def base_number(value: Ballot, around: Around) -> int | None:
    """The number of the base."""
    return base_of(value, around.meeting).number


@fact(Ballot, "nhất trí hoàn toàn", "Whether all agreed: announced and not denied, or proved by the counts")
def unanimous(value: Ballot, around: Around) -> bool:
    """Whether all agreed."""
    return is_unanimous(value, around.meeting)


@fact(Ballot, "câu biểu quyết", "The result in one sentence, without full stop")
def sentence(value: Ballot, around: Around) -> str | None:
    """The sentence that was given, else the computed one."""
    return result_of(value, around.meeting, around.house_style) or None


@fact(Ballot, "câu quyết định", "What the vote decided: Nội dung được thông qua; nothing when not known")
def outcome_sentence(value: Ballot, around: Around) -> str | None:
    """As announced, else as the rule proves."""
    return wording.outcome(decision(value, around.meeting)) or None


@fact(
    Ballot,
    "các dòng biểu quyết",
    "Everything about the vote, a sentence a line: motion, papers, result, names, outcome",
)
def ballot_lines(value: Ballot, around: Around) -> list[Words]:
    """The vote as minutes have it."""
    house_style = around.house_style
    said: list[str] = [f"Nội dung biểu quyết: {value.motion}" if value.motion else ""]
    said += [
        eligible_line(value, house_style),
        papers_line(value, house_style),
        result_of(value, around.meeting, house_style),
    ]
    said += [names_line(value), casting_line(value, house_style), *closing_lines(value, house_style)]
    said += outcome_lines(value, around.meeting)
    return [wording.ended(line) for line in said if line]


def outcome_lines(vote: Ballot, meeting: Meeting) -> list[str]:
    """The rule and the outcome; in one sentence only where the figures prove that the one follows from the other."""
    decided = decision(vote, meeting)
    outcome = wording.outcome(decided)
    rule = f"điều kiện thông qua: {vote.required.text}" if vote.required else ""
    if outcome and rule and decided == proved(vote, meeting):
        return [f"{outcome} ({rule})"]
    return [wording.first_upper(rule), outcome]


def eligible_line(vote: VoteCount, house_style: HouseStyle) -> str:
    """How many might vote, and who might not."""
    said = (
        [f"số người được biểu quyết: {wording.counted(int(vote.eligible), house_style=house_style)}"]
        if vote.eligible is not None
        else []
    )
    if vote.excluded:
        said.append(f"không tham gia biểu quyết: {'; '.join(introduce(one, house_style) for one in vote.excluded)}")
    return wording.first_upper("; ".join(said))


def papers_line(vote: VoteCount, house_style: HouseStyle) -> str:
    """The papers, as far as they are known."""
    reasons = tuple(vote.invalid_reasons or ())
    said = wording.ballot_papers(
        wording.Papers(vote.issued, vote.returned, vote.valid, vote.invalid, reasons), house_style=house_style
    )
    return (
        said if not reasons or reasons[0] in said else f"{said}; lý do không hợp lệ: {', '.join(reasons)}".lstrip("; ")
    )


def names_line(vote: Ballot) -> str:
    """Who gave which answer, where that is recorded (Luật Doanh nghiệp, Điều 158)."""
    named = [("tán thành", vote.in_favour_names), ("không tán thành", vote.against_names)]
    named += [("không có ý kiến", vote.abstained_names)]
    named += [(one.title or "", one.names) for one in vote.categories or ()]
    said = [f"{answer}: {', '.join(names) or 'không có'}" for answer, names in named if names is not None]
    return wording.first_upper("; ".join(said))


def casting_line(vote: Ballot, house_style: HouseStyle) -> str:
    """Whose vote decided."""
    if vote.casting_vote is None:
        return ""
    return wording.casting_vote(
        call(vote.casting_vote, house_style), vote.in_favour, vote.against, house_style=house_style
    )


def closing_lines(vote: VoteCount, house_style: HouseStyle) -> list[str]:
    """Corrections and the remark."""
    return [*(corrected(one) for one in vote.corrections or ()), vote.note or ""]


def corrected(one: Correction) -> str:
    """``Kết quả được đính chính là 45; kết quả công bố trước đó là 44 (số phiếu tán thành; lý do: …)``."""
    said = wording.correction(one.before or "…", one.after or "…")
    more = [one.figure or "", f"lý do: {one.reason}" if one.reason else ""]
    added = "; ".join(part for part in more if part)
    return f"{said} ({added})" if added else said


@fact(Category, "dòng lựa chọn", "A free answer with its count and percentage in one line")
def category_line(value: Category, around: Around) -> str:
    """``tín nhiệm cao: 40 (83,3%)``."""
    said = value.title or ""
    if value.count is not None:
        said += f": {wording.counted(int(value.count), house_style=around.house_style)}"
    return said + (f" ({wording.percent(value.share.value, value.share.bound)})" if value.share else "")
