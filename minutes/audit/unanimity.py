"""``100%`` and ``nhất trí``, and those who did not agree."""

import re
from collections.abc import Iterator

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.problems import Problem, Severity

CLAIM = re.compile(
    r"[^;.]*(?<![\d,.])100\s?%[^;.]*\b(?:nhất trí|thống nhất|tán thành|đồng ý)[^;.]*"
    r"|[^;.]*\b(?:nhất trí|thống nhất|tán thành|đồng ý)[^;.]*(?<![\d,.])100\s?%[^;.]*",
    re.IGNORECASE,
)
"""A sentence that says that all agreed."""
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
"""How many paragraphs behind the claim a vote against it still belongs to the same motion."""
_NEXT = re.compile(r"^(?:nội dung biểu quyết|biểu quyết|\d+[.)]|[IVX]+[.\-])", re.IGNORECASE)


def unanimity(paper: Paper) -> Iterator[Problem]:
    """Claims of unanimity that a vote beside them denies, or a dissent that is recorded."""
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
