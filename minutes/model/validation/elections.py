"""Elections whose figures deny each other."""

from collections.abc import Iterator

from minutes.model.computed.ballots import base_of
from minutes.model.elections import Candidate, Election
from minutes.model.fact_registry import Around
from minutes.model.validation.registry import check, contradiction, doubt
from minutes.model.validation.votes import differs
from minutes.model.voting import by_shares, is_cumulative, voters
from minutes.problems import N_, Problem
from minutes.wording.numbers import number, share


@check(Election)
def seats(value: Election, around: Around) -> Iterator[Problem]:
    """More elected than there are seats."""
    elected = sum(1 for one in value.candidates or () if one.elected)
    if value.seats is not None and elected > value.seats:
        message = N_("{elected} were elected, but there are only {seats} seats")
        yield contradiction("more-elected-than-seats", around.path, message, elected=elected, seats=int(value.seats))


@check(Election)
def votes(value: Election, around: Around) -> Iterator[Problem]:
    """Votes of one candidate, and of all, against the ballots."""
    ballots = _ballots(value, around)
    total = sum(one.votes or 0 for one in value.candidates or ())
    if ballots is not None and value.seats is not None and total > ballots * value.seats:
        message = N_("{total} votes in all, but {ballots} ballots with {seats} choices each give at most {most}")
        numbers = {"total": total, "ballots": int(ballots), "seats": int(value.seats), "most": ballots * value.seats}
        yield contradiction("too-many-votes", around.path, message, **numbers)


def _ballots(election: Election, around: Around) -> int | None:
    """The ballots that count; ``None`` where they are not known, or each stands for as many votes as its shares."""
    if by_shares(election, around.meeting):
        return None
    return election.valid if election.valid is not None else election.returned


@check(Candidate)
def candidate(value: Candidate, around: Around) -> Iterator[Problem]:
    """One candidate's votes and percentage."""
    election = around.parents[-1] if around.parents else None
    if not isinstance(election, Election) or value.votes is None:
        return
    ballots, able = _ballots(election, around), voters(election, around.meeting)
    if ballots is None and able is not None and value.votes > able and not is_cumulative(election):
        message = N_("{sum} votes, but only {limit} may vote")
        yield contradiction("too-many-votes", around.field("votes"), message, sum=number(value.votes), limit=able)
    if ballots is not None and value.votes > ballots and not is_cumulative(election):
        message = N_("{votes} votes, but only {ballots} ballots")
        numbers = {"votes": int(value.votes), "ballots": int(ballots)}
        yield contradiction("too-many-votes", around.field("votes"), message, **numbers)
    whole = base_of(election, around.meeting).number
    if value.share and whole and value.votes <= whole and differs(value.share, value.votes, whole):
        announced = f"{number(value.share.value)}%"
        values = {"part": int(value.votes), "whole": whole, "announced": announced}
        message = N_("{part}/{whole} is {computed}, not {announced}")
        computed = share(value.votes, whole)
        yield contradiction("percentage-denied", around.field("share"), message, computed=computed, **values)


@check(Election)
def order(value: Election, around: Around) -> Iterator[Problem]:
    """Somebody elected with fewer votes than somebody who was not."""
    counted = [one for one in value.candidates or () if one.votes is not None and one.elected is not None]
    winners = [int(one.votes or 0) for one in counted if one.elected]
    losers = [int(one.votes or 0) for one in counted if not one.elected]
    if winners and losers and min(winners) < max(losers):
        message = N_("elected with {fewer} votes, not elected with {more}")
        yield doubt("elected-with-fewer", around.path, message, fewer=min(winners), more=max(losers))
