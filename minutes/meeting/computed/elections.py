"""The result of an election: candidates with their votes, who was elected."""

from minutes import wording
from minutes.meeting.computed.ballots import NOUNS, base_of, closing_lines, eligible_line, papers_line
from minutes.meeting.computed.people import call
from minutes.meeting.computing import Around, fact
from minutes.meeting.elections import Candidate, Election
from minutes.wording import Usage, Words


def spoken(one: Candidate, usage: Usage) -> wording.Candidate:
    """The candidate as the wording knows candidates."""
    share = wording.percent(one.share.value, one.share.bound, usage=usage) if one.share else None
    elected = None if one.elected is None else bool(one.elected)
    return wording.Candidate(call(one, usage), one.votes, share, elected)


@fact(
    Election, "các dòng ứng cử viên", "One line a candidate: votes, percentage, whether elected; 0 votes are a result"
)
def candidate_lines(value: Election, around: Around) -> list[str]:
    """In the order given."""
    base = base_of(value, around.meeting).number
    noun = NOUNS.get(value.counted_in or "", "phiếu")
    return [
        wording.candidate(spoken(one, around.usage), base, noun, usage=around.usage) for one in value.candidates or ()
    ]


@fact(Election, "câu trúng cử", "Who was elected, in one sentence without full stop; nothing when not said")
def elected_sentence(value: Election, around: Around) -> str | None:
    """Those who are said to be elected."""
    return str(wording.elected(spoken(one, around.usage) for one in value.candidates or ())) or None


def base_line(election: Election, around: Around) -> str:
    """Of what the percentages are, where the data names it: ``Tỷ lệ tính trên số phiếu hợp lệ: 48``."""
    number, name = base_of(election, around.meeting)
    if not name:
        return ""
    return f"tỷ lệ tính trên {name}" + ("" if number is None else f": {wording.number(number)}")


@fact(Election, "các dòng bầu cử", "Everything about the election, a sentence a line")
def election_lines(value: Election, around: Around) -> list[Words]:
    """The election as minutes have it."""
    usage = around.usage
    said = [f"Bầu {value.title}" if value.title else ""]
    said += [f"Số lượng bầu: {wording.counted(int(value.seats), usage=usage)}" if value.seats is not None else ""]
    said += [f"Hình thức: {value.method.vietnamese}" if value.method else ""]
    said += [eligible_line(value, usage), papers_line(value, usage)]
    if value.statement:
        said.append(value.statement)
    else:
        said += [*candidate_lines(value, around), elected_sentence(value, around) or "", base_line(value, around)]
    said += closing_lines(value, usage)
    return [wording.ended(wording.first_upper(line)) for line in said if line]
