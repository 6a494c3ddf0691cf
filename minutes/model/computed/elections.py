"""The result of an election: candidates with their votes, who was elected."""

from minutes import wording
from minutes.model.computed.ballots import NOUNS, base_of, closing_lines, eligible_line, papers_line
from minutes.model.computed.people import call
from minutes.model.elections import Candidate, Election
from minutes.model.fact_registry import Around, fact
from minutes.richtext import Cell, Paragraph, Row, Run, Table
from minutes.wording.phrases import Words
from minutes.wording.usage import Usage

WORTH_A_TABLE = 3
"""From this number of candidates on their results are a table."""
COLUMNS = ("TT", "Họ và tên", "Số phiếu", "Tỷ lệ", "Kết quả")
SHARES = (0.08, 0.44, 0.15, 0.13, 0.2)
OUTCOMES = {True: "Trúng cử", False: "Không trúng cử", None: ""}


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
    name = name.replace("đại biểu", around.usage.participants)
    return f"tỷ lệ tính trên {name}" + ("" if number is None else f": {wording.number(number)}")


@fact(Election, "các dòng kiểm phiếu", "What is said before the candidates' results, a sentence a line")
def counting_lines(value: Election, around: Around) -> list[Words]:
    """What was elected, how, by how many, with which papers."""
    usage = around.usage
    said = [f"Bầu {value.title}" if value.title else ""]
    said += [f"Số lượng bầu: {wording.counted(int(value.seats), usage=usage)}" if value.seats is not None else ""]
    said += [f"Hình thức: {value.method.vietnamese}" if value.method else ""]
    return _sentences([*said, eligible_line(value, usage), papers_line(value, usage)])


@fact(Election, "các dòng kết quả bầu cử", "What is said after the candidates' results, a sentence a line")
def result_lines(value: Election, around: Around) -> list[Words]:
    """Who was elected, and remarks; a sentence that was given instead of the results."""
    said = [value.statement] if value.statement else [elected_sentence(value, around) or "", base_line(value, around)]
    return _sentences([*said, *closing_lines(value, around.usage)])


@fact(Election, "các dòng bầu cử", "Everything about the election, a sentence a line")
def election_lines(value: Election, around: Around) -> list[Words]:
    """The election as minutes have it in sentences."""
    candidates = [] if value.statement else candidate_lines(value, around)
    return [*counting_lines(value, around), *_sentences(candidates), *result_lines(value, around)]


def _sentences(lines: list[str]) -> list[Words]:
    return [wording.ended(wording.first_upper(line)) for line in lines if line]


@fact(Election, "bảng vẽ", "The candidates' results as a table; nothing for one or two candidates")
def drawn(value: Election, around: Around) -> Table | None:
    """Name, votes, percentage, whether elected: in the order given."""
    candidates = value.candidates or ()
    if len(candidates) < WORTH_A_TABLE or value.statement:
        return None
    base = base_of(value, around.meeting).number
    rows = [_row(number, spoken(one, around.usage), base, around.usage) for number, one in enumerate(candidates, 1)]
    title = f"Kết quả bầu {value.title or ''}".strip()
    return Table((Row(tuple(_cell(text, "center") for text in COLUMNS), "header"), *rows), SHARES, title)


def _row(number: int, one: wording.Candidate, base: int | None, usage: Usage) -> Row:
    votes = "" if one.votes is None else wording.number(one.votes)
    percent = one.percent or ""
    if not percent and base and one.votes is not None and one.votes <= base:
        percent = wording.share(one.votes, base, usage=usage)
    who = _cell(wording.first_upper(one.who))
    outcome = _cell(OUTCOMES[one.elected], "center")
    return Row((_cell(str(number), "center"), who, _cell(votes, "right"), _cell(str(percent), "right"), outcome))


def _cell(text: str, align: str = "left") -> Cell:
    return Cell((Paragraph((Run(text),) if text else (), "table-cell"),), align)
