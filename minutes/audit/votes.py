"""Votes that must add up, in one paragraph or in those that belong to one motion."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from minutes.audit.faults import found
from minutes.audit.lines import Line, Paper
from minutes.audit.numbers import Clause, Labels
from minutes.audit.percentages import is_rounded
from minutes.problems import Problem
from minutes.wording.numbers import number, share

_LABELS = Labels(
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
"""How many paragraphs a vote may be spread over."""
_NEW_MOTION = re.compile(r"^(?:nội dung )?biểu quyết\b|^bầu\b|^thông qua\b", re.IGNORECASE)


class Told(NamedTuple):
    """What one paragraph tells of a vote."""

    line: Line
    clauses: dict[str, Clause]
    place: int
    """Its position among the running lines."""


def votes(paper: Paper) -> Iterator[Problem]:
    """Votes and ballot papers that do not add up."""
    papers: Told | None = None
    pending: Told | None = None
    for index, line in enumerate(paper.running):
        if _NEW_MOTION.search(line.text) and ":" not in line.text[-1:]:
            papers = pending = None
        if not _SPEAKS_OF_VOTES.search(line.text):
            continue
        told = Told(line, _first(_LABELS.read(line.text)), index)
        if any(name in told.clauses for name in _PAPERS[:2]):
            papers = told
            yield from _papers(told)
        if any(name in told.clauses for name in _ANSWERS):
            pending = _together(pending, told)
            near = papers if papers and index - papers.place <= NEAR else None
            yield from _answers(pending, near)


def _first(clauses: Iterator[Clause]) -> dict[str, Clause]:
    """The first figure of each label. Several of one are several votes in one paragraph: none is judged."""
    kept: dict[str, Clause] = {}
    several: set[str] = set()
    for clause in clauses:
        several |= {clause.label} & kept.keys()
        kept.setdefault(clause.label, clause)
    return {} if several else kept


def _together(before: Told | None, told: Told) -> Told:
    """The answers of neighbouring paragraphs, when the second goes on with what the first left out."""
    if before is None or told.place - before.place > 1 or "in_favour" in told.clauses:
        return told
    if before.clauses.keys() & told.clauses.keys():
        return told
    return Told(told.line, {**before.clauses, **told.clauses}, told.place)


def _papers(told: Told) -> Iterator[Problem]:
    issued, returned, valid, invalid = (told.clauses.get(name) for name in _PAPERS)
    if issued and returned and returned.figure > issued.figure:
        counts = {"returned": number(returned.figure), "issued": number(issued.figure)}
        yield found("more-returned-than-issued", told.line.paragraph, **counts)
    if returned and valid and invalid and valid.figure + invalid.figure != returned.figure:
        said = _summed([valid.figure, invalid.figure])
        yield found("ballot-papers", told.line.paragraph, sum=said, whole=number(returned.figure))


def _answers(told: Told, papers: Told | None) -> Iterator[Problem]:
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


def _base(papers: Told | None) -> Decimal | None:
    for name in ("valid", "returned", "issued"):
        if papers and name in papers.clauses:
            return papers.clauses[name].figure
    return None


def _shares(told: Told, papers: Told | None, whole: Decimal | None) -> Iterator[Problem]:
    """The percentages of answers without a fraction of their own, of the base that the first one has."""
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


def _of_valid(favour: Clause, papers: Told) -> bool:
    """Whether the percentage is of the valid ballots, as it says itself."""
    return "hợp lệ" in favour.base.casefold() and "valid" in papers.clauses


def _summed(counts: list[Decimal]) -> str:
    return f"{' + '.join(map(number, counts))} = {number(sum(counts, Decimal(0)))}"
