"""Checks of votes, elections, targets, evaluations and tables whose figures do not add up."""

from collections.abc import Iterator
from decimal import Decimal

from minutes.model.computed import answers_of, base_of, named_base
from minutes.model.counts import by_shares, is_cumulative, voters
from minutes.model.fact_registry import Around
from minutes.model.proceedings import DataTable, TableRow, Target, TargetGroup
from minutes.model.scalars import Percentage, Ratio
from minutes.model.validation.registry import check, contradiction, doubt
from minutes.model.votes import Ballot, Candidate, Election, Evaluation, Level, VoteCount
from minutes.problems import N_, Problem
from minutes.wording import number, share
from minutes.wording import parse_number as number_of

LIMITS = {
    "eligible": N_("{sum} votes, but only {limit} may vote"),
    "issued": N_("{sum} votes, but only {limit} ballots were issued"),
    "returned": N_("{sum} votes, but only {limit} ballots came back"),
    "valid": N_("{sum} votes, but {limit} ballots are valid"),
    "base": N_("{sum} votes, but there are only {limit} in all"),
}


@check(VoteCount)
def papers(value: VoteCount, around: Around) -> Iterator[Problem]:
    """Check issued ≥ returned = valid + invalid."""
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
    """Check issued ballots against eligible voters; shares have ballots of their own."""
    if value.issued is None or value.eligible is None or by_shares(value, around.meeting):
        return
    if value.issued > value.eligible:
        message = N_("{issued} ballots were issued, but only {eligible} may vote")
        numbers = {"issued": int(value.issued), "eligible": int(value.eligible)}
        yield contradiction("more-issued-than-eligible", around.field("issued"), message, **numbers)


@check(Ballot)
def answers(value: Ballot, around: Around) -> Iterator[Problem]:
    """Check the answers against voters and ballots; only the nearest exceeded limit is reported."""
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
    """Return ``9 + 2 + 1 = 12``; a single count alone."""
    said = " + ".join(number(count) for count in counts)
    return f"{said} = {number(sum(counts))}" if len(counts) > 1 else said


def differs(announced: Percentage, part: int, whole: int) -> bool:
    """Return whether a percentage differs from the fraction at its own precision, or violates its bound."""
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
    """Check percentages against their fractions and their sum against 100."""
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
    """Check 100 % in favour against other votes."""
    others = [answer for answer in answers_of(value)[1:3] if answer.votes]
    if value.in_favour_share and value.in_favour_share.is_all and others:
        message = N_("100% in favour, but {votes} votes are not")
        votes = sum(answer.votes or 0 for answer in others)
        yield contradiction("all-denied", around.field("in_favour_share"), message, votes=votes)


@check(Ballot)
def who_voted(value: Ballot, around: Around) -> Iterator[Problem]:
    """Check the number of names against the number of votes."""
    for name in ("in_favour", "against", "abstained"):
        votes, names = getattr(value, name), getattr(value, f"{name}_names")
        if votes is not None and names and len(names) != votes and value.counted_in in (None, "people"):
            message = N_("{votes} votes, but {names} names")
            place = around.field(f"{name}_names")
            yield contradiction("votes-and-names", place, message, votes=int(votes), names=len(names))


@check(Ballot)
def outcome(value: Ballot, around: Around) -> Iterator[Problem]:
    """Check the outcome against the required threshold, and a casting vote against a tie."""
    yield from _against_rule(value, around)
    if value.casting_vote and None not in (value.in_favour, value.against) and value.in_favour != value.against:
        message = N_("a casting vote, but the votes are not equal ({in_favour} and {against})")
        numbers = {"in_favour": int(value.in_favour or 0), "against": int(value.against or 0)}
        yield contradiction("casting-vote", around.field("casting_vote"), message, **numbers)


def _against_rule(value: Ballot, around: Around) -> Iterator[Problem]:
    """Without a named base, use the sum of all answers, the smallest possible one: a failure there is certain."""
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


@check(Election)
def seats(value: Election, around: Around) -> Iterator[Problem]:
    """Check the number elected against the seats."""
    elected = sum(1 for one in value.candidates or () if one.elected)
    if value.seats is not None and elected > value.seats:
        message = N_("{elected} were elected, but there are only {seats} seats")
        yield contradiction("more-elected-than-seats", around.path, message, elected=elected, seats=int(value.seats))


@check(Election)
def votes(value: Election, around: Around) -> Iterator[Problem]:
    """Check the sum of all votes against ballots and seats."""
    ballots = _ballots(value, around)
    total = sum(one.votes or 0 for one in value.candidates or ())
    if ballots is not None and value.seats is not None and total > ballots * value.seats:
        message = N_("{total} votes in all, but {ballots} ballots with {seats} choices each give at most {most}")
        numbers = {"total": total, "ballots": int(ballots), "seats": int(value.seats), "most": ballots * value.seats}
        yield contradiction("too-many-votes", around.path, message, **numbers)


