"""Checks of counts: votes and ballot papers of a motion, attendance against lists of names, claims of unanimity."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.audit.numbers import Clause, Labels, is_rounded
from minutes.problems import Problem, Severity
from minutes.wording import number, share

_VOTE_LABELS = Labels(
    {
        "against": r"không\s+(?:tán thành|đồng ý|nhất trí)|phản đối",
        "abstained": r"không\s+(?:có\s+|cho\s+)?ý kiến|ý kiến khác|phiếu trắng",
        "invalid": r"không\s+hợp\s+lệ",
        "valid": r"(?<!không )hợp\s+lệ",
        "issued": r"phát\s+ra",
        "returned": r"thu\s+(?:về|vào)",
        "in_favour": r"(?<!không )(?:tán thành|đồng ý)",
    }
)
_ANSWERS = ("in_favour", "against", "abstained")
_PAPERS = ("issued", "returned", "valid", "invalid")
_SPEAKS_OF_VOTES = re.compile(r"tán thành|đồng ý|phản đối|hợp lệ|phát ra|thu về|thu vào|ý kiến", re.IGNORECASE)
NEAR = 3
"""The number of paragraphs that one vote may span."""
_NEW_MOTION = re.compile(r"^(?:nội dung )?biểu quyết\b|^bầu\b|^thông qua\b", re.IGNORECASE)


class VoteStatement(NamedTuple):
    """What one paragraph states about a vote."""

    line: Line
    clauses: dict[str, Clause]
    place: int
    """The index among the running lines."""


def votes(paper: Paper) -> Iterator[Problem]:
    """Yield votes and ballot papers that do not add up."""
    papers: VoteStatement | None = None
    pending: VoteStatement | None = None
    for index, line in enumerate(paper.running):
        if _NEW_MOTION.search(line.text) and ":" not in line.text[-1:]:
            papers = pending = None
        if not _SPEAKS_OF_VOTES.search(line.text):
            continue
        told = VoteStatement(line, _first(_VOTE_LABELS.read(line.text)), index)
        if any(name in told.clauses for name in _PAPERS[:2]):
            papers = told
            yield from _papers(told)
        if any(name in told.clauses for name in _ANSWERS):
            pending = _together(pending, told)
            near = papers if papers and index - papers.place <= NEAR else None
            yield from _answers(pending, near)


def _first(clauses: Iterator[Clause]) -> dict[str, Clause]:
    """Return the first figure of each label. Several of one label are several votes: none is checked."""
    kept: dict[str, Clause] = {}
    several: set[str] = set()
    for clause in clauses:
        several |= {clause.label} & kept.keys()
        kept.setdefault(clause.label, clause)
    return {} if several else kept


def _together(before: VoteStatement | None, told: VoteStatement) -> VoteStatement:
    """Merge the answers of neighbouring paragraphs when the second holds what the first left out."""
    if before is None or told.place - before.place > 1 or "in_favour" in told.clauses:
        return told
    if before.clauses.keys() & told.clauses.keys():
        return told
    return VoteStatement(told.line, {**before.clauses, **told.clauses}, told.place)


def _papers(told: VoteStatement) -> Iterator[Problem]:
    issued, returned, valid, invalid = (told.clauses.get(name) for name in _PAPERS)
    if issued and returned and returned.figure > issued.figure:
        counts = {"returned": number(returned.figure), "issued": number(issued.figure)}
        yield found("more-returned-than-issued", told.line.paragraph, **counts)
    if returned and valid and invalid and valid.figure + invalid.figure != returned.figure:
        said = _summed([valid.figure, invalid.figure])
        yield found("ballot-papers", told.line.paragraph, sum=said, whole=number(returned.figure))


def _answers(told: VoteStatement, papers: VoteStatement | None) -> Iterator[Problem]:
    given = [told.clauses[name] for name in _ANSWERS if name in told.clauses]
    favour = told.clauses.get("in_favour")
    if favour is None:
        return
    paragraph = told.line.paragraph
    if favour.whole is not None and favour.figure > favour.whole:
        yield found("part-above-whole", paragraph, part=number(favour.figure), whole=number(favour.whole))
        return
    whole = favour.whole or _base(papers)
    counts = [one.figure for one in given]
    total = sum(counts)
    if whole is not None and len(given) > 1:
        complete = len(given) == len(_ANSWERS)
        if total > whole or (complete and total < whole):
            code = "votes-do-not-add-up" if total > whole else "votes-missing"
            yield found(code, paragraph, sum=_summed(counts), whole=number(whole))
    yield from _shares(told, papers, whole)


def _base(papers: VoteStatement | None) -> Decimal | None:
    for name in ("valid", "returned", "issued"):
        if papers and name in papers.clauses:
            return papers.clauses[name].figure
    return None


def _shares(told: VoteStatement, papers: VoteStatement | None, whole: Decimal | None) -> Iterator[Problem]:
    """Check the percentages of answers without a fraction, on the base that the first one has."""
    favour = told.clauses["in_favour"]
    given = [one for name in _ANSWERS if (one := told.clauses.get(name)) is not None and one.share is not None]
    total = sum((one.share for one in given if one.share is not None), Decimal(0))
    if total > 100 + Decimal(len(given)) / 10:
        yield found("percentages-above-100", told.line.paragraph, total=number(total))
    if favour.whole is None and papers and not _of_valid(favour, papers):
        return
    if (
        favour.whole is not None
        and favour.share is not None
        and not is_rounded(favour.share, favour.figure, favour.whole)
    ):
        return  # said by the fraction itself
    for one in given:
        if whole and one.whole is None and one.share is not None and not is_rounded(one.share, one.figure, whole):
            stated = {"part": number(one.figure), "whole": number(whole), "stated": f"{number(one.share)}%"}
            if one.figure <= whole:
                computed = share(int(one.figure), int(whole))
                yield found("percentage-denied", told.line.paragraph, computed=computed, **stated)


def _of_valid(favour: Clause, papers: VoteStatement) -> bool:
    """Return whether the text says that the percentage is of the valid ballots."""
    return "hợp lệ" in favour.base.casefold() and "valid" in papers.clauses


def _summed(counts: list[Decimal]) -> str:
    return f"{' + '.join(map(number, counts))} = {number(sum(counts, Decimal(0)))}"


_ATTENDANCE_LABELS = Labels(
    {
        "unexcused": r"(?:vắng(?: mặt)?\s+)?không\s+(?:có\s+)?(?:lý do|lí do|phép)",
        "excused": r"(?:vắng(?: mặt)?\s+)?(?<!không )có\s+(?:lý do|lí do|phép)",
        "absent": r"vắng(?:\s+mặt)?(?!\s+(?:có|không))",
        "invited": r"(?:được\s+)?triệu\s+tập|(?:được\s+)?mời|phải\s+có\s+mặt|tổng\s+số(?!\s+(?:cổ phần|phiếu))",
        "present": r"(?<!phải )có\s+mặt|dự\s+họp|tham\s+dự",
    }
)
_GROUP = re.compile(
    r"\((?P<count>\d+)\s+(?:người|đồng chí|đại biểu|thành viên|đ/c)\)\s*:\s*(?P<names>[^(]+)", re.IGNORECASE
)
_PERSON = re.compile(
    r"^(?:[-+*•]\s*)?(?:\d+[.)]\s*)?(?:ông/bà|ông|bà|đồng chí|đ/c|cô|anh|chị)\s+[^\W\d_]", re.IGNORECASE
)
_ABSENTEES = re.compile(r"^(?:\d+[.)]\s*)?(?:thành phần\s+)?vắng(?: mặt)?\s*:?$", re.IGNORECASE)
_PRESENT = re.compile(r"^có mặt\s+\d+/\d+|\bcó mặt\s*:?\s*\d+/\d+", re.IGNORECASE)


def attendance(paper: Paper) -> Iterator[Problem]:
    """Yield contradictory figures of attendance, and lists whose length is not their figure."""
    for line in paper.running:
        lower = line.text.casefold()
        if any(word in lower for word in ("vắng", "có mặt", "dự họp", "triệu tập")):
            yield from _figures(line)
        if "(" in line.text:
            yield from _groups(line)
    yield from _listed(paper.running)


def _figures(line: Line) -> Iterator[Problem]:
    told: dict[str, Clause] = {}
    for clause in _ATTENDANCE_LABELS.read(line.text):
        if clause.label == "invited" and clause.whole is not None:
            continue  # a rule: cần từ 3/4 tổng số thành viên
        if clause.label in told:
            return  # several sites or days in one paragraph
        told[clause.label] = clause
    excused, unexcused, absent, present = (
        told[name].figure if name in told else None for name in ("excused", "unexcused", "absent", "present")
    )
    if absent is not None and excused is not None and unexcused is not None and absent != excused + unexcused:
        counts = {"excused": excused, "unexcused": unexcused, "sum": excused + unexcused, "absent": absent}
        yield found("absentees", line.paragraph, **_numbers(counts))
        return
    if absent is None and excused is not None and unexcused is not None:
        absent = excused + unexcused
    invited = _invited(told)
    if present is not None and invited is not None and present > invited:
        yield found("part-above-whole", line.paragraph, part=number(present), whole=number(invited))
    elif present is not None and invited is not None and absent is not None and present + absent != invited:
        counts = {"present": present, "absent": absent, "sum": present + absent, "invited": invited}
        yield found("attendance", line.paragraph, **_numbers(counts))
    elif present is not None and invited is not None and "invited" in told:
        yield from _share(line, told["present"], invited)


def _invited(told: dict[str, Clause]) -> Decimal | None:
    if "invited" in told:
        return told["invited"].figure
    return told["present"].whole if "present" in told else None


def _share(line: Line, present: Clause, invited: Decimal) -> Iterator[Problem]:
    """Check the percentage of those present when no fraction precedes it."""
    if present.whole is None and present.share is not None and not is_rounded(present.share, present.figure, invited):
        counts = {"part": number(present.figure), "whole": number(invited), "stated": f"{number(present.share)}%"}
        yield found("percentage-denied", line.paragraph, computed=share(int(present.figure), int(invited)), **counts)


def _numbers(counts: dict[str, Decimal]) -> dict[str, object]:
    return {name: number(count) for name, count in counts.items()}


def _groups(line: Line) -> Iterator[Problem]:
    """Check ``Các cổ đông thôn Năm (05 người): ông …; bà …``."""
    for hit in _GROUP.finditer(line.text):
        listed = len([name for name in re.split(r"[;,]", hit["names"].rstrip(" .;")) if name.strip()])
        by_semicolon = hit["names"].rstrip(" .;").count(";") + 1
        if int(hit["count"]) not in (listed, by_semicolon):
            values = {"listed": by_semicolon if by_semicolon > 1 else listed, "counted": int(hit["count"])}
            yield found("listed-and-counted", line.paragraph, there=there(line.paragraph), **values)


def _listed(lines: Sequence[Line]) -> Iterator[Problem]:
    """Compare the names below ``Vắng mặt:`` with the number of absentees, when each line is a person."""
    label = next((place for place, line in enumerate(lines) if _ABSENTEES.search(line.text)), None)
    if label is None:
        return
    people: list[Line] = []
    for line in lines[label + 1 :]:
        if not (line.paragraph.label or line.text.startswith(("-", "+", "•"))):
            break
        people.append(line)
    if not people or not all(_PERSON.search(line.text) for line in people):
        return
    for line in lines:
        told = (
            {clause.label: clause for clause in _ATTENDANCE_LABELS.read(line.text)}
            if _PRESENT.search(line.text)
            else {}
        )
        present = told.get("present")
        if present is not None and present.whole is not None and "cổ phần" not in line.text[: present_end(line)]:
            absent = present.whole - present.figure
            if absent != len(people) and absent >= 0:
                values = {"listed": len(people), "counted": number(absent)}
                yield found("listed-and-counted", line.paragraph, there=there(lines[label].paragraph), **values)
            return


def present_end(line: Line) -> int:
    """Return the end of the first figure of those present; 0 without one."""
    hit = _PRESENT.search(line.text)
    return hit.end() if hit else 0


CLAIM = re.compile(
    r"[^;.]*(?<![\d,.])100\s?%[^;.]*\b(?:nhất trí|thống nhất|tán thành|đồng ý)[^;.]*"
    r"|[^;.]*\b(?:nhất trí|thống nhất|tán thành|đồng ý)[^;.]*(?<![\d,.])100\s?%[^;.]*",
    re.IGNORECASE,
)
"""A statement that all agreed."""
_COUNTED = re.compile(
    r"(?:(?<![\d.,/])0*[1-9]\d*(?:\.\d{3})*)(?:/\d+)?\s+(?:[^\W\d_]+\s+){0,3}?"
    r"(?:không (?:tán thành|đồng ý|nhất trí)|phản đối)"
    r"|(?:không (?:tán thành|đồng ý|nhất trí)|phản đối)\s*:\s*0*[1-9]\d*",
    re.IGNORECASE,
)
"""Votes against, with their number."""
DISSENT = re.compile(
    r"\b(?:bảo lưu ý kiến|chưa nhất trí|không nhất trí|không đồng ý với|không tán thành với)\b[^.;]*", re.IGNORECASE
)
_CLOSING = re.compile(r"\b(?:kết thúc|bế mạc|tạm dừng|thông qua biên bản|nhất trí thông qua)\b", re.IGNORECASE)
_BEHIND = 2
"""How many paragraphs after the claim a vote against it still belongs to the same motion."""
_NEXT = re.compile(r"^(?:nội dung biểu quyết|biểu quyết|\d+[.)]|[IVX]+[.\-])", re.IGNORECASE)


def unanimity(paper: Paper) -> Iterator[Problem]:
    """Yield claims of unanimity that a nearby vote or a recorded dissent contradicts."""
    lines = paper.running
    dissent = next((line for line in lines if DISSENT.search(line.text) and not CLAIM.search(line.text)), None)
    for index, line in enumerate(lines):
        claim = CLAIM.search(line.text) if "100" in line.text else None
        if claim is None:
            continue
        denial = _denial(lines, index)
        if denial is not None:
            yield _denied(line, claim[0], *denial, Severity.ERROR)
        elif dissent is not None and _CLOSING.search(line.text):
            text = DISSENT.search(dissent.text)
            yield _denied(line, claim[0], dissent, text[0] if text else "", Severity.WARNING)


def _denial(lines: tuple[Line, ...], index: int) -> tuple[Line, str] | None:
    for place, line in enumerate(lines[index : index + 1 + _BEHIND]):
        if place and (_NEXT.search(line.text) or CLAIM.search(line.text)):
            return None
        against = _COUNTED.search(line.text)
        if against is not None and (
            not place or line.text.casefold().startswith(("không", "phản", against[0].casefold()))
        ):
            return line, against[0]
    return None


def _denied(line: Line, claim: str, other: Line, denial: str, severity: Severity) -> Problem:
    values = {"claim": claim.strip(), "denial": denial.strip(), "there": there(other.paragraph)}
    return found("unanimity-denied", line.paragraph, severity, **values)
