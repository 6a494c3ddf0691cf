"""Votes that do not add up: papers, answers, percentages, outcomes."""

from collections.abc import Iterator
from decimal import Decimal

from minutes.model.computed.ballots import answers_of, named_base
from minutes.model.fact_registry import Around
from minutes.model.scalars.numbers import Percentage
from minutes.model.validation.registry import check, contradiction
from minutes.model.votes import Ballot, VoteCount
from minutes.model.voting import by_shares, voters
from minutes.problems import N_, Problem
from minutes.wording.numbers import number, share

LIMITS = {
    "eligible": N_("{sum} votes, but only {limit} may vote"),
    "issued": N_("{sum} votes, but only {limit} ballots were issued"),
    "returned": N_("{sum} votes, but only {limit} ballots came back"),
    "valid": N_("{sum} votes, but {limit} ballots are valid"),
    "base": N_("{sum} votes, but there are only {limit} in all"),
}


@check(VoteCount)
def papers(value: VoteCount, around: Around) -> Iterator[Problem]:
    """Issued ≥ returned = valid + invalid."""
    if value.issued is not None and value.returned is not None and value.returned > value.issued:
        message = N_("{returned} ballots came back, but only {issued} were issued")
        numbers = {"returned": int(value.returned), "issued": int(value.issued)}
        yield contradiction("more-returned-than-issued", around.field("returned"), message, **numbers)
    if None in (value.valid, value.invalid, value.returned):
        return
    valid, invalid, returned = int(value.valid or 0), int(value.invalid or 0), int(value.returned or 0)
    if valid + invalid != returned:
        message = N_("{valid} valid and {invalid} invalid ballots are {sum}, but {returned} came back")
        numbers = {"valid": valid, "invalid": invalid, "sum": valid + invalid, "returned": returned}
        yield contradiction("ballot-papers", around.field("returned"), message, **numbers)


@check(VoteCount)
def more_papers_than_voters(value: VoteCount, around: Around) -> Iterator[Problem]:
    """No more papers than those who may vote; shares vote by papers of their own."""
    if value.issued is None or value.eligible is None or by_shares(value, around.meeting):
        return
    if value.issued > value.eligible:
        message = N_("{issued} ballots were issued, but only {eligible} may vote")
        numbers = {"issued": int(value.issued), "eligible": int(value.eligible)}
        yield contradiction("more-issued-than-eligible", around.field("issued"), message, **numbers)


@check(Ballot)
def answers(value: Ballot, around: Around) -> Iterator[Problem]:
    """The answers against those who may vote, and against the papers; only the nearest limit is named."""
    counts = [answer.votes for answer in answers_of(value) if answer.votes is not None]
    total = sum(counts)
    limits: dict[str, int | None] = {"valid": value.valid, "returned": value.returned, "issued": value.issued}
    limits |= {"eligible": voters(value, around.meeting)}
    limits |= {"base": named_base(value, around.meeting).number}
    complete = None not in (value.in_favour, value.against, value.abstained)
    for name, limit in limits.items():
        if not counts or limit is None:
            continue
        if total > limit or (name == "valid" and complete and total != limit):
            yield contradiction("votes-do-not-add-up", around.path, LIMITS[name], sum=summed(counts), limit=int(limit))
            return


def summed(counts: list[int]) -> str:
    """``9 + 2 + 1 = 12``; a single count alone."""
    said = " + ".join(number(count) for count in counts)
    return f"{said} = {number(sum(counts))}" if len(counts) > 1 else said


def differs(announced: Percentage, part: int, whole: int) -> bool:
    """Whether a percentage is not that of the fraction, rounded at its own precision either way; or its bound fails."""
    exact = Decimal(100 * part) / Decimal(whole)
    if announced.bound in ("trên", "hơn"):
        return exact <= announced.value
    if announced.bound in ("ít nhất", "từ"):
        return exact < announced.value
    if announced.bound in ("dưới", "gần"):
        return exact >= announced.value
    if announced.bound:
        return abs(exact - announced.value) > 2
    exponent = announced.value.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(exact - announced.value) >= unit or (announced.value == 100 and part != whole)


@check(Ballot)
def shares(value: Ballot, around: Around) -> Iterator[Problem]:
    """Percentages against their fractions, and against 100 together."""
    whole = named_base(value, around.meeting).number
    named = ("in_favour", "against", "abstained")
    for name in named:
        votes, announced = getattr(value, name), getattr(value, f"{name}_share")
        if votes is None or announced is None or not whole or votes > whole or not differs(announced, votes, whole):
            continue
        values = {
            "part": int(votes),
            "whole": whole,
            "announced": f"{announced.bound} {number(announced.value)}%".strip(),
        }
        message = N_("{part}/{whole} is {computed}, not {announced}")
        place = around.field(f"{name}_share")
        yield contradiction("percentage-denied", place, message, computed=share(votes, whole), **values)
    given = [one for name in named if (one := getattr(value, f"{name}_share")) is not None and not one.bound]
    total = sum((one.value for one in given), Decimal(0))
    if total > 100 + Decimal(len(given)) / 10:
        message = N_("the percentages are {total}% together")
        yield contradiction("percentages-above-100", around.path, message, total=number(total))


@check(Ballot)
def all_and_some_against(value: Ballot, around: Around) -> Iterator[Problem]:
    """100 % in favour, and yet votes of another kind."""
    others = [answer for answer in answers_of(value)[1:3] if answer.votes]
    if value.in_favour_share and value.in_favour_share.is_all and others:
        message = N_("100% in favour, but {votes} votes are not")
        votes = sum(answer.votes or 0 for answer in others)
        yield contradiction("all-denied", around.field("in_favour_share"), message, votes=votes)


@check(Ballot)
def who_voted(value: Ballot, around: Around) -> Iterator[Problem]:
    """The names of those who voted in one way against their number."""
    for name in ("in_favour", "against", "abstained"):
        votes, names = getattr(value, name), getattr(value, f"{name}_names")
        if votes is not None and names and len(names) != votes and value.counted_in in (None, "people"):
            message = N_("{votes} votes, but {names} names")
            place = around.field(f"{name}_names")
            yield contradiction("votes-and-names", place, message, votes=int(votes), names=len(names))


@check(Ballot)
def outcome(value: Ballot, around: Around) -> Iterator[Problem]:
    """An outcome that the rule denies; a casting vote where votes were not equal."""
    yield from _against_rule(value, around)
    if value.casting_vote and None not in (value.in_favour, value.against) and value.in_favour != value.against:
        message = N_("a casting vote, but the votes are not equal ({in_favour} and {against})")
        numbers = {"in_favour": int(value.in_favour or 0), "against": int(value.against or 0)}
        yield contradiction("casting-vote", around.field("casting_vote"), message, **numbers)


def _against_rule(value: Ballot, around: Around) -> Iterator[Problem]:
    """Where no base is named, all who answered are the least it can be: what fails of them fails of any more."""
    if value.required is None or value.in_favour is None or value.outcome not in ("passed", "failed"):
        return
    named = named_base(value, around.meeting).number
    answered = sum(answer.votes or 0 for answer in answers_of(value))
    base = answered if named is None else named
    met = value.required.met(value.in_favour, base)
    if met is None or met == (value.outcome == "passed") or (met and named is None and value.required.is_relative):
        return
    message = N_("{part} of {whole} and the rule {required} do not give this outcome")
    values = {"part": int(value.in_favour), "whole": base or "…", "required": value.required.text}
    yield contradiction("outcome-denied", around.field("outcome"), message, **values)