def _ballots(election: Election, around: Around) -> int | None:
    """Return the number of valid or returned ballots; None when unknown or when shares vote."""
    if by_shares(election, around.meeting):
        return None
    return election.valid if election.valid is not None else election.returned


@check(Candidate)
def candidate(value: Candidate, around: Around) -> Iterator[Problem]:
    """Check one candidate's votes and percentage."""
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
    """Check for a candidate elected with fewer votes than one not elected."""
    counted = [one for one in value.candidates or () if one.votes is not None and one.elected is not None]
    winners = [int(one.votes or 0) for one in counted if one.elected]
    losers = [int(one.votes or 0) for one in counted if not one.elected]
    if winners and losers and min(winners) < max(losers):
        message = N_("elected with {fewer} votes, not elected with {more}")
        yield doubt("elected-with-fewer", around.path, message, fewer=min(winners), more=max(losers))


def above(ratio: Ratio | None, field: str) -> Iterator[Problem]:
    """Check that a part is not more than its whole."""
    if ratio and ratio.part > ratio.whole:
        message = N_("{part} are more than the {whole} of which they are a part")
        yield contradiction("part-above-whole", field, message, part=ratio.part, whole=ratio.whole)


@check(Target)
def targets(value: Target, around: Around) -> Iterator[Problem]:
    """Check the sum of the groups, such as 9 + 5, against the targets met, or all when missed ones are listed too."""
    yield from above(value.met, around.field("met"))
    counts = [int(group.count) for group in value.groups or () if group.count is not None]
    if value.met is None or len(counts) != len(value.groups or ()) or not counts:
        return
    if sum(counts) not in (value.met.part, value.met.whole):
        message = N_("{sum} = {total} targets, but {part}/{whole} were given")
        said = " + ".join(map(str, counts))
        values = {"sum": said, "total": sum(counts), "part": value.met.part, "whole": value.met.whole}
        yield contradiction("targets-do-not-add-up", around.field("met"), message, **values)


@check(TargetGroup)
@check(Level)
def counts_and_names(value: TargetGroup | Level, around: Around) -> Iterator[Problem]:
    """Check a count against the number of names."""
    if value.count is not None and value.names and len(value.names) != value.count:
        message = N_("{count} were given, but {names} are named")
        values = {"count": int(value.count), "names": len(value.names)}
        yield contradiction("count-and-names", around.field("names"), message, **values)


@check(Evaluation)
def levels(value: Evaluation, around: Around) -> Iterator[Problem]:
    """Check the sum of the levels against the number reviewed, and their percentages."""
    yield from above(value.share, around.field("share"))
    counts = [int(level.count) for level in value.levels or () if level.count is not None]
    if value.share is None or not counts or len(counts) != len(value.levels or ()):
        return
    whole = value.share.whole
    if sum(counts) != whole:
        message = N_("{sum} = {total}, but {whole} were reviewed")
        said = " + ".join(map(str, counts))
        yield contradiction("levels-do-not-add-up", around.path, message, sum=said, total=sum(counts), whole=whole)
        return
    for place, level in enumerate(value.levels or (), 1):
        if level.share and level.count is not None and differs(level.share, level.count, whole):
            values = {"part": int(level.count), "whole": whole, "announced": f"{number(level.share.value)}%"}
            message = N_("{part}/{whole} is {computed}, not {announced}")
            field, computed = f"{around.path}.levels[{place}].share", share(level.count, whole)
            yield contradiction("percentage-denied", field, message, computed=computed, **values)


@check(DataTable)
def sums(value: DataTable, around: Around) -> Iterator[Problem]:
    """Check total rows column by column, except columns with a cell that is not a number."""
    above_it: list[TableRow] = []
    for place, row in enumerate(value.rows or (), 1):
        if not row.total:
            above_it += [row] if row.cells else []
            continue
        for column, cell in enumerate(row.cells or ()):
            given, summed = number_of(cell), _sum(above_it, column)
            if given is not None and summed is not None and given != summed:
                message = N_("the cells above make {summed}, not {given}")
                field = f"{around.path}.rows[{place}].cells[{column + 1}]"
                yield contradiction("table-sum", field, message, summed=number(summed), given=number(given))
        above_it = []


def _sum(rows: list[TableRow], column: int) -> Decimal | None:
    cells = [row.cells[column] for row in rows if row.cells and column < len(row.cells)]
    numbers = [number_of(cell) for cell in cells if cell.strip() not in ("", "-", "–")]
    if not numbers or None in numbers:
        return None
    return sum((one for one in numbers if one is not None), Decimal(0))


@check(DataTable)
def ragged(value: DataTable, around: Around) -> Iterator[Problem]:
    """Check for rows with more cells than headings."""
    width = len(value.header or ())
    for place, row in enumerate(value.rows or (), 1):
        if width and len(row.cells or ()) > width:
            message = N_("{cells} cells, but {columns} headings")
            field = f"{around.path}.rows[{place}]"
            yield contradiction("table-width", field, message, cells=len(row.cells or ()), columns=width)
