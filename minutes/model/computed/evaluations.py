"""Results of reviews."""

from minutes import wording
from minutes.model.computed.people import introduce
from minutes.model.evaluations import Evaluation, Level
from minutes.model.fact_registry import Around, fact
from minutes.wording.phrases import Words
from minutes.wording.usage import Usage


@fact(Evaluation, "câu đánh giá", "The result in one sentence: 4/4 đồng chí … đều hoàn thành xuất sắc nhiệm vụ")
def sentence(value: Evaluation, around: Around) -> str | None:
    """Nothing when no result was given."""
    return result_of(value, around.usage) or None


def result_of(review: Evaluation, usage: Usage) -> str:
    """The sentence without its full stop; ``đều`` only where it is all of them, and who judged where that is known."""
    period = f" {review.period}" if review.period and review.period not in (review.result or "") else ""
    who, level = review.subject or "", f"{review.result or ''}{period}".strip()
    if review.result and review.judges:
        level = f"được {judges_of(review, usage)} đánh giá là {level}"
    if review.share:
        return wording.evaluation(review.share.part, review.share.whole, who, level, usage=usage)
    if who and level:
        return f"{wording.first_upper(who)} {level}" if review.judges else f"{wording.first_upper(who)}: {level}"
    return wording.first_upper(who or level)


def judges_of(review: Evaluation, usage: Usage) -> str:
    """Who judged, in one line; empty when it is not known."""
    return str(wording.listing(introduce(one, usage) for one in review.judges or ()))


@fact(Level, "dòng mức", "A level with its count, percentage and names in one line")
def level_line(value: Level, around: Around) -> str:
    """``Hoàn thành tốt nhiệm vụ: 03, đạt 30% (A, B, C)``."""
    said = wording.levels([(value.title or "", value.count)], usage=around.usage)
    share = wording.percent(value.share.value, value.share.bound, usage=around.usage) if value.share else ""
    if value.count is None:
        return f"{said}: {', '.join(part for part in (share, *(value.names or ())) if part)}".removesuffix(": ")
    said += f", đạt {share}" if share else ""
    return f"{said} ({', '.join(value.names)})" if value.names else said


def heading_of(review: Evaluation) -> str:
    """What the levels are of: ``Kết quả đánh giá đảng viên Chi bộ năm 2025``; empty when neither is known."""
    who = wording.first_lower(review.subject or "")
    period = "" if review.period and review.period in who else review.period or ""
    return f"Kết quả đánh giá {who} {period}".strip().replace("  ", " ") if who or period else ""


@fact(Evaluation, "các dòng đánh giá", "The review, a sentence a line: result, levels, who judged; the text is apart")
def evaluation_lines(value: Evaluation, around: Around) -> list[Words]:
    """The review as minutes have it."""
    if value.levels and not value.result and not value.share:
        heading = heading_of(value)
        before: list[Words] = [f"{heading}:"] if heading else []
        said = []
    else:
        before, said = [], [result_of(value, around.usage)]
    said += [level_line(one, around) for one in value.levels or ()]
    if value.judges and not value.result:
        said.append(f"đánh giá bởi: {judges_of(value, around.usage)}")
    return [*before, *(wording.ended(wording.first_upper(line)) for line in said if line)]
