"""Who may vote, and whether votes are of people at all."""

from minutes.model.counts import known
from minutes.model.meeting import Meeting
from minutes.model.votes import VoteCount

SHARES = ("shares", "capital")
CUMULATIVE = "dồn phiếu"
"""Luật Doanh nghiệp, Điều 148 khoản 3: all votes of a ballot may go to one candidate."""


def by_shares(vote: VoteCount, meeting: Meeting) -> bool:
    """Whether shares vote: it is said, or the meeting counts shares and nothing else is said of this vote."""
    if vote.counted_in is not None:
        return vote.counted_in in SHARES
    if vote.base == "shares present":
        return True
    given = meeting.attendance
    if given and (given.counted_in in SHARES or given.shares_total is not None or given.shares_present is not None):
        return True
    return any(one.shares is not None for one in meeting.attendees or ())


def is_cumulative(vote: VoteCount) -> bool:
    """Whether one candidate may get several votes of one ballot: it is said in the method, the title or a remark."""
    said = (getattr(vote, "title", None), vote.note, vote.statement)
    return vote.method == "cumulative ballot" or any(CUMULATIVE in one.lower() for one in said if one)


def voters(vote: VoteCount, meeting: Meeting) -> int | None:
    """How many may vote at most: as said of the vote or of the meeting, else those present; ``None`` is not known."""
    if by_shares(vote, meeting):
        return None
    given = meeting.attendance
    if vote.eligible is not None:
        return int(vote.eligible)
    if given and given.eligible is not None:
        return int(given.eligible)
    return present_voters(vote, meeting)


def present_voters(vote: VoteCount, meeting: Meeting) -> int | None:
    """Those present, where they are counted in what votes."""
    given = meeting.attendance
    counted = (given.counted_in if given else None) or "people"
    return known(meeting).present if (vote.counted_in or counted) == counted else None
