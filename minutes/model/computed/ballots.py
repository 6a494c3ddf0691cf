"""Facts of votes: the base of percentages, the result sentence, all lines, the decision."""

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
    """The number that percentages refer to, and its name; ``None`` is unknown."""

    number: int | None
    name: str


UNKNOWN = Base(None, "")


def base_of(vote: VoteCount, meeting: Meeting) -> Base:
    """Return the base named in the data, else the one equal to the sum of the answers, else the unknown base.

    With announced percentages and no named base, no base is inferred.
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
    """Yield the possible bases of a vote without a named one, the closest to its ballots first."""
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
    """Return the base named in the data."""
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
    """Return the answers with their votes and percentages."""
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
    """Return whether the figures agree with each other; nothing is computed from inconsistent ones."""
    counts = [answer.votes for answer in answers_of(vote) if answer.votes is not None]
    limits = [vote.valid, vote.returned, vote.issued, voters(vote, meeting), named_base(vote, meeting).number]
    if counts and any(limit is not None and sum(counts) > limit for limit in limits):
        return False
    parts = (vote.valid, vote.invalid, vote.returned)
    return None in parts or sum(part or 0 for part in parts[:2]) == vote.returned


def is_unanimous(vote: Ballot, meeting: Meeting) -> bool:
    """Return whether all agreed, as announced and not contradicted, or by the counts."""
    others = [answer.votes or answer.percent for answer in answers_of(vote)[1:]]
    if any(others) or not is_consistent(vote, meeting):
        return False
    base = base_of(vote, meeting).number
    if vote.in_favour is not None and base is not None:
        return base > 0 and vote.in_favour == base
    return vote.in_favour_share is not None and vote.in_favour_share.is_all


def decision(vote: Ballot, meeting: Meeting) -> str | None:
    """Return ``passed``, ``failed`` or ``deferred``, as announced, else by threshold and figures."""
    return str(vote.outcome) if vote.outcome else proved(vote, meeting)


def proved(vote: Ballot, meeting: Meeting) -> str | None:
    """Return ``passed`` or ``failed`` by the threshold and the named base; None when undecidable."""
    if vote.required is None or vote.in_favour is None or not is_consistent(vote, meeting):
        return None
    met = vote.required.met(vote.in_favour, named_base(vote, meeting).number)
    return None if met is None else "passed" if met else "failed"


def result_of(vote: Ballot, meeting: Meeting, house_style: HouseStyle) -> str:
    """Return the result in one sentence without full stop; empty when nothing is known."""
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
    """Return the number of the base."""
    return base_of(value, around.meeting).number


@fact(Ballot, "nhất trí hoàn toàn", "Whether all agreed: announced and not denied, or proved by the counts")
def unanimous(value: Ballot, around: Around) -> bool:
    """Return whether all agreed."""
    return is_unanimous(value, around.meeting)


@fact(Ballot, "câu biểu quyết", "The result in one sentence, without full stop")
def sentence(value: Ballot, around: Around) -> str | None:
    """Return the given sentence, else the computed one."""
    return result_of(value, around.meeting, around.house_style) or None


@fact(Ballot, "câu quyết định", "What the vote decided: Nội dung được thông qua; nothing when not known")
def outcome_sentence(value: Ballot, around: Around) -> str | None:
    """Return the outcome as announced, else by threshold and figures."""
    return wording.outcome(decision(value, around.meeting)) or None


@fact(
    Ballot,
    "các dòng biểu quyết",
    "Everything about the vote, a sentence a line: motion, papers, result, names, outcome",
)
def ballot_lines(value: Ballot, around: Around) -> list[Words]:
    """Return all lines of the vote."""
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
    """Return threshold and outcome, in one sentence only where the figures prove the outcome."""
    decided = decision(vote, meeting)
    outcome = wording.outcome(decided)
    rule = f"điều kiện thông qua: {vote.required.text}" if vote.required else ""
    if outcome and rule and decided == proved(vote, meeting):
        return [f"{outcome} ({rule})"]
    return [wording.first_upper(rule), outcome]


def eligible_line(vote: VoteCount, house_style: HouseStyle) -> str:
    """Return how many may vote, and who may not."""
    said = (
        [f"số người được biểu quyết: {wording.counted(int(vote.eligible), house_style=house_style)}"]
        if vote.eligible is not None
        else []
    )
    if vote.excluded:
        said.append(f"không tham gia biểu quyết: {'; '.join(introduce(one, house_style) for one in vote.excluded)}")
    return wording.first_upper("; ".join(said))


def papers_line(vote: VoteCount, house_style: HouseStyle) -> str:
    """Return the known counts of ballots."""
    reasons = tuple(vote.invalid_reasons or ())
    said = wording.ballot_papers(
        wording.Papers(vote.issued, vote.returned, vote.valid, vote.invalid, reasons), house_style=house_style
    )
    return (
        said if not reasons or reasons[0] in said else f"{said}; lý do không hợp lệ: {', '.join(reasons)}".lstrip("; ")
    )


def names_line(vote: Ballot) -> str:
    """Return who gave which answer, where recorded (Luật Doanh nghiệp, Điều 158)."""
    named = [("tán thành", vote.in_favour_names), ("không tán thành", vote.against_names)]
    named += [("không có ý kiến", vote.abstained_names)]
    named += [(one.title or "", one.names) for one in vote.categories or ()]
    said = [f"{answer}: {', '.join(names) or 'không có'}" for answer, names in named if names is not None]
    return wording.first_upper("; ".join(said))


def casting_line(vote: Ballot, house_style: HouseStyle) -> str:
    """Return whose vote was decisive."""
    if vote.casting_vote is None:
        return ""
    return wording.casting_vote(
        call(vote.casting_vote, house_style), vote.in_favour, vote.against, house_style=house_style
    )


def closing_lines(vote: VoteCount, house_style: HouseStyle) -> list[str]:
    """Return corrections and note."""
    return [*(corrected(one) for one in vote.corrections or ()), vote.note or ""]


def corrected(one: Correction) -> str:
    """Return ``Kết quả được đính chính là 45; kết quả công bố trước đó là 44 (số phiếu tán thành; lý do: …)``."""
    said = wording.correction(one.before or "…", one.after or "…")
    more = [one.figure or "", f"lý do: {one.reason}" if one.reason else ""]
    added = "; ".join(part for part in more if part)
    return f"{said} ({added})" if added else said


@fact(Category, "dòng lựa chọn", "A free answer with its count and percentage in one line")
def category_line(value: Category, around: Around) -> str:
    """Return ``tín nhiệm cao: 40 (83,3%)``."""
    said = value.title or ""
    if value.count is not None:
        said += f": {wording.counted(int(value.count), house_style=around.house_style)}"
    return said + (f" ({wording.percent(value.share.value, value.share.bound)})" if value.share else "")
