"""Results of votes, elections and evaluations. Announced figures are printed as given, and nothing is computed from
contradictory ones.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minutes.wording.numbers import Number, counted, out_of, percent, ratio, share
from minutes.wording.phrases import DEFAULT, HouseStyle, Words, listing, said_as

IN_FAVOUR, AGAINST, ABSTAINED = "tán thành", "không tán thành", "không có ý kiến"
"""The usual answers; any other text is also allowed."""


class Answer(NamedTuple):
    """One answer: counted, as an announced percentage, or both."""

    name: str
    votes: int | None = None
    percent: Number | str | None = None
    """As announced; printed as given, even where the counts differ."""
    bound: str = ""
    """``trên``, ``gần``: an inexact percentage."""


class Ballot(NamedTuple):
    """One vote. The base is the number equal to 100 %."""

    answers: tuple[Answer, ...]
    base: int | None = None
    base_name: str = ""
    """``số đại biểu có mặt``, ``tổng số phiếu hợp lệ``."""
    total: int | None = None
    """The announced whole, printed where there is no base because the figures contradict it."""
    noun: str = ""
    """The unit counted: ``phiếu``, ``hộ``, ``cổ phần``; if empty, the word of the house style."""
    method: str = ""
    """``giơ tay``, ``bỏ phiếu kín``."""
    every_share: bool = False
    """Whether each answer has its percentage (Luật Doanh nghiệp, Điều 150.1.g), or only the first."""
    limits: tuple[int, ...] = (0, 100)
    """Percentages that rounding must not reach: add the required one."""


@said_as("biểu quyết")
def ballot(vote: Ballot, *, house_style: HouseStyle = DEFAULT) -> str:
    """``Biểu quyết bằng hình thức giơ tay: 44/48 đại biểu tán thành (đạt 91,7% số đại biểu có mặt); 03 …``.

    Without full stop; unknown answers are omitted; empty when nothing is known. Figures that do not add up (more
    answers than the base) get neither a fraction nor a computed percentage, but a whole announced with them is
    printed as given: ``25/20 đại biểu tán thành``.
    """
    known = [answer for answer in vote.answers if answer.votes is not None or answer.percent is not None]
    if not known:
        return ""
    if not _adds_up(vote):
        vote = vote._replace(base=None)
    said = "; ".join(_answer(vote, answer, place == 0, house_style) for place, answer in enumerate(known))
    method = f"bằng hình thức {vote.method}" if vote.method else ""
    return f"Biểu quyết {method}: {said}" if method else f"Kết quả biểu quyết: {said}"


def _adds_up(vote: Ballot) -> bool:
    counts = [answer.votes for answer in vote.answers if answer.votes is not None]
    return vote.base is not None and vote.base > 0 and sum(counts) <= vote.base


def _answer(vote: Ballot, answer: Answer, first: bool, house_style: HouseStyle) -> str:
    noun = vote.noun or house_style.participants
    announced = None if answer.percent is None else percent(answer.percent, answer.bound, house_style=house_style)
    if answer.votes is None:
        return f"{announced} {vote.base_name.removeprefix('số ') or noun} {answer.name}"
    figure = out_of(answer.votes, vote.base if first else None, noun, house_style=house_style)
    if first and vote.base is None and vote.total is not None:
        figure = f"{ratio(answer.votes, vote.total)} {noun}"
    part = announced
    if part is None and vote.base and (first or vote.every_share):
        part = share(answer.votes, vote.base, vote.limits, house_style=house_style)
    if part is None:
        return f"{figure} {answer.name}"
    reach = f"đạt {part} {vote.base_name}".rstrip() if first else part
    return f"{figure} {answer.name} ({reach})"


@said_as("nhất trí")
def agreement(
    part: Number | str | None, bound: str = "", of: str = "đại biểu dự họp", *, house_style: HouseStyle = DEFAULT
) -> str:
    """``100% đại biểu dự họp``, ``trên 98% đại biểu dự họp``: an announced percentage; empty without one."""
    return "" if part is None else f"{percent(part, bound, house_style=house_style)} {of}"


@said_as("nhất trí theo phiếu")
def agreement_of(
    in_favour: int, base: int | None, of: str = "đại biểu dự họp", *, house_style: HouseStyle = DEFAULT
) -> str:
    """``100% đại biểu dự họp`` if the counts prove it, else ``44/48 đại biểu dự họp (đạt 91,7%)`` or the count."""
    if not base or in_favour > base:
        return counted(in_favour, of, house_style=house_style)
    if in_favour == base:
        return percent(100, house_style=house_style) + f" {of}"
    said = out_of(in_favour, base, of, house_style=house_style)
    return f"{said} (đạt {share(in_favour, base, house_style=house_style)})"


OUTCOMES = {"passed": "được thông qua", "failed": "không được thông qua", "deferred": "được để lại, chưa thông qua"}


@said_as("kết quả biểu quyết")
def outcome(result: str | None, subject: str = "Nội dung") -> str:
    """``Nội dung được thông qua``; a custom result follows the subject unchanged; empty when unknown."""
    return f"{subject} {OUTCOMES.get(result, result)}" if result else ""


@said_as("phiếu quyết định")
def casting_vote(
    who: str, in_favour: int | None = None, against: int | None = None, *, house_style: HouseStyle = DEFAULT
) -> str:
    """``Số phiếu ngang nhau (mỗi bên 05 phiếu), quyết định theo bên có ý kiến của chủ tọa``.

    If the counts are not equal, ``Có phiếu quyết định của chủ tọa``.
    """
    if in_favour is None or in_favour != against:
        return f"Có phiếu quyết định của {who}"
    each = counted(in_favour, "phiếu", house_style=house_style)
    return f"Số phiếu ngang nhau (mỗi bên {each}), quyết định theo bên có ý kiến của {who}"


@said_as("đính chính")
def correction(before: str, after: str) -> str:
    """``Kết quả được đính chính là …; kết quả công bố trước đó là …``."""
    return f"Kết quả được đính chính là {after}; kết quả công bố trước đó là {before}"


class Papers(NamedTuple):
    """The ballots of a secret vote; ``None`` is unknown."""

    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    invalid: int | None = None
    reasons: Sequence[str] = ()
    """Why ballots were invalid."""


@said_as("số phiếu")
def ballot_papers(papers: Papers, *, house_style: HouseStyle = DEFAULT) -> str:
    """``Số phiếu phát ra: 48; số phiếu thu về: 48; số phiếu hợp lệ: 47; số phiếu không hợp lệ: 01 (lý do: …)``."""
    counts = {
        "phát ra": papers.issued,
        "thu về": papers.returned,
        "hợp lệ": papers.valid,
        "không hợp lệ": papers.invalid,
    }
    said = [f"số phiếu {kind}: {counted(n, house_style=house_style)}" for kind, n in counts.items() if n is not None]
    if said and papers.invalid and papers.reasons:
        said[-1] += f" (lý do: {', '.join(papers.reasons)})"
    return "S" + "; ".join(said)[1:] if said else ""


# Elections. Candidates keep the order given unless ranked.
class Candidate(NamedTuple):
    """A candidate, worded with form of address and name."""

    who: str
    votes: int | None = None
    percent: Number | str | None = None
    """As announced; by default computed from the base."""
    elected: bool | None = None
    """``None`` is not stated."""


@said_as("xếp theo phiếu")
def ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates by votes, most first; ties as given, those without a count last."""
    return sorted(candidates, key=lambda one: -1 if one.votes is None else one.votes, reverse=True)


