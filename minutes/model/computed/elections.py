"""Facts of elections and evaluations: candidates with their votes, who was elected, results of reviews."""

from minutes import wording
from minutes.model.computed.ballots import NOUNS, base_of, closing_lines, eligible_line, papers_line
from minutes.model.computed.people import call, introduce
from minutes.model.fact_registry import Around, fact
from minutes.model.votes import Candidate, Election, Evaluation, Level
from minutes.richtext import Cell, Paragraph, Row, Run, Table
from minutes.wording import HouseStyle, Words

WORTH_A_TABLE = 3
"""The minimum number of candidates for a table of results."""
COLUMNS = ("TT", "Họ và tên", "Số phiếu", "Tỷ lệ", "Kết quả")
SHARES = (0.08, 0.44, 0.15, 0.13, 0.2)
OUTCOMES = {True: "Trúng cử", False: "Không trúng cử", None: ""}


def spoken(one: Candidate, house_style: HouseStyle) -> wording.Candidate:
    """Return the candidate as a record of the wording."""
    share = wording.percent(one.share.value, one.share.bound, house_style=house_style) if one.share else None
    elected = None if one.elected is None else bool(one.elected)
    return wording.Candidate(call(one, house_style), one.votes, share, elected)


@fact(
    Election, "các dòng ứng cử viên", "One line a candidate: votes, percentage, whether elected; 0 votes are a result"
)
def candidate_lines(value: Election, around: Around) -> list[str]:
    """Return one line per candidate, in the order given."""
    base = base_of(value, around.meeting).number
    noun = NOUNS.get(value.counted_in or "", "phiếu")
    return [
        wording.candidate(spoken(one, around.house_style), base, noun, house_style=around.house_style)
        for one in value.candidates or ()
    ]


@fact(Election, "câu trúng cử", "Who was elected, in one sentence without full stop; nothing when not said")
def elected_sentence(value: Election, around: Around) -> str | None:
    """Return the sentence of those elected."""
    return str(wording.elected(spoken(one, around.house_style) for one in value.candidates or ())) or None


def base_line(election: Election, around: Around) -> str:
    """Return the base of the percentages, where named: ``Tỷ lệ tính trên số phiếu hợp lệ: 48``."""
    number, name = base_of(election, around.meeting)
    if not name:
        return ""
    name = name.replace("đại biểu", around.house_style.participants)
    return f"tỷ lệ tính trên {name}" + ("" if number is None else f": {wording.number(number)}")


@fact(Election, "các dòng kiểm phiếu", "What is said before the candidates' results, a sentence a line")
def counting_lines(value: Election, around: Around) -> list[Words]:
    """Return title, seats, method, voters and ballots."""
    house_style = around.house_style
    said = [f"Bầu {value.title}" if value.title else ""]
    said += [
        f"Số lượng bầu: {wording.counted(int(value.seats), house_style=house_style)}" if value.seats is not None else ""
    ]
    said += [f"Hình thức: {value.method.vietnamese}" if value.method else ""]
    return _sentences([*said, eligible_line(value, house_style), papers_line(value, house_style)])


@fact(Election, "các dòng kết quả bầu cử", "What is said after the candidates' results, a sentence a line")
def result_lines(value: Election, around: Around) -> list[Words]:
    """Return those elected and remarks, or the given sentence in place of the results."""
    said = [value.statement] if value.statement else [elected_sentence(value, around) or "", base_line(value, around)]
    return _sentences([*said, *closing_lines(value, around.house_style)])


@fact(Election, "các dòng bầu cử", "Everything about the election, a sentence a line")
def election_lines(value: Election, around: Around) -> list[Words]:
    """Return all lines of the election."""
    candidates = [] if value.statement else candidate_lines(value, around)
    return [*counting_lines(value, around), *_sentences(candidates), *result_lines(value, around)]


def _sentences(lines: list[str]) -> list[Words]:
    return [wording.ended(wording.first_upper(line)) for line in lines if line]