@said_as("ứng cử viên")
def candidate(
    one: Candidate, base: int | None = None, noun: str = "phiếu", *, house_style: HouseStyle = DEFAULT
) -> str:
    """``đồng chí A: 45/48 phiếu (93,8%), trúng cử``; without votes ``0/48 phiếu (0%)``."""
    said = one.who
    part = None if one.percent is None else percent(one.percent, house_style=house_style)
    if one.votes is not None:
        if part is None and base and one.votes <= base:
            part = share(one.votes, base, house_style=house_style)
        said += f": {out_of(one.votes, base, noun, house_style=house_style)}" + (f" ({part})" if part else "")
    elif part:
        said += f": {part} số {noun}"
    result = {True: ", trúng cử", False: ", không trúng cử", None: ""}
    return said + result[one.elected]


@said_as("trúng cử")
def elected(candidates: Iterable[Candidate]) -> Words:
    """``Trúng cử: đồng chí A, đồng chí B và đồng chí C``: those stated as elected; empty when none is."""
    names = [one.who for one in candidates if one.elected]
    return f"Trúng cử: {listing(names)}" if names else ""


# Evaluations and targets.
@said_as("xếp loại")
def evaluation(part: int, whole: int | None, who: str, level: str, *, house_style: HouseStyle = DEFAULT) -> str:
    """``4/4 đồng chí lãnh đạo UBND quận đều hoàn thành xuất sắc nhiệm vụ``; ``đều`` only for all of several."""
    all_of_them = "đều " if part == whole and part > 1 else ""
    return f"{out_of(part, whole, who, house_style=house_style)} {all_of_them}{level}"


@said_as("các mức xếp loại")
def levels(
    results: Iterable[tuple[str, int | None]], whole: int | None = None, *, house_style: HouseStyle = DEFAULT
) -> str:
    """``hoàn thành xuất sắc nhiệm vụ: 03/05 …``: each level with its count; a level without a count is alone."""
    return "; ".join(
        level if count is None else f"{level}: {out_of(count, whole, house_style=house_style)}"
        for level, count in results
    )


@said_as("chỉ tiêu")
def targets(
    part: int, whole: int | None, noun: str = "chỉ tiêu", verb: str = "hoàn thành", *, house_style: HouseStyle = DEFAULT
) -> str:
    """``hoàn thành 10/11 chỉ tiêu Thành phố giao``."""
    return f"{verb} {out_of(part, whole, noun, house_style=house_style)}"