@fact(Election, "bảng vẽ", "The candidates' results as a table; nothing for one or two candidates")
def drawn(value: Election, around: Around) -> Table | None:
    """Return the table of name, votes, percentage and result, in the order given."""
    candidates = value.candidates or ()
    if len(candidates) < WORTH_A_TABLE or value.statement:
        return None
    base = base_of(value, around.meeting).number
    rows = [
        _row(number, spoken(one, around.house_style), base, around.house_style)
        for number, one in enumerate(candidates, 1)
    ]
    title = f"Kết quả bầu {value.title or ''}".strip()
    return Table((Row(tuple(_cell(text, "center") for text in COLUMNS), "header"), *rows), SHARES, title)


def _row(number: int, one: wording.Candidate, base: int | None, house_style: HouseStyle) -> Row:
    votes = "" if one.votes is None else wording.number(one.votes)
    percent = one.percent or ""
    if not percent and base and one.votes is not None and one.votes <= base:
        percent = wording.share(one.votes, base, house_style=house_style)
    who = _cell(wording.first_upper(one.who))
    outcome = _cell(OUTCOMES[one.elected], "center")
    return Row((_cell(str(number), "center"), who, _cell(votes, "right"), _cell(str(percent), "right"), outcome))


def _cell(text: str, align: str = "left") -> Cell:
    return Cell((Paragraph((Run(text),) if text else (), "table-cell"),), align)


@fact(Evaluation, "câu đánh giá", "The result in one sentence: 4/4 đồng chí … đều hoàn thành xuất sắc nhiệm vụ")
def sentence(value: Evaluation, around: Around) -> str | None:
    """Return the result sentence; None without a result."""
    return result_of(value, around.house_style) or None


def result_of(review: Evaluation, house_style: HouseStyle) -> str:
    """Return the sentence without full stop; ``đều`` only for all of them, with the judges where known."""
    period = f" {review.period}" if review.period and review.period not in (review.result or "") else ""
    who, level = review.subject or "", f"{review.result or ''}{period}".strip()
    if review.result and review.judges:
        level = f"được {judges_of(review, house_style)} đánh giá là {level}"
    if review.share:
        return wording.evaluation(review.share.part, review.share.whole, who, level, house_style=house_style)
    if who and level:
        return f"{wording.first_upper(who)} {level}" if review.judges else f"{wording.first_upper(who)}: {level}"
    return wording.first_upper(who or level)


def judges_of(review: Evaluation, house_style: HouseStyle) -> str:
    """Return the judges in one line; empty when unknown."""
    return str(wording.listing(introduce(one, house_style) for one in review.judges or ()))


@fact(Level, "dòng mức", "A level with its count, percentage and names in one line")
def level_line(value: Level, around: Around) -> str:
    """Return ``Hoàn thành tốt nhiệm vụ: 03, đạt 30% (A, B, C)``."""
    said = wording.levels([(value.title or "", value.count)], house_style=around.house_style)
    share = wording.percent(value.share.value, value.share.bound, house_style=around.house_style) if value.share else ""
    if value.count is None:
        return f"{said}: {', '.join(part for part in (share, *(value.names or ())) if part)}".removesuffix(": ")
    said += f", đạt {share}" if share else ""
    return f"{said} ({', '.join(value.names)})" if value.names else said


def heading_of(review: Evaluation) -> str:
    """Return the heading of the levels: ``Kết quả đánh giá đảng viên Chi bộ năm 2025``; empty when unknown."""
    who = wording.first_lower(review.subject or "")
    period = "" if review.period and review.period in who else review.period or ""
    return f"Kết quả đánh giá {who} {period}".strip().replace("  ", " ") if who or period else ""


@fact(Evaluation, "các dòng đánh giá", "The review, a sentence a line: result, levels, who judged; the text is apart")
def evaluation_lines(value: Evaluation, around: Around) -> list[Words]:
    """Return all lines of the review."""
    if value.levels and not value.result and not value.share:
        heading = heading_of(value)
        before: list[Words] = [f"{heading}:"] if heading else []
        said = []
    else:
        before, said = [], [result_of(value, around.house_style)]
    said += [level_line(one, around) for one in value.levels or ()]
    if value.judges and not value.result:
        said.append(f"đánh giá bởi: {judges_of(value, around.house_style)}")
    return [*before, *(wording.ended(wording.first_upper(line)) for line in said if line)]
